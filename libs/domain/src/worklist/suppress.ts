import { addDays, compareDays } from '../calendar/day-number';
import type { SuppressionReason, WorklistDay, WorklistFacts, WorklistPolicy } from './worklist';

type Suppression = {
  readonly until: Temporal.PlainDate | null;
  readonly reason: SuppressionReason | null;
};

/** Whether a case is out of the list for now: by hold, by snooze, or because too little is left to chase, and why that is. */
export function suppress(
  facts: WorklistFacts,
  policy: WorklistPolicy,
  { today }: WorklistDay,
): Suppression {
  const { heldUntil, snoozedUntil } = facts;
  if (heldUntil !== null && isAfter(heldUntil, today)) return { until: heldUntil, reason: 'HELD' };
  if (snoozedUntil !== null && isAfter(snoozedUntil, today)) {
    return { until: snoozedUntil, reason: 'SNOOZED' };
  }
  if (isForCashDesk(facts, policy)) return { until: null, reason: 'CASH_DESK' };
  if (facts.balances.some((balance) => balance.aon >= policy.minimumAon))
    return { until: null, reason: null };
  return tooLittle(facts, today);
}

function isAfter(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return compareDays(day, today) > 0;
}

/** Unapplied money covers the overdue of every currency nearly or wholly: match it before anybody calls. */
function isForCashDesk({ balances }: WorklistFacts, { cashDeskPercent }: WorklistPolicy): boolean {
  let hasOverdue = false;
  for (const { overdue, unapplied } of balances) {
    if (overdue <= 0) continue;
    hasOverdue = true;
    if (unapplied * 100 < overdue * cashDeskPercent) return false;
  }
  return hasOverdue;
}

function tooLittle(
  { balances, promise, plan, claimTraceOn }: WorklistFacts,
  today: Temporal.PlainDate,
): Suppression {
  const takes = (key: 'promised' | 'planned' | 'claimed' | 'disputed') =>
    balances.some((balance) => balance[key] > 0);
  if (takes('claimed') && claimTraceOn !== null) {
    // on the day it is to be looked for, the case is back
    return isAfter(claimTraceOn, today)
      ? { until: claimTraceOn, reason: 'CLAIMED' }
      : { until: null, reason: null };
  }
  if (takes('promised') && promise?.status === 'OPEN') {
    return { until: addDays(promise.graceUntil, 1), reason: 'PROMISED' };
  }
  if (takes('planned') && plan !== null && plan.condition !== 'IN_ARREARS') {
    // an instalment that is due already is in its grace: when that ends, the plan turns and the case with it
    const { nextDueOn } = plan;
    const isAhead = nextDueOn !== null && compareDays(nextDueOn, today) >= 0;
    return { until: isAhead ? addDays(nextDueOn, 1) : null, reason: 'PLANNED' };
  }
  return { until: null, reason: takes('disputed') ? 'DISPUTED' : 'BELOW_MINIMUM' };
}
