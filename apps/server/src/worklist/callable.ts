import {
  closesAt,
  hoursAreNew,
  isOpen,
  type KnownHours,
  knownHours,
  openHours,
  opensAt,
} from '../contact-hours/contact-hours';
import type { Reading } from '../core/context';
import type { WorklistFilter } from './worklist.inputs';
import type { WorklistItem } from './worklist.types';
import type { Parameters } from './worklist-conditions';

/** A filter with the hours that are open now: what "callable now" is asked by. */
export type FilterAtHours = WorklistFilter & { readonly openHours?: readonly number[] };

/** Looks at the clock of the few hours there are, so that no case has to. */
export async function atHours(ctx: Reading, filter: WorklistFilter): Promise<FilterAtHours> {
  return { ...filter, openHours: await openHours(ctx, ctx.now) };
}

/** Over s: nothing blocks it any more, and its hours are open. */
export function callableSql(ctx: Reading, filter: FilterAtHours, parameters: Parameters): string {
  const { openHours: open = [] } = filter;
  if (open.length === 0) return 'false';
  return `s.callable_from <= ${parameters.of(ctx.now.toString())}::timestamptz
    AND s.hours_id = ANY(${parameters.of(open)}::int[])`;
}

/** The columns of a row that `tellCallable` reads. */
export const CALLABLE_COLUMNS = `s.hours_id AS "hoursId", s.callable_rule AS "callableRule",
  s.callable_from = 'infinity' AS "isShut",
  CASE WHEN isfinite(s.callable_from) THEN s.callable_from END AS "freeFrom"`;

/** Says of each row whether it may be called now, and from or until when. Every hours' clock is read once. */
export async function tellCallable(ctx: Reading, items: readonly WorklistItem[]): Promise<void> {
  let all = await knownHours(ctx);
  if (items.some(({ hoursId }) => hoursId !== null && !all.has(hoursId))) {
    hoursAreNew(ctx);
    all = await knownHours(ctx);
  }
  const opening = new Map<string, Temporal.Instant | null>();
  const closing = new Map<number, Temporal.Instant | null>();
  for (const item of items) {
    const hours = item.hoursId === null ? undefined : all.get(item.hoursId);
    const isFree =
      !item.isShut &&
      (item.freeFrom === null || Temporal.Instant.compare(item.freeFrom, ctx.now) <= 0);
    item.isCallable = hours !== undefined && isFree && isOpen(hours, ctx.now);
    item.callableUntil =
      hours && item.isCallable
        ? remembered(closing, hours.id, () => closesAt(hours, ctx.now))
        : null;
    item.callableFrom = hours && !item.isCallable ? openingOf(ctx, { item, hours, opening }) : null;
    if (item.isCallable) item.callableRule = null;
    else if (isFree) item.callableRule = hours ? 'HOURS' : 'UNKNOWN';
  }
}

function openingOf(
  ctx: Reading,
  asked: { item: WorklistItem; hours: KnownHours; opening: Map<string, Temporal.Instant | null> },
): Temporal.Instant | null {
  const { item, hours, opening } = asked;
  if (item.isShut) return null;
  const free = item.freeFrom;
  const from = free && Temporal.Instant.compare(free, ctx.now) > 0 ? free : ctx.now;
  return remembered(opening, `${hours.id} ${from}`, () => opensAt(hours, from));
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make());
  return map.get(key) as V;
}
