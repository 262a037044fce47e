import { describe, expect, it } from 'vitest';
import { Dice } from './dice';
import { EventBook } from './events';
import { LedgerBook, type LedgerGiven } from './ledger-book';
import { addNegotiations } from './negotiations';
import { PromiseBook } from './promises';
import { type Row, Sheet } from './sheet';
import { makeWorld } from './world';

// Thanksgiving and the days around the turn of the year, where grace and cure periods stretch
const HOLIDAYS = ['2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2027-02-15'];

function negotiatedOn(day: string): Sheet {
  const dice = new Dice(7);
  const sheet = new Sheet();
  const world = makeWorld(dice, sheet, { calendarId: (code) => code, passwordHash: '' });
  const given: LedgerGiven = { dice, sheet, world, today: Temporal.PlainDate.from(day) };
  const events = new EventBook(given);
  const book = new LedgerBook(given);
  const promises = new PromiseBook(given, events, book);
  addNegotiations({ given, events, book, promises, holidays: () => HOLIDAYS });
  events.close();
  return sheet;
}

function counted(rows: readonly Row[], column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const key = String(row[column]);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const WEEK = Array.from({ length: 7 }, (_, index) =>
  Temporal.PlainDate.from('2026-11-22').add({ days: index }).toString(),
);
const MONTH_ENDS = ['2026-12-31', '2027-01-31', '2027-03-01', '2027-03-31', '2028-02-29'];

describe.each([...WEEK, ...MONTH_ENDS, '2026-12-28', '2027-01-04'])('on %s', (day) => {
  const sheet = negotiatedOn(day);
  const standings = sheet.rows('plan_standing');

  it('has plans in every state', () => {
    expect(counted(standings, 'status')).toEqual({
      ACTIVE: expect.any(Number),
      COMPLETED: 4,
      DEFAULTED: 2,
      DECLINED: 1,
      PENDING_APPROVAL: 1,
      PROPOSED: 4,
      SUPERSEDED: 2,
    });
    expect(counted(standings, 'condition')).toMatchObject({
      IN_GRACE: 4,
      IN_ARREARS: 3,
      PAUSED: 1,
    });
  });

  it('has one plan in default that may run again', () => {
    const until = standings.map((row) => row.reinstatable_until).filter((on) => on != null);
    expect(until.filter((on) => String(on) >= day)).toHaveLength(1);
  });

  it('has approvals of every decision, and one that the creditor has to give', () => {
    const approvals = sheet.rows('approval');
    expect(counted(approvals, 'state')).toMatchObject({
      WAITING: 1,
      APPROVED: 1,
      COUNTERED: 1,
      DECLINED: 1,
    });
    expect(approvals.filter(({ needs }) => needs === 'CREDITOR')).toHaveLength(1);
  });

  it('tells nothing that is still to come', () => {
    const late = sheet
      .rows('timeline_event')
      .filter(({ occurred_at }) => String(occurred_at) > `${day}T05:01:00Z`);
    expect(late.map(({ type, occurred_at }) => `${type} ${occurred_at}`)).toEqual([]);
  });

  it('brings one settled case back, and closes the other three', () => {
    const cases = sheet.rows('collection_case');
    expect(counted(cases, 'close_reason')).toMatchObject({ SETTLED: 1, PAID_IN_FULL: 1, CURED: 1 });
    expect(cases.filter(({ reopened_count }) => reopened_count === 1)).toHaveLength(1);
  });
});
