import {
  type Reason,
  type Refusal,
  refuse,
  type SubjectType,
  type TimelineEventFacts,
  timelineText,
} from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { timelineNames } from './timeline-names';

/** What somebody began to edit, as they saw it and as it is now. */
export interface SeenSubject {
  /** for the sentence: 'The case' */
  what: string;
  type: SubjectType;
  id: string;
  customerId: string;
  seenVersion: number;
  version: number;
}

type EventRow = TimelineEventFacts & { recordedAt: Temporal.Instant };

// enough to see what happened; who wants all of it looks at the timeline
const MOST_TOLD = 5;
// how far back among the subject's events the missed ones are looked for
const REACH = 50;

/**
 * Somebody was faster: says who changed what, and when, by what the timeline has of it. The screen
 * shows it and keeps what was typed.
 */
export async function staleVersion(ctx: Reading, seen: SeenSubject): Promise<Refusal> {
  const events = await missedEvents(ctx, seen);
  const names = await timelineNames(ctx, events);
  const reasons = events.map((event): Reason => {
    const { title, detail } = timelineText(event, names);
    const who = event.actorId === null ? 'Kept' : (names.get(event.actorId) ?? 'A former user');
    const text = `${who}: ${title}${detail ? ` (${detail})` : ''}`;
    return { rule: event.type, text, value: event.recordedAt.toString() };
  });
  const message = `${seen.what} was changed in the meantime. Look at it and try again.`;
  return refuse('STALE_VERSION', message, { field: 'version', reasons });
}

/** As many of the subject's latest transactions as its version went up by; each change tells at least one event. */
function missedEvents(ctx: Reading, seen: SeenSubject): Promise<EventRow[]> {
  const changes = Math.max(1, seen.version - seen.seenVersion);
  const parameters: unknown[] = [seen.customerId, seen.id, changes, REACH, MOST_TOLD];
  const mayRead = visible(ctx, { action: 'read', type: 'TimelineEvent', alias: 'e', parameters });
  // a contact or a promise changes its case too; a note does not
  const isAbout =
    seen.type === 'CollectionCase'
      ? "e.case_id = $2::uuid AND e.type <> 'NOTE_ADDED'"
      : 'e.subject_id = $2::uuid';
  return ctx.query<EventRow>(
    `SELECT type, payload, actor_id AS "actorId", recorded_at AS "recordedAt"
     FROM (
       SELECT *, dense_rank() OVER (ORDER BY latest.xid DESC) AS change
       FROM (SELECT e.* FROM timeline_event e
             WHERE e.customer_id = $1::uuid AND ${isAbout} AND ${mayRead}
             ORDER BY e.occurred_at DESC, e.position DESC LIMIT $4) latest
     ) missed
     WHERE change <= $3 ORDER BY position DESC LIMIT $5`,
    parameters,
  );
}
