import { describe, expect, it } from 'vitest';
import { money } from '../money/money';
import { lateInterest } from './late-interest';

const day = (text: string) => Temporal.PlainDate.from(text);
const gb = (minorUnits: number, untilOn: string) =>
  lateInterest('GB-LP-1', {
    principal: money(minorUnits, 'GBP'),
    dueOn: day('2026-07-31'),
    untilOn: day(untilOn),
    referencePercent: 3.75,
  });

describe('lateInterest', () => {
  it.each([
    // nothing on the day it is due, interest and the fixed sum from the day after
    ['2026-07-30', 0, 0, 0],
    ['2026-07-31', 0, 0, 0],
    ['2026-08-01', 1, 322, 100_00],
    ['2026-09-29', 60, 193_15, 100_00],
  ])('of 10,000 pounds paid on %s: %i days, %i and %i', (untilOn, days, interest, fixed) => {
    const found = gb(10_000_00, untilOn);
    expect([found.days, found.interest.minorUnits, found.fixedSum.minorUnits]).toEqual([
      days,
      interest,
      fixed,
    ]);
    expect(found.total.minorUnits).toBe(10_000_00 + interest + fixed);
  });

  it.each([
    [999_99, 40_00],
    [1000_00, 70_00],
    [9999_99, 70_00],
    [10_000_00, 100_00],
  ])('has for %i a fixed sum of %i', (principal, expected) => {
    expect(gb(principal, '2026-08-10').fixedSum.minorUnits).toBe(expected);
  });

  it('has 40 euros and the points of national law in the Union', () => {
    const debt = {
      principal: money(5000_00, 'EUR'),
      dueOn: day('2026-07-15'),
      untilOn: day('2026-08-14'),
      referencePercent: 2.4,
    };
    expect(lateInterest('EU-LP-1', debt)).toMatchObject({
      ratePercent: 10.4,
      interest: money(42_74, 'EUR'),
      fixedSum: money(40_00, 'EUR'),
    });
    expect(lateInterest('EU-LP-1', { ...debt, marginPoints: 9 }).ratePercent).toBe(11.4);
  });

  it('refuses a rate that is none', () => {
    const debt = {
      principal: money(1, 'EUR'),
      dueOn: day('2026-07-15'),
      untilOn: day('2026-07-16'),
    };
    expect(() => lateInterest('EU-LP-1', { ...debt, referencePercent: Number.NaN })).toThrow(
      'no number',
    );
  });
});
