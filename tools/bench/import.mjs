import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { query, withFreshDatabase } from './database.mjs';
import { CLI, PEAK, peakOf, runToEnd } from './product.mjs';

const ROWS = 1_000_000;
const CUSTOMERS = 20_000;
const FLOOR_ROUNDS = 2;
const DAY = '2025-12-31';
const GOAL = 0.25;

export const MAPPING = {
  portfolio: {
    code: 'BENCH',
    name: 'Bench',
    creditorName: 'Bench',
    currency: 'USD',
    country: 'US',
    timeZone: 'America/New_York',
    calendar: 'US',
    collectorRelation: 'FIRST_PARTY',
    debtKind: 'BUSINESS',
    ledgerMaster: 'ERP',
    workMode: 'POOL',
  },
  columns: {
    customer: 'customer',
    number: 'number',
    issuedOn: 'issued',
    dueOn: 'due',
    amount: 'amount',
    description: 'description',
  },
  constants: { currency: 'USD' },
  dateFormat: 'M/D/YYYY',
  createUnknownCustomers: true,
};
export const HEADER = 'customer,number,issued,due,amount,description\r\n';
// without what the database fills in by itself
const COLUMNS =
  'portfolio_id, customer_id, debt_id, number, issued_on, due_on, amount_minor, currency, description, batch_id';

/**
 * The whole import of 1,000,000 invoices against COPY of the same rows into the same table.
 * @param {{ adminUrl: string, say: (line: string) => void }} bench
 */
export async function importInvoices({ adminUrl, say }) {
  const folder = await mkdtemp(join(tmpdir(), 'kept-bench-'));
  try {
    say('import: a tenth of the rows first, for its memory');
    const tenth = await withFreshDatabase(adminUrl, (url) => importRows(url, folder, ROWS / 10));
    return await withFreshDatabase(adminUrl, async (url) => {
      say(`import: ${ROWS.toLocaleString('en')} invoices`);
      const product = await importRows(url, folder, ROWS);
      await copyOut(url, join(folder, 'rows.copy'));
      const copied = [];
      for (let round = 0; round < FLOOR_ROUNDS; round += 1) {
        say('import: the same rows by COPY');
        copied.push(await copyAgain(url, join(folder, 'rows.copy')));
      }
      const floor = copied.reduce((sum, seconds) => sum + seconds, 0) / copied.length;
      return [row({ seconds: product.seconds, small: tenth.peak, large: product.peak }, floor)];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ seconds: number, small: number, large: number }} product
 * @param {number} floor
 */
function row({ seconds, small, large }, floor) {
  const rate = (/** @type {number} */ taken) => Math.round(ROWS / taken).toLocaleString('en');
  return {
    what: 'import 1,000,000 invoices of 20,000 customers, their cases opened and ranked',
    against: '`COPY` of the same rows into the same table',
    goal: `≥ ${GOAL} × throughput`,
    measured: `${(floor / seconds).toFixed(2)} × (${rate(seconds)} against ${rate(floor)} rows a second; at most ${large} MB of memory, ${small} MB for a tenth of the rows)`,
    isMet: floor / seconds >= GOAL,
  };
}

/**
 * @param {string} url
 * @param {string} folder
 * @param {number} rows
 */
async function importRows(url, folder, rows) {
  const mapping = join(folder, 'mapping.json');
  await writeFile(mapping, JSON.stringify(MAPPING));
  const run = async (/** @type {number} */ count) => {
    const file = join(folder, `${count}.csv`);
    await pipeline(Readable.from(csv(count)), createWriteStream(file));
    const began = performance.now();
    const output = await runToEnd(
      ['--import', PEAK, CLI, 'import', 'invoices', file, '--mapping', mapping],
      { DATABASE_URL: url, BUSINESS_DATE: DAY, KEPT_SEED: 'none', LOG_LEVEL: 'error' },
    );
    const seconds = (performance.now() - began) / 1000;
    return { seconds, peak: peakOf(output) };
  };
  // the tables and the portfolio are there before the clock runs
  await run(0);
  const imported = await run(rows);
  const [{ count = 0 } = {}] = await query(url, 'SELECT count(*) FROM invoice');
  if (Number(count) !== rows) throw new Error(`${count} invoices came in`);
  return imported;
}

/** @param {number} rows */
function* csv(rows) {
  yield HEADER;
  const first = Date.UTC(2025, 0, 1);
  const day = (/** @type {number} */ days) => {
    const date = new Date(first + days * 86_400_000);
    return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  };
  for (let n = 1; n <= rows; n += 1) {
    const issued = n % 300;
    const amount = `${10 + (n % 1000)}.${String(n % 100).padStart(2, '0')}`;
    yield `C${1 + ((n * 7919) % CUSTOMERS)},${String(n).padStart(10, '0')},${day(issued)},${day(issued + 30)},${amount},Steel sheet ${n % 97}\r\n`;
  }
}

/**
 * @param {string} url
 * @param {(client: pg.Client) => Promise<void>} work
 */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

/**
 * The rows as they stand, in the order of the file.
 * @param {string} url
 * @param {string} file
 */
function copyOut(url, file) {
  return withClient(url, (client) =>
    pipeline(
      client.query(copyTo(`COPY (SELECT ${COLUMNS} FROM invoice ORDER BY number) TO STDOUT`)),
      createWriteStream(file),
    ),
  );
}

/**
 * Seconds for COPY into the emptied table, its indexes and keys in place.
 * @param {string} url
 * @param {string} file
 */
async function copyAgain(url, file) {
  await query(url, 'TRUNCATE invoice CASCADE');
  await query(url, 'CHECKPOINT');
  const began = performance.now();
  await withClient(url, (client) =>
    pipeline(
      createReadStream(file, { highWaterMark: 262_144 }),
      client.query(copyFrom(`COPY invoice (${COLUMNS}) FROM STDIN`)),
    ),
  );
  return (performance.now() - began) / 1000;
}
