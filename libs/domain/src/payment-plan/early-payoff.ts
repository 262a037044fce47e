import { compareDays } from '../calendar/day-number';
import { effectiveInstalments } from './effective-instalments';
import type { PlanFacts, PlanStanding } from './payment-plan';

/**
 * What pays a plan off on a day, in minor units: what is left of it without the interest of parts due after that day. 0 when
 * nothing is left, or it no longer runs. Source: DESIGN section 6, Payment plan.
 */
export function earlyPayoff(
  plan: PlanFacts,
  standing: PlanStanding,
  asOf: Temporal.PlainDate,
): number {
  if (standing.status !== 'AGREED' && standing.status !== 'ACTIVE') return 0;
  if (standing.paidOffOn !== null) return 0;
  let saved = 0;
  for (const { dueOn, interest } of effectiveInstalments(plan)) {
    if (compareDays(dueOn, asOf) > 0) saved += interest;
  }
  return Math.max(0, standing.total - saved - standing.paid);
}
