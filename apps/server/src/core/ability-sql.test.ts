import {
  buildCase,
  buildCustomer,
  buildPortfolio,
  buildTeam,
  buildUser,
  CustomerReference,
} from '@kept/data';
import {
  can,
  defineAbilityFor,
  ROLES,
  type Subject,
  type SubjectType,
  subject,
  TIMELINE_CATEGORIES,
} from '@kept/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';
import { visible } from './ability-sql';
import type { Ctx } from './context';
import { SYSTEM } from './people';

let server: TestServer;
let ctx: Ctx;
let users: { id: string; teamIds: string[] }[];
let portfolioIds: string[];
let teamIds: string[];
let rows: { type: SubjectType; table: string; id: string; of: Subject }[];

beforeAll(async () => {
  server = await startTestServer();
  ctx = server.running.contextFor(SYSTEM);
  await plant();
});
afterAll(() => server.stop());

/** Three books, two teams, six customers of three account managers, and a row of each kind of condition. */
async function plant(): Promise<void> {
  const { em } = server;
  portfolioIds = [];
  for (let i = 0; i < 3; i += 1) portfolioIds.push((await buildPortfolio(em)).id);
  const [p0 = '', p1 = '', p2 = ''] = portfolioIds;
  teamIds = [
    (await buildTeam(em, { portfolioIds: [p0, p1] })).id,
    (await buildTeam(em, { portfolioIds: [p2] })).id,
  ];
  users = [];
  for (const of of [[0], [1], [0, 1], []]) {
    const mine = of.flatMap((i) => teamIds[i] ?? []);
    users.push({ id: (await buildUser(em, { teamIds: mine })).id, teamIds: mine });
  }
  rows = [];
  for (let i = 0; i < 6; i += 1) await plantCustomer(i);
  for (const user of users) {
    rows.push({ type: 'User', table: 'app_user', id: user.id, of: subject('User', user) });
  }
  for (const [type, table, ids] of [
    ['Portfolio', 'portfolio', portfolioIds],
    ['Team', 'team', teamIds],
  ] as const) {
    rows.push(...ids.map((id) => ({ type, table, id, of: subject(type, { id }) })));
  }
}

async function plantCustomer(i: number): Promise<void> {
  const { em } = server;
  const portfolioId = portfolioIds[i % 3] ?? '';
  const known = [portfolioId];
  const accountManagerId = i % 2 ? (users[i % 3]?.id ?? null) : null;
  const customer = await buildCustomer(em, { portfolioId, accountManagerId });
  if (i > 3) {
    // known to a second book by a number of theirs alone, without a debt
    const second = portfolioIds[(i + 1) % 3] ?? '';
    await em.insert(CustomerReference, {
      portfolioId: second,
      reference: `R-${i}`,
      customerId: customer.id,
    });
    known.push(second);
  }
  const ofCustomer = { portfolioIds: known, accountManagerId };
  const { id: caseId } = await buildCase(em, { portfolioId, customerId: customer.id });
  rows.push(
    { type: 'Customer', table: 'customer', id: customer.id, of: subject('Customer', ofCustomer) },
    {
      type: 'CollectionCase',
      table: 'collection_case',
      id: caseId,
      of: subject('CollectionCase', { portfolioId, accountManagerId }),
    },
  );
  for (const category of TIMELINE_CATEGORIES) {
    for (const stands of [portfolioId, null]) {
      const [event] = await ctx.query<{ id: string }>(
        `INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, type, category, payload, occurred_at)
         VALUES ('Customer', $1, $1, $2, 'CUSTOMER_CHANGED', $3, '{}', now()) RETURNING id`,
        [customer.id, stands, category],
      );
      rows.push({
        type: 'TimelineEvent',
        table: 'timeline_event',
        id: event?.id ?? '',
        of: subject('TimelineEvent', { portfolioId: stands, category, ...ofCustomer }),
      });
    }
  }
}

const TYPES = ['Customer', 'CollectionCase', 'TimelineEvent', 'User', 'Team', 'Portfolio'] as const;

it('finds by SQL exactly the rows that `can` allows', async () => {
  const someone = fc.record({
    roles: fc.subarray([...ROLES]),
    who: fc.nat({ max: 3 }),
    books: fc.subarray([0, 1, 2]),
    teams: fc.subarray([0, 1]),
  });
  const asked = fc.record({
    type: fc.constantFrom(...TYPES),
    action: fc.constantFrom('read', 'update', 'work', 'assign', 'readIdentity'),
  });
  await fc.assert(
    fc.asyncProperty(someone, asked, async ({ roles, who, books, teams }, { type, action }) => {
      const ability = defineAbilityFor({
        id: users[who]?.id ?? '',
        roles,
        teamIds: teams.flatMap((i) => teamIds[i] ?? []),
        portfolioIds: books.flatMap((i) => portfolioIds[i] ?? []),
      });
      const candidates = rows.filter((row) => row.type === type);
      const table = candidates[0]?.table;
      const parameters: unknown[] = [candidates.map((row) => row.id)];
      const condition = visible({ ability }, { action, type, alias: 't', parameters });
      const found = await ctx.query<{ id: string }>(
        `SELECT t.id FROM ${table} t WHERE t.id = ANY($1) AND ${condition}`,
        parameters,
      );
      const allowed = candidates.filter(({ of }) => can(ability, action, of));
      expect(found.map((row) => row.id).sort()).toEqual(allowed.map((row) => row.id).sort());
    }),
    { numRuns: 150 },
  );
});

it('finds nothing for somebody who may do nothing', () => {
  const ability = defineAbilityFor({ id: 'x', roles: [], teamIds: [], portfolioIds: [] });
  const asked = { action: 'read', type: 'CollectionCase', alias: 'c', parameters: [] } as const;
  expect(visible({ ability }, { ...asked, parameters: [] })).toBe('false');
});
