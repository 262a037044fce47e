import type { Tx } from '../core/context';

interface Traced {
  claimId: string;
  caseId: string;
  customerId: string;
  portfolioId: string;
  paymentId: string;
  amountMinor: number;
  currency: string;
}

// a claim goes to one payment and a payment to one claim: what names it first, then what was claimed first
const TRACE = `
  WITH fitting AS (
    SELECT c.id AS claim_id, p.id AS payment_id, c.recorded_at,
           coalesce(lower(c.reference) = lower(p.reference), false) AS is_named
    FROM payment p
    JOIN claimed_payment c ON c.customer_id = p.customer_id AND c.portfolio_id = p.portfolio_id
      AND c.currency = p.currency AND c.state = 'OPEN'
    WHERE p.id = ANY($1::uuid[]) AND p.reversed_on IS NULL
      AND (lower(c.reference) = lower(p.reference) OR c.amount_minor = p.amount_minor)
      AND NOT EXISTS (SELECT FROM claimed_payment other WHERE other.payment_id = p.id)
  ), of_claim AS (
    SELECT DISTINCT ON (claim_id) * FROM fitting ORDER BY claim_id, is_named DESC, payment_id
  ), chosen AS (
    SELECT DISTINCT ON (payment_id) * FROM of_claim ORDER BY payment_id, is_named DESC, recorded_at, claim_id
  )
  UPDATE claimed_payment c
  SET state = 'TRACED', payment_id = chosen.payment_id, settled_at = $2, version = c.version + 1
  FROM chosen WHERE c.id = chosen.claim_id
  RETURNING c.id AS "claimId", c.case_id AS "caseId", c.customer_id AS "customerId", c.portfolio_id AS "portfolioId",
            c.payment_id AS "paymentId", c.amount_minor AS "amountMinor", c.currency`;

/**
 * Settles the claims that payments which have just come in turn out to be: of the same account and
 * currency, with the same reference or the same amount. Lock the customers first, refresh them after.
 */
export async function traceClaims(tx: Tx, paymentIds: readonly string[]): Promise<void> {
  if (paymentIds.length === 0) return;
  for (const traced of await tx.query<Traced>(TRACE, [paymentIds, tx.now])) {
    const { claimId, paymentId, customerId, portfolioId, caseId } = traced;
    const amount = { minorUnits: traced.amountMinor, currency: traced.currency };
    tx.emit({
      type: 'CLAIM_TRACED',
      payload: { claimId, amount, paymentId },
      subject: { type: 'ClaimedPayment', id: claimId },
      customerId,
      portfolioId,
      caseId,
    });
  }
}
