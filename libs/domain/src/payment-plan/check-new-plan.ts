import type { AffordabilityAssessment } from '../affordability/affordability';
import type { DebtKind } from '../portfolio/portfolio';
import type { NewPromiseFacts } from '../promise-to-pay/check-promise';
import type { Refusal } from '../refusal/refusal';
import type { PlanRules, PlanTerms } from './payment-plan';

export type NewPlanFacts = NewPromiseFacts & {
  readonly debtKind: DebtKind;
  readonly assessment: AffordabilityAssessment | null;
};

export function checkNewPlan(
  _terms: PlanTerms,
  _itemIds: readonly string[],
  _facts: NewPlanFacts,
  _rules: PlanRules,
  _today: Temporal.PlainDate,
): Refusal | null {
  throw new Error('not built');
}
