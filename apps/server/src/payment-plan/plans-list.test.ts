import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { pay } from '../../test/payment-example';
import { colleague, MONDAY, propose } from '../../test/plan-example';
import { usd } from '../../test/promise-example';

const PLANS = `query Plans($filter: PaymentPlanFilter, $first: Int, $after: String) {
  paymentPlans(filter: $filter, first: $first, after: $after) {
    totalCount nodes { id status customerName } pageInfo { endCursor hasNextPage }
  }
}`;
const DUE = `query Due($filter: InstalmentFilter, $first: Int, $after: String) {
  instalments(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes { id instalment { number dueOn status paid { amount } } plan { id number customerName } }
    pageInfo { endCursor hasNextPage }
  }
}`;

interface List<Node> {
  totalCount: number;
  nodes: Node[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
type Plans = List<{ id: string; status: string }>;
type Due = List<{ instalment: { number: number; dueOn: string }; plan: { id: string } }>;

let scene: LedgerScene;
const debtors: Debtor[] = [];
let running: string;
let offered: string;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
  for (let count = 0; count < 2; count++) debtors.push(await scene.debtor());
  const [first, second] = debtors as [Debtor, Debtor];
  running = (await propose(scene, first.caseId, { isAgreed: true })).id;
  await pay(scene, first, { ...usd('125.00'), planId: running });
  offered = (await propose(scene, second.caseId)).id;
});
afterAll(() => scene.stop());

async function at(on: string): Promise<void> {
  scene.clock.moveTo(`${on}T15:00Z`);
  await refreshAll(
    scene.system,
    debtors.map(({ customer }) => customer),
  );
}

const plans = async (filter: object = {}, more: object = {}) =>
  (await scene.desk.asCollector.get<{ paymentPlans: Plans }>(PLANS, { filter, ...more }))
    .paymentPlans;
const due = async (filter: object = {}, more: object = {}) =>
  (await scene.desk.asCollector.get<{ instalments: Due }>(DUE, { filter, ...more })).instalments;
const ids = ({ nodes }: Plans) => nodes.map(({ id }) => id);
const numbers = ({ nodes }: Due) => nodes.map(({ instalment }) => instalment.number);

it('lists plans, the latest first, a page at a time', async () => {
  const first = await plans({}, { first: 1 });
  expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
  expect(ids(first)).toEqual([offered]);
  const second = await plans({}, { first: 1, after: first.pageInfo.endCursor });
  expect(ids(second)).toEqual([running]);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

it.each([
  ['RUNNING', '2026-11-09', () => [running]],
  ['PROPOSED', '2026-11-09', () => [offered]],
  ['IN_ARREARS', '2026-11-09', () => []],
  ['IN_ARREARS', '2026-11-20', () => [running]],
  ['DEFAULTED', '2026-11-20', () => []],
  ['COMPLETED', '2026-11-20', () => []],
  ['REVIEW', '2026-11-20', () => []],
])('lists what is %s on %s', async (which, on, expected) => {
  await at(on);
  expect(ids(await plans({ which }))).toEqual(expected());
});

it('lists the plans of a customer, and of one’s own cases', async () => {
  const [first] = debtors as [Debtor];
  expect(ids(await plans({ customerId: first.customer.id }))).toEqual([running]);
  expect(ids(await plans({ whose: 'MINE' }))).toEqual([]);
  const ownerId = scene.desk.collector.id;
  await scene.server.em.update('collection_case', { id: first.caseId }, { ownerId });
  expect(ids(await plans({ whose: 'MINE' }))).toEqual([running]);
});

it('lists what is to be paid, by when it is due', async () => {
  await at('2026-11-09');
  const first = await due({}, { first: 1 });
  expect(first).toMatchObject({
    totalCount: 2,
    nodes: [{ instalment: { number: 1, dueOn: '2026-11-16' }, plan: { id: running } }],
  });
  const second = await due({}, { first: 1, after: first.pageInfo.endCursor });
  expect(numbers(second)).toEqual([2]);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

it.each([
  ['2026-11-13', 'THIS_WEEK', []],
  ['2026-11-16', 'DUE_TODAY', [1]],
  ['2026-11-16', 'THIS_WEEK', [1]],
  ['2026-11-17', 'DUE_TODAY', []],
  ['2026-11-17', 'IN_GRACE', [1]],
  ['2026-11-19', 'IN_GRACE', [1]],
  ['2026-11-19', 'MISSED', []],
  ['2026-11-20', 'IN_GRACE', []],
  ['2026-11-20', 'MISSED', [1]],
])('on %s, %s: %j', async (on, when, expected) => {
  await at(on);
  expect(numbers(await due({ when }))).toEqual(expected);
});

it('asks for lists that there are', async () => {
  const { asCollector } = scene.desk;
  for (const filter of [{ which: 'SOME' }, { whose: 'THEIRS' }]) {
    expect(await asCollector.errorOf(PLANS, { filter })).toBe('BAD_USER_INPUT');
  }
  expect(await asCollector.errorOf(DUE, { filter: { when: 'SOMETIME' } })).toBe('BAD_USER_INPUT');
});

it('lists none of another team, and what the cash desk waits for', async () => {
  const { asCollector } = await openDesk(scene.server);
  const { paymentPlans } = await asCollector.get<{ paymentPlans: Plans }>(PLANS);
  expect(paymentPlans).toMatchObject({ totalCount: 0, nodes: [] });
  const { instalments } = await asCollector.get<{ instalments: Due }>(DUE);
  expect(instalments).toMatchObject({ totalCount: 0, nodes: [] });
  const { caller } = await colleague(scene, ['CASH_CLERK']);
  expect((await caller.get<{ paymentPlans: Plans }>(PLANS)).paymentPlans.totalCount).toBe(2);
});
