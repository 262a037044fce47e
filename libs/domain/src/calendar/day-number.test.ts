import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDay, compareDays, compareMoments, dayNumber, weekdayOf } from './day-number';

const anyDay = fc
  .integer({ min: -800_000, max: 800_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }));

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-02-29', 11_016, 2],
    ['2000-03-01', 11_017, 3],
    ['2026-11-22', 20_779, 7],
  ])('%s is %i, weekday %i', (text, number, weekday) => {
    expect(dayNumber(Temporal.PlainDate.from(text))).toBe(number);
    expect(weekdayOf(number)).toBe(weekday);
  });

  it('say what Temporal says', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(dayNumber(b) - dayNumber(a)).toBe(a.until(b).days);
        expect(weekdayOf(dayNumber(a))).toBe(a.dayOfWeek);
        expect(civilDay(dayNumber(a))).toEqual({ year: a.year, month: a.month, day: a.day });
        expect(Math.sign(compareDays(a, b))).toBe(Temporal.PlainDate.compare(a, b));
        expect(compareDays(a, a)).toBe(0);
        expect(addDays(a, a.until(b).days).equals(b)).toBe(true);
      }),
    );
  });
});

describe('compareMoments', () => {
  it('says what Temporal says, to the nanosecond', () => {
    const moment = fc
      .bigInt({ min: -2_000_000n, max: 2_000_000n })
      .map((nanoseconds) => new Temporal.Instant(nanoseconds));
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(Math.sign(compareMoments(a, b))).toBe(Temporal.Instant.compare(a, b));
      }),
    );
  });
});
