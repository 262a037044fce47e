import { Invoice } from '@kept/data';
import { dayAt } from '@kept/domain';
import { groupRows, loadById, loader } from '../core/loaders';

/** For edges of records the user may see already. */
export const invoiceById = loadById(Invoice);

/** How an item stands: what is open of it, what the customer says of it, and the open promise that names it. */
export interface ItemStanding {
  openMinor: number;
  disputedMinor: number;
  customerStatus: string | null;
  customerStatusOn: string | null;
  scheduledOn: string | null;
  promiseId: string | null;
}

/** The standing of an item as the statement below gives it. */
export interface ItemStandingRow {
  invoice_id: string;
  open_minor: number;
  disputed_minor: number;
  customer_status: string | null;
  customer_status_at: string | Temporal.Instant | null;
  scheduled_on: string | null;
  promise_id: string | null;
  time_zone: string;
}

/** The standing of the invoices that a SELECT of ids names. */
export const itemStandingSql = (ids: string) => `
  SELECT i.id AS invoice_id, coalesce(o.open_minor, 0) AS open_minor, coalesce(o.disputed_minor, 0) AS disputed_minor,
         said.status AS customer_status, said.occurred_at AS customer_status_at, said.scheduled_on,
         open_promise.promise_id, p.time_zone
  FROM invoice i
  JOIN portfolio p ON p.id = i.portfolio_id
  LEFT JOIN open_item o ON o.source_id = i.id
  LEFT JOIN LATERAL (
    SELECT l.status, l.scheduled_on, c.occurred_at
    FROM contact_log_item l JOIN contact_log c ON c.id = l.contact_log_id
    WHERE l.invoice_id = i.id AND l.status IS NOT NULL
    ORDER BY l.contact_log_id DESC LIMIT 1) said ON true
  LEFT JOIN LATERAL (
    SELECT n.promise_id FROM promise_item n JOIN promise_standing s ON s.promise_id = n.promise_id
    WHERE n.invoice_id = i.id AND s.status = 'OPEN' LIMIT 1) open_promise ON true
  WHERE i.id IN (${ids})`;

/** Reads a row of that statement, whether it came as a row or as JSON. */
export function itemStandingOf(row: ItemStandingRow): ItemStanding {
  const { customer_status_at: at } = row;
  return {
    openMinor: row.open_minor,
    disputedMinor: row.disputed_minor,
    customerStatus: row.customer_status,
    customerStatusOn:
      at === null ? null : dayAt(Temporal.Instant.from(at), row.time_zone).toString(),
    scheduledOn: row.scheduled_on,
    promiseId: row.promise_id,
  };
}

const NOTHING_OPEN: ItemStanding = {
  openMinor: 0,
  disputedMinor: 0,
  customerStatus: null,
  customerStatusOn: null,
  scheduledOn: null,
  promiseId: null,
};

export const itemStanding = loader<string, ItemStanding>(async (ctx, ids) => {
  const rows = await ctx.query<ItemStandingRow>(itemStandingSql('SELECT unnest($1::uuid[])'), [
    ids,
  ]);
  return groupRows(ids, rows, (row) => row.invoice_id).map(([row]) =>
    row ? itemStandingOf(row) : NOTHING_OPEN,
  );
});
