import { civilDay, compareDays, dayNumber, weekdayOf } from './day-number';

/** A portfolio's working days, as data. `weekend`: ISO weekdays (6 and 7). `holidays`: days as 'YYYY-MM-DD'. */
export type BusinessCalendar = {
  readonly weekend: readonly number[];
  readonly holidays: ReadonlySet<string> | readonly string[];
};

/** Saturday and Sunday off, no holidays. */
export const PLAIN_CALENDAR: BusinessCalendar = { weekend: [6, 7], holidays: new Set() };

/** Whether people work on that day. */
export function isBusinessDay(day: Temporal.PlainDate, calendar: BusinessCalendar): boolean {
  return isWorked(dayNumber(day), calendar);
}

/** The day itself when people work on it, else the next on which they do. */
export function nextBusinessDay(
  day: Temporal.PlainDate,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  return isBusinessDay(day, calendar) ? day : addBusinessDays(day, 1, calendar);
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
  if (count === 0) return day;
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let number = dayNumber(day);
  // a calendar without a single working day would never end: ten years of days off is a broken calendar
  for (let daysOff = 0; left > 0; ) {
    number += step;
    if (isWorked(number, calendar)) {
      left--;
      daysOff = 0;
    } else if (++daysOff > 3660) throw new RangeError('the calendar has no business days');
  }
  const { year, month, day: dayOfMonth } = civilDay(number);
  return new Temporal.PlainDate(year, month, dayOfMonth);
}

/** Business days after `from` up to and including `to`: Friday to Tuesday = 2. Negative when `to` is earlier. */
export function businessDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: BusinessCalendar,
): number {
  if (compareDays(from, to) > 0) return -businessDaysBetween(to, from, calendar) || 0;
  let count = 0;
  const last = dayNumber(to);
  for (let number = dayNumber(from) + 1; number <= last; number++) {
    if (isWorked(number, calendar)) count++;
  }
  return count;
}

function isWorked(number: number, { weekend, holidays }: BusinessCalendar): boolean {
  if (weekend.includes(weekdayOf(number))) return false;
  const { year, month, day } = civilDay(number);
  const text = `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
  return !('has' in holidays ? holidays.has(text) : holidays.includes(text));
}
