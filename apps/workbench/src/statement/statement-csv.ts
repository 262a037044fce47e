import type { StatementQuery } from '../gql/graphql';

type Line = StatementQuery['statement']['lines'][number];

/** A cell of a CSV (RFC 4180). What a spreadsheet would run as a formula is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The statement of account as CSV: a line per item, amounts as plain decimals. */
export function statementCsv(lines: readonly Line[]): string {
  return csv([
    ['kind', 'number', 'issued_on', 'due_on', 'currency', 'amount', 'open', 'note'],
    ...lines.map((line) => [
      line.kind,
      line.number,
      line.issuedOn,
      line.dueOn ?? '',
      line.open.currency,
      line.amount.amount,
      line.open.amount,
      line.note ?? '',
    ]),
  ]);
}

export type CopyItem = {
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly purchaseOrder: string | null;
  readonly open: { readonly amount: string; readonly currency: string };
};

/** The list of copies asked for, for whoever sends them. */
export function copiesCsv(items: readonly CopyItem[]): string {
  return csv([
    ['number', 'issued_on', 'due_on', 'purchase_order', 'currency', 'open'],
    ...items.map((item) => [
      item.number,
      item.issuedOn,
      item.dueOn,
      item.purchaseOrder ?? '',
      item.open.currency,
      item.open.amount,
    ]),
  ]);
}

/** Hands a text to the browser as a file. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
