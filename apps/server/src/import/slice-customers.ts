import type { Tx } from '../core/context';
import type { Slice } from './slices';

// Ids are looked up in sub-selects, and not by joins, so that the index is used whatever the planner thinks of tables
// that grow under its eyes.

/** Makes the customers that a slice names and the portfolio does not know yet, where the mapping allows it. */
export async function addUnknownCustomers(
  tx: Tx,
  { job, number, portfolioId }: Slice,
): Promise<void> {
  const { ready } = job.tables;
  const kind = job.portfolio.debtKind === 'CONSUMER' ? 'PERSON' : 'COMPANY';
  await tx.execute(
    `WITH unknown AS MATERIALIZED (
       SELECT r.customer_ref AS reference, uuidv7() AS id,
              (array_agg(r.customer_name ORDER BY r.line) FILTER (WHERE r.customer_name IS NOT NULL))[1] AS name
       FROM ${ready} r
       WHERE r.slice = $1 AND r.customer_id IS NULL
         AND NOT EXISTS (SELECT FROM customer_reference c
                         WHERE c.portfolio_id = $2 AND c.reference = r.customer_ref)
       GROUP BY r.customer_ref
     ), made AS (
       INSERT INTO customer (id, kind, name) SELECT id, $3, coalesce(name, reference) FROM unknown
     )
     INSERT INTO customer_reference (portfolio_id, reference, customer_id)
     SELECT $2, reference, id FROM unknown`,
    [number, portfolioId, kind],
  );
  await tx.execute(
    `UPDATE ${ready} r SET customer_id =
       (SELECT c.customer_id FROM customer_reference c WHERE c.portfolio_id = $2 AND c.reference = r.customer_ref)
     WHERE r.slice = $1 AND r.customer_id IS NULL`,
    [number, portfolioId],
  );
}

/** Locks the customers of a slice; whatever is read of them from here on stays true until the commit. */
export async function lockSlice(tx: Tx, { job, number }: Slice): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT customer_id AS id FROM ${job.tables.ready} WHERE slice = $1`,
    [number],
  );
  await tx.lockCustomers(rows.map((row) => row.id));
}

/**
 * Finds or makes the account that each new row stands on: the one it names, or one under the
 * customer's reference. A number that another customer has got in the meantime rejects the row.
 */
export async function settleAccounts(tx: Tx, slice: Slice): Promise<void> {
  const { job, number, portfolioId } = slice;
  const { ready } = job.tables;
  const { portfolio } = job;
  const account = 'coalesce(r.account_number, r.customer_ref)';
  await tx.execute(
    `WITH made AS (
       INSERT INTO debt (portfolio_id, customer_id, account_number, current_creditor, kind, currency)
       SELECT DISTINCT ON (${account}) $2::uuid, r.customer_id, ${account}, $3, $4, $5
       FROM ${ready} r WHERE r.slice = $1 AND r.debt_id IS NULL AND r.outcome = 'NEW'
       ORDER BY ${account}, r.line
       ON CONFLICT (portfolio_id, account_number) DO NOTHING
       RETURNING id, customer_id
     )
     INSERT INTO debt_party (debt_id, customer_id, liability) SELECT id, customer_id, 'PRIMARY' FROM made`,
    [
      number,
      portfolioId,
      portfolio.creditorName,
      portfolio.debtKind === 'CONSUMER' ? 'OTHER' : 'TRADE',
      portfolio.currency,
    ],
  );
  await tx.execute(
    `UPDATE ${ready} r SET debt_id =
       (SELECT d.id FROM debt d
        WHERE d.portfolio_id = $2 AND d.account_number = ${account} AND d.customer_id = r.customer_id)
     WHERE r.slice = $1 AND r.debt_id IS NULL`,
    [number, portfolioId],
  );
}
