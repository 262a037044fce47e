import { addDays, compareDays } from '../calendar/day-number';
import type { PlanTerms } from './payment-plan';

const STEP_DAYS = { WEEKLY: 7, FORTNIGHTLY: 14 } as const;

/**
 * The day of the n-th part (from 0) before it is moved off days off. Months go from the anchor day and end on their last
 * day where they do not have it: 31 Jan, 28 Feb, 31 Mar. Twice a month: the anchor day and the day fifteen away from it;
 * the 15th goes with the month's end.
 */
export function dueDay(terms: PlanTerms, index: number): Temporal.PlainDate {
  const { frequency, firstOn } = terms;
  switch (frequency) {
    case 'ONCE':
      return firstOn;
    case 'WEEKLY':
    case 'FORTNIGHTLY':
      return addDays(firstOn, STEP_DAYS[frequency] * index);
    case 'MONTHLY':
      return index === 0 ? firstOn : dayOfMonth(firstOn, index, anchorOf(terms));
    case 'SEMI_MONTHLY':
      return index === 0 ? firstOn : halfMonthDay(terms, index);
    case 'OWN_DATES':
      return terms.ownDates[index]?.dueOn ?? firstOn;
  }
}

/** The day of the month that parts are due on. */
export function anchorOf({ anchorDay, firstOn }: PlanTerms): number {
  return anchorDay ?? firstOn.day;
}

/** That day of the month so many months later, or the month's last day. */
export function dayOfMonth(
  from: Temporal.PlainDate,
  months: number,
  day: number,
): Temporal.PlainDate {
  const month = from.with({ day: 1 }).add({ months });
  return month.with({ day: Math.min(day, month.daysInMonth) });
}

function halfMonthDay(terms: PlanTerms, index: number): Temporal.PlainDate {
  const anchor = anchorOf(terms);
  const days = [anchor, otherHalf(anchor)].sort((a, b) => a - b);
  const { firstOn } = terms;
  // the slot of the month in which the first part stands
  const isLater = compareDays(firstOn, dayOfMonth(firstOn, 0, days[1] ?? anchor)) >= 0;
  const slot = index + (isLater ? 1 : 0);
  return dayOfMonth(firstOn, Math.floor(slot / 2), days[slot % 2] ?? anchor);
}

function otherHalf(anchor: number): number {
  if (anchor === 15) return 31;
  if (anchor >= 30) return 15;
  return anchor < 15 ? anchor + 15 : anchor - 15;
}
