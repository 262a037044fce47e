import type { PlanFacts, PlanStanding } from './payment-plan';

export function earlyPayoff(
  _plan: PlanFacts,
  _standing: PlanStanding,
  _asOf: Temporal.PlainDate,
): number {
  throw new Error('not built');
}
