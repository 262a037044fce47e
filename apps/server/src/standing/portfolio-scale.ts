import { portfolioScale } from '@kept/domain';
import type { Reading, Tx } from '../core/context';

/**
 * Makes a portfolio's scale anew from the amounts of its open cases: what is much in one portfolio is
 * little in another. One number a case is read, so a million cases are a few megabytes.
 */
export async function refreshScale(
  ctx: Reading,
  portfolioId: string,
  on: Temporal.PlainDate,
): Promise<void> {
  const [row] = await ctx.query<{ amounts: number[] | null }>(
    `SELECT json_agg(aon_base_minor) AS amounts FROM case_standing
     WHERE portfolio_id = $1 AND aon_base_minor > 0`,
    [portfolioId],
  );
  // where nothing is chased there is no scale: the first cases would all be the largest
  if (!row?.amounts) return;
  const { p50, p80, p95 } = portfolioScale(row.amounts);
  await ctx.query(
    `INSERT INTO portfolio_scale (portfolio_id, p50, p80, p95, computed_for) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (portfolio_id) DO UPDATE SET
       p50 = excluded.p50, p80 = excluded.p80, p95 = excluded.p95, computed_for = excluded.computed_for`,
    [portfolioId, p50, p80, p95, on],
  );
}

/**
 * Asks for a portfolio's sweep of today to be done once more: its books have just been filled, and what
 * is a large amount among them is no longer what it was this morning. The next look of the job does it.
 */
export async function askForSweep(
  tx: Tx,
  portfolioId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  await tx.execute(
    'UPDATE portfolio SET computed_for = $2::date - 1 WHERE id = $1 AND computed_for = $2::date',
    [portfolioId, today],
  );
}
