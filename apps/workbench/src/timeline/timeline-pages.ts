import type { TimelineQuery } from '../gql/graphql';

export type TimelinePage = TimelineQuery['timeline'];
export type TimelineEntry = TimelinePage['nodes'][number];

/** The filters of the screen; `null` = everything that is not administration. */
export const TIMELINE_FILTERS = [
  ['ALL', 'All', null],
  ['CONTACTS', 'Contacts', ['CONTACTS']],
  ['MONEY', 'Money', ['MONEY']],
  ['PROMISES', 'Promises', ['PROMISES']],
  ['NOTES', 'Notes', ['NOTES']],
  ['CASE', 'Case', ['CASE']],
] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number][0];

/** The categories asked for under a filter. */
export function categoriesOf(filter: TimelineFilter): string[] | null {
  const [, , categories] =
    TIMELINE_FILTERS.find(([code]) => code === filter) ?? TIMELINE_FILTERS[0];
  return categories === null ? null : [...categories];
}

/** Older events after those that are there; none twice. */
export function withOlder(before: TimelinePage, older: TimelinePage): TimelinePage {
  const known = new Set(before.nodes.map((event) => event.id));
  const nodes = [...before.nodes, ...older.nodes.filter((event) => !known.has(event.id))];
  return { ...before, nodes, pageInfo: older.pageInfo };
}

/** The newest page on top of what is there: what is read stays, and so does the place in the list. */
export function withNewest(before: TimelinePage, newest: TimelinePage): TimelinePage {
  const fresh = new Map(newest.nodes.map((event) => [event.id, event]));
  const old = before.nodes.filter((event) => !fresh.has(event.id));
  const overlaps = old.length < before.nodes.length || before.nodes.length === 0;
  // more happened than one page holds: begin anew rather than show a gap as if nothing had happened in it
  if (!overlaps) return newest;
  return { ...before, nodes: [...newest.nodes, ...old] };
}

export type TimelineDay = { readonly day: string; readonly events: readonly TimelineEntry[] };

/** Events in the order they came, cut where the day changes in the zone. */
export function byDay(events: readonly TimelineEntry[], zone: string): TimelineDay[] {
  const days: { day: string; events: TimelineEntry[] }[] = [];
  for (const event of events) {
    const day = Temporal.Instant.from(event.occurredAt)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString();
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
