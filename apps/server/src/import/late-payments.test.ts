import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buildUser } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportDesk, openImportDesk } from '../../test/import-desk';
import { type Caller, startTestServer, type TestServer } from '../../test/test-server';
import { createClock } from '../core/clock';
import { verify } from '../verify/verify';

const EXAMPLES = new URL('../../../../docs/examples/', import.meta.url);
// the sample ledger carries no licence and so is not a part of the repository
const REAL = new URL('../../../../../shared/data/ibm-late-payments.csv', import.meta.url);
const TODAY = '2013-03-31';

interface Row {
  number: string;
  issued: Temporal.PlainDate;
  due: Temporal.PlainDate;
  settled: Temporal.PlainDate;
  cents: number;
}

/** Rows of the shape of the sample ledger: unpadded M/D/YYYY, numbers that begin with zeros. */
function madeUpRows(): Row[] {
  const first = Temporal.PlainDate.from('2012-01-03');
  return Array.from({ length: 900 }, (_, n) => {
    const issued = first.add({ days: (n * 37) % 690 });
    return {
      number: String(n * 7919 + 611_365).padStart(10, '0'),
      issued,
      due: issued.add({ days: 30 }),
      settled: issued.add({ days: 1 + ((n * 13) % 75) }),
      cents: 501 + ((n * 7573) % 12_000),
    };
  });
}

function csvOf(rows: readonly Row[]): string {
  const day = ({ year, month, day }: Temporal.PlainDate) => `${month}/${day}/${year}`;
  const lines = rows.map(({ number, issued, due, settled, cents }, n) => {
    const amount = String(cents / 100);
    const late = Math.max(0, due.until(settled).days);
    const took = issued.until(settled).days;
    return `391,${String(n % 100).padStart(4, '0')}-NEVHP,4/6/2013,${number},${day(issued)},${day(due)},${amount},No,${day(settled)},Paper,${took},${late}`;
  });
  const header =
    'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate';
  return [header, ...lines, ''].join('\r\n');
}

type Bucket = { label: string; count: number; amount: { amount: string } };

/** The ageing by the words of its definition, from the rows themselves. */
function ageingOf(rows: readonly Row[], on: string): [string, number, string][] {
  const labels = ['current', '1-30', '31-60', '61-90', '91+'];
  const found = labels.map((label): [string, number, number] => [label, 0, 0]);
  for (const { issued, due, settled, cents } of rows) {
    const asOf = Temporal.PlainDate.from(on);
    const isOpen =
      Temporal.PlainDate.compare(issued, asOf) <= 0 &&
      Temporal.PlainDate.compare(settled, asOf) > 0;
    if (!isOpen) continue;
    const late = due.until(asOf).days;
    const bucket = found[late <= 0 ? 0 : Math.min(4, Math.ceil(late / 30))];
    if (!bucket) throw new Error('no such bucket');
    bucket[1] += 1;
    bucket[2] += cents;
  }
  return found.map(([label, count, cents]) => [label, count, (cents / 100).toFixed(2)]);
}

interface Books {
  csv: string;
  rows: number;
  /** rows not dated after TODAY */
  invoices: number;
  payments: number;
  ageing: Record<string, [string, number, string][]>;
}

function madeUp(): Books {
  const rows = madeUpRows();
  const today = Temporal.PlainDate.from(TODAY);
  const upTo = (name: 'issued' | 'settled') =>
    rows.filter((row) => Temporal.PlainDate.compare(row[name], today) <= 0).length;
  return {
    csv: csvOf(rows),
    rows: rows.length,
    invoices: upTo('issued'),
    payments: upTo('settled'),
    ageing: {
      [TODAY]: ageingOf(rows, TODAY),
      '2012-12-31': ageingOf(rows, '2012-12-31'),
    },
  };
}

const NOTHING: [string, number, string][] = [
  ['31-60', 0, '0.00'],
  ['61-90', 0, '0.00'],
  ['91+', 0, '0.00'],
];

// computed from the file by other means than ours
async function real(): Promise<Books> {
  return {
    csv: await readFile(REAL, 'utf8'),
    rows: 2466,
    invoices: 1594,
    payments: 1500,
    ageing: {
      [TODAY]: [['current', 85, '5222.37'], ['1-30', 9, '681.37'], ...NOTHING],
      '2012-12-31': [['current', 86, '4936.32'], ['1-30', 13, '788.74'], ...NOTHING],
    },
  };
}

