import { TimelineEvent } from '@kept/data';
import { can, subject, type TimelineEventFacts, timelineIds, timelineText } from '@kept/domain';
import { z } from 'zod';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { loader } from '../core/loaders';
import { decodeCursor, type Page, pageOf, pageSize } from '../core/page';

/** Which part of a customer's history is asked for. */
export interface TimelineAsked {
  customerId: string;
  caseId?: string | null;
  categories?: readonly string[] | null;
  first?: number | null;
  before?: string | null;
}

const Position = z.tuple([z.string(), z.number()]);

/** A customer's history, latest first: the rows of the asker's portfolios, and those of the customer itself. */
export async function timelinePage(
  ctx: Reading,
  asked: TimelineAsked,
): Promise<Page<TimelineEvent>> {
  await demandCustomer(ctx, asked.customerId);
  const { caseId = null, categories = null, before } = asked;
  const size = pageSize(asked.first ?? undefined);
  const [at, position] = before ? decodeCursor(before, Position) : [null, null];
  const parameters: unknown[] = [asked.customerId, caseId, categories, at, position, size + 1];
  const mayRead = visible(ctx, { action: 'read', type: 'TimelineEvent', alias: 'e', parameters });
  const rows = await ctx.query<TimelineEvent>(
    `SELECT e.id, e.position, e.type, e.category, e.payload, e.case_id AS "caseId",
            e.customer_id AS "customerId", e.portfolio_id AS "portfolioId", e.actor_id AS "actorId",
            e.occurred_at AS "occurredAt", e.recorded_at AS "recordedAt"
     FROM timeline_event e
     WHERE e.customer_id = $1
       AND ($2::uuid IS NULL OR e.case_id = $2)
       AND ($3::text[] IS NULL OR e.category = ANY($3))
       AND ($4::timestamptz IS NULL OR (e.occurred_at, e.position) < ($4, $5::bigint))
       AND ${mayRead}
     ORDER BY e.occurred_at DESC, e.position DESC LIMIT $6`,
    parameters,
  );
  const events = rows.map((row) => Object.assign(new TimelineEvent(), row));
  return pageOf(events, size, (event) => [event.occurredAt.toString(), event.position]);
}

async function demandCustomer(ctx: Reading, customerId: string): Promise<void> {
  const parameters: unknown[] = [customerId];
  const mayRead = visible(ctx, { action: 'read', type: 'Customer', alias: 'k', parameters });
  const known = await ctx.query(
    `SELECT FROM customer k WHERE k.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (known.length === 0) throw notFound('The customer');
}

/** What a reader is told of an event. */
export interface Told {
  title: string;
  detail: string | null;
  body: string | null;
}

// one statement for all that the events of a page point to: a name by its id, or a text by its row
const NAMES = `
SELECT id, name FROM app_user WHERE id = ANY($1)
UNION ALL SELECT id, name FROM contact WHERE id = ANY($2)
UNION ALL SELECT id, coalesce(label || ' ' || value, value) FROM contact_point WHERE id = ANY($3)
UNION ALL SELECT id, number FROM invoice WHERE id = ANY($4)
UNION ALL SELECT id, number FROM credit_note WHERE id = ANY($5)
UNION ALL SELECT id, name FROM team WHERE id = ANY($6)
UNION ALL SELECT id, name FROM portfolio WHERE id = ANY($7)
UNION ALL SELECT id, body FROM case_note WHERE id = ANY($8)
UNION ALL SELECT id, note FROM contact_log WHERE id = ANY($9) AND note IS NOT NULL`;

/** The sentences of events, with the free text they point to where the reader may read that. */
export const toldOf = loader<TimelineEvent, Told>(async (ctx, events) => {
  const facts = events.map((event) => event as unknown as TimelineEventFacts);
  const ids = timelineIds(facts);
  const rows = await ctx.query<{ id: string; name: string }>(NAMES, [
    ids.users,
    ids.contacts,
    ids.contactPoints,
    ids.invoices,
    ids.creditNotes,
    ids.teams,
    ids.portfolios,
    events.flatMap((event) => noteIdOf(event) ?? []),
    events.flatMap((event) => contactLogIdOf(event) ?? []),
  ]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return facts.map((fact, index) => {
    const { title, detail = null } = timelineText(fact, names);
    const event = events[index];
    return { title, detail, body: (event && names.get(bodyIdOf(ctx, event) ?? '')) ?? null };
  });
});

function textAt(event: TimelineEvent, key: string): string | null {
  const value = event.payload[key];
  return typeof value === 'string' ? value : null;
}

function noteIdOf(event: TimelineEvent): string | null {
  return event.type === 'NOTE_ADDED' ? textAt(event, 'noteId') : null;
}

function contactLogIdOf(event: TimelineEvent): string | null {
  return event.type === 'CONTACT_LOGGED' ? textAt(event, 'contactLogId') : null;
}

/** The row whose free text belongs to the event, if the reader may read such rows. */
function bodyIdOf(ctx: Reading, event: TimelineEvent): string | null {
  const { portfolioId } = event;
  const noteId = noteIdOf(event);
  if (noteId) return noteId;
  const logId = contactLogIdOf(event);
  if (!logId || portfolioId === null) return null;
  return can(ctx.ability, 'read', subject('ContactLog', { portfolioId })) ? logId : null;
}
