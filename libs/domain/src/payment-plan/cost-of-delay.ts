import type { PlanPolicy, PlanSchedule } from './payment-plan';

export function costOfDelay(
  _schedule: PlanSchedule,
  _offeredOn: Temporal.PlainDate,
  _policy: Pick<PlanPolicy, 'costOfCapital'>,
): number {
  throw new Error('not built');
}
