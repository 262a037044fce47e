import { type ImportJob, isMapped } from './import-request';

export type LedgerKind = 'INVOICES' | 'CREDIT_NOTES' | 'PAYMENTS';

/** A ledger table, and how the fields of a row of the file become its columns. */
export interface LedgerTable {
  readonly table: 'invoice' | 'credit_note' | 'payment';
  /** the column, here and in the staging, by which a portfolio knows its row */
  readonly key: 'number' | 'reference';
  readonly keyField: string;
  /** the day from which it counts; SQL over a staging row `r` */
  readonly countsFrom: string;
  /** its columns: from which field, and by which SQL over a staging row `r` */
  readonly columns: readonly LedgerColumn[];
}

export interface LedgerColumn {
  readonly column: string;
  readonly field: string;
  readonly sql: string;
}

function plain(field: string, column: string): LedgerColumn {
  return { column, field, sql: `r.${column}` };
}

const AMOUNT = [
  plain('amount', 'amount_minor'),
  { column: 'currency', field: 'currency', sql: 'r.currency::char(3)' },
];

const TABLES: Readonly<Record<LedgerKind, LedgerTable>> = {
  INVOICES: {
    table: 'invoice',
    key: 'number',
    keyField: 'number',
    countsFrom: 'r.issued_on',
    columns: [
      plain('issuedOn', 'issued_on'),
      plain('dueOn', 'due_on'),
      ...AMOUNT,
      plain('description', 'description'),
      plain('purchaseOrder', 'purchase_order'),
    ],
  },
  CREDIT_NOTES: {
    table: 'credit_note',
    key: 'number',
    keyField: 'number',
    countsFrom: 'r.issued_on',
    columns: [
      plain('issuedOn', 'issued_on'),
      ...AMOUNT,
      plain('invoiceNumber', 'invoice_id'),
      plain('reason', 'reason'),
    ],
  },
  PAYMENTS: {
    table: 'payment',
    key: 'reference',
    keyField: 'reference',
    countsFrom: 'greatest(r.value_on, r.posted_on)',
    columns: [
      plain('valueOn', 'value_on'),
      { column: 'posted_on', field: 'postedOn', sql: 'coalesce(r.posted_on, r.value_on)' },
      ...AMOUNT,
      plain('method', 'method'),
      { column: 'received_by', field: 'receivedBy', sql: "coalesce(r.received_by, 'SELF')" },
      plain('invoiceNumber', 'invoice_id'),
      plain('payer', 'payer_id'),
      plain('note', 'note'),
    ],
  },
};

export function ledgerTable(kind: LedgerKind): LedgerTable {
  return TABLES[kind];
}

/** The columns that the file speaks of: only they are compared and changed. */
export function mappedColumns(job: ImportJob, { columns }: LedgerTable): readonly LedgerColumn[] {
  return columns.filter((column) => isMapped(job, column.field));
}

/** SQL: whether the staging row `r` says what the ledger row `e` has. */
export function sameContent(job: ImportJob, table: LedgerTable): string {
  const columns = mappedColumns(job, table);
  const ours = columns.map(({ column }) => `e.${column}`).join(', ');
  const theirs = columns.map(({ sql }) => sql).join(', ');
  return `((${ours}) IS NOT DISTINCT FROM (${theirs})${job.kind === 'PAYMENTS' ? ` AND ${newlyReversed(job)} IS NOT TRUE` : ''})`;
}

/** SQL: whether the file reverses a payment `e` that the books hold as good; a reversal to come waits for its day. */
export function newlyReversed(job: ImportJob): string {
  return isMapped(job, 'reversedOn')
    ? `(r.reversed_on <= '${job.businessDay}'::date AND e.reversed_on IS NULL)`
    : 'false';
}
