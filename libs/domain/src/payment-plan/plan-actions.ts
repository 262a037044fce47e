import { addDays, compareDays } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import { type Refusal, refuse } from '../refusal/refusal';
import { effectiveInstalments } from './effective-instalments';
import type { PlanFacts, PlanRules, PlanStanding } from './payment-plan';

export const PLAN_ACTIONS = ['agree', 'decline', 'cancel', 'pause', 'reinstate', 'replan'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

export type PlanActionFacts = {
  readonly plan: PlanFacts;
  readonly rules: PlanRules;
  readonly today: Temporal.PlainDate;
};

/** What may be done with a plan as it stands, whoever does it. */
export function planActions(standing: PlanStanding, facts: PlanActionFacts): PlanAction[] {
  return PLAN_ACTIONS.filter((action) => checkPlanAction(action, standing, facts) === null);
}

/**
 * Whether something may be done with a plan as it stands: null, or why not. An offer is agreed or declined while it is
 * good, and only once approved where approval is asked; what is agreed is cancelled or replanned until it is paid off;
 * what runs is paused, so many times and before it is paid off; what is in default is reinstated within the policy's
 * days, or replanned. Who may do it is decided elsewhere. DESIGN section 6, Payment plan.
 */
export function checkPlanAction(
  action: PlanAction,
  standing: PlanStanding,
  facts: PlanActionFacts,
): Refusal | null {
  switch (action) {
    case 'agree':
      return checkAgree(standing, facts.plan);
    case 'decline':
      return inState(standing, ['PROPOSED', 'PENDING_APPROVAL'], 'Only an open offer is declined.');
    case 'cancel':
      return checkChange(standing, ['AGREED', 'ACTIVE'], 'Only a running plan is cancelled.');
    case 'pause':
      return checkPausable(standing, facts);
    case 'reinstate':
      return checkReinstate(standing, facts.today);
    case 'replan': {
      const text = 'Only a plan that runs or is in default is replaced by another.';
      return checkChange(standing, ['AGREED', 'ACTIVE', 'DEFAULTED'], text);
    }
  }
}

/**
 * Whether a plan may be paused from a day on for so many days, the first included. Refuses what may not be paused at all, a
 * pause that began already, overlaps another or begins after all that is due, and one longer than the policy allows.
 */
export function checkPause(
  pause: { readonly fromOn: Temporal.PlainDate; readonly days: number },
  standing: PlanStanding,
  facts: PlanActionFacts,
): Refusal | null {
  const refusal = checkPausable(standing, facts);
  if (refusal !== null) return refusal;
  const { fromOn, days } = pause;
  if (!(Number.isSafeInteger(days) && days > 0)) {
    return refuse('INVALID_INPUT', 'A pause is of at least a day.', { field: 'days' });
  }
  const most = facts.rules.policy.pause.days;
  if (days > most) {
    const text = `A pause is of at most ${most} days.`;
    const reasons = [{ rule: 'PAUSE_DAYS', text, value: String(days) }];
    return refuse('DUE_DATE_TOO_FAR', text, { field: 'days', reasons });
  }
  if (compareDays(fromOn, facts.today) < 0) {
    return refuse('DUE_DATE_IN_PAST', 'A pause begins today or later.', { field: 'fromOn' });
  }
  if (isAfterAll(fromOn, standing, facts)) {
    return refuse('INVALID_INPUT', 'Nothing falls due any more by then.', { field: 'fromOn' });
  }
  const untilOn = fromOn.add({ days: days - 1 });
  const isTaken = facts.plan.pauses.some(
    (other) => compareDays(other.fromOn, untilOn) <= 0 && compareDays(fromOn, other.untilOn) <= 0,
  );
  if (!isTaken) return null;
  return refuse('DUPLICATE', 'It is paused then already.', { field: 'fromOn' });
}

/** Whether a day is past all that is due; what is behind may rest within a pause's length from today. */
function isAfterAll(
  fromOn: Temporal.PlainDate,
  { arrears }: PlanStanding,
  { plan, rules, today }: PlanActionFacts,
): boolean {
  const lastOn = effectiveInstalments(plan).at(-1)?.dueOn ?? today;
  if (compareDays(fromOn, lastOn) <= 0) return false;
  return arrears === 0 || compareDays(fromOn, addDays(today, rules.policy.pause.days)) > 0;
}

function inState(
  { status }: PlanStanding,
  statuses: readonly PlanStanding['status'][],
  text: string,
): Refusal | null {
  return statuses.includes(status) ? null : refuse('PLAN_NOT_IN_STATE', text);
}

function checkAgree(standing: PlanStanding, plan: PlanFacts): Refusal | null {
  if (standing.status === 'EXPIRED') {
    return refuse('OFFER_EXPIRED', `The offer was good until ${dayText(plan.expiresOn)}.`);
  }
  if (standing.status === 'PENDING_APPROVAL') {
    return refuse('PLAN_NOT_IN_STATE', 'The plan waits for approval.');
  }
  return inState(standing, ['PROPOSED'], 'Only an open offer is agreed.');
}

function checkChange(
  standing: PlanStanding,
  statuses: readonly PlanStanding['status'][],
  text: string,
): Refusal | null {
  if (standing.paidOffOn !== null) {
    return refuse('PLAN_NOT_IN_STATE', 'All of it is paid.');
  }
  return inState(standing, statuses, text);
}

function checkPausable(standing: PlanStanding, { plan, rules }: PlanActionFacts): Refusal | null {
  const refusal = checkChange(standing, ['ACTIVE'], 'Only a running plan is paused.');
  if (refusal !== null) return refusal;
  const { times } = rules.policy.pause;
  if (plan.pauses.length < times) return null;
  const text = `A plan is paused ${times === 1 ? 'once' : `${times} times`} at most.`;
  const reasons = [{ rule: 'PAUSE_TIMES', text, value: String(plan.pauses.length) }];
  return refuse('PLAN_NOT_IN_STATE', text, { reasons });
}

function checkReinstate(standing: PlanStanding, today: Temporal.PlainDate): Refusal | null {
  const refusal = inState(standing, ['DEFAULTED'], 'Only a plan in default is reinstated.');
  if (refusal !== null) return refusal;
  const until = standing.reinstatableUntil;
  if (until === null || compareDays(today, until) <= 0) return null;
  const text = `It could be reinstated until ${dayText(until)}.`;
  const reasons = [{ rule: 'REINSTATE_WITHIN', text, value: until.toString() }];
  return refuse('PLAN_NOT_IN_STATE', text, { reasons });
}
