import type { PlanOffer } from '../authority/authority';
import type { PlanSchedule, PlanTerms } from './payment-plan';

export type PlanOfferFacts = {
  readonly today: Temporal.PlainDate;
  /** the oldest due day of what it covers */
  readonly oldestDueOn: Temporal.PlainDate;
  /** in the base currency; null: no exchange rate */
  readonly amountBase: number | null;
  readonly balanceBase: number | null;
  readonly toBase: (minorUnits: number) => number | null;
};

export function planOffer(
  _terms: PlanTerms,
  _schedule: PlanSchedule,
  _facts: PlanOfferFacts,
): PlanOffer {
  throw new Error('not built');
}
