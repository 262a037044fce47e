import type { BusinessCalendar } from '../calendar/business-calendar';
import { addDays, compareDays } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import { amountText } from '../money/format-amount';
import type { Delay } from '../next-action/next-action';
import { dayAfter } from '../next-action/next-action-after';
import type { Reason } from '../refusal/refusal';
import type {
  CaseBalance,
  CasePolicy,
  CaseStage,
  ClosedCase,
  CloseReason,
  OpeningDecision,
  OpeningFacts,
} from './collection-case';

/** Closed because the money came: only these can relapse. After any other reason the debt is gone from us. */
const REOPENABLE: readonly CloseReason[] = ['CURED', 'PAID_IN_FULL', 'SETTLED'];

/**
 * Whether a case opens, or a closed one re-opens with its owner and history, for a customer in a portfolio.
 * Opens when, in any one currency, AON and lateness reach the policy, a placement with an agency at once (once it had a
 * case: as soon as more than the cure tolerance is to be chased). Within the policy's days after closing the same case
 * re-opens: on a reversal as soon as more than the cure tolerance is overdue again (promised once more or not: somebody
 * has to see to it), on a relapse as soon as a new one would open.
 * DESIGN section 6, Case.
 */
export function decideOpening(
  facts: OpeningFacts,
  policy: CasePolicy,
  today: Temporal.PlainDate,
): OpeningDecision {
  if (facts.hasOpenCase) return leave('CASE_OPEN', 'There is an open case already');
  const reasons = reversalReasons(facts, policy, today) ?? openingReasons(facts, policy, today);
  if (reasons === null)
    return leave('BELOW_POLICY', 'Too little is overdue, or for too short a time');
  const { lastClosed } = facts;
  if (lastClosed === null || !mayReopen(lastClosed, policy, today))
    return { decision: 'OPEN', reasons };
  const closed = {
    rule: 'REOPENED',
    text: `Closed on ${dayText(lastClosed.closedOn)}, back within ${policy.reopenWithinDays} days`,
  };
  return { decision: 'REOPEN', caseId: lastClosed.caseId, reasons: [...reasons, closed] };
}

function leave(rule: string, text: string): OpeningDecision {
  return { decision: 'LEAVE', reasons: [{ rule, text }] };
}

/** Whether the closed case may still re-open: closed because the money came, and not longer ago than the policy says. */
function mayReopen(closed: ClosedCase, policy: CasePolicy, today: Temporal.PlainDate): boolean {
  const until = addDays(closed.closedOn, policy.reopenWithinDays);
  return REOPENABLE.includes(closed.reason) && compareDays(today, until) <= 0;
}

function reversalReasons(
  facts: OpeningFacts,
  policy: CasePolicy,
  today: Temporal.PlainDate,
): Reason[] | null {
  if (facts.cause !== 'REVERSAL' || facts.lastClosed === null) return null;
  if (!mayReopen(facts.lastClosed, policy, today)) return null;
  const reasons = facts.balances
    .filter(({ overdue, unapplied }) => overdue - unapplied > policy.cureTolerance)
    .map(({ overdue, unapplied, currency }) => ({
      rule: 'REVERSAL',
      text: 'A payment or match was undone',
      value: amountText({ minorUnits: overdue - unapplied, currency }),
    }));
  return reasons.length > 0 ? reasons : null;
}

function openingReasons(
  facts: OpeningFacts,
  policy: CasePolicy,
  today: Temporal.PlainDate,
): Reason[] | null {
  const isAtOnce = facts.isPlacement && policy.placementsOpenAtOnce;
  // what a case was closed with does not open it again
  const least = facts.lastClosed === null ? 0 : policy.cureTolerance;
  const reasons: Reason[] = [];
  for (const balance of facts.balances) {
    const value = amountText({ minorUnits: balance.aon, currency: balance.currency });
    if (isAtOnce && balance.aon > least)
      reasons.push({ rule: 'PLACEMENT', text: 'Placed with us', value });
    else if (isLateEnough(balance, policy, facts.calendar, today)) {
      reasons.push({
        rule: 'OVERDUE',
        text: `Overdue ${delayText(policy.openAfter)} or more`,
        value,
      });
    }
  }
  return reasons.length > 0 ? reasons : null;
}

function isLateEnough(
  balance: CaseBalance,
  policy: CasePolicy,
  calendar: BusinessCalendar,
  today: Temporal.PlainDate,
): boolean {
  if (balance.aon < policy.openAtAon || balance.oldestDueOn === null) return false;
  return compareDays(dayAfter(balance.oldestDueOn, policy.openAfter, calendar), today) <= 0;
}

function delayText({ count, unit }: Delay): string {
  const what = { HOURS: 'hour', DAYS: 'day', BUSINESS_DAYS: 'business day' }[unit];
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/**
 * The stage of a case: EARLY until its oldest item is so many days past due, then LATE. PLACED and LEGAL are set by
 * hand or by a strategy and stay.
 */
export function stageOf(
  stage: CaseStage,
  oldestDueOn: Temporal.PlainDate | null,
  policy: CasePolicy,
  today: Temporal.PlainDate,
): CaseStage {
  if (stage === 'PLACED' || stage === 'LEGAL') return stage;
  if (oldestDueOn === null) return stage;
  const lateFrom = addDays(oldestDueOn, policy.lateStageAfterDays);
  return compareDays(lateFrom, today) <= 0 ? 'LATE' : 'EARLY';
}
