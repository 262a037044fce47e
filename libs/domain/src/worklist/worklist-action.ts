import { compareDays } from '../calendar/day-number';
import { dayAt } from '../calendar/local-time';
import type { NextAction } from '../next-action/next-action';
import { nextActionAfter } from '../next-action/next-action-after';
import type { WorklistDay, WorklistFacts } from './worklist';

/**
 * What to do next: a callback, then what was planned, unless something more pressing came in between: a claim to be
 * traced today, a promise broken since, an unanswered reply. Where nothing was planned: call.
 */
export function nextActionOf(facts: WorklistFacts, day: WorklistDay): NextAction {
  const { callback, planned, promise, plan } = facts;
  if (callback !== null) return callBack(callback.at, callback.zone, day);
  if (facts.hasReplyUnanswered) return today('ANSWER_REPLY', 'They replied: answer', day);
  if (facts.claimTraceOn !== null && compareDays(facts.claimTraceOn, day.today) <= 0) {
    return nextActionAfter('CLAIM_RECORDED', { ...day, on: facts.claimTraceOn });
  }
  if (planned !== null && !isOvertaken(planned, facts, day)) return planned;
  if (promise?.status === 'BROKEN') return nextActionAfter('PROMISE_BROKEN', day);
  if (promise?.status === 'PARTLY_KEPT') return nextActionAfter('PROMISE_PARTLY_KEPT', day);
  if (plan?.condition === 'IN_ARREARS') return nextActionAfter('PLAN_ARREARS', day);
  if (promise?.status === 'OPEN') return followUp(promise.dueOn, promise.graceUntil, day);
  if (plan !== null) return followPlan(plan.nextDueOn, day);
  return today('CALL', 'Nothing is planned: call', day);
}

/** What was planned for a promise or plan is overtaken when its day has come, and when it is kept, broken or taken back. */
function isOvertaken(planned: NextAction, facts: WorklistFacts, day: WorklistDay): boolean {
  const { promise, plan } = facts;
  if (planned.kind === 'FOLLOW_UP_PLAN') {
    // one behind is saved now; where the instalment it was about is paid, the next is followed up
    if (plan === null) return false;
    return plan.condition === 'IN_ARREARS' || isBefore(planned.on, plan.nextDueOn);
  }
  if (planned.kind !== 'FOLLOW_UP_PROMISE') return false;
  if (promise?.status !== 'OPEN') return true;
  return compareDays(promise.dueOn, day.today) <= 0;
}

function isBefore(on: Temporal.PlainDate, dueOn: Temporal.PlainDate | null): boolean {
  return dueOn !== null && compareDays(on, dueOn) <= 0;
}

function followUp(
  dueOn: Temporal.PlainDate,
  graceUntil: Temporal.PlainDate,
  day: WorklistDay,
): NextAction {
  // due, and money may still be under way: look for it before calling
  if (compareDays(dueOn, day.today) <= 0) {
    return today('CHECK_PAYMENT', 'The promise is due: see whether the money came', day);
  }
  return nextActionAfter('PROMISE_RECORDED', { ...day, on: graceUntil });
}

function followPlan(nextDueOn: Temporal.PlainDate | null, day: WorklistDay): NextAction {
  if (nextDueOn !== null) return nextActionAfter('PLAN_AGREED', { ...day, on: nextDueOn });
  return today('CHECK_PAYMENT', 'The plan is paid off: see whether the money clears', day);
}

function today(
  kind: 'CALL' | 'CHECK_PAYMENT' | 'ANSWER_REPLY',
  text: string,
  day: WorklistDay,
): NextAction {
  return { kind, on: day.today, at: null, desk: 'COLLECTOR', rule: kind, text };
}

function callBack(at: Temporal.Instant, zone: string, day: WorklistDay): NextAction {
  const on = dayAt(at, zone);
  const isPast = compareDays(on, day.today) < 0;
  return {
    kind: 'CALL_BACK',
    on: isPast ? day.today : on,
    at,
    desk: 'COLLECTOR',
    rule: 'CALLBACK',
    text: 'Call back as agreed',
  };
}
