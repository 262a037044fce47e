import type {
  AdjustmentKind,
  DisputeLine,
  LedgerCredit,
  LedgerItem,
  LedgerMovement,
} from '@kept/domain';
import { day, dayOrNull, isEarlier, momentOrNull } from './days';
import type {
  CreditNoteRow,
  DisputeLineRow,
  InvoiceRow,
  LedgerFacts,
  MovementRow,
  PaymentRow,
} from './standing-facts';

/** An invoice or a credit as the domain knows it, with the columns the projection shows of it. */
export interface BookItem {
  row: InvoiceRow;
  item: LedgerItem;
  disputes: DisputeLineRow[];
}
export interface BookCredit {
  row: CreditNoteRow | PaymentRow;
  kind: 'CREDIT_NOTE' | 'PAYMENT';
  credit: LedgerCredit;
}

/** The books of one customer in one portfolio, read once and looked at as of any day. */
export interface Books {
  items: BookItem[];
  credits: BookCredit[];
}

function movement(row: readonly unknown[]): LedgerMovement {
  const [amount, effectiveOn, recordedAt, reversedOn, reversedAt] = row as MovementRow;
  return {
    amount,
    effectiveOn: day(effectiveOn),
    recordedAt: Temporal.Instant.from(recordedAt),
    reversedOn: dayOrNull(reversedOn),
    reversedAt: momentOrNull(reversedAt),
  };
}

function ledgerItem(row: InvoiceRow): LedgerItem {
  return {
    id: row.id,
    amount: row.amount_minor,
    currency: row.currency,
    issuedOn: day(row.issued_on),
    dueOn: day(row.due_on),
    recordedAt: Temporal.Instant.from(row.recorded_at),
    allocations: (row.allocations ?? []).map((one) => ({ ...movement(one), source: one[5] })),
    // the column's CHECK holds the same five kinds
    adjustments: (row.adjustments ?? []).map((one) => ({
      ...movement(one),
      kind: one[5] as AdjustmentKind,
    })),
  };
}

function creditNote(row: CreditNoteRow): BookCredit {
  const own: MovementRow = [row.amount_minor, row.issued_on, row.recorded_at, null, null];
  return { row, kind: 'CREDIT_NOTE', credit: credit(row, own, row.allocations) };
}

function payment(row: PaymentRow): BookCredit {
  const { amount_minor, value_on, recorded_at, reversed_on, reversed_at } = row;
  const own: MovementRow = [amount_minor, value_on, recorded_at, reversed_on, reversed_at];
  return { row, kind: 'PAYMENT', credit: credit(row, own, row.allocations) };
}

function credit(
  { id, currency }: { id: string; currency: string },
  own: MovementRow,
  allocations: readonly (readonly unknown[])[] | null,
): LedgerCredit {
  return { id, currency, ...movement(own), allocations: (allocations ?? []).map(movement) };
}

/** Reads the books of one customer in one portfolio. */
export function readBooks(ledger: LedgerFacts): Books {
  const disputes = new Map<string, DisputeLineRow[]>();
  for (const line of ledger.disputeLines) {
    disputes.set(line.invoice_id, [...(disputes.get(line.invoice_id) ?? []), line]);
  }
  return {
    items: ledger.invoices.map((row) => ({
      row,
      item: ledgerItem(row),
      disputes: disputes.get(row.id) ?? [],
    })),
    credits: [...ledger.creditNotes.map(creditNote), ...ledger.payments.map(payment)],
  };
}

/**
 * The disputes of an item as they stood on a day. A credit note answers the dispute it was resolved
 * for, so what is put on the item from that day on counts as credited.
 */
export function disputesAsOf(
  { item, disputes }: BookItem,
  asOf: Temporal.PlainDate,
): DisputeLine[] {
  const asOfText = asOf.toString();
  return disputes.map((line) => {
    const isResolved = line.resolved_on !== null && !isEarlier(asOfText, line.resolved_on);
    return {
      itemId: line.invoice_id,
      amount: line.amount_minor,
      resolution: isResolved ? line.resolution : null,
      accepted: isResolved ? line.accepted_minor : null,
      credited: line.resolved_on === null ? 0 : creditedSince(item, day(line.resolved_on), asOf),
    };
  });
}

function creditedSince(
  { allocations }: LedgerItem,
  from: Temporal.PlainDate,
  asOf: Temporal.PlainDate,
): number {
  let credited = 0;
  for (const { source, amount, effectiveOn, reversedOn } of allocations) {
    if (source !== 'CREDIT_NOTE') continue;
    if (Temporal.PlainDate.compare(effectiveOn, from) < 0) continue;
    if (Temporal.PlainDate.compare(effectiveOn, asOf) > 0) continue;
    if (reversedOn && Temporal.PlainDate.compare(reversedOn, asOf) <= 0) continue;
    credited += amount;
  }
  return credited;
}
