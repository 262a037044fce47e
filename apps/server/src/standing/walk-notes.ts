import { type CaseTurn, nextActionAfter, type PlanStatus } from '@kept/domain';
import { plannedColumns } from './case-life';
import { isEarlier } from './days';
import type { PlanStandingRow } from './plan-rows';
import type { PairFacts } from './standing-facts';
import type { DayOfPair, Happening, PlanSeen, Rules, Walk } from './standing-walk';

/** What became of promises on a day, and what is to be done about it at once. */
export function notePromises(walk: Walk, { on, promises }: DayOfPair, rules: Rules): void {
  for (const standing of promises) {
    const from = walk.statuses.get(standing.promise_id) ?? 'OPEN';
    if (from === standing.status) continue;
    walk.statuses.set(standing.promise_id, standing.status);
    // a promise cancelled or replaced by somebody was told by the command that did it
    if (standing.status === 'CANCELLED' || standing.status === 'SUPERSEDED') continue;
    note(walk, on, { kind: 'PROMISE', from, standing });
    if (standing.status === 'BROKEN') turn(walk, 'PROMISE_BROKEN', on, rules);
    if (standing.status === 'PARTLY_KEPT') turn(walk, 'PROMISE_PARTLY_KEPT', on, rules);
  }
}

/** What became of plans on a day, what they booked, and what is to be done about it at once. */
export function notePlans(walk: Walk, facts: PairFacts, today: DayOfPair, rules: Rules): void {
  const { on, plans, booked } = today;
  for (const standing of plans) {
    const seen = walk.plans.get(standing.plan_id) ?? { status: null, noticeOn: null, on: null };
    noteStatus(walk, { standing, seen, on }, rules);
    noteArrears(walk, { standing, seen, on }, rules);
    noteReview(walk, facts, { standing, seen, on }, rules);
    walk.plans.set(standing.plan_id, {
      status: standing.status,
      noticeOn: standing.notice_on,
      on: on.toString(),
    });
  }
  for (const booking of booked) {
    note(walk, on, { kind: booking.isReversed ? 'UNBOOKED' : 'BOOKED', booking: { ...booking } });
  }
}

interface Looked {
  standing: PlanStandingRow;
  seen: PlanSeen;
  on: Temporal.PlainDate;
}

const TURNS: Partial<Record<PlanStatus, CaseTurn>> = {
  DEFAULTED: 'PLAN_DEFAULTED',
  LAPSED: 'PLAN_LAPSED',
};

function noteStatus(walk: Walk, { standing, seen, on }: Looked, rules: Rules): void {
  const { status } = standing;
  if (status === seen.status || isToldByCommand(seen.status, status)) return;
  // it was agreed in the same breath, and that was told
  const from = isProposed(seen.status) && status === 'ACTIVE' ? 'AGREED' : seen.status;
  note(walk, on, { kind: 'PLAN', from: from ?? 'PROPOSED', standing });
  const turns = TURNS[status];
  if (turns !== undefined) turn(walk, turns, on, rules);
}

function isProposed(status: PlanStatus | null): boolean {
  return status === null || status === 'PROPOSED' || status === 'PENDING_APPROVAL';
}

/** What somebody did is told by the command that did it; only time and money are told here. */
function isToldByCommand(from: PlanStatus | null, to: PlanStatus): boolean {
  if (to === 'AGREED') return isProposed(from);
  return isProposed(to) || to === 'DECLINED' || to === 'CANCELLED' || to === 'SUPERSEDED';
}

function noteArrears(walk: Walk, { standing, seen, on }: Looked, rules: Rules): void {
  const { notice_on: noticeOn, status, condition } = standing;
  if (noticeOn === seen.noticeOn) return;
  if (noticeOn !== null && status === 'ACTIVE') {
    note(walk, on, { kind: 'PLAN_ARREARS', standing });
    turn(walk, 'PLAN_ARREARS', on, rules);
  }
  // what rests while it is paused is not cured
  const isInOrder = status === 'COMPLETED' || (status === 'ACTIVE' && condition !== 'PAUSED');
  if (noticeOn === null && isInOrder && seen.status === 'ACTIVE') {
    note(walk, on, { kind: 'PLAN_CURED', standing });
  }
}

/** A review is told once: on its day, or on the first day looked at after it. */
function noteReview(walk: Walk, { plans }: PairFacts, looked: Looked, rules: Rules): void {
  const { standing, seen, on } = looked;
  const reviewOn = plans.find(({ id }) => id === standing.plan_id)?.review_on ?? null;
  if (reviewOn === null || isEarlier(on.toString(), reviewOn)) return;
  // an arrangement whose parts are paid ends with its review
  const { status, completed_on } = standing;
  const endsNow = status === 'COMPLETED' && completed_on !== null && completed_on >= reviewOn;
  if (status !== 'ACTIVE' && !endsNow) return;
  if (seen.on !== null && !isEarlier(seen.on, reviewOn)) return;
  note(walk, on, { kind: 'PLAN_REVIEW', standing });
  turn(walk, 'PLAN_REVIEW', on, rules);
}

function note(walk: Walk, on: Temporal.PlainDate, happening: Happening): void {
  walk.happenings.push({ on, happening, caseId: walk.case?.id ?? null });
}

/** Plans the next action of the open case; told with what brought it about. */
function turn(walk: Walk, turns: CaseTurn, on: Temporal.PlainDate, { portfolio }: Rules): void {
  if (walk.case?.state !== 'OPEN') return;
  const action = nextActionAfter(turns, { today: on, calendar: portfolio.calendar });
  walk.case = { ...walk.case, ...plannedColumns(action) };
  walk.changed.set(walk.case.id, walk.case);
}
