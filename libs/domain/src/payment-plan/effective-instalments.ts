import type { PlanFacts, ScheduledInstalment } from './payment-plan';

export function effectiveInstalments(
  _plan: Pick<PlanFacts, 'instalments' | 'pauses' | 'frequency'>,
): ScheduledInstalment[] {
  throw new Error('not built');
}
