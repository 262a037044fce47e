import { addDays, compareDays, dayNumber } from '../calendar/day-number';
import type { PlanFacts, ScheduledInstalment } from './payment-plan';
import { dayOfMonth } from './schedule-dates';

type Paused = Pick<PlanFacts, 'instalments' | 'pauses' | 'frequency'>;
type Pause = PlanFacts['pauses'][number];

/**
 * The instalments with the days they are due after pauses. A pause moves what is due from its first day on by as many
 * days as it has; where parts are due by the month and it has 28 to 31 days, by one calendar month, so that the day of the
 * month stays. Pauses act in their order, each on what those before it left.
 */
export function effectiveInstalments(plan: Paused): readonly ScheduledInstalment[] {
  if (plan.pauses.length === 0) return plan.instalments;
  const anchor = Math.max(...plan.instalments.map(({ dueOn }) => dueOn.day));
  return [...plan.pauses]
    .sort((a, b) => compareDays(a.fromOn, b.fromOn))
    .reduce<readonly ScheduledInstalment[]>(
      (instalments, pause) => paused(instalments, pause, { plan, anchor }),
      plan.instalments,
    );
}

function paused(
  instalments: readonly ScheduledInstalment[],
  { fromOn, untilOn }: Pause,
  { plan, anchor }: { plan: Paused; anchor: number },
): ScheduledInstalment[] {
  const days = dayNumber(untilOn) - dayNumber(fromOn) + 1;
  const isMonth =
    (plan.frequency === 'MONTHLY' || plan.frequency === 'SEMI_MONTHLY') && days >= 28 && days <= 31;
  return instalments.map((instalment) => {
    const { dueOn } = instalment;
    if (compareDays(dueOn, fromOn) < 0) return instalment;
    return { ...instalment, dueOn: isMonth ? monthLater(dueOn, anchor) : addDays(dueOn, days) };
  });
}

/** A month later; the last day of a short month stands for the day the plan goes by. */
function monthLater(day: Temporal.PlainDate, anchor: number): Temporal.PlainDate {
  const isClamped = day.day === day.daysInMonth && day.day < anchor;
  return dayOfMonth(day, 1, isClamped ? anchor : day.day);
}
