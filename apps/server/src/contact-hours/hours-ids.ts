import type { ContactHours } from '@kept/domain';
import type { Reading } from '../core/context';
import { hoursAreNew, knownHours } from './contact-hours';

/** Hours as they are kept: with the calendar whose holidays close them, which is a part of their key. */
export type HoursToKeep = ContactHours & { readonly calendarId: string };

const INSERT = `
  INSERT INTO contact_hours (key, hours)
  SELECT h->>'key', h FROM jsonb_array_elements($1::jsonb) h ORDER BY h->>'key'
  ON CONFLICT (key) DO NOTHING`;

/**
 * The ids of hours, by key. What is not on file yet is added where something may be written: such hours are kept for good,
 * for cases come and go by them.
 */
export async function hoursIds(
  ctx: Reading,
  wanted: readonly HoursToKeep[],
): Promise<ReadonlyMap<string, number>> {
  const byKey = new Map(wanted.map((hours) => [hours.key, hours]));
  const ids = new Map<string, number>();
  for (const { id, key } of (await knownHours(ctx)).values()) if (byKey.has(key)) ids.set(key, id);
  const missing = () => [...byKey.values()].filter(({ key }) => !ids.has(key));
  const find = async () => {
    const rows = await ctx.query<{ id: number; key: string }>(
      'SELECT id, key FROM contact_hours WHERE key = ANY($1)',
      [missing().map(({ key }) => key)],
    );
    for (const { id, key } of rows) ids.set(key, id);
    hoursAreNew(ctx);
  };
  if (missing().length > 0) await find();
  if (missing().length > 0 && 'execute' in ctx) {
    await ctx.query(INSERT, [JSON.stringify(missing())]);
    // one that another transaction added meanwhile is found as well
    await find();
  }
  return ids;
}
