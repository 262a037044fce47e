import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from './promise-example';
import { nextUsualPayDay, usualPayDays } from './usual-pay-days';

const usual = (...days: string[]) => usualPayDays(days.map(day));

describe('usualPayDays', () => {
  it('finds a day of the month, with what a weekend moved behind it', () => {
    expect(usual('2026-08-01', '2026-09-01', '2026-10-01', '2026-11-02', '2026-07-03')).toEqual([
      { day: 1, times: 5, share: 1 },
    ]);
  });

  it('finds the end of the month, whatever its length', () => {
    expect(usual('2026-02-28', '2026-04-30', '2026-05-31', '2024-02-29')).toEqual([
      { day: 31, times: 4, share: 1 },
    ]);
    // the thirtieth of a month of 31 days is not its last
    expect(usual('2026-05-30', '2026-07-30', '2026-04-30')).toEqual([
      { day: 30, times: 3, share: 1 },
    ]);
  });

  it('takes the most usual first, and leaves out what happened once or seldom', () => {
    const days = ['2026-06-15', '2026-07-15', '2026-08-15', '2026-06-25', '2026-07-25'];
    expect(usual(...days, '2026-09-05')).toEqual([
      { day: 15, times: 3, share: 0.5 },
      { day: 25, times: 2, share: 1 / 3 },
    ]);
  });

  it.each([[[]], [['2026-06-15']], [['2026-06-15', '2026-07-22']]])('finds none in %j', (days) => {
    expect(usual(...days)).toEqual([]);
  });

  it('counts each payment once, at most three days', () => {
    const someDay = fc.integer({ min: 0, max: 700 }).map((days) => day('2025-01-01').add({ days }));
    fc.assert(
      fc.property(fc.array(someDay), (days) => {
        const found = usualPayDays(days);
        expect(found.length).toBeLessThanOrEqual(3);
        const times = found.reduce((sum, one) => sum + one.times, 0);
        expect(times).toBeLessThanOrEqual(days.length);
        expect([...found].sort((a, b) => b.times - a.times)).toEqual(found);
      }),
    );
  });
});

describe('nextUsualPayDay', () => {
  const days = [
    { day: 15, times: 3, share: 0.5 },
    { day: 31, times: 2, share: 0.3 },
  ];
  it.each([
    ['2026-11-14', '2026-11-15'],
    ['2026-11-15', '2026-11-15'],
    ['2026-11-16', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['2026-12-01', '2026-12-15'],
    ['2027-02-16', '2027-02-28'],
  ])('from %s: %s', (from, expected) => {
    expect(String(nextUsualPayDay(days, day(from)))).toBe(expected);
  });

  it('is none where none is known', () => {
    expect(nextUsualPayDay([], day('2026-11-14'))).toBeNull();
  });
});
