import { disputedAmount, openAmount, unappliedAmount } from '@kept/domain';
import { type Books, disputesAsOf } from './ledger-of';
import type { OpenItemRow } from './standing-facts';

/** What is open and unapplied as of a day: the rows of the projection `open_item`. */
export function openItemsOf(books: Books, asOf: Temporal.PlainDate): OpenItemRow[] {
  const rows: OpenItemRow[] = [];
  const computed_for = asOf.toString();
  for (const book of books.items) {
    const { row, item } = book;
    const open = openAmount(item, asOf);
    if (open <= 0) continue;
    rows.push({
      source_id: row.id,
      kind: 'INVOICE',
      portfolio_id: row.portfolio_id,
      customer_id: row.customer_id,
      debt_id: row.debt_id,
      number: row.number,
      currency: row.currency,
      due_on: row.due_on,
      open_minor: open,
      disputed_minor: disputedAmount(disputesAsOf(book, asOf), open),
      computed_for,
    });
  }
  for (const { row, kind, credit } of books.credits) {
    const unapplied = unappliedAmount(credit, asOf);
    if (unapplied <= 0) continue;
    rows.push({
      source_id: row.id,
      kind,
      portfolio_id: row.portfolio_id,
      customer_id: row.customer_id,
      debt_id: row.debt_id,
      number: row.number,
      currency: row.currency,
      due_on: null,
      open_minor: unapplied,
      disputed_minor: 0,
      computed_for,
    });
  }
  return rows;
}
