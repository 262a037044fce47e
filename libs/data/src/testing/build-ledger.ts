import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Allocation } from '../allocation/allocation.entity';
import { CreditNote } from '../credit-note/credit-note.entity';
import { Debt } from '../debt/debt.entity';
import { Invoice } from '../invoice/invoice.entity';
import { Payment } from '../payment/payment.entity';
import { buildDebt } from './build-customer';

interface Owner {
  customerId?: string;
  portfolioId?: string;
  debtId?: string | null;
}

/** The debt meant: the one named, or else the customer's in the portfolio, or else one made for it. */
async function debtOf(em: EntityManager, given: Owner): Promise<Debt> {
  const { customerId, portfolioId } = given;
  if (given.debtId) return em.findOneByOrFail(Debt, { id: given.debtId });
  if (customerId === undefined) return buildDebt(em, portfolioId ? { portfolioId } : {});
  const where = portfolioId ? { customerId, portfolioId } : { customerId };
  const known = await em.findOne(Debt, { where, order: { id: 'ASC' } });
  return known ?? buildDebt(em, where);
}

/** A row becomes known at noon of its value day, unless told otherwise. */
function noonOf(day: string): Temporal.Instant {
  return Temporal.Instant.from(`${day}T12:00:00Z`);
}

/** An invoice of 100.00 for a customer, issued thirty days before it is due. */
export async function buildInvoice(
  em: EntityManager,
  given: Partial<Invoice> = {},
): Promise<Invoice> {
  const debt = await debtOf(em, given);
  const dueOn = given.dueOn ?? '2026-10-31';
  const issuedOn =
    given.issuedOn ?? Temporal.PlainDate.from(dueOn).subtract({ days: 30 }).toString();
  return em.save(
    em.create(Invoice, {
      number: `INV-${randomUUID().slice(0, 8)}`,
      amountMinor: 100_00,
      currency: debt.currency,
      recordedAt: noonOf(issuedOn),
      ...given,
      portfolioId: debt.portfolioId,
      customerId: debt.customerId,
      debtId: debt.id,
      issuedOn,
      dueOn,
    }),
  );
}

/** A credit note of 10.00, put nowhere yet. */
export async function buildCreditNote(
  em: EntityManager,
  given: Partial<CreditNote> = {},
): Promise<CreditNote> {
  const debt = await debtOf(em, given);
  const issuedOn = given.issuedOn ?? '2026-11-02';
  return em.save(
    em.create(CreditNote, {
      number: `CN-${randomUUID().slice(0, 8)}`,
      amountMinor: 10_00,
      currency: debt.currency,
      recordedAt: noonOf(issuedOn),
      ...given,
      portfolioId: debt.portfolioId,
      customerId: debt.customerId,
      debtId: debt.id,
      issuedOn,
    }),
  );
}

/** A transfer of 100.00, put nowhere yet. */
export async function buildPayment(
  em: EntityManager,
  given: Partial<Payment> = {},
): Promise<Payment> {
  const debt = await debtOf(em, given);
  const valueOn = given.valueOn ?? '2026-11-02';
  return em.save(
    em.create(Payment, {
      reference: `TR-${randomUUID().slice(0, 8)}`,
      method: 'TRANSFER',
      amountMinor: 100_00,
      currency: debt.currency,
      postedOn: valueOn,
      recordedAt: noonOf(valueOn),
      ...given,
      portfolioId: debt.portfolioId,
      customerId: debt.customerId,
      debtId: given.debtId ?? null,
      valueOn,
    }),
  );
}

/** All of a payment or credit note put on an invoice, from the day on which it counts; parents are made. */
export async function buildAllocation(
  em: EntityManager,
  given: Partial<Allocation> = {},
): Promise<Allocation> {
  const invoice = given.invoiceId
    ? await em.findOneByOrFail(Invoice, { id: given.invoiceId })
    : await buildInvoice(em, owner(given));
  const credit = await creditOf(em, given, invoice);
  const isCreditNote = credit instanceof CreditNote;
  const effectiveOn = given.effectiveOn ?? (isCreditNote ? credit.issuedOn : credit.valueOn);
  return em.save(
    em.create(Allocation, {
      amountMinor: Math.min(credit.amountMinor, invoice.amountMinor),
      currency: invoice.currency,
      basis: 'NAMED',
      recordedAt: noonOf(effectiveOn),
      ...given,
      portfolioId: invoice.portfolioId,
      customerId: invoice.customerId,
      invoiceId: invoice.id,
      paymentId: isCreditNote ? null : credit.id,
      creditNoteId: isCreditNote ? credit.id : null,
      effectiveOn,
    }),
  );
}

function owner({ customerId, portfolioId }: Partial<Allocation>): Partial<Invoice> {
  return { ...(customerId && { customerId }), ...(portfolioId && { portfolioId }) };
}

async function creditOf(
  em: EntityManager,
  given: Partial<Allocation>,
  { customerId, portfolioId }: Invoice,
): Promise<CreditNote | Payment> {
  if (given.creditNoteId) return em.findOneByOrFail(CreditNote, { id: given.creditNoteId });
  if (given.paymentId) return em.findOneByOrFail(Payment, { id: given.paymentId });
  return buildPayment(em, { customerId, portfolioId });
}
