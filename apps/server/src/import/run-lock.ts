import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { ImportRefused } from './import-refused';
import type { ImportPortfolio, Progress } from './import-request';

const PORTFOLIO = 'kept import of ';
const RUN = 'kept import run ';

// a killed import holds its lock until PostgreSQL has noticed
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 250;

async function tryLock(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
    [name],
  );
  return rows[0]?.got === true;
}

async function unlock(client: pg.Client, name: string): Promise<void> {
  await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
}

/** Makes this the only import of the portfolio. The lock ends with the connection, however that ends. */
export async function lockPortfolio(
  client: pg.Client,
  portfolio: ImportPortfolio,
  progress: Progress,
): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let isTold = false; !(await tryLock(client, PORTFOLIO + portfolio.code)); isTold = true) {
    if (!isTold) progress.say(`Another import of ${portfolio.name} is running; waiting for it.`);
    if (performance.now() > deadline) {
      throw new ImportRefused(`Another import of ${portfolio.name} is running. Try again later.`);
    }
    await wait(LOOK_EVERY_MS);
  }
}

/** The SQL with which each slice says that it is being written. */
export const SLICE_LOCK = 'SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 1))';

/** Waits for slices that a run killed just now may still be committing. Call it under the portfolio's lock. */
export async function awaitDeadSlices(client: pg.Client, code: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 1))', [code]);
  await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 1))', [code]);
}

/** Marks this run as alive, and drops what the staging still holds of runs that are not. */
export async function lockRun(client: pg.Client, runId: string): Promise<void> {
  const own = runId.replaceAll('-', '');
  await tryLock(client, RUN + own);
  const { rows } = await client.query<{ run: string; tables: string[] }>(
    `SELECT right(tablename, 32) AS run, array_agg(schemaname || '.' || tablename) AS tables
     FROM pg_tables WHERE schemaname = 'import_staging' GROUP BY 1`,
  );
  for (const { run, tables } of rows) {
    if (run === own || !(await tryLock(client, RUN + run))) continue;
    await client.query(`DROP TABLE IF EXISTS ${tables.join(', ')}`);
    await unlock(client, RUN + run);
  }
}

/** Closes the batches of this portfolio whose run ended without finishing. Call it under the portfolio's lock. */
export async function closeDeadBatches(client: pg.Client, portfolioId: string): Promise<void> {
  await client.query(
    `UPDATE import_batch SET state = 'FAILED', finished_at = now(), message = 'The run was ended before it had finished.'
     WHERE portfolio_id = $1 AND state = 'RUNNING'`,
    [portfolioId],
  );
}
