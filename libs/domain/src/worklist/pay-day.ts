import { compareDays } from '../calendar/day-number';

/** The first usual pay day (a day of the month, clamped to short months) on or after a day. */
export function firstPayDay(day: Temporal.PlainDate, usualPayDay: number): Temporal.PlainDate {
  // `with` clamps a day that the month does not have
  const inThisMonth = day.with({ day: usualPayDay });
  if (compareDays(inThisMonth, day) >= 0) return inThisMonth;
  const next = day.with({ day: 1 }).add({ months: 1 });
  return next.with({ day: usualPayDay });
}
