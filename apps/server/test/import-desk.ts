import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPortfolio, createDataSource, type Portfolio } from '@kept/data';
import { parse } from 'csv-parse/sync';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { createClock } from '../src/core/clock';
import type { Ctx } from '../src/core/context';
import { createContext } from '../src/core/create-context';
import { SYSTEM } from '../src/core/people';
import { type ImportResult, importFile } from '../src/import/import-file';
import type { ImportKind } from '../src/import/import-kind';
import type { Progress } from '../src/import/import-request';
import { parseMapping } from '../src/import/mapping';
import { createTestDatabase, type TestDatabase } from './test-database';

/** A line of the file of reasons. */
export interface ReasonRow {
  line: string;
  column: string;
  value: string;
  code: string;
  reason: string;
}

export interface Imported extends ImportResult {
  /** the path of the imported file */
  file: string;
  /** the rejected rows as written, and the reasons beside them */
  rejectedRows: string;
  reasonRows: ReasonRow[];
}

export interface ImportOrder {
  kind: ImportKind;
  csv: string | Uint8Array;
  mapping: Record<string, unknown>;
  /** the business day; else 2026-06-30 */
  day?: string;
  portfolio?: string;
  isDryRun?: boolean;
  signal?: AbortSignal;
}

/** A database of its own with one portfolio, and a folder for files to be imported. */
export interface ImportDesk {
  database: TestDatabase;
  folder: string;
  portfolio: Portfolio;
  dataSource: DataSource;
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  contextOn(day: string): Ctx;
  run(order: ImportOrder): Promise<Imported>;
  /** once more, from the file as it is now */
  runFile(kind: ImportKind, file: string, mapping: Record<string, unknown>): Promise<ImportResult>;
  close(): Promise<void>;
}

const SILENT: Progress = {
  step: () => undefined,
  advance: () => undefined,
  say: () => undefined,
  end: () => undefined,
};

export async function openImportDesk(): Promise<ImportDesk> {
  const database = await createTestDatabase();
  const dataSource = await createDataSource({ url: database.url, poolSize: 4 }).initialize();
  const folder = await mkdtemp(join(tmpdir(), 'kept-import-'));
  const portfolio = await buildPortfolio(dataSource.manager, { name: 'Metals', code: 'METALS' });
  const log = pino({ level: 'silent' });
  let files = 0;
  const contextOn = (day: string) => {
    const clock = createClock(Temporal.PlainDate.from(day));
    return createContext({ dataSource, clock, log, publicUrl: 'http://localhost' }, SYSTEM);
  };
  const importOne = (file: string, order: Omit<ImportOrder, 'csv'>) => {
    const { kind, mapping, day = '2026-06-30', isDryRun = false } = order;
    return importFile(
      {
        ctx: contextOn(day),
        clock: createClock(Temporal.PlainDate.from(day)),
        databaseDirectUrl: database.url,
        progress: SILENT,
        signal: order.signal ?? new AbortController().signal,
      },
      {
        kind,
        file,
        mapping: parseMapping(mapping, { path: 'mapping.json', kind }),
        portfolio: order.portfolio ?? (mapping.portfolio ? null : 'Metals'),
        isDryRun,
      },
    );
  };
  return {
    database,
    folder,
    portfolio,
    dataSource,
    contextOn,
    query: (sql, parameters) => contextOn('2026-06-30').query(sql, parameters),
    async run({ csv, ...order }) {
      files += 1;
      const file = join(folder, `file-${files}.csv`);
      await writeFile(file, csv);
      const result = await importOne(file, order);
      const { rejects } = result;
      const rejectedRows = rejects ? await readFile(rejects.rows, 'latin1') : '';
      const reasons = rejects ? await readFile(rejects.reasons, 'utf8') : '';
      const reasonRows = parse(reasons, { columns: true }) as ReasonRow[];
      return { ...result, file, rejectedRows, reasonRows };
    },
    runFile: (kind, file, mapping) => importOne(file, { kind, mapping }),
    async close() {
      await dataSource.destroy();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export const INVOICES = {
  columns: {
    customer: 'customer',
    number: 'number',
    issuedOn: 'issued',
    dueOn: 'due',
    amount: 'amount',
  },
  constants: { currency: 'USD' },
  dateFormat: 'YYYY-MM-DD',
  createUnknownCustomers: true,
};
const HEADER = 'customer,number,issued,due,amount';

/** A file of invoices, a row a line. */
export function invoices(...rows: string[]): string {
  return [HEADER, ...rows, ''].join('\n');
}
