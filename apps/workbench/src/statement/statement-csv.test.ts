import { expect, it } from 'vitest';
import { copiesCsv, statementCsv } from './statement-csv';

function amount(text: string) {
  return { __typename: 'Money' as const, minorUnits: 0, amount: text, currency: 'USD' };
}

it('is a line per item, amounts as plain decimals', () => {
  const line = {
    __typename: 'StatementLine' as const,
    kind: 'INVOICE',
    number: 'INV-2231',
    issuedOn: '2026-08-17',
    dueOn: '2026-09-16',
    note: 'pallets, 2 "missing"',
    amount: amount('18000.00'),
    open: amount('-12.50'),
  };
  expect(statementCsv([line])).toBe(
    'kind,number,issued_on,due_on,currency,amount,open,note\r\n' +
      'INVOICE,INV-2231,2026-08-17,2026-09-16,USD,18000.00,-12.50,"pallets, 2 ""missing"""\r\n',
  );
});

it('gives a spreadsheet no formula to run', () => {
  const item = {
    number: '=HYPERLINK("x")',
    issuedOn: '2026-08-17',
    dueOn: '2026-09-16',
    purchaseOrder: null,
    open: amount('1.00'),
  };
  expect(copiesCsv([item])).toContain('"\'=HYPERLINK(""x"")"');
});
