import type { Tx } from '../core/context';
import type { LedgerColumn } from './ledger-table';
import type { Slice } from './slices';

const ACCEPTED = "r.outcome IN ('NEW', 'CHANGED')";

/**
 * Appends one event for each customer of the slice, tells screens once, and answers with the
 * customers whose books changed.
 */
export async function tellCustomers(
  tx: Tx,
  { job, number, portfolioId }: Slice,
): Promise<string[]> {
  const rows = await tx.query<{ customerId: string }>(
    `WITH sum AS (
       SELECT r.customer_id, r.currency, count(*) AS rows, sum(r.amount_minor)::bigint AS minor
       FROM ${job.tables.ready} r WHERE r.slice = $1 AND ${ACCEPTED} GROUP BY r.customer_id, r.currency
     )
     INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, batch_id,
                                 type, category, payload, occurred_at)
     SELECT 'ImportBatch', $2::uuid, customer_id, $3::uuid, $2::uuid, 'LEDGER_IMPORTED', 'MONEY',
            jsonb_build_object('batchId', $2::uuid, 'kind', $4::text, 'rows', sum(rows),
              'amounts', jsonb_agg(jsonb_build_object('minorUnits', minor, 'currency', currency) ORDER BY currency)),
            $5::timestamptz
     FROM sum GROUP BY customer_id
     RETURNING customer_id AS "customerId"`,
    [number, job.runId, portfolioId, job.kind, tx.now],
  );
  if (rows.length > 0) tellScreens(tx, portfolioId);
  return rows.map((row) => row.customerId);
}

/** One notice for the whole slice: whoever has the portfolio open reads anew. */
export function tellScreens(tx: Tx, portfolioId: string): void {
  tx.notify({
    type: 'LEDGER_IMPORTED',
    customerId: null,
    caseId: null,
    portfolioId,
    teamIds: [],
    userIds: [],
  });
}

/** Changed invoices are told one by one. Call it before the rows are changed. */
export async function tellChanges(
  tx: Tx,
  { job, number, portfolioId }: Slice,
  columns: readonly LedgerColumn[],
): Promise<void> {
  const fields = columns.map(
    ({ column, field, sql }) => `CASE WHEN e.${column} IS DISTINCT FROM ${sql} THEN '${field}' END`,
  );
  await tx.execute(
    `INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, batch_id,
                                 type, category, payload, occurred_at)
     SELECT 'Invoice', e.id, e.customer_id, $2::uuid, $3::uuid, 'INVOICE_CHANGED', 'MONEY',
            jsonb_build_object('invoiceId', e.id,
              'fields', to_jsonb(array_remove(ARRAY[${fields.join(', ')}], NULL)),
              'from', jsonb_build_object('minorUnits', e.amount_minor, 'currency', e.currency),
              'to', jsonb_build_object('minorUnits', r.amount_minor, 'currency', r.currency)),
            $4::timestamptz
     FROM ${job.tables.ready} r JOIN invoice e ON e.id = r.existing_id
     WHERE r.slice = $1 AND r.outcome = 'CHANGED'`,
    [number, portfolioId, job.runId, tx.now],
  );
}
