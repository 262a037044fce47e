import { dayNumber } from '../calendar/day-number';
import { momentsAt, zoneClock } from '../calendar/zone-clock';

const DAY = 86_400_000;

/**
 * When a day's window of local time is open in all of some zones at once: from the latest begin to the earliest end;
 * null when they share no moment. Clocks are 'HH:MM'. Source: comment 6(b)(1)(i)-2 to 12 CFR 1006.
 */
export function sharedWindow(
  zones: readonly string[],
  day: Temporal.PlainDate,
  { from, to }: { readonly from: string; readonly to: string },
): { opensAt: Temporal.Instant; closesAt: Temporal.Instant } | null {
  const moment = (zone: string, time: string) => {
    const { hour, minute } = Temporal.PlainTime.from(time);
    const local = dayNumber(day) * DAY + (hour * 60 + minute) * 60_000;
    return momentsAt(zoneClock(zone), local)[0] ?? Number.NaN;
  };
  const opens = Math.max(...zones.map((zone) => moment(zone, from)));
  const closes = Math.min(...zones.map((zone) => moment(zone, to)));
  if (zones.length === 0 || !(opens < closes)) return null;
  return {
    opensAt: Temporal.Instant.fromEpochMilliseconds(opens),
    closesAt: Temporal.Instant.fromEpochMilliseconds(closes),
  };
}
