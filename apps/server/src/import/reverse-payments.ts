import { nextActionAfter } from '@kept/domain';
import type { Tx } from '../core/context';
import { planNext } from '../standing/plan-next';
import { loadPortfolios } from '../standing/portfolio-context';
import { isMapped } from './import-request';
import type { Slice } from './slices';

/** Books the reversals that the file tells of, bounced cheques and returned debits, and plans what follows. */
export async function reversePayments(tx: Tx, slice: Slice): Promise<void> {
  const { job, number, portfolioId } = slice;
  if (!isMapped(job, 'reversedOn')) return;
  const rows = await tx.query<{ customerId: string }>(
    `WITH back AS (
       UPDATE payment p SET reversed_on = r.reversed_on, reversed_at = $5,
              reversal_reason = coalesce(r.reversal_reason, 'OTHER')
       FROM ${job.tables.ready} r
       WHERE r.slice = $1 AND r.outcome IN ('NEW', 'CHANGED') AND r.reversed_on <= $2::date
         AND p.id = coalesce(r.existing_id, r.row_id) AND p.reversed_on IS NULL
       RETURNING p.id, p.customer_id, p.amount_minor, p.currency, p.reversed_on, p.reversal_reason
     ), undone AS (
       UPDATE allocation a SET reversed_on = greatest(back.reversed_on, a.effective_on), reversed_at = $5
       FROM back WHERE a.payment_id = back.id AND a.reversed_on IS NULL
     )
     INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, batch_id,
                                 type, category, payload, occurred_at)
     SELECT 'Payment', id, customer_id, $3::uuid, $4::uuid, 'PAYMENT_REVERSED', 'MONEY',
            jsonb_build_object('paymentId', id,
              'amount', jsonb_build_object('minorUnits', amount_minor, 'currency', currency),
              'reversedOn', reversed_on, 'reason', reversal_reason),
            $5::timestamptz
     FROM back
     RETURNING customer_id AS "customerId"`,
    [number, job.businessDay, portfolioId, job.runId, tx.now],
  );
  await planAfter(tx, slice, [...new Set(rows.map((row) => row.customerId))]);
}

async function planAfter(tx: Tx, { portfolioId }: Slice, customerIds: readonly string[]) {
  if (customerIds.length === 0) return;
  const portfolio = (await loadPortfolios(tx, { customerIds, portfolioId })).get(portfolioId);
  if (!portfolio) throw new Error(`portfolio ${portfolioId} is gone`);
  const { today, calendar } = portfolio;
  const cases = await tx.query<{ id: string }>(
    `SELECT id FROM collection_case WHERE customer_id = ANY($1) AND portfolio_id = $2 AND state = 'OPEN'`,
    [customerIds, portfolioId],
  );
  const action = nextActionAfter('PAYMENT_REVERSED', { today, calendar });
  for (const { id } of cases) await planNext(tx, id, action);
}
