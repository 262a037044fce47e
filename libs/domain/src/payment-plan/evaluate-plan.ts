import type { PlanFacts, PlanMoney, PlanRules, PlanStanding } from './payment-plan';

export function evaluatePlan(
  _plan: PlanFacts,
  _money: readonly PlanMoney[],
  _rules: PlanRules,
  _asOf: Temporal.PlainDate,
): PlanStanding {
  throw new Error('not built');
}
