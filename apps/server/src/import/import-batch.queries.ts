import { ImportBatch } from '@kept/data';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';

/** The imports that the user may see, the latest first. */
export async function latestImports(ctx: Reading, first: number): Promise<ImportBatch[]> {
  const parameters: unknown[] = [first];
  const condition = visible(ctx, { action: 'read', type: 'ImportBatch', alias: 'b', parameters });
  const rows = await ctx.query<ImportBatch>(
    `SELECT b.id, b.kind, b.portfolio_id AS "portfolioId", b.file_name AS "fileName", b.state,
            b.business_day AS "businessDay", b.rows, b.accepted, b.unchanged, b.later, b.rejected,
            b.message, b.user_id AS "userId", b.started_at AS "startedAt", b.finished_at AS "finishedAt"
     FROM import_batch b WHERE ${condition} ORDER BY b.started_at DESC, b.id DESC LIMIT $1`,
    parameters,
  );
  return rows.map((row) => Object.assign(new ImportBatch(), row));
}
