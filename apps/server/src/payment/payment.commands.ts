import { Customer, Payment } from '@kept/data';
import {
  type AllocationDecision,
  amountText,
  isRefusal,
  nextActionAfter,
  REVERSAL_REASONS,
  type Refusal,
  refuse,
} from '@kept/domain';
import { decideAllocation, putAllocations, undoAllocations } from '../allocation/allocate-payment';
import { traceClaims } from '../claimed-payment/trace-claims';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import type { Audience } from '../core/timeline';
import { updateSeen } from '../core/versioned';
import { type AccountInHand, takeAccount } from '../standing/case-in-hand';
import { planNext } from '../standing/plan-next';
import { refreshStanding } from '../standing/refresh-standing';
import { staleVersion } from '../timeline/stale-version';
import type { RecordPaymentInput, ReversePaymentInput } from './payment.inputs';
import { readPayment, refuseForeignBooks, type TypedPayment } from './read-payment';

/**
 * Writes money that came in into the books, puts it where it belongs, and lets promises, claims and the
 * case follow from it.
 */
export async function recordPayment(tx: Tx, input: RecordPaymentInput): Promise<Payment | Refusal> {
  const inHand = await takeAccount(tx, input, 'pay');
  const typed = refuseForeignBooks(inHand) ?? readPayment(inHand, input);
  if (isRefusal(typed)) return typed;
  if (input.payerId && !(await tx.em.existsBy(Customer, { id: input.payerId }))) {
    throw notFound('The payer');
  }
  const decision = await decideAllocation(tx, inHand, typed, input);
  if (decision.basis === 'ASK') return askForDebt(tx, inHand, typed);
  const payment = await insertPayment(tx, inHand, typed, input);
  await putAllocations(tx, payment, decision);
  tellRecorded(tx, inHand, payment, { typed, decision });
  await traceClaims(tx, [payment.id]);
  await refreshStanding(tx, [inHand.customerId], { portfolioId: inHand.portfolioId });
  return payment;
}

/** Takes a payment back from the day it bounced or was undone; what it paid is open again from then on. */
export async function reversePayment(
  tx: Tx,
  input: ReversePaymentInput,
): Promise<Payment | Refusal> {
  const known = await tx.em.findOneBy(Payment, { id: input.id });
  if (known === null) throw notFound('The payment');
  const inHand = await takeAccount(tx, known, 'reverse');
  const payment = await tx.em.findOneByOrFail(Payment, { id: known.id });
  const refused = refuseForeignBooks(inHand) ?? checkReversal(inHand, payment, input);
  if (refused) return refused;
  const isFirst = await updateSeen(tx, Payment, input, {
    reversedOn: input.reversedOn.toString(),
    reversedAt: tx.now,
    reversalReason: input.reason,
  });
  if (!isFirst) {
    return staleVersion(tx, {
      what: 'The payment',
      type: 'Payment',
      id: payment.id,
      customerId: payment.customerId,
      seenVersion: input.version,
      version: payment.version,
    });
  }
  await undoAllocations(tx, payment.id, input.reversedOn);
  await planAfter(tx, inHand);
  tellReversed(tx, inHand, payment, input);
  await refreshStanding(tx, [inHand.customerId], { portfolioId: inHand.portfolioId });
  return tx.em.findOneByOrFail(Payment, { id: payment.id });
}

/** Several debts, and nothing says which is meant: the clerk has to ask, and gets the list to ask from. */
async function askForDebt(
  tx: Tx,
  { facts }: AccountInHand,
  { amount }: TypedPayment,
): Promise<Refusal> {
  const debts = await tx.query<{ id: string; number: string; creditor: string }>(
    `SELECT id, account_number AS number, coalesce(original_creditor, current_creditor) AS creditor
     FROM debt WHERE id = ANY($1) ORDER BY account_number`,
    [facts.debtIds],
  );
  const reasons = debts.flatMap(({ id, number, creditor }) => {
    const open = facts.openItems
      .filter((item) => item.debt_id === id && item.kind === 'INVOICE')
      .filter((item) => item.currency === amount.currency)
      .reduce((sum, item) => sum + item.open_minor, 0);
    if (open === 0) return [];
    const value = amountText({ minorUnits: open, currency: amount.currency });
    return { rule: 'DEBT', text: `${number}, ${creditor}`, value };
  });
  const message = 'There are several debts: ask which one the payment is for.';
  return refuse('INVALID_INPUT', message, { field: 'debtId', reasons });
}

