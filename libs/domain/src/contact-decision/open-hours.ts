import { weekdayOf } from '../calendar/day-number';
import { localClock, localDay, momentsAt, type ZoneClock } from '../calendar/zone-clock';
import type { WeekWindow } from '../compliance-fact/compliance-fact';

const DAY = 86_400_000;
/** the calendar line: no zone is further from UTC */
const FARTHEST = 14 * 3_600_000;
const CHUNK_DAYS = 4;
const HORIZON_DAYS = 32;

/** A window in milliseconds of the day; `weekdays` by ISO number. */
export type DayWindow = {
  readonly weekdays: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
};

/** Hours in one zone, ready to be looked at often. */
export type HoursPart = {
  readonly clock: ZoneClock;
  readonly windows: readonly DayWindow[];
  readonly closed: readonly DayWindow[];
  readonly notOnHolidays: boolean;
  readonly isOpenInterval: boolean;
};

/** Whether a day, as a number since 1970, is a public holiday there. */
export type IsDayOff = (clock: ZoneClock, day: number) => boolean;

const ready = new WeakMap<readonly WeekWindow[], readonly DayWindow[]>();

/** Windows ready to be looked at; one over midnight becomes two. */
export function dayWindows(windows: readonly WeekWindow[]): readonly DayWindow[] {
  let made = ready.get(windows);
  if (made === undefined) {
    made = windows.flatMap(splitAtMidnight);
    ready.set(windows, made);
  }
  return made;
}

/** Whether these hours are open at a moment. */
export function isPartOpen(part: HoursPart, epoch: number, isDayOff: IsDayOff): boolean {
  const day = localDay(part.clock, epoch);
  const time = localClock(part.clock, epoch);
  const weekday = weekdayOf(day);
  if (part.notOnHolidays && isDayOff(part.clock, day)) return false;
  return (
    part.windows.some((window) => holds(window, weekday, time, part.isOpenInterval)) &&
    !part.closed.some((window) => holds(window, weekday, time, false))
  );
}

/**
 * The first moment from `epoch` on at which all are open; null when there is none within a month. Where an interval is
 * open the second after its begin is the first.
 */
export function nextOpen(
  parts: readonly HoursPart[],
  epoch: number,
  isDayOff: IsDayOff,
): number | null {
  const isOpen = (moment: number) => parts.every((part) => isPartOpen(part, moment, isDayOff));
  if (isOpen(epoch)) return epoch;
  const firstDay = Math.floor((epoch - FARTHEST) / DAY);
  for (let day = firstDay; day < firstDay + HORIZON_DAYS; day += CHUNK_DAYS - 1) {
    // what is before this moment falls in no zone on a day beyond the chunk
    const covered = (day + CHUNK_DAYS) * DAY - FARTHEST;
    const edges = parts.flatMap((part) => edgesOf(part, day));
    const found = edges
      .filter((moment) => moment > epoch && moment < covered)
      .sort((a, b) => a - b)
      .find(isOpen);
    if (found !== undefined) return found;
  }
  return null;
}

/** Until when what is open stays so; null where nothing ends it today. */
export function openUntil(parts: readonly HoursPart[], epoch: number): number | null {
  let until = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const time = localClock(part.clock, epoch);
    const weekday = weekdayOf(localDay(part.clock, epoch));
    const end = part.windows
      .filter((window) => holds(window, weekday, time, part.isOpenInterval))
      .reduce((latest, { to }) => Math.max(latest, to), 0);
    for (const { weekdays, from } of part.closed) {
      if (weekdays.has(weekday) && from > time)
        until = Math.min(until, wallLater(part, epoch, from));
    }
    if (end > 0 && end < DAY) until = Math.min(until, wallLater(part, epoch, end));
  }
  return Number.isFinite(until) ? until : null;
}

/** The moment at which the wall, which shows an earlier time now, shows `time` on the same day. */
function wallLater({ clock }: HoursPart, epoch: number, time: number): number {
  const moments = momentsAt(clock, localDay(clock, epoch) * DAY + time);
  return moments.find((moment) => moment > epoch) ?? epoch;
}

function holds(window: DayWindow, weekday: number, time: number, isOpenInterval: boolean): boolean {
  if (!window.weekdays.has(weekday) || time >= window.to) return false;
  // midnight as the day's begin is no edge that somebody could be too early for
  return time > window.from || (time === window.from && (!isOpenInterval || window.from === 0));
}

/** Every moment of the chunk at which these hours may turn open. */
function edgesOf(part: HoursPart, firstDay: number): number[] {
  const later = part.isOpenInterval ? 1000 : 0;
  const times = [
    0,
    ...part.windows.map(({ from }) => (from === 0 ? 0 : from + later)),
    ...part.closed.map(({ to }) => to % DAY),
  ];
  const edges: number[] = [];
  for (let day = firstDay; day <= firstDay + CHUNK_DAYS; day++) {
    for (const time of new Set(times)) edges.push(...momentsAt(part.clock, day * DAY + time));
    const change = part.clock.changeAfter(day * DAY);
    if (change < (day + 1) * DAY) edges.push(change);
  }
  return edges;
}

function splitAtMidnight({ days, from, to }: WeekWindow): DayWindow[] {
  const begin = from === null ? 0 : clockTime(from);
  const end = to === null ? DAY : clockTime(to);
  if (begin < end) return [{ weekdays: new Set(days), from: begin, to: end }];
  const next = days.map((day) => (day % 7) + 1);
  return [
    { weekdays: new Set(days), from: begin, to: DAY },
    ...(end === 0 ? [] : [{ weekdays: new Set(next), from: 0, to: end }]),
  ];
}

/** 'HH:MM' as milliseconds of the day. */
function clockTime(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
