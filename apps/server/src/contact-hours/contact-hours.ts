import {
  type BusinessCalendar,
  type ContactHours,
  isBusinessDay,
  isOpenAt,
  nextOpenAt,
  openUntil,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { calendarsOf } from '../standing/portfolio-context';

/** Hours shared by many cases, with the calendar whose holidays close them. */
export interface KnownHours {
  id: number;
  key: string;
  hours: ContactHours;
  calendar: BusinessCalendar;
}

interface HoursRow {
  id: number;
  key: string;
  hours: ContactHours & { calendarId: string };
}

interface Held {
  byId: Map<number, KnownHours>;
  /** by the process's own clock; null: not yet, or something new was written here */
  readAt: number | null;
}

// rows are only ever added: what is known stays true, and only news has to be asked for
const held = new WeakMap<object, Held>();
const NEWS_AFTER_MS = 30_000;

function heldFor(ctx: Reading): Held {
  const known = held.get(ctx.em.connection) ?? { byId: new Map(), readAt: null };
  held.set(ctx.em.connection, known);
  return known;
}

/** Has new hours asked for the next time: some were written, or a case goes by some that nobody knows. */
export function hoursAreNew(ctx: Reading): void {
  heldFor(ctx).readAt = null;
}

/** All hours on file that are known here. They are few, and held in the process; new ones are asked for every half minute. */
export async function knownHours(ctx: Reading): Promise<ReadonlyMap<number, KnownHours>> {
  const known = heldFor(ctx);
  // what a transaction sees may be undone with it, and is nothing to be held
  if ('execute' in ctx) return known.byId;
  const { readAt } = known;
  if (readAt !== null && performance.now() - readAt < NEWS_AFTER_MS) return known.byId;
  const last = Math.max(0, ...known.byId.keys());
  const rows = await ctx.query<HoursRow>('SELECT id, key, hours FROM contact_hours WHERE id > $1', [
    last,
  ]);
  const calendars = await calendarsOf(
    ctx,
    rows.map(({ hours }) => hours.calendarId),
  );
  for (const { id, key, hours } of rows) {
    const calendar = calendars.get(hours.calendarId);
    if (calendar) known.byId.set(id, { id, key, hours, calendar });
  }
  known.readAt = performance.now();
  return known.byId;
}

/** The hours that are open at a moment, by id. */
export async function openHours(ctx: Reading, at: Temporal.Instant): Promise<number[]> {
  const all = await knownHours(ctx);
  return [...all.values()].flatMap((one) => (isOpen(one, at) ? one.id : []));
}

/** Whether they are open at a moment. */
export function isOpen(one: KnownHours, at: Temporal.Instant): boolean {
  return isOpenAt(one.hours, at, holidaysOf(one));
}

/** From when on they are open; null when not within two weeks. */
export function opensAt(one: KnownHours, from: Temporal.Instant): Temporal.Instant | null {
  return nextOpenAt(one.hours, from, holidaysOf(one));
}

/** Until when they stay open. */
export function closesAt(one: KnownHours, at: Temporal.Instant): Temporal.Instant | null {
  return openUntil(one.hours, at, holidaysOf(one));
}

// a calendar's weekend is the house's own matter: windows say on which weekdays somebody may be called
function holidaysOf({ calendar }: KnownHours) {
  const { weekend } = calendar;
  return (_zone: string, day: Temporal.PlainDate) =>
    !weekend.includes(day.dayOfWeek) && !isBusinessDay(day, calendar);
}
