import {
  Allocation,
  ClaimedPayment,
  CreditNote,
  Dispute,
  DisputeItem,
  Invoice,
  Payment,
  PromiseStanding,
  PromiseToPay,
} from '@kept/data';
import { allocationsOfPayment } from '../allocation/allocation.queries';
import { itemsOfClaim } from '../claimed-payment/claimed-payment.queries';
import type { Reading } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';
import { loader } from '../core/loaders';
import { unappliedOf } from '../credit-note/credit-note.queries';
import { itemsOfDispute } from '../dispute/dispute.queries';
import {
  type ItemStandingRow,
  invoiceById,
  itemStanding,
  itemStandingOf,
  itemStandingSql,
} from '../invoice/invoice.queries';
import { itemsOfPromise, promiseStanding } from '../promise-to-pay/promise-to-pay.queries';
import { readSets } from './json-sets';

/** The money side of a case: what is open, and what was promised, claimed and disputed. */
export interface CaseBooks {
  /** open items, oldest first */
  items: Invoice[];
  /** credit notes and payments with something unapplied */
  credits: CreditNote[];
  unappliedPayments: Payment[];
  /** latest first */
  promises: PromiseToPay[];
  claims: ClaimedPayment[];
  disputes: Dispute[];
}

type CaseRow = JsonRow & { case_id: string };

interface BookSets {
  items: CaseRow[];
  credits: (CaseRow & { open_minor: number })[];
  payments: (CaseRow & { open_minor: number; allocations: JsonRow[] | null })[];
  promises: (CaseRow & { standing: JsonRow | null; item_ids: string[] | null })[];
  claims: (CaseRow & { item_ids: string[] | null })[];
  disputes: (CaseRow & { items: JsonRow[] | null })[];
  /** every invoice that any of these names, open or not */
  named: JsonRow[];
  standings: ItemStandingRow[];
}

const CASES = 'SELECT * FROM collection_case WHERE id = ANY($1::uuid[])';
const OPEN = `open_item o JOIN (${CASES}) k ON k.customer_id = o.customer_id AND k.portfolio_id = o.portfolio_id`;
const ofCase = (table: string) =>
  `${table} x JOIN (${CASES}) k ON k.id = x.case_id AND k.customer_id = x.customer_id AND k.portfolio_id = x.portfolio_id`;

const NAMED = `
  SELECT o.source_id FROM ${OPEN} WHERE o.kind = 'INVOICE'
  UNION SELECT a.invoice_id FROM ${OPEN} JOIN allocation a ON a.payment_id = o.source_id WHERE o.kind = 'PAYMENT'
  UNION SELECT n.invoice_id FROM ${ofCase('promise_to_pay')} JOIN promise_item n ON n.promise_id = x.id
  UNION SELECT n.invoice_id FROM ${ofCase('dispute')} JOIN dispute_item n ON n.dispute_id = x.id`;

const QUERIES = {
  items: `SELECT k.id AS case_id, i.* FROM ${OPEN} JOIN invoice i ON i.id = o.source_id
    WHERE o.kind = 'INVOICE' ORDER BY i.due_on, i.number`,
  credits: `SELECT k.id AS case_id, o.open_minor, c.* FROM ${OPEN} JOIN credit_note c ON c.id = o.source_id
    WHERE o.kind = 'CREDIT_NOTE' ORDER BY c.issued_on, c.number`,
  payments: `SELECT k.id AS case_id, o.open_minor, p.*,
      (SELECT json_agg(row_to_json(a) ORDER BY a.recorded_at, a.id) FROM allocation a WHERE a.payment_id = p.id) AS allocations
    FROM ${OPEN} JOIN payment p ON p.id = o.source_id WHERE o.kind = 'PAYMENT' ORDER BY p.value_on, p.reference`,
  promises: `SELECT x.*, to_json(s) AS standing,
      (SELECT json_agg(n.invoice_id) FROM promise_item n WHERE n.promise_id = x.id) AS item_ids
    FROM ${ofCase('promise_to_pay')} LEFT JOIN promise_standing s ON s.promise_id = x.id
    ORDER BY x.due_on DESC, x.id DESC`,
  claims: `SELECT x.*,
      (SELECT json_agg(n.invoice_id) FROM claimed_payment_item n WHERE n.claimed_payment_id = x.id) AS item_ids
    FROM ${ofCase('claimed_payment')} ORDER BY x.recorded_at DESC, x.id DESC`,
  disputes: `SELECT x.*, (SELECT json_agg(row_to_json(n)) FROM dispute_item n WHERE n.dispute_id = x.id) AS items
    FROM ${ofCase('dispute')} ORDER BY x.opened_on DESC, x.id DESC`,
  named: `SELECT * FROM invoice WHERE id IN (${NAMED}) ORDER BY due_on, number`,
  standings: itemStandingSql(NAMED),
};

/**
 * The money side of cases in one statement, whatever their size. What hangs on it (standings, items of
 * promises, allocations) is handed to the loaders, so that no field asks again.
 */
export const caseBooks = loader<string, CaseBooks>(async (ctx, caseIds) => {
  const sets = await readSets<BookSets>(ctx, QUERIES, [caseIds]);
  prime(ctx, sets);
  return caseIds.map((id) => {
    const own = <R extends CaseRow>(rows: readonly R[]) => rows.filter((row) => row.case_id === id);
    return {
      items: own(sets.items).map((row) => entityOf(ctx, Invoice, row)),
      credits: own(sets.credits).map((row) => entityOf(ctx, CreditNote, row)),
      unappliedPayments: own(sets.payments).map((row) => entityOf(ctx, Payment, row)),
      promises: own(sets.promises).map((row) => entityOf(ctx, PromiseToPay, row)),
      claims: own(sets.claims).map((row) => entityOf(ctx, ClaimedPayment, row)),
      disputes: own(sets.disputes).map((row) => entityOf(ctx, Dispute, row)),
    };
  });
});

function prime(ctx: Reading, sets: BookSets): void {
  const named = new Map(
    sets.named.map((row) => {
      const invoice = entityOf(ctx, Invoice, row);
      return [invoice.id, invoice] as const;
    }),
  );
  ctx.prime(invoiceById, named);
  ctx.prime(
    itemStanding,
    sets.standings.map((row) => [row.invoice_id, itemStandingOf(row)]),
  );
  ctx.prime(
    unappliedOf,
    [...sets.credits, ...sets.payments].map((row) => [String(row.id), row.open_minor]),
  );
  ctx.prime(
    allocationsOfPayment,
    sets.payments.map((row) => [
      String(row.id),
      (row.allocations ?? []).map((one) => entityOf(ctx, Allocation, one)),
    ]),
  );
  ctx.prime(
    promiseStanding,
    sets.promises.map(({ id, standing }) => [
      String(id),
      standing && entityOf(ctx, PromiseStanding, standing),
    ]),
  );
  ctx.prime(
    itemsOfPromise,
    sets.promises.map(({ id, item_ids }) => [
      String(id),
      [...named.values()].filter((invoice) => item_ids?.includes(invoice.id)),
    ]),
  );
  ctx.prime(
    itemsOfClaim,
    sets.claims.map(({ id, item_ids }) => [String(id), item_ids ?? []]),
  );
  ctx.prime(
    itemsOfDispute,
    sets.disputes.map(({ id, items }) => [
      String(id),
      (items ?? []).map((one) => entityOf(ctx, DisputeItem, one)),
    ]),
  );
}
