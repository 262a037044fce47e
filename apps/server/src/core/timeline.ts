import { randomUUIDv7 } from 'node:crypto';
import { categoryOf, type SubjectType, type TimelineFact } from '@kept/domain';
import type { QueryRunner } from 'typeorm';
import type { Ground } from './transact';

/** What a command appends; who and when are added. */
export type NewEvent = TimelineFact & {
  subject: { type: SubjectType; id: string };
  customerId?: string | null;
  portfolioId?: string | null;
  caseId?: string | null;
  batchId?: string | null;
  /** who did it, where that is not who is signed in: somebody accepting their invitation */
  actorId?: string;
  /** when it happened, if it is entered later; else now */
  occurredAt?: Temporal.Instant;
};

/** Who hears of it beside those who have its case, customer or portfolio open: owner and team, before and after. */
export interface Audience {
  teamIds?: readonly (string | null)[];
  userIds?: readonly (string | null)[];
}

/** What the sockets carry: that something changed, never what it is now. */
export interface Notice {
  /** the event's id, or one of its own where it stands for a slice of a bulk statement */
  id: string;
  /** where a replay may begin that is to include this one */
  cursor: string;
  type: string;
  customerId: string | null;
  caseId: string | null;
  portfolioId: string | null;
  teamIds: readonly string[];
  userIds: readonly string[];
}

export interface Emitted {
  event: NewEvent;
  audience: Audience;
}

/** A notice without an event of its own: a slice of a bulk statement. */
export type Slice = Omit<Notice, 'id' | 'cursor'>;

export interface Outbox {
  emitted: readonly Emitted[];
  notices: readonly Slice[];
}

// a notification holds less than 8,000 bytes; nobody needs to hear of more colleagues than this
const MAX_AUDIENCE = 80;

function present(ids: readonly (string | null)[] = []): string[] {
  return [...new Set(ids.filter((id) => id !== null))].slice(0, MAX_AUDIENCE);
}

function rowOfEvent(ground: Ground, event: NewEvent) {
  return {
    id: randomUUIDv7(),
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    customerId: event.customerId ?? null,
    portfolioId: event.portfolioId ?? null,
    caseId: event.caseId ?? null,
    batchId: event.batchId ?? null,
    type: event.type,
    category: categoryOf(event.type),
    payload: event.payload,
    actorId: event.actorId ?? ground.actorId,
    occurredAt: (event.occurredAt ?? ground.now).toString(),
  };
}

// one statement for the lot: the rows in the order of their telling, and a notice for each
const FLUSH = `
WITH event AS (
  INSERT INTO timeline_event (id, subject_type, subject_id, customer_id, portfolio_id, case_id, batch_id,
                              type, category, payload, actor_id, occurred_at)
  SELECT (e->>'id')::uuid, e->>'subjectType', (e->>'subjectId')::uuid, (e->>'customerId')::uuid,
         (e->>'portfolioId')::uuid, (e->>'caseId')::uuid, (e->>'batchId')::uuid,
         e->>'type', e->>'category', e->'payload', (e->>'actorId')::uuid, (e->>'occurredAt')::timestamptz
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS told(e, n) ORDER BY n
)
SELECT pg_notify('timeline',
  (n || jsonb_build_object('cursor', pg_snapshot_xmin(pg_current_snapshot())::text))::text)
FROM jsonb_array_elements($2::jsonb) AS n`;

/** Appends what a transaction told and notifies at its commit. Nothing told, no statement. */
export async function flushTimeline(
  runner: QueryRunner,
  ground: Ground,
  { emitted, notices }: Outbox,
): Promise<void> {
  if (emitted.length + notices.length === 0) return;
  const rows = emitted.map(({ event, audience }) => ({ ...rowOfEvent(ground, event), audience }));
  const told = rows.map(
    ({ id, type, customerId, caseId, portfolioId, audience }): Omit<Notice, 'cursor'> => ({
      id,
      type,
      customerId,
      caseId,
      portfolioId,
      teamIds: present(audience.teamIds),
      userIds: present(audience.userIds),
    }),
  );
  const slices = notices.map((notice) => ({ id: randomUUIDv7(), ...notice }));
  await runner.query(FLUSH, [JSON.stringify(rows), JSON.stringify([...told, ...slices])]);
}
