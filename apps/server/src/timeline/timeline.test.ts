import { randomUUID } from 'node:crypto';
import {
  buildCase,
  buildCustomer,
  buildPortfolio,
  buildTeam,
  buildUser,
  type CollectionCase,
  type Customer,
  CustomerReference,
  type User,
} from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';
import { SYSTEM } from '../core/people';
import type { NewEvent } from '../core/timeline';

let server: TestServer;
let customer: Customer;
let work: CollectionCase;
let otherBook: string;
let mia: User;
let hers: Caller;
let his: Caller;

beforeAll(async () => {
  server = await startTestServer();
  const { em } = server;
  const ours = (await buildPortfolio(em)).id;
  otherBook = (await buildPortfolio(em)).id;
  const north = (await buildTeam(em, { portfolioIds: [ours] })).id;
  const south = (await buildTeam(em, { portfolioIds: [otherBook] })).id;
  mia = await buildUser(em, { name: 'Mia', teamIds: [north] });
  hers = await server.signIn(mia);
  his = await server.signIn(await buildUser(em, { name: 'Ben', teamIds: [south] }));
  customer = await buildCustomer(em, { portfolioId: ours });
  work = await buildCase(em, { portfolioId: ours, customerId: customer.id });
  await em.insert(CustomerReference, {
    portfolioId: otherBook,
    reference: randomUUID(),
    customerId: customer.id,
  });
  await plant();
});
afterAll(() => server.stop());

/** Five notes of Mia's on her case, at one moment; one claim in the other book; one change of the customer itself. */
async function plant(): Promise<void> {
  const at = Temporal.Instant.from('2026-11-20T15:00:00Z');
  const amount = { minorUnits: 5_000_00, currency: 'USD' };
  for (let i = 0; i < 5; i += 1) await tell(await note(`Waits for the bank, part ${i}.`, at));
  const subject = { type: 'Customer' as const, id: customer.id };
  await tell({
    type: 'CLAIM_RECORDED',
    payload: {
      claimId: randomUUID(),
      amount,
      paidOn: '2026-11-19',
      method: 'TRANSFER',
      traceOn: '2026-11-24',
    },
    subject,
    customerId: customer.id,
    portfolioId: otherBook,
    occurredAt: at.add({ hours: 1 }),
  });
  await tell({
    type: 'CUSTOMER_CHANGED',
    payload: { fields: ['city'] },
    subject,
    customerId: customer.id,
    occurredAt: at.add({ hours: 2 }),
  });
}

async function note(body: string, occurredAt: Temporal.Instant): Promise<NewEvent> {
  const [row] = await server.em.query(
    `INSERT INTO case_note (case_id, portfolio_id, customer_id, author_id, body)
     VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [work.id, work.portfolioId, customer.id, mia.id, body],
  );
  return {
    type: 'NOTE_ADDED',
    payload: { noteId: row.id },
    subject: { type: 'CaseNote', id: row.id },
    customerId: customer.id,
    portfolioId: work.portfolioId,
    caseId: work.id,
    actorId: mia.id,
    occurredAt,
  };
}

function tell(event: NewEvent): Promise<unknown> {
  return server.running.contextFor(SYSTEM).transact(async (tx) => {
    tx.emit(event);
    return 'told';
  });
}

const TIMELINE = `query Timeline($customerId: ID!, $caseId: ID, $categories: [String!], $first: Int, $before: String) {
  timeline(customerId: $customerId, caseId: $caseId, categories: $categories, first: $first, before: $before) {
    nodes { id type title detail body actor { name } }
    pageInfo { endCursor hasNextPage }
  }
}`;

interface Answer {
  timeline: {
    nodes: { id: string; type: string; title: string; body: string | null; actor: object | null }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

async function timeline(caller: Caller, asked: object = {}) {
  const variables = { customerId: customer.id, ...asked };
  return (await caller.get<Answer>(TIMELINE, variables)).timeline;
}

it('is read by somebody who was not there, latest first', async () => {
  const { nodes } = await timeline(hers);
  expect(nodes.map((node) => node.type)).toEqual([
    'CUSTOMER_CHANGED',
    ...Array(5).fill('NOTE_ADDED'),
  ]);
  expect(nodes[1]).toMatchObject({
    actor: { name: 'Mia' },
    title: expect.stringContaining('Mia'),
    body: 'Waits for the bank, part 4.',
  });
  expect(nodes[0]?.actor).toBeNull();
});

it('shows the rows of one’s own portfolios and of the customer, none of another creditor', async () => {
  const { nodes } = await timeline(his);
  expect(nodes.map((node) => node.type)).toEqual(['CUSTOMER_CHANGED', 'CLAIM_RECORDED']);
});

it('gives no page twice and leaves nothing out, also among events of one moment', async () => {
  const seen: string[] = [];
  let before: string | null = null;
  for (let hasNextPage = true; hasNextPage; ) {
    const page: Answer['timeline'] = await timeline(hers, { first: 2, before });
    seen.push(...page.nodes.map((node) => node.id));
    ({ endCursor: before, hasNextPage } = page.pageInfo);
  }
  const { nodes } = await timeline(hers);
  expect(seen).toEqual(nodes.map((node) => node.id));
});

it('can be of one case, or of some categories', async () => {
  const ofCase = await timeline(hers, { caseId: work.id });
  expect(ofCase.nodes).toHaveLength(5);
  const ofCategories = await timeline(hers, { categories: ['CASE', 'MONEY'] });
  expect(ofCategories.nodes.map((node) => node.type)).toEqual(['CUSTOMER_CHANGED']);
});

it('costs a constant number of statements', async () => {
  // two events: one of them of somebody, whose name is asked for
  await timeline(hers, { first: 2 });
  server.statements.length = 0;
  await timeline(hers, { first: 2 });
  const few = server.statements.length;
  server.statements.length = 0;
  await timeline(hers);
  expect(server.statements.length).toBe(few);
  expect(few).toBeLessThanOrEqual(4);
});

it.each([
  ['a cursor that is none', { before: 'x' }, 'BAD_USER_INPUT'],
  ['a page without end', { first: 5_000 }, 'BAD_USER_INPUT'],
  ['a malformed id', { customerId: 'x' }, 'BAD_USER_INPUT'],
  ['a customer that is not there', { customerId: randomUUID() }, 'NOT_FOUND'],
])('refuses %s', async (_, asked, code) => {
  expect(await hers.errorOf(TIMELINE, { customerId: customer.id, ...asked })).toBe(code);
});

it('does not exist for whom the customer does not', async () => {
  const stranger = await buildCustomer(server.em);
  expect(await hers.errorOf(TIMELINE, { customerId: stranger.id })).toBe('NOT_FOUND');
  const nobody = await server.signIn(await buildUser(server.em, { roles: [] }));
  expect(await nobody.errorOf(TIMELINE, { customerId: customer.id })).toBe('FORBIDDEN');
});
