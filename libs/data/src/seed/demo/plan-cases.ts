import {
  type CaseTurn,
  type CloseReason,
  dayAfter,
  nextActionAfter,
  type PlanStanding,
} from '@kept/domain';
import { isBefore, momentOn } from './days';
import { after, calendarOf, type PlanKit, planRulesOf } from './plan-kit';
import type { JudgedPlan } from './plan-lives';
import { sweepMoment } from './promises';

/** What is to be done next on the case of a plan, and the day that brought it about. */
function turnOf(
  kit: PlanKit,
  { plan, standing }: JudgedPlan,
): { turn: CaseTurn; today: Temporal.PlainDate; on?: Temporal.PlainDate } | null {
  const { today } = kit.given;
  const { missedAfter } = planRulesOf(kit, plan.about.portfolio).policy;
  const calendar = calendarOf(kit, plan.about.portfolio);
  if (standing.noticeOn !== null) return { turn: 'PLAN_ARREARS', today: standing.noticeOn };
  if (standing.status === 'DEFAULTED')
    return { turn: 'PLAN_DEFAULTED', today: standing.defaultedOn ?? today };
  if (standing.status === 'PROPOSED' || standing.status === 'PENDING_APPROVAL')
    return { turn: 'PLAN_PROPOSED', today, on: plan.facts.expiresOn };
  const { reviewOn } = plan.facts;
  if (reviewOn !== null && !isBefore(today, reviewOn))
    return { turn: 'PLAN_REVIEW', today: reviewOn };
  const due = nextDue(standing);
  if (due === null) return null;
  return { turn: 'PLAN_AGREED', today, on: dayAfter(due, missedAfter, calendar) };
}

function nextDue({ status, nextDueOn }: PlanStanding): Temporal.PlainDate | null {
  return status === 'AGREED' || status === 'ACTIVE' ? nextDueOn : null;
}

function closeReasonOf({ plan }: JudgedPlan): CloseReason {
  if (plan.terms.kind === 'SETTLEMENT') return 'SETTLED';
  return plan.about.portfolio === 'CARE' ? 'PAID_IN_FULL' : 'CURED';
}

/** The case goes the way of its plan: what is next, or closed once all is paid and cleared. */
export function followPlan(kit: PlanKit, judged: JudgedPlan): void {
  const { plan, standing } = judged;
  const { about } = plan;
  const turn = turnOf(kit, judged);
  if (turn !== null) {
    const { turn: why, ...context } = turn;
    const next = nextActionAfter(why, { ...context, calendar: calendarOf(kit, about.portfolio) });
    Object.assign(about.row, {
      next_action: next.kind,
      next_action_on: next.on.toString(),
      next_action_reason: next.text,
    });
  }
  const closedOn = standing.completedOn;
  if (closedOn === null) return;
  const reason = closeReasonOf(judged);
  about.closedOn = closedOn;
  Object.assign(about.row, {
    state: 'CLOSED',
    closed_on: closedOn.toString(),
    close_reason: reason,
    next_action: null,
    next_action_on: null,
  });
  kit.events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['CollectionCase', about.id],
      actorId: null,
      at: after(sweepMoment(closedOn), 0, 2),
    },
    { type: 'CASE_CLOSED', payload: { reason } },
  );
}

/** A new invoice was not paid either: the case that was settled is back. */
export function reopenCase(kit: PlanKit, { plan: { about } }: JudgedPlan): void {
  const { given, book, events } = kit;
  const { closedOn, account } = about;
  if (closedOn === null) throw new Error('a case is closed before it is back');
  const calendar = calendarOf(kit, about.portfolio);
  const issuedOn = closedOn.add({ days: 1 });
  const dueOn = issuedOn.add({ days: account.terms });
  const item = book.addItem(account, {
    issuedOn,
    dueOn,
    amount: given.dice.between(180, 320) * 1_000,
  });
  const on = dayAfter(dueOn, { unit: 'BUSINESS_DAYS', count: 3 }, calendar);
  const next = nextActionAfter('CASE_REOPENED', { today: on, calendar });
  about.closedOn = null;
  Object.assign(about.row, {
    state: 'OPEN',
    closed_on: null,
    close_reason: null,
    reopened_count: 1,
    stage: 'EARLY',
    next_action: next.kind,
    next_action_on: next.on.toString(),
    next_action_reason: next.text,
  });
  events.add(
    {
      account,
      caseId: about.id,
      subject: ['CollectionCase', about.id],
      actorId: null,
      at: momentOn(on, 5, 2),
    },
    {
      type: 'CASE_REOPENED',
      payload: {
        cause: 'RELAPSE',
        amounts: [{ minorUnits: item.amount, currency: account.currency }],
      },
    },
  );
}
