import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportDesk, openImportDesk } from '../../test/import-desk';
import { verify } from '../verify/verify';

const SERVER = fileURLToPath(new URL('../../', import.meta.url));
const DAY = '2026-06-30';
const ROWS = 20_000;

let desk: ImportDesk;
let built: string;
let file: string;
const mappings = { invoices: '', payments: '' };

beforeAll(async () => {
  desk = await openImportDesk();
  await mkdir(join(SERVER, 'test-results'), { recursive: true });
  // inside the project, so that it finds the packages
  built = await mkdtemp(join(SERVER, 'test-results', 'cli-'));
  await build({
    root: SERVER,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: [/^@kept\//] },
    build: {
      ssr: true,
      target: 'esnext',
      outDir: built,
      emptyOutDir: true,
      rolldownOptions: { input: { cli: 'src/cli/cli.ts' } },
    },
  });
  file = join(desk.folder, 'ledger.csv');
  const rows = Array.from(
    { length: ROWS },
    (_, n) => `C${n % 2000},${n},2026-01-05,2026-02-04,${(n % 97) + 1}.50,2026-03-0${(n % 9) + 1}`,
  );
  await writeFile(file, ['customer,number,issued,due,amount,paid', ...rows, ''].join('\n'));
  mappings.invoices = await mapping('invoices', {
    columns: {
      customer: 'customer',
      number: 'number',
      issuedOn: 'issued',
      dueOn: 'due',
      amount: 'amount',
    },
    constants: { currency: 'USD' },
    createUnknownCustomers: true,
    dateFormat: 'YYYY-MM-DD',
    portfolio: 'Metals',
  });
  mappings.payments = await mapping('payments', {
    columns: { reference: 'number', invoiceNumber: 'number', valueOn: 'paid', amount: 'amount' },
    constants: { currency: 'USD', method: 'TRANSFER' },
    dateFormat: 'YYYY-MM-DD',
    portfolio: 'Metals',
  });
});
afterAll(async () => {
  await desk.close();
  await rm(built, { recursive: true });
});

async function mapping(name: string, content: object): Promise<string> {
  const path = join(desk.folder, `${name}.json`);
  await writeFile(path, JSON.stringify(content));
  return path;
}

type Kind = keyof typeof mappings;

function start(kind: Kind): ChildProcess {
  const args = [join(built, 'cli.js'), 'import', kind, file, '--mapping', mappings[kind]];
  return spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: desk.database.url, BUSINESS_DATE: DAY },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ended(child: ChildProcess): Promise<string | number | null> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
}

/** Kills an import as soon as it says that it is at a step. */
async function killWhenSaid(kind: Kind, word: string) {
  const child = start(kind);
  child.stderr?.on('data', (text) => {
    if (String(text).includes(word)) child.kill('SIGKILL');
  });
  expect(await ended(child)).toBe('SIGKILL');
}

/** Kills an import as soon as a slice is committed: the next ones are under way. */
async function killAfterFirstSlice(kind: Kind) {
  const listener = new pg.Client({ connectionString: desk.database.url });
  await listener.connect();
  await listener.query('LISTEN timeline');
  const child = start(kind);
  listener.on('notification', ({ payload = '' }) => {
    if (payload.includes('LEDGER_IMPORTED')) child.kill('SIGKILL');
  });
  expect(await ended(child)).toBe('SIGKILL');
  await listener.end();
}

async function expectNothingHalfWritten() {
  const found = await verify(desk.contextOn(DAY));
  expect(found.differences).toEqual([]);
}

async function countOf(table: string): Promise<number> {
  const [row] = await desk.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  return row?.n ?? 0;
}

it.each([
  ['invoices', 'invoice'],
  ['payments', 'payment'],
] as const)(
  'an import of %s that is killed leaves nothing half-written, and is simply run again',
  async (kind, table) => {
    for (const word of ['reading', 'checking', 'writing']) {
      await killWhenSaid(kind, word);
      await expectNothingHalfWritten();
    }
    for (const _time of ['first', 'second']) {
      const before = await countOf(table);
      await killAfterFirstSlice(kind);
      expect(await countOf(table)).toBeGreaterThan(before);
      expect(await countOf(table)).toBeLessThan(ROWS);
      await expectNothingHalfWritten();
    }
    expect(await ended(start(kind))).toBe(0);
    expect(await countOf(table)).toBe(ROWS);
    await expectNothingHalfWritten();
    expect(
      await desk.query(
        'SELECT state, count(*) AS n FROM import_batch WHERE kind = $1 GROUP BY state ORDER BY state',
        [kind.toUpperCase()],
      ),
    ).toEqual([
      { state: 'DONE', n: 1 },
      { state: 'FAILED', n: 5 },
    ]);
    // what the killed runs had staged is gone with the next run
    expect(await desk.query("SELECT FROM pg_tables WHERE schemaname = 'import_staging'")).toEqual(
      [],
    );
  },
  300_000,
);

it('leaves every invoice paid, once', async () => {
  expect(await desk.query('SELECT FROM open_item')).toEqual([]);
  expect(await countOf('allocation')).toBe(ROWS);
  expect(await countOf('customer')).toBe(2000);
  const events = await desk.query<{ n: number }>(
    "SELECT count(*) AS n FROM timeline_event WHERE type = 'LEDGER_IMPORTED'",
  );
  // one for each customer and file, however often it was killed
  expect(events[0]?.n).toBe(4000);
});

it('ends with 2 where rows were rejected, and with 1 and one clear line where the file was refused', async () => {
  const path = join(desk.folder, 'short.csv');
  await writeFile(path, 'customer,number,issued,due,amount\nC1,N-1,2026-01-05,2026-02-04,x\n');
  const run = async (name: string) => {
    const args = [
      join(built, 'cli.js'),
      'import',
      'invoices',
      name,
      '--mapping',
      mappings.invoices,
    ];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, DATABASE_URL: desk.database.url, BUSINESS_DATE: DAY },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    return { code: await ended(child), output };
  };
  const rejected = await run(path);
  expect(rejected.code).toBe(2);
  expect(rejected.output).toMatch(/rejected +1\n +NOT_A_NUMBER +1\n/);
  expect(rejected.output).toContain(join(desk.folder, 'short.rejected.csv'));
  const missing = await run(join(desk.folder, 'nothing.csv'));
  expect(missing.code).toBe(1);
  expect(missing.output).toMatch(/^The file .*nothing\.csv cannot be opened \(ENOENT\)\.\n$/);
});
