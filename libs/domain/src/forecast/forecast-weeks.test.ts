import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForecastCommitment, JudgedCommitment } from './forecast';
import { forecastError, forecastWeeks, mondayOf } from './forecast-weeks';

const day = (text: string) => Temporal.PlainDate.from(text);
/** a Wednesday */
const TODAY = day('2026-11-25');
const SPAN = { today: TODAY, weeks: 2, pastWeeks: 2 };

function due(dueOn: string, remaining: number, changes: Partial<ForecastCommitment> = {}) {
  return {
    kind: 'PROMISE' as const,
    currency: 'USD',
    dueOn: day(dueOn),
    remaining,
    level: 0,
    ...changes,
  };
}
function was(dueOn: string, amount: number, received: number): JudgedCommitment {
  return { kind: 'PROMISE', currency: 'USD', dueOn: day(dueOn), amount, received, level: 0 };
}

describe('mondayOf', () => {
  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
  ])('%s is in the week of %s', (on, monday) => {
    expect(String(mondayOf(day(on)))).toBe(monday);
  });
});

describe('forecastWeeks', () => {
  it('puts what is due into its week, what is due before into this one', () => {
    const weeks = forecastWeeks(
      [
        due('2026-11-20', 10_00),
        due('2026-11-29', 20_00),
        due('2026-11-30', 40_00, { kind: 'INSTALMENT' }),
        due('2026-12-07', 80_00),
      ],
      [],
      SPAN,
    );
    expect(
      weeks.map(({ weekOn, promised, planned, came }) => [String(weekOn), promised, planned, came]),
    ).toEqual([
      ['2026-11-09', 0, 0, 0],
      ['2026-11-16', 0, 0, 0],
      ['2026-11-23', 30_00, 0, null],
      ['2026-11-30', 0, 40_00, null],
    ]);
  });

  it('expects by what was kept; with little history anything between nothing and all', () => {
    const judged = [was('2026-11-02', 100_00, 80_00)];
    const [, , week] = forecastWeeks([due('2026-11-26', 50_00)], judged, SPAN);
    expect(week).toMatchObject({ expected: 40_00, low: 0, high: 50_00 });
  });

  it('says of a past week what was expected on its Monday, beside what came', () => {
    const judged = [
      was('2026-11-02', 100_00, 80_00),
      was('2026-11-17', 100_00, 10_00),
      was('2026-11-18', 100_00, 0),
    ];
    const weeks = forecastWeeks([], judged, SPAN);
    expect(weeks[1]).toMatchObject({ promised: 200_00, expected: 160_00, came: 10_00 });
    expect(forecastError(weeks)).toBe(15);
  });

  it('lies between what past weeks made of their rates', () => {
    const judged = [
      was('2026-10-05', 100_00, 40_00),
      was('2026-10-12', 100_00, 60_00),
      was('2026-10-19', 100_00, 50_00),
      was('2026-10-26', 100_00, 50_00),
    ];
    const [, , week] = forecastWeeks([due('2026-11-26', 200_00)], judged, SPAN);
    expect(week).toMatchObject({ expected: 100_00, low: 80_00, high: 120_00 });
  });

  it('keeps currencies apart, in their order', () => {
    const commitments = [due('2026-11-26', 5_00), due('2026-11-26', 7_00, { currency: 'EUR' })];
    const weeks = forecastWeeks(commitments, [], { ...SPAN, weeks: 1, pastWeeks: 0 });
    expect(weeks.map(({ currency, promised }) => [currency, promised])).toEqual([
      ['EUR', 7_00],
      ['USD', 5_00],
    ]);
  });

  it('loses nothing that is due within its weeks, and low ≤ expected ≤ high ≤ due', () => {
    const someDue = fc
      .record({
        days: fc.integer({ min: -30, max: 60 }),
        remaining: fc.integer({ min: 0, max: 1000_00 }),
        kind: fc.constantFrom('PROMISE' as const, 'INSTALMENT' as const),
        level: fc.integer({ min: 0, max: 4 }),
        share: fc.integer({ min: 0, max: 120 }),
      })
      .map(({ days, ...one }) => ({ ...one, dueOn: TODAY.add({ days }), currency: 'USD' }));
    fc.assert(
      fc.property(fc.array(someDue), fc.array(someDue), (open, past) => {
        const judged = past.map(({ remaining, share, ...one }) => ({
          ...one,
          amount: remaining,
          received: Math.round((remaining * share) / 100),
        }));
        const weeks = forecastWeeks(open, judged, { today: TODAY, weeks: 20, pastWeeks: 3 });
        const sum = weeks
          .filter(({ came }) => came === null)
          .reduce((total, { promised, planned }) => total + promised + planned, 0);
        expect(sum).toBe(open.reduce((total, { remaining }) => total + remaining, 0));
        for (const { low, expected, high, promised, planned } of weeks) {
          expect(low).toBeLessThanOrEqual(expected);
          expect(expected).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(promised + planned);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('forecastError', () => {
  it('is not known before anything came', () => {
    expect(forecastError([])).toBeNull();
    expect(forecastError(forecastWeeks([due('2026-11-26', 1)], [], SPAN))).toBeNull();
  });
});
