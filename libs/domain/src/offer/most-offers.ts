import type { AuthorityHolder, AuthorityPolicy } from '../authority/authority';
import type { PlanRules, PlanTerms } from '../payment-plan/payment-plan';

/** What the most is reckoned from. `balance` in minor units of the terms' currency; `toBase` null: no exchange rate. */
export type MostContext = {
  readonly balance: number;
  readonly today: Temporal.PlainDate;
  readonly rules: PlanRules;
  readonly holder: AuthorityHolder;
  readonly policy: AuthorityPolicy;
  /** of the oldest item covered, in days past due */
  readonly ageDays: number;
  readonly toBase: (minorUnits: number) => number | null;
};

/** The most somebody may offer alone as a plan: the longest, in the smallest parts, with the lowest deposit; null: none. */
export function mostForPlan(_terms: PlanTerms, _context: MostContext): PlanTerms | null {
  return null;
}

/** The most somebody may forgive alone; null: nothing. */
export function mostForSettlement(_terms: PlanTerms, _context: MostContext): PlanTerms | null {
  return null;
}
