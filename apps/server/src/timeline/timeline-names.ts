import { type TimelineEventFacts, type TimelineNames, timelineIds } from '@kept/domain';
import type { Reading } from '../core/context';

/** The names that events of the timeline are told with: one statement for a whole page of them. */
export async function timelineNames(
  ctx: Pick<Reading, 'query'>,
  events: Iterable<TimelineEventFacts>,
): Promise<TimelineNames> {
  const ids = timelineIds(events);
  const sets = [
    ids.users,
    ids.contacts,
    ids.contactPoints,
    ids.invoices,
    ids.creditNotes,
    ids.teams,
    ids.portfolios,
  ];
  if (sets.every((set) => set.length === 0)) return new Map();
  const rows = await ctx.query<{ id: string; name: string }>(
    `SELECT id, name FROM app_user WHERE id = ANY($1)
     UNION ALL SELECT id, name FROM contact WHERE id = ANY($2)
     UNION ALL SELECT id, value FROM contact_point WHERE id = ANY($3)
     UNION ALL SELECT id, number FROM invoice WHERE id = ANY($4)
     UNION ALL SELECT id, number FROM credit_note WHERE id = ANY($5)
     UNION ALL SELECT id, name FROM team WHERE id = ANY($6)
     UNION ALL SELECT id, name FROM portfolio WHERE id = ANY($7)`,
    sets,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
