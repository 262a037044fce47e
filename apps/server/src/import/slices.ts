import { isRefusal } from '@kept/domain';
import type pg from 'pg';
import type { Tx } from '../core/context';
import type { ImportGround, ImportJob } from './import-request';
import { SLICE_LOCK } from './run-lock';

/** How many rows are written in one transaction: its customers stay locked for that long. */
const SLICE_ROWS = 5_000;

/** One transaction's worth of rows: all that the file has of some customers, or a part of one with very many. */
export interface Slice {
  readonly job: ImportJob;
  readonly number: number;
  readonly portfolioId: string;
}

export type SliceWriter = (tx: Tx, slice: Slice) => Promise<void>;

/** Parts the rows that will be written into slices, a customer's rows together. */
export async function cutSlices(
  client: pg.Client,
  { tables }: ImportJob,
): Promise<{ slices: readonly number[]; rows: number }> {
  await client.query(
    `CREATE UNLOGGED TABLE ${tables.ready} WITH (autovacuum_enabled = off) AS
     WITH size AS (
       SELECT key, div(sum(count(*)) OVER (ORDER BY key) - count(*), $1)::int AS slice
       FROM ${tables.judged} WHERE outcome IN ('NEW', 'CHANGED') GROUP BY key
     )
     SELECT r.*, s.slice FROM ${tables.judged} r JOIN size s USING (key)
     WHERE r.outcome IN ('NEW', 'CHANGED') ORDER BY s.slice, r.line`,
    [SLICE_ROWS],
  );
  await cutLargeSlices(client, tables.ready);
  await client.query(`CREATE INDEX ON ${tables.ready} (slice)`);
  await client.query(`ANALYZE ${tables.ready}`);
  const { rows } = await client.query<{ slice: number; rows: string }>(
    `SELECT slice, count(*) AS rows FROM ${tables.ready} GROUP BY slice ORDER BY slice`,
  );
  return {
    slices: rows.map((row) => row.slice),
    rows: rows.reduce((sum, row) => sum + Number(row.rows), 0),
  };
}

// a customer with a hundred thousand invoices is written in parts, in the order of the file
async function cutLargeSlices(client: pg.Client, ready: string): Promise<void> {
  await client.query(
    `WITH large AS (
       SELECT slice FROM ${ready} GROUP BY slice HAVING count(*) > 3 * $1::bigint
     ), part AS (
       SELECT line, (row_number() OVER (ORDER BY slice, line) - 1) / $1::bigint AS part
       FROM ${ready} WHERE slice IN (SELECT slice FROM large)
     )
     UPDATE ${ready} r SET slice = (SELECT max(slice) FROM ${ready}) + 1 + part.part
     FROM part WHERE part.line = r.line`,
    [SLICE_ROWS],
  );
}

/** Slices at once: their customers differ, and the database has more than one core. */
const WRITERS = 2;

/** Writes the slices, each in a transaction of its own. */
export async function writeSlices(
  { ctx, progress, signal }: ImportGround,
  job: ImportJob,
  { slices, write }: { slices: readonly number[]; write: SliceWriter },
): Promise<void> {
  const { id: portfolioId, code } = job.portfolio;
  if (portfolioId === null) throw new Error('a dry run writes nothing');
  const left = slices.values();
  let done = 0;
  const isFailed = new AbortController();
  const stop = AbortSignal.any([signal, isFailed.signal]);
  const writeOnes = async () => {
    for (const number of left) {
      stop.throwIfAborted();
      const rows = await ctx.transact(async (tx) => {
        await tx.query(SLICE_LOCK, [code]);
        await write(tx, { job, number, portfolioId });
        return countSlice(tx, { job, number, portfolioId });
      });
      if (isRefusal(rows)) throw new Error(`slice ${number} was refused: ${rows.message}`);
      done += rows;
      progress.advance(done);
    }
  };
  const writers = Array.from({ length: WRITERS }, () =>
    writeOnes().catch((error) => {
      isFailed.abort(error);
      throw error;
    }),
  );
  const [failure] = (await Promise.allSettled(writers)).filter((one) => one.status === 'rejected');
  if (failure) throw failure.reason;
}

async function countSlice(tx: Tx, { job, number }: Slice): Promise<number> {
  const counts = await tx.query<{ outcome: string; rows: number }>(
    `SELECT outcome, count(*)::int AS rows FROM ${job.tables.ready} WHERE slice = $1 GROUP BY outcome`,
    [number],
  );
  const of = (...outcomes: string[]) =>
    counts.filter((row) => outcomes.includes(row.outcome)).reduce((sum, row) => sum + row.rows, 0);
  await tx.query(
    `UPDATE import_batch SET accepted = accepted + $2, unchanged = unchanged + $3, rejected = rejected + $4
     WHERE id = $1`,
    [job.runId, of('NEW', 'CHANGED'), of('UNCHANGED'), of('REJECTED')],
  );
  return of('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED');
}
