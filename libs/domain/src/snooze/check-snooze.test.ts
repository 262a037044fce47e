import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICIES } from '../policy/policy';
import type { Role } from '../role/role';
import { checkSnooze } from './check-snooze';

const day = (text: string) => Temporal.PlainDate.from(text);

function check(until: string, roles: Role[] = ['COLLECTOR'], running = 0) {
  const calendar = { weekend: [6, 7], holidays: ['2026-11-26'] };
  const facts = { today: day('2026-11-23'), calendar, roles, running };
  return checkSnooze(day(until), facts, DEFAULT_POLICIES.BUSINESS.SNOOZE)?.code ?? null;
}

describe('checkSnooze', () => {
  it.each([
    ['2026-11-22', 'INVALID_INPUT'],
    ['2026-11-23', 'INVALID_INPUT'],
    ['2026-11-24', null],
    // five business days over Thanksgiving
    ['2026-11-30', null],
    ['2026-12-01', null],
    ['2026-12-02', 'SNOOZE_LIMIT'],
  ])('by a collector until %s: %s', (until, code) => {
    expect(check(until)).toBe(code);
  });

  it.each([
    ['2026-12-07', null],
    ['2026-12-08', null],
    ['2026-12-09', 'SNOOZE_LIMIT'],
  ])('by a supervisor until %s: %s', (until, code) => {
    expect(check(until, ['COLLECTOR', 'SUPERVISOR'])).toBe(code);
  });

  it.each([
    [0, null],
    [1, null],
    [2, 'SNOOZE_LIMIT'],
    [3, 'SNOOZE_LIMIT'],
  ])('after %i in a row: %s', (running, code) => {
    expect(check('2026-11-24', ['COLLECTOR'], running)).toBe(code);
  });
});
