import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportDesk, type ImportOrder, openImportDesk } from '../../test/import-desk';
import { verify } from '../verify/verify';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

const TODAY = '2026-06-30';
const TOMORROW = '2026-07-01';

const customer = fc.constantFrom('C1', 'C2', 'C3', 'C4', '');
const number = (prefix: string) =>
  fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => `${prefix}-${n}`), weight: 9 },
    { arbitrary: fc.constantFrom('', '"a ""quoted""\nnumber"'), weight: 1 },
  );
const day = fc.oneof(
  { arbitrary: fc.constantFrom('1/15/2026', '3/31/2026', '06/30/2026'), weight: 8 },
  { arbitrary: fc.constantFrom('7/1/2026', '31/3/2026', '2026-03-31', 'soon', ''), weight: 2 },
);
const amount = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 30 }).map((n) => `${n * 10}.00`), weight: 8 },
  { arbitrary: fc.constantFrom('0', '-5', '"1,000"', '1.005', 'x', ''), weight: 2 },
);
const currency = fc.constantFrom('USD', 'USD', 'USD', 'EUR', 'usd', 'XXX');
const ending = fc.constantFrom('', '', '', '', ',', ',surplus');

function file(header: string, ...cells: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const row = fc.tuple(fc.tuple(...cells), ending).map(([values, end]) => values.join(',') + end);
  return fc.array(row, { maxLength: 25 }).map((rows) => [header, ...rows].join('\r\n'));
}

const MAPPING = { dateFormat: 'M/D/YYYY', createUnknownCustomers: true };

const invoices: fc.Arbitrary<ImportOrder> = file(
  'customer,number,issued,due,amount,currency',
  customer,
  number('I'),
  day,
  fc.constant('8/1/2026'),
  amount,
  currency,
).map((csv) => ({
  kind: 'INVOICES',
  csv,
  mapping: {
    ...MAPPING,
    columns: {
      customer: 'customer',
      number: 'number',
      issuedOn: 'issued',
      dueOn: 'due',
      amount: 'amount',
      currency: 'currency',
    },
  },
}));

const credits = (kind: 'PAYMENTS' | 'CREDIT_NOTES', prefix: string): fc.Arbitrary<ImportOrder> =>
  file(
    'customer,number,invoice,day,amount,currency',
    customer,
    number(prefix),
    number('I'),
    day,
    amount,
    currency,
  ).map((csv) => ({
    kind,
    csv,
    mapping: {
      ...MAPPING,
      columns: {
        customer: 'customer',
        [kind === 'PAYMENTS' ? 'reference' : 'number']: 'number',
        invoiceNumber: 'invoice',
        [kind === 'PAYMENTS' ? 'valueOn' : 'issuedOn']: 'day',
        amount: 'amount',
        currency: 'currency',
      },
      ...(kind === 'PAYMENTS' && { constants: { method: 'CARD' } }),
    },
  }));

const order = fc.oneof(invoices, credits('PAYMENTS', 'P'), credits('CREDIT_NOTES', 'K'));

function linesOf(csv: string): number {
  return csv.split('\r\n').filter((line) => line !== '').length;
}

it('whatever the files: counts add up, the second time changes nothing, and the books are right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 4 }), async (orders) => {
      for (const one of orders) {
        const dry = await desk.run({ ...one, isDryRun: true });
        const first = await desk.run(one);
        const { rows, accepted, unchanged, later, rejected } = first.counts;
        expect(rows).toBe(linesOf(String(one.csv)) - 1);
        expect(accepted + unchanged + later + rejected).toBe(rows);
        expect(dry.counts).toEqual(first.counts);
        expect(new Set(first.reasonRows.map((row) => row.line)).size).toBe(rejected);

        const second = await desk.run(one);
        expect(second.counts).toEqual({
          ...first.counts,
          accepted: 0,
          unchanged: accepted + unchanged,
        });

        const next = await desk.run({ ...one, day: TOMORROW });
        expect(next.counts.rows).toBe(rows);
      }
      const books = await verify(desk.contextOn(TOMORROW));
      expect(books.differences).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
  expect((await verify(desk.contextOn(TODAY))).differences).toEqual([]);
}, 180_000);
