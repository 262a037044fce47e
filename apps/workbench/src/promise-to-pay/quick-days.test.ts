import { PLAIN_CALENDAR } from '@kept/domain';
import { describe, expect, it } from 'vitest';
import { quickDays } from './quick-days';

function daysFrom(today: string, usualPayDay: number | null = null): string[] {
  const facts = { today: Temporal.PlainDate.from(today), calendar: PLAIN_CALENDAR, usualPayDay };
  return quickDays(facts).map((day) => day.on.toString());
}

describe('quick days', () => {
  it('are working days', () => {
    // Thursday 19 November 2026
    expect(daysFrom('2026-11-19')).toEqual([
      '2026-11-20',
      '2026-11-27',
      '2026-11-26',
      '2026-12-03',
      '2026-11-30',
    ]);
    // Friday: the next day is Monday
    expect(daysFrom('2026-11-20')[0]).toBe('2026-11-23');
  });

  it.each([
    ['2026-11-16', '2026-11-20'], // Monday: this Friday
    ['2026-11-18', '2026-11-20'], // Wednesday: still this Friday
    ['2026-11-19', '2026-11-27'], // Thursday: tomorrow has its own key
    ['2026-11-20', '2026-11-27'], // on a Friday: the next one
  ])('Friday said on %s is %s', (today, friday) => {
    expect(daysFrom(today)[1]).toBe(friday);
  });

  it.each([
    ['2026-11-19', 25, '2026-11-25'],
    ['2026-11-25', 25, '2026-12-25'],
    ['2026-11-30', 31, '2026-12-31'],
    ['2027-02-01', 30, '2027-03-01'], // 28 February is a Sunday
  ])('the pay day after %s, usually the %i, is %s', (today, payDay, expected) => {
    expect(daysFrom(today, payDay)[4]).toBe(expected);
  });

  it('moves off holidays', () => {
    const calendar = { weekend: [6, 7], holidays: ['2026-11-20', '2026-11-23'] };
    const [nextDay] = quickDays({
      today: Temporal.PlainDate.from('2026-11-19'),
      calendar,
      usualPayDay: null,
    });
    expect(nextDay?.on.toString()).toBe('2026-11-24');
  });
});
