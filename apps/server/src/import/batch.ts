import { basename } from 'node:path';
import { isRefusal } from '@kept/domain';
import type pg from 'pg';
import type { Ctx } from '../core/context';
import { askForSweep } from '../standing/portfolio-scale';
import type { ImportJob, RowCounts } from './import-request';

/** Says in the database that the run has begun. */
export async function openBatch(client: pg.Client, job: ImportJob): Promise<void> {
  await client.query(
    `INSERT INTO import_batch (id, kind, portfolio_id, file_name, state, business_day)
     VALUES ($1, $2, $3, $4, 'RUNNING', $5)`,
    [job.runId, job.kind, job.portfolio.id, basename(job.file.path), job.businessDay],
  );
}

/** Closes the batch with its counts, and tells the timeline. */
export async function finishBatch(ctx: Ctx, job: ImportJob, counts: RowCounts): Promise<void> {
  const { rows, accepted, unchanged, later, rejected } = counts;
  const done = await ctx.transact(async (tx) => {
    await tx.execute(
      `UPDATE import_batch SET state = 'DONE', finished_at = now(), rows = $2, accepted = $3,
              unchanged = $4, later = $5, rejected = $6
       WHERE id = $1`,
      [job.runId, rows, accepted, unchanged, later, rejected],
    );
    tx.emit({
      type: 'IMPORT_FINISHED',
      payload: { batchId: job.runId, accepted, unchanged, later, rejected },
      subject: { type: 'ImportBatch', id: job.runId },
      portfolioId: job.portfolio.id,
      batchId: job.runId,
    });
    const { id: portfolioId } = job.portfolio;
    if (accepted > 0 && portfolioId !== null) {
      await askForSweep(tx, portfolioId, Temporal.PlainDate.from(job.businessDay));
    }
    return true;
  });
  if (isRefusal(done)) throw new Error(done.message);
}

/** Closes the batch of a run that could not finish; what its slices wrote stands and is right. */
export async function failBatch(client: pg.Client, job: ImportJob, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await client.query(
    `UPDATE import_batch SET state = 'FAILED', finished_at = now(), message = $2 WHERE id = $1`,
    [job.runId, message],
  );
}
