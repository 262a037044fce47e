import {
  buildContactPoint,
  buildDebt,
  buildInvoice,
  buildPayment,
  buildUser,
  type Customer,
} from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, refreshAll, systemContext } from '#test/desk';
import { logContact } from '#test/log-contact';
import { movingClock } from '#test/moving-clock';
import { type OpenedCase, openCases } from '#test/open-cases';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';

// One person owes two creditors. Each creditor's collectors see the person, and of the other creditor no more
// than that another team has a case: no amount, number, name of a book, note or event, whatever they ask.
const SECRETS = [
  'SECRET-INVOICE',
  'SECRET-ACCOUNT',
  'SECRET-REF',
  'SECRET-NOTE',
  'SECRET-PAY',
  '7777',
];

let server: TestServer;
let ours: Desk;
let theirs: Desk;
let person: Customer;
let mine: OpenedCase;
let hidden: { caseId: string; invoiceId: string; logId: string };

beforeAll(async () => {
  const clock = movingClock('2026-11-09T17:00Z');
  server = await startTestServer({ clock });
  const system = systemContext(server, clock);
  ours = await openDesk(server, { debtKind: 'CONSUMER' });
  theirs = await openDesk(server, { debtKind: 'CONSUMER', name: 'SECRET-BOOK' });
  const [opened] = await openCases({ server, system, desk: ours }, [{ name: 'Ana Petrova' }]);
  mine = opened!;
  person = mine.customer;
  await buildContactPoint(server.em, { customerId: person.id });
  hidden = await plant(person, () => refreshAll(system, [person]));
});
afterAll(() => server.stop());

/** The other creditor's side: a debt, an item, money, a call with a note, a promise. */
async function plant({ id: customerId }: Customer, refresh: () => Promise<void>) {
  const { em } = server;
  const portfolioId = theirs.portfolio.id;
  const debt = await buildDebt(em, { customerId, portfolioId, accountNumber: 'SECRET-ACCOUNT' });
  await em.query('INSERT INTO customer_reference VALUES ($1, $2, $3)', [
    portfolioId,
    'SECRET-REF',
    customerId,
  ]);
  const invoice = await buildInvoice(em, {
    debtId: debt.id,
    number: 'SECRET-INVOICE',
    amountMinor: 7777_00,
    dueOn: '2026-09-01',
  });
  await buildPayment(em, {
    debtId: debt.id,
    customerId,
    portfolioId,
    reference: 'SECRET-PAY',
    amountMinor: 1_00,
  });
  await refresh();
  const [work] = await em.query(
    'SELECT id FROM collection_case WHERE customer_id = $1 AND portfolio_id = $2',
    [customerId, portfolioId],
  );
  const logged = await logContact(theirs.asCollector, {
    caseId: work.id,
    outcome: 'PROMISE',
    note: 'SECRET-NOTE',
    items: [{ invoiceId: invoice.id, status: 'APPROVED' }],
    promise: {
      amount: { amount: '77.77', currency: 'USD' },
      dueOn: '2026-11-13',
      method: 'TRANSFER',
    },
  });
  return { caseId: work.id, invoiceId: invoice.id, logId: logged.contactLog?.id ?? '' };
}

const CUSTOMER = `id name hasOtherTeams references { portfolioName reference } debts { accountNumber parties { name } }
  cases { id number portfolio { name } items { number } balances { overdue { amount } } } contactPoints { value }`;
const CASE = `id number points factors { text value } balances { currency open { amount } overdue { amount } }
  ageing { buckets { amount { amount } } total { amount } } items { number amount { amount } customerStatus }
  credits { number } unappliedPayments { reference amount { amount } } promises { amount { amount } }
  claims { id } disputes { id } customer { ${CUSTOMER} } usersWhoMayOwn { name }`;

/** Every query through which the person can be reached, as ours ask it. */
function questions(): readonly [string, string, Record<string, unknown>][] {
  const { id } = person;
  const q = (text: string) => `query Ask ${text}`;
  const customerId = { id };
  return [
    [
      'worklist',
      q(
        '{ worklist(filter: { whose: "ALL", includeSuppressed: true }) { totalCount nodes { id customerName points factors { value } overdue { amount } lastOutcome promiseAmount { amount } takenBy portfolioName } } }',
      ),
      {},
    ],
    [
      'worklistSummary',
      q('{ worklistSummary(filter: { whose: "ALL" }) { toDo promisesDue overdue { amount } } }'),
      {},
    ],
    [
      'collectionCase',
      q(`($id: ID!) { collectionCase(id: $id) { ${CASE} } }`),
      { id: mine.caseId },
    ],
    ['customer', q(`($id: ID!) { customer(id: $id) { ${CUSTOMER} } }`), customerId],
    ['customers', q(`{ customers(search: "Petrova") { totalCount nodes { ${CUSTOMER} } } }`), {}],
    [
      'search',
      q(
        '{ a: search(text: "SECRET") { title detail } b: search(text: "Petrova") { title detail caseId } c: search(text: "614555") { title detail caseId } }',
      ),
      {},
    ],
    [
      'timeline',
      q(
        '($id: ID!) { timeline(customerId: $id, first: 200) { nodes { type title detail body payload caseId portfolioId } } }',
      ),
      customerId,
    ],
    [
      'statement',
      q(
        '($id: ID!) { statement(caseId: $id) { lines { number open { amount } } ageing { total { amount } } } }',
      ),
      { id: mine.caseId },
    ],
    [
      'ageing',
      q(
        '($id: ID!) { ageing(customerId: $id) { buckets { amount { amount } } total { amount } unallocatedCredits { amount } } }',
      ),
      customerId,
    ],
    [
      'payments',
      q('($id: ID!) { payments(customerId: $id) { reference amount { amount } } }'),
      customerId,
    ],
    ['promises', q('{ promises { totalCount nodes { amount { amount } customerName } } }'), {}],
    ['presence', q('($id: ID!) { presence(customerId: $id) { userName caseId } }'), customerId],
  ];
}

