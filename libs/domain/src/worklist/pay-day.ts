import { compareDays } from '../calendar/day-number';
/** The first usual pay day (a day of the month, clamped to short months) on or after a day. */
export function firstPayDay(day: Temporal.PlainDate, usualPayDay: number): Temporal.PlainDate {
  const inThisMonth = day.with({ day: Math.min(usualPayDay, day.daysInMonth) });
  if (compareDays(inThisMonth, day) >= 0) return inThisMonth;
  const next = day.with({ day: 1 }).add({ months: 1 });
  return next.with({ day: Math.min(usualPayDay, next.daysInMonth) });
}
