import type { Tx } from '../core/context';

/** Renewed by the page's heartbeat every 20 seconds; three may be lost. */
export const LEASE_SECONDS = 90;

export interface Lease {
  customerId: string;
  caseId: string;
}

/** For a WHERE clause: nobody else holds the customer. `customerId` and `userId` are SQL expressions. */
export function notHeldByOthers(customerId: string, userId: string): string {
  return `NOT EXISTS (SELECT FROM presence l_ WHERE l_.customer_id = ${customerId} AND l_.is_lease
    AND l_.user_id <> ${userId} AND l_.expires_at > clock_timestamp())`;
}

/**
 * Takes the customer, across portfolios, for the user of the transaction; false when a colleague holds
 * it. A lease is a row with an expiry, so one whose holder is gone ends by itself.
 */
export async function takeLease(tx: Tx, { customerId, caseId }: Lease): Promise<boolean> {
  // one's own presence without a lease would stand in the way of the row that has one
  await tx.execute(
    'DELETE FROM presence WHERE customer_id = $1 AND user_id = $2 AND NOT is_lease',
    [customerId, tx.user.id],
  );
  const taken = await tx.execute(
    `INSERT INTO presence (customer_id, user_id, case_id, is_lease, expires_at)
     VALUES ($1, $2, $3, true, clock_timestamp() + make_interval(secs => $4))
     ON CONFLICT (customer_id) WHERE is_lease DO UPDATE
       SET user_id = excluded.user_id, case_id = excluded.case_id, expires_at = excluded.expires_at
       WHERE presence.user_id = excluded.user_id OR presence.expires_at <= clock_timestamp()`,
    [customerId, tx.user.id, caseId, LEASE_SECONDS],
  );
  if (taken === 1) await tellPresence(tx, customerId);
  return taken === 1;
}

/** Gives the customer back, if the user of the transaction holds it. */
export async function releaseLease(tx: Tx, customerId: string): Promise<void> {
  const released = await tx.execute(
    'DELETE FROM presence WHERE customer_id = $1 AND user_id = $2',
    [customerId, tx.user.id],
  );
  if (released > 0) await tellPresence(tx, customerId);
}

async function tellPresence(tx: Tx, customerId: string): Promise<void> {
  await tx.execute("SELECT pg_notify('presence', $1)", [customerId]);
}
