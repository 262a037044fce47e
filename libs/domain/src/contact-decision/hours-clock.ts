import type { ContactHours } from './contact-decision';
import { isOpenAt } from './contact-hours';

type IsHoliday = (zone: string, day: Temporal.PlainDate) => boolean;

// a week holds every weekday, one more for the day begun; holidays may close some of them
const DAYS_AHEAD = 15;
const MINUTE = { minutes: 1 } as const;

/** The first moment from `from` on at which all hours are open, to the minute; null when that is not within two weeks. */
export function nextOpenAt(
  hours: ContactHours,
  from: Temporal.Instant,
  isHoliday: IsHoliday,
): Temporal.Instant | null {
  if (isOpenAt(hours, from, isHoliday)) return from;
  for (const edge of edgesAfter(hours, from)) {
    if (isOpenAt(hours, edge, isHoliday)) return edge;
    // of an open interval the edge itself is outside
    const next = edge.add(MINUTE);
    if (isOpenAt(hours, next, isHoliday)) return next;
  }
  return null;
}

/** Until when hours that are open at a moment stay open; null where they are closed, or nothing closes them for two weeks. */
export function openUntil(
  hours: ContactHours,
  at: Temporal.Instant,
  isHoliday: IsHoliday,
): Temporal.Instant | null {
  if (!isOpenAt(hours, at, isHoliday)) return null;
  return (
    edgesAfter(hours, at).find((edge) => !isOpenAt(hours, edge.add(MINUTE), isHoliday)) ?? null
  );
}

/** The moments at which something opens or closes, in order. */
function edgesAfter(hours: ContactHours, from: Temporal.Instant): Temporal.Instant[] {
  const edges = new Map<number, Temporal.Instant>();
  for (const part of hours.parts) {
    const first = from.toZonedDateTimeISO(part.zone).toPlainDate();
    const clocks = new Set(
      [...part.windows, ...part.closed].flatMap(({ from: begin, to }) => [
        begin ?? '00:00',
        // a day that never closes ends where the next begins
        to ?? '00:00',
      ]),
    );
    clocks.add('00:00');
    for (let ahead = 0; ahead < DAYS_AHEAD; ahead++) {
      const day = first.add({ days: ahead });
      for (const clock of clocks) {
        const at = day
          .toZonedDateTime({ timeZone: part.zone, plainTime: Temporal.PlainTime.from(clock) })
          .toInstant();
        if (Temporal.Instant.compare(at, from) > 0) edges.set(at.epochMilliseconds, at);
      }
    }
  }
  return [...edges.values()].sort(Temporal.Instant.compare);
}
