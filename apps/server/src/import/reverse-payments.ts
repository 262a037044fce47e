import type { Tx } from '../core/context';
import { isMapped } from './import-request';
import type { Slice } from './slices';

/** Books the reversals that the file tells of: bounced cheques, returned debits. */
export async function reversePayments(tx: Tx, { job, number, portfolioId }: Slice): Promise<void> {
  if (!isMapped(job, 'reversedOn')) return;
  await tx.execute(
    `WITH back AS (
       UPDATE payment p SET reversed_on = r.reversed_on, reversed_at = now(),
              reversal_reason = coalesce(r.reversal_reason, 'OTHER')
       FROM ${job.tables.ready} r
       WHERE r.slice = $1 AND r.outcome IN ('NEW', 'CHANGED') AND r.reversed_on <= $2::date
         AND p.id = coalesce(r.existing_id, r.row_id) AND p.reversed_on IS NULL
       RETURNING p.id, p.customer_id, p.amount_minor, p.currency, p.reversed_on, p.reversal_reason
     ), undone AS (
       UPDATE allocation a SET reversed_on = back.reversed_on, reversed_at = now()
       FROM back WHERE a.payment_id = back.id AND a.reversed_on IS NULL
     )
     INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, batch_id,
                                 type, category, payload, occurred_at)
     SELECT 'Payment', id, customer_id, $3::uuid, $4::uuid, 'PAYMENT_REVERSED', 'MONEY',
            jsonb_build_object('paymentId', id,
              'amount', jsonb_build_object('minorUnits', amount_minor, 'currency', currency),
              'reversedOn', reversed_on, 'reason', reversal_reason),
            $5::timestamptz
     FROM back`,
    [number, job.businessDay, portfolioId, job.runId, tx.now],
  );
}
