import { describe, expect, it } from 'vitest';
import type { BusinessCalendar } from '../calendar/business-calendar';
import { CASE_TURNS, type CaseTurn } from './next-action';
import { dayAfter, nextActionAfter } from './next-action-after';

const day = (text: string) => Temporal.PlainDate.from(text);
const calendar: BusinessCalendar = { weekend: [6, 7], holidays: ['2026-11-26'] };
const today = day('2026-11-23');

describe('nextActionAfter', () => {
  it.each<[CaseTurn, string | undefined, string, string]>([
    ['CASE_OPENED', undefined, 'CALL', '2026-11-23'],
    // the business day after grace, which ends on the Wednesday before Thanksgiving
    ['PROMISE_RECORDED', '2026-11-25', 'FOLLOW_UP_PROMISE', '2026-11-27'],
    ['PROMISE_BROKEN', undefined, 'CALL', '2026-11-23'],
    ['CLAIM_RECORDED', '2026-11-25', 'TRACE_CLAIM', '2026-11-25'],
    ['CLAIM_NOT_FOUND', undefined, 'CALL', '2026-11-23'],
    ['DISPUTE_OPENED', undefined, 'REVIEW_DISPUTE', '2026-12-01'],
    ['DISPUTE_ACCEPTED', undefined, 'AWAIT_CREDIT', '2026-12-08'],
    ['DISPUTE_REJECTED', undefined, 'CALL', '2026-11-23'],
    // never a day that is past
    ['CLAIM_RECORDED', '2026-11-01', 'TRACE_CLAIM', '2026-11-23'],
  ])('%s of %s: %s on %s', (turn, on, kind, expected) => {
    const context = on === undefined ? { today, calendar } : { today, calendar, on: day(on) };
    const action = nextActionAfter(turn, context);
    expect(action).toMatchObject({ kind, at: null, rule: turn });
    expect(String(action.on)).toBe(expected);
  });

  it.each(CASE_TURNS)('has words for %s', (turn) => {
    expect(nextActionAfter(turn, { today, calendar }).text).not.toBe('');
  });
});

describe('dayAfter', () => {
  it.each([
    [{ unit: 'HOURS', count: 5 }, '2026-11-24'],
    [{ unit: 'DAYS', count: 5 }, '2026-11-29'],
    [{ unit: 'BUSINESS_DAYS', count: 2 }, '2026-11-27'],
    [{ unit: 'BUSINESS_DAYS', count: 0 }, '2026-11-24'],
  ] as const)('24 November and %o: %s', (delay, expected) => {
    expect(String(dayAfter(day('2026-11-24'), delay, calendar))).toBe(expected);
  });
});
