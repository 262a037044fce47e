import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  isBusinessDay,
  nextBusinessDay,
  PLAIN_CALENDAR,
} from './business-calendar';

const day = (text: string) => Temporal.PlainDate.from(text);
const THANKSGIVING: BusinessCalendar = { weekend: [6, 7], holidays: new Set(['2026-11-26']) };
const AS_LIST: BusinessCalendar = { weekend: [6, 7], holidays: ['2026-11-26'] };
const GULF: BusinessCalendar = { weekend: [5, 6], holidays: [] };

describe('isBusinessDay', () => {
  it.each([
    ['2026-11-25', true],
    ['2026-11-26', false],
    ['2026-11-27', true],
    ['2026-11-28', false],
    ['2026-11-29', false],
    ['2026-11-30', true],
  ])('%s: %s', (text, expected) => {
    expect(isBusinessDay(day(text), THANKSGIVING)).toBe(expected);
    expect(isBusinessDay(day(text), AS_LIST)).toBe(expected);
  });

  it('goes by the weekend of the calendar', () => {
    expect(isBusinessDay(day('2026-11-27'), GULF)).toBe(false);
    expect(isBusinessDay(day('2026-11-29'), GULF)).toBe(true);
  });
});

describe('addBusinessDays', () => {
  it.each([
    ['2026-11-13', 0, '2026-11-13'],
    ['2026-11-13', 1, '2026-11-16'],
    ['2026-11-13', 2, '2026-11-17'],
    ['2026-11-14', 1, '2026-11-16'],
    ['2026-11-14', 0, '2026-11-14'],
    ['2026-11-25', 1, '2026-11-27'],
    ['2026-11-25', 2, '2026-11-30'],
    ['2026-11-17', -2, '2026-11-13'],
    ['2026-11-15', -1, '2026-11-13'],
    ['2026-11-27', -1, '2026-11-25'],
  ])('%s and %i business days: %s', (from, count, to) => {
    expect(addBusinessDays(day(from), count, THANKSGIVING).toString()).toBe(to);
  });

  it('refuses a calendar without business days instead of running for ever', () => {
    const never = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
    expect(() => addBusinessDays(day('2026-11-13'), 1, never)).toThrow('no business days');
  });
});

describe('nextBusinessDay', () => {
  it.each([
    ['2026-11-25', '2026-11-25'],
    ['2026-11-26', '2026-11-27'],
    ['2026-11-28', '2026-11-30'],
  ])('from %s: %s', (from, to) => {
    expect(nextBusinessDay(day(from), THANKSGIVING).toString()).toBe(to);
  });
});

describe('businessDaysBetween', () => {
  it.each([
    ['2026-11-13', '2026-11-13', 0],
    ['2026-11-13', '2026-11-15', 0],
    ['2026-11-13', '2026-11-17', 2],
    ['2026-11-17', '2026-11-13', -2],
    ['2026-11-25', '2026-11-27', 1],
  ])('%s to %s: %i', (from, to, count) => {
    expect(businessDaysBetween(day(from), day(to), THANKSGIVING)).toBe(count);
  });

  it('counts back what addBusinessDays added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 60 }),
        (offset, count) => {
          const from = nextBusinessDay(day('2026-01-01').add({ days: offset }), PLAIN_CALENDAR);
          const to = addBusinessDays(from, count, PLAIN_CALENDAR);
          expect(businessDaysBetween(from, to, PLAIN_CALENDAR)).toBe(count);
          expect(addBusinessDays(to, -count, PLAIN_CALENDAR).equals(from)).toBe(true);
        },
      ),
    );
  });
});
