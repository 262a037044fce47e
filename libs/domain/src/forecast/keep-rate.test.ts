import { describe, expect, it } from 'vitest';
import type { JudgedCommitment } from './forecast';
import { expectedRate, keepRates } from './keep-rate';

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-23');

function judged(
  amount: number,
  received: number,
  changes: Partial<JudgedCommitment> = {},
): JudgedCommitment {
  return {
    kind: 'PROMISE',
    currency: 'USD',
    dueOn: day('2026-10-05'),
    amount,
    received,
    level: 0,
    ...changes,
  };
}

describe('keepRates', () => {
  it('weighs by amount, apart by kind, currency and level', () => {
    const rates = keepRates(
      [
        judged(300_00, 300_00),
        judged(100_00, 0),
        judged(100_00, 20_00, { level: 2 }),
        judged(100_00, 0, { level: 5 }),
        judged(100_00, 90_00, { kind: 'INSTALMENT' }),
        judged(100_00, 50_00, { currency: 'EUR' }),
      ],
      TODAY,
    );
    expect(rates).toEqual([
      { kind: 'PROMISE', currency: 'EUR', level: 0, count: 1, amount: 100_00, rate: 0.5 },
      { kind: 'INSTALMENT', currency: 'USD', level: 0, count: 1, amount: 100_00, rate: 0.9 },
      { kind: 'PROMISE', currency: 'USD', level: 0, count: 2, amount: 400_00, rate: 0.75 },
      { kind: 'PROMISE', currency: 'USD', level: 2, count: 2, amount: 200_00, rate: 0.1 },
    ]);
  });

  it.each([
    ['2026-05-26', 0],
    ['2026-05-27', 1],
    ['2026-11-22', 1],
    ['2026-11-23', 0],
    ['2026-11-24', 0],
  ])('looks back 180 days, today not counted: due on %s counts %d', (dueOn, count) => {
    const rates = keepRates([judged(1, 1, { dueOn: day(dueOn) })], TODAY);
    expect(rates.reduce((sum, rate) => sum + rate.count, 0)).toBe(count);
  });

  it('takes several that are told together for as many', () => {
    const rates = keepRates([judged(300_00, 150_00, { count: 3 }), judged(100_00, 50_00)], TODAY);
    expect(rates).toMatchObject([{ count: 4, amount: 400_00, rate: 0.5 }]);
  });

  it('counts more than was due as all of it, and nothing due as no rate', () => {
    expect(keepRates([judged(100_00, 150_00)], TODAY)[0]?.rate).toBe(1);
    expect(keepRates([judged(0, 0)], TODAY)[0]?.rate).toBe(0);
  });
});

describe('expectedRate', () => {
  const rates = keepRates(
    [
      judged(100_00, 80_00),
      judged(100_00, 20_00, { level: 1 }),
      judged(200_00, 200_00, { kind: 'INSTALMENT' }),
    ],
    TODAY,
  );
  it.each([
    ['PROMISE', 'USD', 0, 0.8],
    ['PROMISE', 'USD', 1, 0.2],
    // no history of that level: all promises
    ['PROMISE', 'USD', 7, 0.5],
    ['INSTALMENT', 'USD', 1, 1],
    // no history at all
    ['PROMISE', 'EUR', 0, 0.5],
  ] as const)('of a %s in %s at level %d: %d', (kind, currency, level, expected) => {
    expect(expectedRate({ kind, currency, level }, rates)).toBeCloseTo(expected, 10);
  });

  it('takes everything of the currency where the kind has no history', () => {
    const promisesOnly = keepRates([judged(100_00, 60_00)], TODAY);
    const of = { kind: 'INSTALMENT', currency: 'USD', level: 0 } as const;
    expect(expectedRate(of, promisesOnly)).toBeCloseTo(0.6, 10);
  });
});
