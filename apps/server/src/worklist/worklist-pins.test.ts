import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, systemContext } from '#test/desk';
import { type MovingClock, movingClock } from '#test/moving-clock';
import type { OpenedCase } from '#test/open-cases';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';
import {
  allRows,
  colleagueAt,
  namesOn,
  openList,
  pageOf,
  setStanding,
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

describe('a callback that is due', () => {
  const AT = { callback_at: '2026-11-09T17:00Z', callback_team_at: '2026-11-09T17:15Z' };

  it('is pinned to its owner, and to the team after 15 minutes', async () => {
    const { desk, cases } = await list(['Best', 'Called back']);
    const ben = await colleagueAt(server, desk);
    await set(cases[0], { points: 99 });
    await set(cases[1], { ...AT, callback_owner_id: desk.collector.id });
    const [mine, bens] = [desk.asCollector, ben.caller];
    clock.moveTo('2026-11-09T16:59Z');
    expect(await namesOn(mine)).toEqual(['Best', 'Called back']);
    clock.moveTo('2026-11-09T17:00Z');
    expect((await pageOf(mine)).nodes).toMatchObject([
      { customerName: 'Called back', isPinned: true },
      { customerName: 'Best', isPinned: false },
    ]);
    expect(await namesOn(bens)).toEqual(['Best', 'Called back']);
    clock.moveTo('2026-11-09T17:15Z');
    expect(await namesOn(bens)).toEqual(['Called back', 'Best']);
  });

  it('stands out of a snooze, but not out of a hold', async () => {
    const { desk, cases } = await list(['Snoozed', 'Held']);
    clock.moveTo(NOON);
    const due = { ...AT, callback_owner_id: desk.collector.id };
    await set(cases[0], { ...due, suppressed_reason: 'SNOOZED' });
    await set(cases[1], { ...due, suppressed_reason: 'HELD' });
    expect(await namesOn(desk.asCollector)).toEqual(['Snoozed']);
  });

  it('stands on the first pages and is not repeated, however many there are', async () => {
    const { desk, cases } = await list(Array.from({ length: 12 }, (_, n) => `No ${n}`));
    const owner = { callback_owner_id: desk.collector.id };
    for (const [n, one] of cases.entries()) {
      const isDue = n < 5 && { callback_at: `2026-11-09T16:0${n}Z`, ...owner };
      await set(one, { points: n, ...isDue });
    }
    clock.moveTo(NOON);
    const rows = await allRows(desk.asCollector, 3, async () => {
      // one more falls due between two pages: it keeps its place in the list
      clock.moveTo('2026-11-09T17:02Z');
      await set(cases[6], { callback_at: '2026-11-09T17:01Z', ...owner });
    });
    const pinned = rows.filter(({ isPinned }) => isPinned);
    expect(pinned.map(({ id }) => id)).toEqual(cases.slice(0, 5).map(({ caseId }) => caseId));
    expect(rows.slice(0, 5)).toEqual(pinned);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(12);
    expect(rows).toHaveLength(12);
  });
});

describe('who is in a case', () => {
  async function enter(caller: Caller, caseId: string | undefined) {
    const taken = await caller.get(
      'mutation Take($input: CaseIdInput!) { takeCase(input: $input) { __typename } }',
      { input: { idempotencyKey: `enter-${caseId}`, caseId } },
    );
    expect(taken).toEqual({ takeCase: { __typename: 'CaseRef' } });
  }
  const takenBy = async (caller: Caller) => (await pageOf(caller)).nodes[0]?.takenBy;

  it('is shown to the others', async () => {
    const { desk, cases } = await list(['Taken']);
    const ben = await colleagueAt(server, desk);
    await enter(ben.caller, cases[0]?.caseId);
    expect(await takenBy(desk.asCollector)).toBe('Ben Colleague');
    expect(await takenBy(ben.caller)).toBeNull();
  });

  it('is "another team" to whoever may not see where they are', async () => {
    const { desk, cases } = await list(['Both']);
    const other = await openDesk(server);
    const [theirs] = await server.em.query(
      'INSERT INTO collection_case (portfolio_id, customer_id, opened_on) VALUES ($1, $2, $3) RETURNING id',
      [other.portfolio.id, cases[0]?.customer.id, '2026-11-02'],
    );
    await enter(other.asCollector, theirs.id);
    expect(await takenBy(desk.asCollector)).toBe('Another team');
  });
});

describe('the figures above the list', () => {
  const SUMMARY = `query Summary($filter: WorklistFilter) { worklistSummary(filter: $filter) {
    toDo callbacksDue promisesDue broken overdue { amount currency }
  } }`;

  it('count what is to be done now, per currency, in one statement', async () => {
    const { desk, cases } = await list([
      { name: 'Broken', amountMinor: 300_00 },
      { name: 'Planned for tomorrow', amountMinor: 200_00 },
      { name: 'Promised', amountMinor: 150_00 },
      { name: 'Callback', amountMinor: 140_00 },
      { name: 'In euro, too', amountMinor: 120_00 },
    ]);
    clock.moveTo(NOON);
    await set(cases[0], { broken_on: '2026-11-05', promise_status: 'BROKEN' });
    await set(cases[1], { next_action_on: '2026-11-10' });
    await set(cases[2], {
      promise_status: 'OPEN',
      promise_due_on: '2026-11-09',
      suppressed_reason: 'PROMISED',
    });
    const callback = { callback_at: '2026-11-09T16:00Z', callback_owner_id: desk.collector.id };
    await set(cases[3], callback);
    await set(cases[4], {
      currencies: ['USD', 'EUR'],
      balances: JSON.stringify([
        { currency: 'USD', overdue: 120_00 },
        { currency: 'EUR', overdue: 70_00 },
      ]),
    });
    await pageOf(desk.asCollector);
    server.statements.length = 0;
    const { worklistSummary } = await desk.asCollector.get<Record<string, object>>(SUMMARY);
    expect(server.statements).toHaveLength(1);
    expect(worklistSummary).toEqual({
      toDo: 3,
      callbacksDue: 1,
      promisesDue: 1,
      broken: 1,
      overdue: [
        { amount: '70.00', currency: 'EUR' },
        { amount: '760.00', currency: 'USD' },
      ],
    });
  });
});
