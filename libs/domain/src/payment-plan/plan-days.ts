import type { BusinessCalendar } from '../calendar/business-calendar';
import { civilDay, dayNumber, weekdayOf } from '../calendar/day-number';

// A standing is made of a dozen days each of which is compared many times, a million of them a night: inside, days are
// integers (dayNumber), and only what is handed out becomes a PlainDate again.

/** A day number as a day. */
export function toDay(number: number): Temporal.PlainDate {
  const { year, month, day } = civilDay(number);
  return new Temporal.PlainDate(year, month, day);
}

/** A day number as a day; null stays null. */
export function toDayOrNull(number: number | null): Temporal.PlainDate | null {
  return number === null ? null : toDay(number);
}

export type Span = { readonly unit: 'BUSINESS_DAYS' | 'DAYS'; readonly count: number };

/** Reckons in the days of one calendar, and remembers whether people work on each. */
export type DayReckoner = {
  readonly after: (day: number, span: Span) => number;
};

const RECKONERS = new WeakMap<BusinessCalendar, DayReckoner>();

/** The reckoner of a calendar. What it remembers follows from the calendar alone, which is data and never changed. */
export function reckonerOf(calendar: BusinessCalendar): DayReckoner {
  const known = RECKONERS.get(calendar);
  if (known !== undefined) return known;
  const reckoner = makeReckoner(calendar);
  RECKONERS.set(calendar, reckoner);
  return reckoner;
}

function makeReckoner({ weekend, holidays }: BusinessCalendar): DayReckoner {
  const holidayNumbers = new Set<number>();
  for (const text of holidays) holidayNumbers.add(dayNumber(Temporal.PlainDate.from(text)));
  if ([1, 2, 3, 4, 5, 6, 7].every((weekday) => weekend.includes(weekday))) {
    throw new RangeError('the calendar has no business days');
  }
  const isWorked = (day: number) => !weekend.includes(weekdayOf(day)) && !holidayNumbers.has(day);
  return {
    after: (day, { unit, count }) => {
      if (unit === 'DAYS') return day + count;
      let end = day;
      for (let left = count; left > 0; ) {
        end++;
        if (isWorked(end)) left--;
      }
      return end;
    },
  };
}
