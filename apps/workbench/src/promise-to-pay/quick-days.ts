import { addBusinessDays, type BusinessCalendar, nextBusinessDay } from '@kept/domain';

export type QuickDay = { readonly label: string; readonly on: Temporal.PlainDate };

export type QuickDayFacts = {
  readonly today: Temporal.PlainDate;
  readonly calendar: BusinessCalendar;
  /** the day of the month on which the customer usually pays */
  readonly usualPayDay: number | null;
};

const FRIDAY = 5;

/** The Friday a person means by "Friday": this week's until Wednesday, else next week's. */
function comingFriday(today: Temporal.PlainDate): Temporal.PlainDate {
  const ahead = (FRIDAY - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead < 2 ? ahead + 7 : ahead });
}

/** The next day of the month on which they pay; a month that has no 31st pays on its last day. */
function nextPayDay(today: Temporal.PlainDate, payDay: number): Temporal.PlainDate {
  const thisMonth = today.with({ day: payDay }, { overflow: 'constrain' });
  if (Temporal.PlainDate.compare(thisMonth, today) > 0) return thisMonth;
  return today.with({ day: 1 }).add({ months: 1 }).with({ day: payDay }, { overflow: 'constrain' });
}

/**
 * The five due days a promise is mostly made for, on the keys 1 to 5; each a working day. Two that fall on the
 * same day both stay: a key keeps its meaning.
 */
export function quickDays({ today, calendar, usualPayDay }: QuickDayFacts): QuickDay[] {
  const onWorkday = (day: Temporal.PlainDate) => nextBusinessDay(day, calendar);
  const monthEnd = today.with({ day: today.daysInMonth });
  return [
    { label: 'Next day', on: addBusinessDays(today, 1, calendar) },
    { label: 'Friday', on: onWorkday(comingFriday(today)) },
    { label: 'A week', on: onWorkday(today.add({ days: 7 })) },
    { label: 'Two weeks', on: onWorkday(today.add({ days: 14 })) },
    usualPayDay === null
      ? { label: 'Month end', on: onWorkday(monthEnd) }
      : { label: 'Pay day', on: onWorkday(nextPayDay(today, usualPayDay)) },
  ];
}
