import type { Payment } from '@kept/data';
import { type AllocationDecision, allocate } from '@kept/domain';
import type { Tx } from '../core/context';
import type { TypedPayment } from '../payment/read-payment';
import { waitingPlans } from '../payment-plan/running-plans';
import type { AccountInHand } from '../standing/case-in-hand';
import { day } from '../standing/days';

/** Where a payment is to go: the domain's rule, over what is open of the account. */
export async function decideAllocation(
  tx: Tx,
  { facts, portfolio, customerId, portfolioId }: AccountInHand,
  { amount, direction }: TypedPayment,
  named: { debtId?: string | null; promiseId?: string | null; planId?: string | null },
): Promise<AllocationDecision> {
  const waiting = await waitingPlans(tx, { customerIds: [customerId], portfolioId });
  const plan = waiting(customerId, amount.currency);
  const planned = facts.plans.find(({ id }) => id === named.planId);
  const promise = facts.promises.find(({ id }) => id === named.promiseId);
  return allocate(
    {
      amount: amount.minorUnits,
      currency: amount.currency,
      debtId: named.debtId ?? promise?.debt_id ?? null,
      direction,
      namedItemIds: promise?.item_ids ?? (planned?.items ?? []).map(([itemId]) => itemId),
      ...(plan && { plan }),
    },
    facts.openItems.flatMap((item) => {
      if (item.due_on === null) return [];
      return {
        itemId: item.source_id,
        debtId: item.debt_id ?? '',
        number: item.number,
        currency: item.currency,
        dueOn: day(item.due_on),
        open: item.open_minor,
        disputed: item.disputed_minor,
      };
    }),
    portfolio,
  );
}

/**
 * Puts a payment on its items. It counts from its value day, or from the item's own first day where
 * that is later: before it nothing was there to pay, and the money stood unapplied.
 */
export async function putAllocations(
  tx: Tx,
  payment: Payment,
  { allocations, basis }: AllocationDecision,
): Promise<void> {
  if (allocations.length === 0) return;
  await tx.execute(
    `INSERT INTO allocation (portfolio_id, customer_id, payment_id, invoice_id, amount_minor, currency, basis,
                             effective_on, recorded_at, recorded_by)
     SELECT $1, $2, $3, i.id, part.amount, i.currency, $4, greatest($5::date, i.issued_on), $6, $7
     FROM jsonb_to_recordset($8::jsonb) AS part("itemId" uuid, amount bigint)
     JOIN invoice i ON i.id = part."itemId"`,
    [
      payment.portfolioId,
      payment.customerId,
      payment.id,
      basis,
      payment.valueOn,
      tx.now,
      tx.actorId,
      JSON.stringify(allocations),
    ],
  );
}

/** Takes a payment off its items from a day on; before it, it had paid them. */
export async function undoAllocations(
  tx: Tx,
  paymentId: string,
  from: Temporal.PlainDate,
): Promise<void> {
  await tx.execute(
    `UPDATE allocation SET reversed_on = greatest($2::date, effective_on), reversed_at = $3
     WHERE payment_id = $1 AND reversed_on IS NULL`,
    [paymentId, from, tx.now],
  );
}
