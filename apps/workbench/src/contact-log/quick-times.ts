import { addBusinessDays, type BusinessCalendar, localTimeAt, nextBusinessDay } from '@kept/domain';

/** `local`: date and clock where the customer is. */
export type QuickTime = { readonly label: string; readonly local: Temporal.PlainDateTime };

const MORNING = { hour: 10 };
const AFTERNOON = { hour: 14 };

function inHours(now: Temporal.Instant, zone: string, hours: number): Temporal.PlainDateTime {
  const then = localTimeAt(now.add({ hours }), zone).toPlainDateTime();
  return then.round({ smallestUnit: 'minute', roundingIncrement: 15 });
}

/** The five times at which people mostly ask to be called back, on the keys 1 to 5, in the customer's zone. */
export function quickTimes(
  now: Temporal.Instant,
  zone: string,
  calendar: BusinessCalendar,
): QuickTime[] {
  const today = localTimeAt(now, zone).toPlainDate();
  const nextDay = addBusinessDays(today, 1, calendar);
  const nextWeek = nextBusinessDay(today.add({ days: 7 }), calendar);
  return [
    { label: 'In an hour', local: inHours(now, zone, 1) },
    { label: 'In 3 hours', local: inHours(now, zone, 3) },
    { label: 'Next morning', local: nextDay.toPlainDateTime(MORNING) },
    { label: 'Next afternoon', local: nextDay.toPlainDateTime(AFTERNOON) },
    { label: 'In a week', local: nextWeek.toPlainDateTime(MORNING) },
  ];
}
