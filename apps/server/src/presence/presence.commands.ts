import type { DataSource } from 'typeorm';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { LEASE_SECONDS } from './lease';

/** After a page was closed its presence stays this long: a reload is back sooner. */
const GRACE_SECONDS = 15;

/**
 * The heartbeat of an open case page: says "I am here" and renews the lease, if the user holds one.
 * Nothing happens for a case the user may not read. The database's clock counts.
 */
export async function enterCase(ctx: Reading, caseId: string): Promise<string | null> {
  const parameters: unknown[] = [ctx.user.id, caseId, LEASE_SECONDS];
  const mayRead = visible(ctx, { action: 'read', type: 'CollectionCase', alias: 'c', parameters });
  const [here] = await ctx.query<{ customerId: string }>(
    `WITH here AS (SELECT c.customer_id FROM collection_case c WHERE c.id = $2 AND ${mayRead}),
     was AS (
       SELECT FROM presence p JOIN here USING (customer_id)
       WHERE p.user_id = $1 AND p.case_id = $2 AND p.expires_at > clock_timestamp()
     ),
     entered AS (
       INSERT INTO presence (customer_id, user_id, case_id, expires_at)
       SELECT customer_id, $1, $2, clock_timestamp() + make_interval(secs => $3) FROM here
       ON CONFLICT (customer_id, user_id) DO UPDATE
         SET case_id = excluded.case_id, expires_at = excluded.expires_at
     )
     SELECT customer_id AS "customerId",
       CASE WHEN NOT EXISTS (SELECT FROM was) THEN pg_notify('presence', customer_id::text) END
     FROM here`,
    parameters,
  );
  return here?.customerId ?? null;
}

/** The user closed the case: presence and lease end at once. */
export async function leaveCase(ctx: Reading, caseId: string): Promise<void> {
  await ctx.query(
    `WITH gone AS (DELETE FROM presence WHERE user_id = $1 AND case_id = $2 RETURNING customer_id)
     SELECT pg_notify('presence', customer_id::text) FROM gone`,
    [ctx.user.id, caseId],
  );
}

/** The page went away without a word: presence ends soon, unless it was only reloaded. */
export async function leaveSoon(ctx: Reading, caseIds: readonly string[]): Promise<void> {
  await ctx.query(
    `UPDATE presence
     SET expires_at = least(expires_at, clock_timestamp() + make_interval(secs => $3))
     WHERE user_id = $1 AND case_id = ANY($2)`,
    [ctx.user.id, caseIds, GRACE_SECONDS],
  );
}

/** Sweeps out who is gone and tells it; any server may, as often as it likes. */
export async function expirePresence(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `WITH gone AS (DELETE FROM presence WHERE expires_at <= clock_timestamp() RETURNING customer_id)
     SELECT pg_notify('presence', customer_id::text) FROM (SELECT DISTINCT customer_id FROM gone)`,
  );
}
