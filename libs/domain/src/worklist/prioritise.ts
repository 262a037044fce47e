import { addBusinessDays, type BusinessCalendar } from '../calendar/business-calendar';
import { pointFactors } from './point-factors';
import { suppress } from './suppress';
import type {
  Factor,
  PortfolioScale,
  Priority,
  WorklistDay,
  WorklistFacts,
  WorklistPolicy,
} from './worklist';
import { nextActionOf } from './worklist-action';

/** A portfolio's day, made once for all its cases, so that no case counts business days of its own. */
export function worklistDay(
  today: Temporal.PlainDate,
  calendar: BusinessCalendar,
  scale: PortfolioScale,
  policy: WorklistPolicy,
): WorklistDay {
  return {
    today,
    scale,
    calendar,
    freshSince: addBusinessDays(today, -policy.promise.withinBusinessDays, calendar),
    noTalkBefore: policy.noTalk.map(({ from }) => addBusinessDays(today, -from, calendar)),
  };
}

/**
 * Points of a case with a reason for each (they sum to the points), whether it is out of the list for now and until when,
 * the callback that pins it, and what to do next. A factor stands only where its fact exists. Suppressed only when too
 * little is left to chase, or by hold, snooze or the cash desk. Points may fall below zero.
 * DESIGN section 6, Worklist priority; points from STARTER.
 */
export function prioritise(
  facts: WorklistFacts,
  policy: WorklistPolicy,
  day: WorklistDay,
): Priority {
  const factors = pointFactors(facts, policy, day);
  const { until, reason } = suppress(facts, policy, day);
  return {
    points: sumOf(factors),
    factors,
    suppressedUntil: until,
    suppressedReason: reason,
    pinned: pinOf(facts, policy),
    isSpecialist: facts.specialistReason !== null,
    nextAction: nextActionOf(facts, day),
  };
}

function sumOf(factors: readonly Factor[]): number {
  let points = 0;
  for (const factor of factors) points += factor.points;
  return points;
}

/** A callback is its owner's when it is due, and the team's a while later; one that nobody owns is the team's at once. */
function pinOf({ callback }: WorklistFacts, policy: WorklistPolicy): Priority['pinned'] {
  if (callback === null) return null;
  const { at, ownerId } = callback;
  const teamFrom = ownerId === null ? at : at.add({ minutes: policy.callbackOwnerMinutes });
  return { from: at, teamFrom, ownerId };
}

/**
 * The portfolio's scale from the AON of its cases (base minor units, any order; cases with nothing to chase are left
 * out): the nearest-rank percentiles 50, 80 and 95.
 */
export function portfolioScale(aonBase: readonly number[]): PortfolioScale {
  const sorted = aonBase.filter((aon) => aon > 0).sort((a, b) => a - b);
  const at = (percent: number) =>
    sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
  return { p50: at(50), p80: at(80), p95: at(95) };
}
