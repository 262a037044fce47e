import { User } from '@kept/data';
import { entityOf, type JsonRow } from '../core/json-rows';
import { groupRows, loader } from '../core/loaders';

/** SQL: the people who may work a portfolio's cases, a row for each of their teams that does; `m` teams, `u` users. */
export const WORKERS = `
  SELECT w.portfolio_id, m.team_id, u.*
  FROM team_portfolio w
  JOIN team_member m ON m.team_id = w.team_id
  JOIN app_user u ON u.id = m.user_id
  WHERE NOT u.is_disabled AND u.roles && ARRAY['COLLECTOR','SUPERVISOR']`;

/** Who may be given a portfolio's cases, by name. */
export const usersWhoMayOwn = loader<string, User[]>(async (ctx, portfolioIds) => {
  const rows = await ctx.query<JsonRow & { portfolio_id: string }>(
    `SELECT DISTINCT portfolio_id, id, name, email, roles, is_disabled, version, created_at
     FROM (${WORKERS} AND w.portfolio_id = ANY($1)) x ORDER BY name, id`,
    [portfolioIds],
  );
  return groupRows(portfolioIds, rows, (row) => row.portfolio_id).map((group) =>
    group.map((row) => entityOf(ctx, User, row)),
  );
});
