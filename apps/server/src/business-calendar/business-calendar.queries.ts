import { BusinessCalendar } from '@kept/data';
import type { Reading } from '../core/context';
import { loadById, loader } from '../core/loaders';

export const calendarById = loadById(BusinessCalendar);

// holidays come with migrations and with nothing else: read once for the life of the process, per database
const known = new WeakMap<object, Map<string, readonly string[]>>();

/** Every holiday of a calendar, in order. */
export const holidaysOf = loader<string, readonly string[]>(async (ctx: Reading, calendarIds) => {
  const holidays = known.get(ctx.em.connection) ?? new Map<string, readonly string[]>();
  known.set(ctx.em.connection, holidays);
  const missing = calendarIds.filter((id) => !holidays.has(id));
  if (missing.length > 0) {
    const rows = await ctx.query<{ id: string; days: string[] }>(
      `SELECT c.id, ARRAY(SELECT h.day::text FROM calendar_holiday h
                          WHERE h.calendar_id = c.id ORDER BY h.day) AS days
       FROM business_calendar c WHERE c.id = ANY($1)`,
      [missing],
    );
    for (const { id, days } of rows) holidays.set(id, days);
  }
  return calendarIds.map((id) => holidays.get(id) ?? []);
});