describe('of another creditor', () => {
  it('nothing shows in any answer about the same person', async () => {
    for (const [name, document, variables] of questions()) {
      const { data, errors } = await ours.asCollector.ask(document, variables);
      expect(errors, name).toBeUndefined();
      const told = JSON.stringify(data).replaceAll(theirs.collector.id, '');
      for (const secret of [...SECRETS, theirs.portfolio.name, hidden.caseId, hidden.invoiceId]) {
        expect(told, `${name} tells ${secret}`).not.toContain(secret);
      }
    }
  });

  it('shows that there is another team, and no more', async () => {
    const { customer } = await ours.asCollector.get<{ customer: Record<string, unknown> }>(
      `query One($id: ID!) { customer(id: $id) { ${CUSTOMER} } }`,
      { id: person.id },
    );
    expect(customer).toMatchObject({
      hasOtherTeams: true,
      cases: [{ id: mine.caseId }],
      // the person's own data is everybody's who works with them
      contactPoints: [{ value: '+16145550123' }],
    });
  });

  it('the same questions show it to those whose it is', async () => {
    const answers: string[] = [];
    for (const [name, document, variables] of questions()) {
      const own =
        name === 'collectionCase' || name === 'statement' ? { id: hidden.caseId } : variables;
      answers.push(JSON.stringify((await theirs.asCollector.ask(document, own)).data));
    }
    const told = answers.join();
    for (const secret of SECRETS) expect(told).toContain(secret);
  });
});

describe('a case of another team', () => {
  const asked: readonly [string, string][] = [
    ['read', 'query Ask($id: ID!) { collectionCase(id: $id) { id } }'],
    ['stated', 'query Ask($id: ID!) { statement(caseId: $id) { asOf } }'],
    [
      'taken',
      'mutation Ask($id: ID!) { takeCase(input: { idempotencyKey: "another-1", caseId: $id }) { __typename } }',
    ],
    [
      'released',
      'mutation Ask($id: ID!) { releaseCase(input: { idempotencyKey: "another-2", caseId: $id }) { __typename } }',
    ],
    [
      'planned',
      'mutation Ask($id: ID!) { setNextAction(input: { idempotencyKey: "another-3", caseId: $id, version: 1, action: "CALL", on: "2026-11-12" }) { __typename } }',
    ],
    [
      'snoozed',
      'mutation Ask($id: ID!) { snoozeCase(input: { idempotencyKey: "another-4", caseId: $id, version: 1, until: "2026-11-12", reason: "x" }) { __typename } }',
    ],
    [
      'woken',
      'mutation Ask($id: ID!) { endSnooze(input: { idempotencyKey: "another-5", caseId: $id, version: 1 }) { __typename } }',
    ],
    [
      'logged on',
      'mutation Ask($id: ID!) { logContact(input: { idempotencyKey: "another-6", caseId: $id, direction: "OUTBOUND", channel: "PHONE", outcome: "BUSY" }) { __typename } }',
    ],
    [
      'promised on',
      'mutation Ask($id: ID!) { recordPromiseToPay(input: { idempotencyKey: "another-7", caseId: $id, promise: { amount: { amount: "1", currency: "USD" }, dueOn: "2026-11-12", method: "CARD" } }) { __typename } }',
    ],
    [
      'claimed on',
      'mutation Ask($id: ID!) { recordClaimedPayment(input: { idempotencyKey: "another-8", caseId: $id, claim: { amount: { amount: "1", currency: "USD" }, paidOn: "2026-11-02", method: "CARD" } }) { __typename } }',
    ],
    [
      'disputed on',
      'mutation Ask($id: ID!) { openDispute(input: { idempotencyKey: "another-9", caseId: $id, dispute: { reason: "PRICE", items: [] } }) { __typename } }',
    ],
  ];

  it.each(asked)('cannot be %s', async (_what, document) => {
    expect(await ours.asCollector.errorOf(document, { id: hidden.caseId })).toBe('NOT_FOUND');
  });

  it('nor can a contact in it be read', async () => {
    const document = 'query Ask($id: ID!) { contactLog(id: $id) { note } }';
    expect(await ours.asCollector.errorOf(document, { id: hidden.logId })).toBe('NOT_FOUND');
    const { contactLog } = await theirs.asCollector.get(document, { id: hidden.logId });
    expect(contactLog).toEqual({ note: 'SECRET-NOTE' });
  });

  it('nor does what was discussed elsewhere show in a contact of ours', async () => {
    const both = await buildUser(server.em, {
      name: 'Both',
      teamIds: [ours.team.id, theirs.team.id],
    });
    const asBoth: Caller = await server.signIn(both);
    const logged = await logContact(asBoth, {
      caseId: mine.caseId,
      items: [{ invoiceId: hidden.invoiceId }, { invoiceId: mine.invoice.id }],
    });
    expect(logged.contactLog?.items).toHaveLength(2);
    const { contactLog } = await ours.asCollector.get<{
      contactLog: { debtIds: string[]; items: { invoiceNumber: string }[] };
    }>('query Ask($id: ID!) { contactLog(id: $id) { debtIds items { invoiceNumber } } }', {
      id: logged.contactLog?.id,
    });
    expect(contactLog.items).toEqual([{ invoiceNumber: mine.invoice.number }]);
    expect(contactLog.debtIds).toEqual([mine.invoice.debtId]);
  });
});
