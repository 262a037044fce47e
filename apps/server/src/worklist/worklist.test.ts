import { buildTeam, buildUser } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemContext } from '#test/desk';
import { type MovingClock, movingClock } from '#test/moving-clock';
import { closeCase, type OpenedCase } from '#test/open-cases';
import { startTestServer, type TestServer } from '#test/test-server';
import {
  allRows,
  colleagueAt,
  namesOn,
  openList,
  pageOf,
  setStanding,
  WORKLIST_PAGE,
} from '#test/worklist-tester';
import type { Ctx } from '../core/context';

const NOON = '2026-11-09T17:00Z'; // a Monday, noon in New York

let server: TestServer;
let clock: MovingClock;
let system: Ctx;

beforeAll(async () => {
  clock = movingClock(NOON);
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
});
afterAll(() => server.stop());

const list = (wanted: Parameters<typeof openList>[1]) => openList({ server, system }, wanted);
const set = (one: OpenedCase | undefined, columns: Record<string, unknown>) =>
  setStanding(server, one, columns);

describe('a page', () => {
  it('has the best first, with the reasons that make up its points', async () => {
    const { desk } = await list([
      { name: 'Small and new', amountMinor: 120_00, dueOn: '2026-11-02' },
      { name: 'Large and old', amountMinor: 90_000_00, dueOn: '2026-09-01' },
    ]);
    const { nodes, pageInfo } = await pageOf(desk.asCollector);
    expect(nodes.map(({ customerName }) => customerName)).toEqual([
      'Large and old',
      'Small and new',
    ]);
    for (const { points, factors } of nodes) {
      expect(factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(points);
    }
    expect(nodes[0]).toMatchObject({
      overdue: { amount: '90000.00', currency: 'USD' },
      actionable: { amount: '90000.00' },
      daysPastDue: 69,
      customerTimeZone: 'America/New_York',
      otherCurrencies: [],
      takenBy: null,
    });
    expect(pageInfo.hasNextPage).toBe(false);
  });

  it('puts the larger amount first among equal points, then the older', async () => {
    const { desk, cases } = await list(['A', 'B', 'C']);
    const [a, b, c] = cases;
    await set(a, { points: 30, aon_base_minor: 100, oldest_due_on: '2026-10-01' });
    await set(b, { points: 30, aon_base_minor: 100, oldest_due_on: '2026-09-01' });
    await set(c, { points: 30, aon_base_minor: 200, oldest_due_on: '2026-10-01' });
    expect(await namesOn(desk.asCollector)).toEqual(['C', 'B', 'A']);
  });

  it('is followed by the others, each once, while points change', async () => {
    const { desk, cases } = await list(Array.from({ length: 23 }, (_, n) => `Customer ${n}`));
    for (const [n, one] of cases.entries()) await set(one, { points: n % 4 });
    const rows = await allRows(desk.asCollector, 5, async (step, seen) => {
      expect(seen.length).toBeLessThanOrEqual(5 * (step + 1));
      // somebody who was seen already rises: the pages that follow are not moved by it
      const risen = cases.find(({ caseId }) => caseId === seen[step]?.id);
      await set(risen, { points: 50 + step });
    });
    expect(rows).toHaveLength(23);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(cases.map(({ caseId }) => caseId)));
  });

  it('is refused a cursor, a size or a scope that makes no sense', async () => {
    const { desk } = await list([]);
    const errorOf = (variables: object) => desk.asCollector.errorOf(WORKLIST_PAGE, variables);
    expect(await errorOf({ after: 'nonsense' })).toBe('BAD_USER_INPUT');
    expect(await errorOf({ first: 0 })).toBe('BAD_USER_INPUT');
    expect(await errorOf({ first: 100_000 })).toBe('BAD_USER_INPUT');
    expect(await errorOf({ filter: { whose: 'NOBODY' } })).toBe('BAD_USER_INPUT');
    const amount = { amount: 'a lot', currency: 'USD' };
    expect(await errorOf({ filter: { minAmount: amount } })).toBe('BAD_USER_INPUT');
  });

  it('takes one statement, and counts only for who asks', async () => {
    const { desk } = await list(['One', 'Two']);
    await pageOf(desk.asCollector);
    // the hours at which somebody may be called are few, and asked for once in a while
    await pageOf(desk.asCollector);
    server.statements.length = 0;
    await pageOf(desk.asCollector);
    expect(server.statements).toHaveLength(1);
    const counted = await desk.asCollector.get(
      '{ worklist(first: 1) { nodes { id } totalCount } }',
    );
    expect(counted).toMatchObject({ worklist: { nodes: [{}], totalCount: 2 } });
  });

  it('follows the books: a case that closed is gone', async () => {
    const { desk, cases } = await list(['Paid']);
    await closeCase({ server, system }, cases[0]!);
    expect(await namesOn(desk.asCollector)).toEqual([]);
  });
});

