import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { failBatch, finishBatch, openBatch } from './batch';
import { mapColumns } from './columns';
import { countOutcomes } from './count-outcomes';
import { openCsv } from './csv-file';
import { type Header, readHeader } from './header';
import { isLedgerImport } from './import-kind';
import type { ImportGround, ImportJob, ImportRequest, RowCounts } from './import-request';
import { judgeContacts } from './judge-contacts';
import { judgeCustomers } from './judge-customers';
import { judgeFacts } from './judge-facts';
import { judgeLedger } from './judge-ledger';
import { portfolioOfImport } from './portfolio-of-import';
import { type RejectFiles, rejectPaths, writeRejects } from './reject-files';
import { rejectUnreadable } from './rejections';
import { awaitDeadSlices, closeDeadBatches, lockPortfolio, lockRun } from './run-lock';
import { cutSlices, writeSlices } from './slices';
import { stageFile } from './stage-file';
import { dropStaging, stagingTables } from './staging';
import { writeContactSlice } from './write-contact-slice';
import { linkCustomers, writeCustomerSlice } from './write-customer-slice';
import { writeFactSlice } from './write-fact-slice';
import { ledgerSliceWriter } from './write-ledger-slice';

export interface ImportResult {
  counts: RowCounts;
  portfolio: string;
  businessDay: string;
  /** null where nothing was rejected */
  rejects: RejectFiles | null;
  /** how often each reason was given */
  reasons: readonly { code: string; rows: number }[];
}

/**
 * Imports one file into one portfolio. Throws ImportRefused, before anything is written, where the
 * whole file cannot be used; every row of a file that can ends accepted, unchanged, later or rejected.
 * A run that was killed is simply started again.
 */
export async function importFile(
  ground: ImportGround,
  request: ImportRequest,
): Promise<ImportResult> {
  const { mapping, kind } = request;
  const file = await openCsv(request.file, mapping.encoding);
  const client = new pg.Client({
    connectionString: ground.databaseDirectUrl,
    application_name: 'kept import',
    keepAlive: true,
  });
  try {
    const header = await readHeader(file, mapping);
    const fields = mapColumns(kind, mapping, header.titles);
    const rejects = await rejectPaths(file.path);
    await client.connect();
    const portfolio = await portfolioOfImport(ground.ctx, {
      named: request.portfolio,
      inMapping: mapping.portfolio,
      isDryRun: request.isDryRun,
    });
    const runId = randomUUIDv7();
    const job: ImportJob = {
      runId,
      kind,
      tables: stagingTables(runId),
      portfolio,
      businessDay: ground.clock.today(portfolio.timeZone).toString(),
      fields,
      file,
      mapping,
      isDryRun: request.isDryRun,
    };
    return await underLock(client, job, { ground, header, rejects });
  } finally {
    await Promise.allSettled([client.end(), file.handle.close()]);
  }
}

interface Surroundings {
  ground: ImportGround;
  header: Header;
  rejects: RejectFiles;
}

async function underLock(
  client: pg.Client,
  job: ImportJob,
  { ground, header, rejects }: Surroundings,
): Promise<ImportResult> {
  await lockPortfolio(client, job.portfolio, ground.progress);
  await awaitDeadSlices(client, job.portfolio.code);
  await lockRun(client, job.runId);
  if (job.portfolio.id) await closeDeadBatches(client, job.portfolio.id);
  // sorting and joining a million rows in memory rather than on disk
  await client.query("SET work_mem = '256MB'");
  if (!job.isDryRun) await openBatch(client, job);
  try {
    const rows = await stageFile(client, job, { header, ground });
    await judge(client, job, ground);
    await write(client, job, ground);
    const outcome = await countOutcomes(client, job, rows);
    const { rejected } = outcome.counts;
    const written = await writeRejects(client, job, { header, rejects, rejected });
    if (!job.isDryRun) await finishBatch(ground.ctx, job, outcome.counts);
    return {
      ...outcome,
      portfolio: job.portfolio.name,
      businessDay: job.businessDay,
      rejects: written,
    };
  } catch (error) {
    if (!job.isDryRun) await failBatch(client, job, error);
    throw error;
  } finally {
    ground.progress.end();
    await dropStaging(client, job.tables);
  }
}

async function judge(
  client: pg.Client,
  job: ImportJob,
  { progress, ctx }: ImportGround,
): Promise<void> {
  progress.step('CHECKING', null);
  await rejectUnreadable(client, job);
  if (isLedgerImport(job.kind)) await judgeLedger(client, job, job.kind);
  else await JUDGES[job.kind](client, job, ctx);
}

const JUDGES = {
  CUSTOMERS: judgeCustomers,
  COMPLIANCE_FACTS: judgeFacts,
  CONTACT_HISTORY: judgeContacts,
} as const;
const WRITERS = {
  CUSTOMERS: writeCustomerSlice,
  COMPLIANCE_FACTS: writeFactSlice,
  CONTACT_HISTORY: writeContactSlice,
} as const;

async function write(client: pg.Client, job: ImportJob, ground: ImportGround): Promise<void> {
  if (job.isDryRun) return;
  const { slices, rows } = await cutSlices(client, job);
  ground.progress.step('WRITING', rows);
  const write = isLedgerImport(job.kind) ? ledgerSliceWriter(job.kind) : WRITERS[job.kind];
  await writeSlices(ground, job, { slices, write });
  if (job.kind === 'CUSTOMERS') await linkCustomers(ground, job, slices);
}