function insertPayment(
  tx: Tx,
  { customerId, portfolioId, today }: AccountInHand,
  typed: TypedPayment,
  input: RecordPaymentInput,
): Promise<Payment> {
  return tx.em.save(
    tx.em.create(Payment, {
      portfolioId,
      customerId,
      payerId: input.payerId ?? null,
      debtId: input.debtId ?? null,
      promiseId: input.promiseId ?? null,
      planId: input.planId ?? null,
      reference: typed.reference,
      method: typed.method,
      amountMinor: typed.amount.minorUnits,
      currency: typed.amount.currency,
      valueOn: input.valueOn.toString(),
      postedOn: today.toString(),
      receivedBy: typed.receivedBy,
      note: typed.note,
      recordedAt: tx.now,
      recordedById: tx.actorId,
    }),
  );
}

function checkReversal(
  { today }: AccountInHand,
  payment: Payment,
  { reversedOn, reason }: ReversePaymentInput,
): Refusal | null {
  if (payment.reversedOn !== null) {
    return refuse('ALREADY_REVERSED', 'This payment has been reversed already.');
  }
  if (!REVERSAL_REASONS.some((one) => one === reason)) {
    const message = `A reason is one of ${REVERSAL_REASONS.join(', ')}.`;
    return refuse('INVALID_INPUT', message, { field: 'reason' });
  }
  if (Temporal.PlainDate.compare(reversedOn, today) > 0) {
    return refuse('VALUE_DATE_IN_FUTURE', 'A payment comes back today at the latest.', {
      field: 'reversedOn',
    });
  }
  if (Temporal.PlainDate.compare(reversedOn, payment.valueOn) < 0) {
    return refuse('INVALID_INPUT', 'A payment cannot come back before it came.', {
      field: 'reversedOn',
    });
  }
  return null;
}

async function planAfter(tx: Tx, { facts, today, portfolio }: AccountInHand): Promise<void> {
  if (facts.case === null) return;
  const { calendar } = portfolio;
  await planNext(tx, facts.case.id, nextActionAfter('PAYMENT_REVERSED', { today, calendar }));
}

/** Who hears of it, beside those who have the case or the customer open. */
function audienceOf({ facts }: AccountInHand): Audience {
  return { teamIds: [facts.case?.team_id ?? null], userIds: [facts.case?.owner_id ?? null] };
}

function placeOf({ customerId, portfolioId, facts }: AccountInHand, { id }: Payment) {
  const place = { customerId, portfolioId, caseId: facts.case?.id ?? null };
  return { subject: { type: 'Payment', id } as const, ...place };
}

function tellRecorded(
  tx: Tx,
  inHand: AccountInHand,
  payment: Payment,
  { typed, decision }: { typed: TypedPayment; decision: AllocationDecision },
): void {
  const { method, receivedBy, amount } = typed;
  const place = placeOf(inHand, payment);
  const audience = audienceOf(inHand);
  const { id: paymentId, valueOn } = payment;
  tx.emit(
    {
      type: 'PAYMENT_RECORDED',
      payload: { paymentId, amount, method, valueOn, receivedBy },
      ...place,
    },
    audience,
  );
  tx.emit(
    {
      type: 'PAYMENT_ALLOCATED',
      payload: {
        paymentId,
        basis: decision.basis,
        allocations: decision.allocations.map((part) => ({
          invoiceId: part.itemId,
          amount: part.amount,
        })),
        unapplied: { minorUnits: decision.unapplied, currency: amount.currency },
      },
      ...place,
    },
    audience,
  );
}

function tellReversed(
  tx: Tx,
  inHand: AccountInHand,
  payment: Payment,
  { reversedOn, reason }: ReversePaymentInput,
): void {
  const known = REVERSAL_REASONS.find((one) => one === reason) ?? 'OTHER';
  tx.emit(
    {
      type: 'PAYMENT_REVERSED',
      payload: {
        paymentId: payment.id,
        amount: { minorUnits: payment.amountMinor, currency: payment.currency },
        reversedOn: reversedOn.toString(),
        reason: known,
      },
      ...placeOf(inHand, payment),
    },
    audienceOf(inHand),
  );
}
