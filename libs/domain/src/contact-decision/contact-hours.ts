import { civilDay } from '../calendar/day-number';
import { zoneClock } from '../calendar/zone-clock';
import type { WeekWindow } from '../compliance-fact/compliance-fact';
import type { ContactHours } from './contact-decision';
import { dayWindows, type HoursPart, isPartOpen } from './open-hours';

/** The hours of nobody: where no zone is known no hour can be said to be decent. */
const NEVER: ContactHours['parts'][number] = {
  zone: 'UTC',
  windows: [],
  closed: [],
  notOnHolidays: false,
  isOpenInterval: false,
};

/**
 * Whether all hours are open at a moment. `isHoliday` answers for the place of a zone and is asked only where hours end
 * on holidays.
 */
export function isOpenAt(
  hours: ContactHours,
  at: Temporal.Instant,
  isHoliday: (zone: string, day: Temporal.PlainDate) => boolean,
): boolean {
  const parts = partsOf(hours);
  return parts.every((part) =>
    isPartOpen(part, at.epochMilliseconds, ({ zone }, day) => isHoliday(zone, plainDay(day))),
  );
}

/** Hours made of their parts, each once and in one order, so that equal hours have equal keys. */
export function contactHours(parts: ContactHours['parts'] | null): ContactHours {
  const byKey = new Map((parts ?? [NEVER]).map((part) => [partKey(part), part]));
  const keys = [...byKey.keys()].sort();
  return { key: keys.join(';'), parts: keys.flatMap((key) => byKey.get(key) ?? []) };
}

const ready = new WeakMap<ContactHours, readonly HoursPart[]>();

function partsOf(hours: ContactHours): readonly HoursPart[] {
  let parts = ready.get(hours);
  if (parts === undefined) {
    parts = hours.parts.map(({ zone, windows, closed, notOnHolidays, isOpenInterval }) => ({
      clock: zoneClock(zone),
      windows: dayWindows(windows),
      closed: dayWindows(closed),
      notOnHolidays,
      isOpenInterval,
    }));
    ready.set(hours, parts);
  }
  return parts;
}

/** 'America/New_York 1234567 08:00-21:00 open -12345 -12:00 nohol': what is in it, short and in one order. */
function partKey({
  zone,
  windows,
  closed,
  notOnHolidays,
  isOpenInterval,
}: ContactHours['parts'][number]) {
  return [
    zone,
    ...windows.map(windowKey).sort(),
    ...closed.map((window) => `not ${windowKey(window)}`).sort(),
    ...(isOpenInterval ? ['open'] : []),
    ...(notOnHolidays ? ['holidays off'] : []),
  ].join(' ');
}

function windowKey({ days, from, to }: WeekWindow): string {
  return `${[...days].sort((a, b) => a - b).join('')} ${from ?? ''}-${to ?? ''}`;
}

function plainDay(number: number): Temporal.PlainDate {
  const { year, month, day } = civilDay(number);
  return new Temporal.PlainDate(year, month, day);
}
