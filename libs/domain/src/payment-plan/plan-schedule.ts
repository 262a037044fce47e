import type { Refusal } from '../refusal/refusal';
import type { PlanRules, PlanSchedule, PlanTerms } from './payment-plan';

export function planSchedule(
  _terms: PlanTerms,
  _offeredOn: Temporal.PlainDate,
  _rules: PlanRules,
): PlanSchedule | Refusal {
  throw new Error('not built');
}
