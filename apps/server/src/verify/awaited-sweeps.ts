import type { Reading } from '../core/context';
import type { Group } from './standing-groups';

/**
 * Tells the days of portfolios that a policy published on the day itself has sent back to the sweep: what
 * was judged by the version before is due, not wrong.
 */
export async function awaitedSweeps(
  ctx: Reading,
): Promise<(group: Pick<Group, 'portfolioId' | 'day'>) => boolean> {
  const rows = await ctx.query<{ portfolioId: string; from: string }>(
    `SELECT p.id AS "portfolioId", min(o.effective_from)::text AS from
     FROM portfolio p JOIN policy o ON o.portfolio_id = p.id OR o.debt_kind = p.debt_kind
     WHERE o.effective_from > p.computed_for GROUP BY p.id`,
  );
  const awaited = new Map(rows.map(({ portfolioId, from }) => [portfolioId, from]));
  return ({ portfolioId, day }) => day >= (awaited.get(portfolioId) ?? 'never');
}
