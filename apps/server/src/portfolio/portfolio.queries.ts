import { Portfolio } from '@kept/data';
import { In } from 'typeorm';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { loadById, loader } from '../core/loaders';
import { type PolicyRow, policiesOn, policyRowsSql } from '../policy/policy.queries';

export const portfolioById = loadById(Portfolio);

/** The versions of policies that may speak for each portfolio. */
export const policyRowsOf = loader<string, PolicyRow[]>(async (ctx, portfolioIds) => {
  const rows = await ctx.query<PolicyRow>(policyRowsSql('SELECT unnest($1::uuid[])'), [
    portfolioIds,
  ]);
  return portfolioIds.map((id) =>
    rows.filter((row) => row.portfolio_id === null || row.portfolio_id === id),
  );
});

/** The policies in force in a portfolio today. */
export async function policiesToday(ctx: Reading, portfolio: Portfolio) {
  const rows = await ctx.load(policyRowsOf, portfolio.id);
  const { id: portfolioId, debtKind, timeZone } = portfolio;
  return policiesOn(rows, { portfolioId, debtKind, on: ctx.today(timeZone) });
}

/** The portfolios the asker may see, by name. */
export async function visiblePortfolios(ctx: Reading): Promise<Portfolio[]> {
  const parameters: unknown[] = [];
  const mayRead = visible(ctx, { action: 'read', type: 'Portfolio', alias: 'p', parameters });
  const rows = await ctx.query<{ id: string }>(
    `SELECT p.id FROM portfolio p WHERE ${mayRead}`,
    parameters,
  );
  const ids = rows.map((row) => row.id);
  return ctx.em.find(Portfolio, { where: { id: In(ids) }, order: { name: 'ASC' } });
}
