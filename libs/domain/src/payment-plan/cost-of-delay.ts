import { dayNumber } from '../calendar/day-number';
import type { PlanPolicy, PlanSchedule } from './payment-plan';
import { interestOf } from './schedule-amounts';

/**
 * What it costs to wait for the money, in minor units: each part at the policy's cost of capital from the day of the offer
 * to its own, less the interest the plan bears. Below zero when the interest pays for more than the waiting.
 */
export function costOfDelay(
  schedule: Pick<PlanSchedule, 'instalments'>,
  offeredOn: Temporal.PlainDate,
  { costOfCapital }: Pick<PlanPolicy, 'costOfCapital'>,
): number {
  const from = dayNumber(offeredOn);
  let cost = 0;
  for (const { dueOn, amount, interest } of schedule.instalments) {
    cost += interestOf(amount - interest, costOfCapital, dayNumber(dueOn) - from) - interest;
  }
  return cost;
}
