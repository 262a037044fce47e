// Temporal's own compare, until and add cost one to two microseconds each where the getters cost hundredths; rules that
// look at a million cases compare and count days tens of millions of times. All days are of the ISO calendar.

/** Before (negative), the same day (0) or after: what Temporal.PlainDate.compare says, many times faster. */
export function compareDays(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** What Temporal.Instant.compare says; the nanoseconds are asked only within one millisecond. */
export function compareMoments(a: Temporal.Instant, b: Temporal.Instant): number {
  return a.epochMilliseconds - b.epochMilliseconds || Temporal.Instant.compare(a, b);
}

/** Days since 1 January 1970; negative before it. Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms. */
export function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  // years begin in March, so that the leap day comes last
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of a day number: the way back. */
export function civilDay(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const { year, month, day: dayOfMonth } = civilDay(dayNumber(day) + count);
  return new Temporal.PlainDate(year, month, dayOfMonth);
}

/** ISO weekday of a day number: Monday 1 to Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
