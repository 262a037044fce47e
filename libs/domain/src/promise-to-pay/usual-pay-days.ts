import { compareDays } from '../calendar/day-number';
import { firstPayDay } from '../worklist/pay-day';

/** When money of a customer has arrived: `day` of the month (31: its last), `times`, and its share of all times. */
export type UsualPayDay = { readonly day: number; readonly times: number; readonly share: number };

const LAST = 31;
/** money due on a day arrives on it or, over a weekend, up to two days later */
const SPREAD = 3;
const MOST = 3;
const LEAST_TIMES = 2;
const LEAST_SHARE = 0.2;

/**
 * The days of the month around which money has arrived before, the most usual first, three at most. A day stands for
 * what arrived on it and within the two days after it; one that happened only once, or seldom, is not usual.
 */
export function usualPayDays(valueDays: readonly Temporal.PlainDate[]): UsualPayDay[] {
  const counts = new Map<number, number>();
  for (const day of valueDays) {
    const dayOfMonth = day.day === day.daysInMonth ? LAST : day.day;
    counts.set(dayOfMonth, (counts.get(dayOfMonth) ?? 0) + 1);
  }
  const found: UsualPayDay[] = [];
  while (found.length < MOST) {
    const day = fullestDay(counts);
    const times = timesAround(day, counts);
    const share = valueDays.length === 0 ? 0 : times / valueDays.length;
    if (times < LEAST_TIMES || share < LEAST_SHARE) break;
    found.push({ day, times, share });
    for (const near of daysAround(day)) counts.delete(near);
  }
  return found;
}

/** The first usual pay day on or after a day; null: none is known. */
export function nextUsualPayDay(
  days: readonly UsualPayDay[],
  from: Temporal.PlainDate,
): Temporal.PlainDate | null {
  let next: Temporal.PlainDate | null = null;
  for (const { day } of days) {
    const on = firstPayDay(from, day);
    if (next === null || compareDays(on, next) < 0) next = on;
  }
  return next;
}

function fullestDay(counts: ReadonlyMap<number, number>): number {
  let best = 1;
  for (let day = 1; day <= LAST; day++) {
    const more = timesAround(day, counts) - timesAround(best, counts);
    const moreOnIt = (counts.get(day) ?? 0) - (counts.get(best) ?? 0);
    if (more > 0 || (more === 0 && moreOnIt > 0)) best = day;
  }
  return best;
}

function timesAround(day: number, counts: ReadonlyMap<number, number>): number {
  return daysAround(day).reduce((sum, near) => sum + (counts.get(near) ?? 0), 0);
}

function daysAround(day: number): number[] {
  return Array.from({ length: SPREAD }, (_, index) => ((day - 1 + index) % LAST) + 1);
}