const ledgers: [string, () => Books | Promise<Books>][] = [
  ['a made-up ledger of its shape', madeUp],
];
if (existsSync(REAL)) ledgers.push(['the sample ledger itself', real]);
else console.info('The sample ledger is not on this machine: only a made-up one is imported.');

describe.each(ledgers)('%s', (_name, makeBooks) => {
  let desk: ImportDesk;
  let server: TestServer;
  let manager: Caller;
  let books: Books;
  let mappings: { invoices: Record<string, unknown>; payments: Record<string, unknown> };

  beforeAll(async () => {
    books = await makeBooks();
    desk = await openImportDesk();
    const clock = createClock(Temporal.PlainDate.from(TODAY));
    server = await startTestServer({ database: desk.database, clock });
    manager = await server.signIn(await buildUser(server.em, { roles: ['CREDIT_MANAGER'] }));
    mappings = { invoices: await mapping('invoices'), payments: await mapping('payments') };
  });
  afterAll(async () => {
    await server.stop();
    await desk.close();
  });

  async function mapping(kind: string): Promise<Record<string, unknown>> {
    const path = new URL(`ibm-late-payments.${kind}.json`, EXAMPLES);
    return JSON.parse(await readFile(path, 'utf8'));
  }

  async function importBoth(day: string) {
    const { csv } = books;
    const invoices = await desk.run({ kind: 'INVOICES', csv, mapping: mappings.invoices, day });
    const payments = await desk.run({ kind: 'PAYMENTS', csv, mapping: mappings.payments, day });
    return { invoices: invoices.counts, payments: payments.counts };
  }

  async function ageing(asOf: string) {
    const { ageing: rows } = await manager.get<{
      ageing: { currency: string; buckets: Bucket[]; unallocatedCredits: { amount: string } }[];
    }>(
      `query Ageing($asOf: LocalDate!) { ageing(asOf: $asOf) {
         currency unallocatedCredits { amount } buckets { label count amount { amount } } } }`,
      { asOf },
    );
    return rows.map(({ currency, buckets, unallocatedCredits }) => ({
      currency,
      unallocated: unallocatedCredits.amount,
      buckets: buckets.map(({ label, count, amount }) => [label, count, amount.amount]),
    }));
  }

  async function expectAgeing() {
    for (const [day, buckets] of Object.entries(books.ageing)) {
      expect(await ageing(day)).toEqual([{ currency: 'USD', unallocated: '0.00', buckets }]);
    }
  }

  it('comes in up to the business day, and gives the ageing of that day and of one before', async () => {
    const { rows, invoices, payments } = books;
    const counts = { rows, unchanged: 0, rejected: 0 };
    expect(await importBoth(TODAY)).toEqual({
      invoices: { ...counts, accepted: invoices, later: rows - invoices },
      payments: { ...counts, accepted: payments, later: rows - payments },
    });
    await expectAgeing();
    expect(await verify(desk.contextOn(TODAY))).toMatchObject({ total: 0, due: [] });
  });

  it('shows its imports', async () => {
    const { importBatches } = await manager.get<{ importBatches: unknown[] }>(
      'query Imports { importBatches(first: 2) { kind state portfolioName fileName businessDay rows accepted unchanged later rejected message } }',
    );
    expect(importBatches).toMatchObject([
      { kind: 'PAYMENTS', state: 'DONE', accepted: books.payments, businessDay: TODAY },
      {
        kind: 'INVOICES',
        state: 'DONE',
        accepted: books.invoices,
        portfolioName: 'Late Payment Histories',
      },
    ]);
  });

  it('changes nothing when it is imported again', async () => {
    const { rows, invoices, payments } = books;
    expect(await importBoth(TODAY)).toEqual({
      invoices: { rows, accepted: 0, unchanged: invoices, later: rows - invoices, rejected: 0 },
      payments: { rows, accepted: 0, unchanged: payments, later: rows - payments, rejected: 0 },
    });
    await expectAgeing();
    expect(await verify(desk.contextOn(TODAY))).toMatchObject({ total: 0 });
  });

  it('brings in the rest on a later day, and the past stays what it was', async () => {
    const { rows, invoices, payments } = books;
    expect(await importBoth('2014-03-31')).toEqual({
      invoices: { rows, accepted: rows - invoices, unchanged: invoices, later: 0, rejected: 0 },
      payments: { rows, accepted: rows - payments, unchanged: payments, later: 0, rejected: 0 },
    });
    await expectAgeing();
    expect(await desk.query('SELECT FROM open_item')).toEqual([]);
    expect(await verify(desk.contextOn('2014-03-31'))).toMatchObject({ total: 0, due: [] });
  });
});