describe('whose cases', () => {
  it('are mine and the pool’s for a collector, all for a supervisor, and as asked', async () => {
    const { desk, cases } = await list(['Mine', 'Pool', 'Ben’s']);
    const ben = await colleagueAt(server, desk);
    const supervisor = await colleagueAt(server, desk, { roles: ['SUPERVISOR'], name: 'Sue' });
    await set(cases[0], { owner_id: desk.collector.id });
    await set(cases[2], { owner_id: ben.user.id });
    const me = desk.asCollector;
    expect((await namesOn(me)).sort()).toEqual(['Mine', 'Pool']);
    expect(await namesOn(me, { whose: 'MINE' })).toEqual(['Mine']);
    expect((await namesOn(me, { whose: 'TEAM' })).sort()).toEqual(['Mine', 'Pool']);
    expect(await namesOn(me, { whose: 'ALL' })).toHaveLength(3);
    expect(await namesOn(supervisor.caller)).toHaveLength(3);
    const { nodes } = await pageOf(ben.caller, { filter: { whose: 'MINE' } });
    expect(nodes).toMatchObject([{ customerName: 'Ben’s', ownerName: 'Ben Colleague' }]);
  });

  it('leaves the pool of another team of the same portfolio to that team', async () => {
    const { desk, cases } = await list(['North’s', 'South’s']);
    const south = await buildTeam(server.em, { portfolioIds: [desk.portfolio.id] });
    const inSouth = await buildUser(server.em, { teamIds: [south.id] });
    await set(cases[1], { team_id: south.id });
    expect(await namesOn(desk.asCollector)).toEqual(['North’s']);
    expect(await namesOn(await server.signIn(inSouth))).toEqual(['South’s']);
  });
});

describe('a filter', () => {
  const FACTS: readonly [string, Record<string, unknown>, object][] = [
    ['broken', { promise_status: 'BROKEN', broken_on: '2026-11-05' }, { broken: true }],
    [
      'promise due today',
      { promise_status: 'OPEN', promise_due_on: '2026-11-09', suppressed_reason: 'PROMISED' },
      { promiseDue: true },
    ],
    [
      'promise in its grace',
      { promise_status: 'OPEN', promise_due_on: '2026-11-06', suppressed_reason: 'PROMISED' },
      { promiseDue: true },
    ],
    ['no contact for 10 days', { last_reached_at: '2026-10-30T16:59Z' }, { noContactDays: 10 }],
    [
      '5,000 and more',
      { overdue_minor: 5_000_00 },
      { minAmount: { amount: '5000', currency: 'USD' } },
    ],
    ['31 days late', { oldest_due_on: '2026-10-09' }, { minDaysPastDue: 31 }],
    ['another currency', { currency: 'EUR', currencies: ['EUR'] }, { currency: 'EUR' }],
    ['also another currency', { currencies: ['USD', 'EUR'] }, { currency: 'EUR' }],
    [
      'a second currency of that amount',
      {
        currencies: ['USD', 'EUR'],
        balances: JSON.stringify([
          { currency: 'USD', overdue: 1 },
          { currency: 'EUR', overdue: 700_00 },
        ]),
      },
      { minAmount: { amount: '700.00', currency: 'EUR' } },
    ],
    [
      'callback due',
      { callback_at: '2026-11-09T16:00Z', callback_team_at: '2026-11-09T16:15Z' },
      { callbackDue: true },
    ],
    ['specialist', { is_specialist: true }, { specialist: true }],
  ];
  const JUST_NOT = {
    promise_status: 'OPEN',
    promise_due_on: '2026-11-10',
    last_reached_at: '2026-10-30T17:01Z',
    overdue_minor: 4_999_99,
    oldest_due_on: '2026-10-10',
    callback_at: '2026-11-09T18:00Z',
  };

  it.each(FACTS)('by "%s" finds that case and no other', async (_what, facts, filter) => {
    const { desk, cases } = await list(['Meant', 'Other']);
    await set(cases[0], { ...JUST_NOT, ...facts });
    await set(cases[1], JUST_NOT);
    clock.moveTo(NOON);
    expect(await namesOn(desk.asCollector, filter)).toEqual(['Meant']);
    const { worklist } = await desk.asCollector.get<{ worklist: { totalCount: number } }>(
      'query Count($filter: WorklistFilter) { worklist(filter: $filter) { totalCount } }',
      { filter },
    );
    expect(worklist.totalCount).toBe(1);
  });

  it('by portfolio keeps to it, also to one the user does not see', async () => {
    const { desk } = await list(['Here']);
    const { desk: elsewhere } = await list(['There']);
    const only = (id: string) => ({ portfolioIds: [id] });
    expect(await namesOn(desk.asCollector, only(desk.portfolio.id))).toEqual(['Here']);
    expect(await namesOn(desk.asCollector, only(elsewhere.portfolio.id))).toEqual([]);
  });

  it('by case asks again for some rows only, never for those of others', async () => {
    const { desk, cases } = await list(['Changed', 'Unchanged']);
    const { cases: others } = await list(['There']);
    const caseIds = [cases[0]?.caseId, others[0]?.caseId];
    expect(await namesOn(desk.asCollector, { caseIds })).toEqual(['Changed']);
  });

  it('leaves out what is put aside, unless asked', async () => {
    const { desk, cases } = await list(['Listed', 'Snoozed', 'Vulnerable']);
    await set(cases[1], { suppressed_reason: 'SNOOZED', suppressed_until: '2026-11-12' });
    await set(cases[2], { is_specialist: true });
    const me = desk.asCollector;
    expect(await namesOn(me)).toEqual(['Listed']);
    const all = await namesOn(me, { includeSuppressed: true });
    expect(all.sort()).toEqual(['Listed', 'Snoozed']);
    expect(await namesOn(me, { specialist: true })).toEqual(['Vulnerable']);
  });
});
