import { expect, it } from 'vitest';
import { mapColumns } from './columns';
import { ImportRefused } from './import-refused';
import { parseMapping } from './mapping';

const where = { path: 'm.json', kind: 'INVOICES' } as const;
const GOOD = {
  columns: {
    customer: 'Kunde',
    number: 'Nr',
    issuedOn: 'Datum',
    dueOn: 'Fällig',
    amount: 'Betrag',
  },
  constants: { currency: 'EUR' },
};

it('fills in what a mapping may leave out', () => {
  expect(parseMapping(GOOD, where)).toMatchObject({
    decimalSign: '.',
    encoding: 'utf-8',
    createUnknownCustomers: false,
    values: {},
  });
});

it.each([
  [
    'a key that there is not',
    { ...GOOD, dateformat: 'D/M/YYYY' },
    '"dateformat" is not a key of it',
  ],
  [
    'a field that there is not',
    { ...GOOD, columns: { ...GOOD.columns, total: 'X' } },
    '"total" is not a field of invoices',
  ],
  [
    'a missing field',
    { columns: GOOD.columns },
    '"currency" is missing: name its column in "columns", or a constant',
  ],
  [
    'a field said twice',
    { ...GOOD, constants: { currency: 'EUR', number: '1' } },
    '"number" stands in both',
  ],
  ['a date format that there is not', { ...GOOD, dateFormat: 'DD/MM/YY' }, '"dateFormat"'],
  ['a decimal sign that there is not', { ...GOOD, decimalSign: "'" }, '"decimalSign"'],
  [
    'two columns for one field',
    { ...GOOD, columns: { ...GOOD.columns, number: ['A', 'B'] } },
    '"number" takes one column',
  ],
  [
    'a portfolio without its zone',
    { ...GOOD, portfolio: { code: 'A', name: 'A' } },
    '"portfolio.timeZone"',
  ],
  [
    'a portfolio with a slip of the pen',
    { ...GOOD, portfolio: { code: 'A', curency: 'EUR' } },
    '"portfolio.curency" is not a key',
  ],
  ['nothing at all', [], 'cannot be used'],
])('refuses %s, and says what to do', (_what, document, message) => {
  expect(() => parseMapping(document, where)).toThrow(ImportRefused);
  expect(() => parseMapping(document, where)).toThrow(message);
});

it('refuses payments that say neither whose they are nor what they pay', () => {
  const document = {
    columns: { reference: 'R', valueOn: 'D', amount: 'A' },
    constants: { currency: 'USD', method: 'CARD' },
  };
  expect(() => parseMapping(document, { path: 'm.json', kind: 'PAYMENTS' })).toThrow(
    '"customer" or "invoiceNumber" is missing',
  );
});

it('finds columns without case, asterisks, spaces and a byte order mark', () => {
  const header = ['\uFEFFKUNDE*', ' nr ', 'Da tum', 'fällig', 'Betrag', 'Rest'];
  const fields = mapColumns('INVOICES', parseMapping(GOOD, where), header);
  const indexes = fields
    .filter((field) => field.indexes.length > 0)
    .map((field) => field.indexes[0]);
  expect(indexes).toEqual([0, 1, 2, 3, 4]);
});

it('names the columns that a file lacks, and those it has', () => {
  expect(() =>
    mapColumns('INVOICES', parseMapping(GOOD, where), ['Kunde', 'Nr', 'Betrag']),
  ).toThrow('The file has no column "Datum", "Fällig". Its columns are: Kunde, Nr, Betrag.');
});

it('refuses a column that is there twice', () => {
  const header = ['Kunde', 'Nr', 'Datum', 'Fällig', 'Betrag', 'nr'];
  expect(() => mapColumns('INVOICES', parseMapping(GOOD, where), header)).toThrow(
    'two columns named "Nr"',
  );
});
