/** A portfolio's working days, as data. `weekend`: ISO weekdays (6 and 7). `holidays`: days as 'YYYY-MM-DD'. */
export type BusinessCalendar = {
  readonly weekend: readonly number[];
  readonly holidays: ReadonlySet<string> | readonly string[];
};

/** Saturday and Sunday off, no holidays. */
export const PLAIN_CALENDAR: BusinessCalendar = { weekend: [6, 7], holidays: new Set() };

/** Whether people work on that day. */
export function isBusinessDay(day: Temporal.PlainDate, calendar: BusinessCalendar): boolean {
  if (calendar.weekend.includes(day.dayOfWeek)) return false;
  const { holidays } = calendar;
  const text = day.toString();
  return !('has' in holidays ? holidays.has(text) : holidays.includes(text));
}

/** The day itself when people work on it, else the next on which they do. */
export function nextBusinessDay(
  day: Temporal.PlainDate,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  return addBusinessDays(day.subtract({ days: 1 }), 1, calendar);
}

/**
 * The day `count` business days after `day` (before it when negative). The day itself is never counted:
 * Friday + 2 = Tuesday; Saturday + 1 = Monday. 0 gives the day itself, whatever it is.
 */
export function addBusinessDays(
  day: Temporal.PlainDate,
  count: number,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  const step = { days: count < 0 ? -1 : 1 };
  let left = Math.abs(count);
  let result = day;
  // a calendar without a single working day would never end: ten years of days off is a broken calendar
  for (let tries = 0; left > 0; tries++) {
    if (tries > 3660) throw new RangeError('the calendar has no business days');
    result = result.add(step);
    if (isBusinessDay(result, calendar)) left--;
  }
  return result;
}

/** Business days after `from` up to and including `to`: Friday to Tuesday = 2. Negative when `to` is earlier. */
export function businessDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: BusinessCalendar,
): number {
  if (Temporal.PlainDate.compare(from, to) > 0)
    return -businessDaysBetween(to, from, calendar) || 0;
  let count = 0;
  let day = from;
  while (Temporal.PlainDate.compare(day, to) < 0) {
    day = day.add({ days: 1 });
    if (isBusinessDay(day, calendar)) count++;
  }
  return count;
}
