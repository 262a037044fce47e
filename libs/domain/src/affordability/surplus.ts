import { compareDays } from '../calendar/day-number';
import { type Refusal, refuse } from '../refusal/refusal';
import type { AffordabilityAssessment, IncomePeriod } from './affordability';

const PERIODS_A_YEAR: Readonly<Record<IncomePeriod, number>> = {
  WEEKLY: 52,
  FORTNIGHTLY: 26,
  MONTHLY: 12,
};

/**
 * What somebody has left to pay from, a month, in minor units: income less essentials and other debts, weekly × 52/12,
 * fortnightly × 26/12, rounded down; below zero when it does not suffice.
 */
export function surplusPerMonth(
  assessment: Pick<AffordabilityAssessment, 'period' | 'income' | 'essentials' | 'otherDebts'>,
): number {
  const { period, income, essentials, otherDebts } = assessment;
  const surplus = (income - essentials - otherDebts) * PERIODS_A_YEAR[period];
  return Math.floor(surplus / 12);
}

/** Whether an assessment may be recorded. Refuses amounts that are none, dependants below zero, and a day to come. */
export function checkAssessment(
  assessment: AffordabilityAssessment,
  today: Temporal.PlainDate,
): Refusal | null {
  for (const field of ['income', 'essentials', 'otherDebts'] as const) {
    if (isCount(assessment[field])) continue;
    return refuse('INVALID_INPUT', 'An amount is zero or more.', { field });
  }
  if (!isCount(assessment.dependants)) {
    return refuse('INVALID_INPUT', 'Dependants are counted.', { field: 'dependants' });
  }
  if (compareDays(assessment.assessedOn, today) > 0) {
    const text = 'An assessment is of today or an earlier day.';
    return refuse('VALUE_DATE_IN_FUTURE', text, { field: 'assessedOn' });
  }
  return null;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
