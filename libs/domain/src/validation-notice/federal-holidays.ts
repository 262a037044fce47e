import { civilDay, dayNumber, weekdayOf } from '../calendar/day-number';

const MONDAY = 1;
const THURSDAY = 4;

/**
 * The legal public holidays of 5 USC 6103(a) in a year, in order, as 'YYYY-MM-DD', and the day on which one that falls
 * on a weekend is kept: the Friday before or the Monday after (6103(b), Executive Order 11582). Those are not named in
 * 6103(a); counting them too only lengthens a period, which is always safe.
 */
export function federalHolidays(year: number): string[] {
  const fixed = [
    numberOf(year, 1, 1),
    numberOf(year, 6, 19),
    numberOf(year, 7, 4),
    numberOf(year, 11, 11),
    numberOf(year, 12, 25),
    // New Year's Day of the next year may be kept on the last of this one
    numberOf(year + 1, 1, 1),
  ];
  const moving = [
    nth(year, 1, MONDAY, 3),
    nth(year, 2, MONDAY, 3),
    lastMonday(year, 5),
    nth(year, 9, MONDAY, 1),
    nth(year, 10, MONDAY, 2),
    nth(year, 11, THURSDAY, 4),
  ];
  const days = new Set([...fixed, ...fixed.map(observed), ...moving].map(textOf));
  return [...days].filter((day) => day.startsWith(`${year}-`)).sort();
}

function observed(number: number): number {
  const weekday = weekdayOf(number);
  if (weekday === 6) return number - 1;
  return weekday === 7 ? number + 1 : number;
}

function nth(year: number, month: number, weekday: number, count: number): number {
  const first = numberOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
}

function lastMonday(year: number, month: number): number {
  const fifth = nth(year, month, MONDAY, 5);
  return civilDay(fifth).month === month ? fifth : fifth - 7;
}

function numberOf(year: number, month: number, day: number): number {
  return dayNumber(new Temporal.PlainDate(year, month, day));
}

function textOf(number: number): string {
  const { year, month, day } = civilDay(number);
  return new Temporal.PlainDate(year, month, day).toString();
}
