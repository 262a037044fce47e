import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import type { Notice } from '../core/timeline';

/** Beyond this many it is cheaper to ask for the screen anew. */
export const MOST_REPLAYED = 1_000;

export interface Replay {
  notices: Notice[];
  cursor: string;
  /** too much was missed to tell it piece by piece */
  reload: boolean;
}

/** Whether a client's cursor is one of ours: a transaction's number. */
export function isCursor(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,19}$/.test(value);
}

/**
 * What was told since `since` and the user may see, oldest first. Rows are read by transaction, not by
 * position: one committed late is not missed; one known already comes again, and the client drops it.
 */
export async function replay(
  ctx: Pick<Reading, 'ability' | 'query'>,
  since: string,
  now: string,
): Promise<Replay> {
  const parameters: unknown[] = [since, now, MOST_REPLAYED + 1];
  const mayRead = visible(ctx, { action: 'read', type: 'TimelineEvent', alias: 'e', parameters });
  const notices = await ctx.query<Notice>(
    `SELECT e.id, $2::text AS cursor, e.type, e.customer_id AS "customerId", e.case_id AS "caseId",
            e.portfolio_id AS "portfolioId", '{}'::text[] AS "teamIds", '{}'::text[] AS "userIds"
     FROM timeline_event e
     WHERE e.xid >= $1::xid8 AND ${mayRead}
     ORDER BY e.position LIMIT $3`,
    parameters,
  );
  return notices.length > MOST_REPLAYED
    ? { notices: [], cursor: now, reload: true }
    : { notices, cursor: now, reload: false };
}
