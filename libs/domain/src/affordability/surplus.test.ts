import { describe, expect, it } from 'vitest';
import type { AffordabilityAssessment } from './affordability';
import { checkAssessment, surplusPerMonth } from './surplus';

const TODAY = Temporal.PlainDate.from('2026-11-09');
const ASSESSMENT: AffordabilityAssessment = {
  currency: 'USD',
  period: 'MONTHLY',
  income: 2000_00,
  essentials: 1500_00,
  otherDebts: 100_00,
  dependants: 1,
  source: 'SAID',
  assessedOn: TODAY,
};

describe('surplusPerMonth', () => {
  it.each([
    ['MONTHLY', 400_00],
    ['WEEKLY', 1733_33],
    ['FORTNIGHTLY', 866_66],
  ] as const)('of 400.00 left %s is %i', (period, surplus) => {
    expect(surplusPerMonth({ ...ASSESSMENT, period })).toBe(surplus);
  });

  it('is below zero when it does not suffice', () => {
    expect(surplusPerMonth({ ...ASSESSMENT, essentials: 2000_00 })).toBe(-100_00);
  });
});

describe('checkAssessment', () => {
  it.each<[Partial<AffordabilityAssessment>, string | null]>([
    [{}, null],
    [{ income: 0 }, null],
    [{ income: -1 }, 'INVALID_INPUT'],
    [{ essentials: 0.5 }, 'INVALID_INPUT'],
    [{ otherDebts: Number.NaN }, 'INVALID_INPUT'],
    [{ dependants: -1 }, 'INVALID_INPUT'],
    [{ assessedOn: TODAY.subtract({ days: 1 }) }, null],
    [{ assessedOn: TODAY.add({ days: 1 }) }, 'VALUE_DATE_IN_FUTURE'],
  ])('%o: %s', (changes, code) => {
    expect(checkAssessment({ ...ASSESSMENT, ...changes }, TODAY)?.code ?? null).toBe(code);
  });
});
