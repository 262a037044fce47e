import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { MONDAY, RECORD, record, terms, usd } from '../../test/promise-example';

const LIST = `query Promises($filter: PromiseFilter, $first: Int, $after: String) {
  promises(filter: $filter, first: $first, after: $after) {
    totalCount nodes { id status dueOn customerName } pageInfo { endCursor hasNextPage }
  }
}`;

interface List {
  totalCount: number;
  nodes: { id: string; dueOn: string }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

let scene: LedgerScene;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
  const { caseId } = await scene.debtor();
  for (const dueOn of ['2026-11-20', '2026-11-09', '2026-11-13']) {
    await scene.mutate(RECORD, { caseId, promise: terms({ ...usd('100.00'), dueOn }) });
  }
});
afterAll(() => scene.stop());

async function list(variables: object = {}): Promise<List> {
  return (await scene.desk.asCollector.get<{ promises: List }>(LIST, variables)).promises;
}

const days = async (variables: object) => (await list(variables)).nodes.map(({ dueOn }) => dueOn);
const when = (name: string) => ({ filter: { when: name } });

it('lists open promises by when they are due, a page at a time', async () => {
  const first = await list({ ...when('OPEN'), first: 2 });
  expect(first.nodes.map(({ dueOn }) => dueOn)).toEqual(['2026-11-09', '2026-11-13']);
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const after = first.pageInfo.endCursor;
  const second = await list({ ...when('OPEN'), first: 2, after });
  expect(second.nodes.map(({ dueOn }) => dueOn)).toEqual(['2026-11-20']);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

it.each([
  ['DUE_TODAY', ['2026-11-09']],
  ['THIS_WEEK', ['2026-11-09', '2026-11-13']],
  ['IN_GRACE', []],
  ['BROKEN', []],
  ['KEPT', []],
])('of Monday: %s', async (name, expected) => {
  scene.clock.moveTo(MONDAY);
  expect(await days(when(name))).toEqual(expected);
});

it('of Tuesday: that of Monday is in its grace', async () => {
  scene.clock.moveTo('2026-11-10T15:00Z');
  expect(await days(when('IN_GRACE'))).toEqual(['2026-11-09']);
  expect(await days(when('THIS_WEEK'))).toEqual(['2026-11-13']);
});

it('asks for a list that there is', async () => {
  expect(await scene.desk.asCollector.errorOf(LIST, when('SOMETIME'))).toBe('BAD_USER_INPUT');
  const whose = { filter: { whose: 'THEIRS' } };
  expect(await scene.desk.asCollector.errorOf(LIST, whose)).toBe('BAD_USER_INPUT');
});

it('lists those of one’s own cases, and of one’s teams', async () => {
  scene.clock.moveTo(MONDAY);
  const { caseId } = await scene.debtor();
  const { collector, asClerk } = scene.desk;
  await scene.server.em.update('collection_case', { id: caseId }, { ownerId: collector.id });
  const mine = await record(scene, caseId);
  expect((await list({ filter: { whose: 'MINE' } })).nodes).toEqual([
    expect.objectContaining({ id: mine.id }),
  ]);
  expect(await list({ filter: { whose: 'TEAM' } })).toMatchObject({ totalCount: 4 });
  // the cash desk sees what money is promised
  const { promises } = await asClerk.get<{ promises: List }>(LIST);
  expect(promises.totalCount).toBe(4);
});

it('lists none of another team', async () => {
  const { asCollector } = await openDesk(scene.server);
  const { promises } = await asCollector.get<{ promises: List }>(LIST);
  expect(promises).toMatchObject({ totalCount: 0, nodes: [] });
});
