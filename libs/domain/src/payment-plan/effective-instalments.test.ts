import { describe, expect, it } from 'vitest';
import { effectiveInstalments } from './effective-instalments';
import type { PlanFrequency } from './payment-plan';
import { day, instalment } from './plan-example';

function daysAfter(
  frequency: PlanFrequency,
  dues: readonly string[],
  ...pauses: readonly (readonly [string, string])[]
): string[] {
  return effectiveInstalments({
    frequency,
    instalments: dues.map((dueOn, index) => instalment(index + 1, dueOn, 100_00)),
    pauses: pauses.map(([from, until]) => ({ fromOn: day(from), untilOn: day(until) })),
  }).map(({ dueOn }) => dueOn.toString());
}

describe('effectiveInstalments', () => {
  it.each([
    ['2026-11-30', ['2026-12-11', '2026-12-18']],
    ['2026-12-01', ['2026-12-11', '2026-12-18']],
    ['2026-12-02', ['2026-12-01', '2026-12-18']],
  ])('a pause of ten days from %s moves what is due from then on', (from, expected) => {
    const until = day(from).add({ days: 9 }).toString();
    expect(daysAfter('WEEKLY', ['2026-12-01', '2026-12-08'], [from, until])).toEqual(expected);
  });

  it.each([
    [27, ['2027-02-27', '2027-03-27']],
    [28, ['2027-02-28', '2027-03-31']],
    [31, ['2027-02-28', '2027-03-31']],
    [32, ['2027-03-04', '2027-04-01']],
  ])(
    'a pause of %i days in a plan by the month keeps the day of the month or not',
    (days, moved) => {
      const until = day('2027-01-31')
        .add({ days: days - 1 })
        .toString();
      expect(daysAfter('MONTHLY', ['2027-01-31', '2027-02-28'], ['2027-01-31', until])).toEqual(
        moved,
      );
    },
  );

  it('takes one pause after the other', () => {
    const pauses = [
      ['2026-12-05', '2026-12-06'],
      ['2026-11-25', '2026-11-29'],
    ] as const;
    // five days from 1 December, then two from the sixth it has become
    expect(daysAfter('WEEKLY', ['2026-12-01'], ...pauses)).toEqual(['2026-12-08']);
  });

  it('gives back what has no pause', () => {
    expect(daysAfter('MONTHLY', ['2026-12-01'])).toEqual(['2026-12-01']);
  });
});
