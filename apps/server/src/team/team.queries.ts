import { Portfolio, Team, User } from '@kept/data';
import { type EntityTarget, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { groupRows, type Loader, loader } from '../core/loaders';

/** Rows linked to each key by a table of pairs, by name. */
function linked<E extends ObjectLiteral & { id: string; name: string }>(
  entity: EntityTarget<E>,
  pairsSql: string,
): Loader<string, E[]> {
  return loader(async (ctx: Reading, keys) => {
    const pairs = await ctx.query<{ key: string; id: string }>(pairsSql, [keys]);
    const where = { id: In(pairs.map((pair) => pair.id)) } as unknown as FindOptionsWhere<E>;
    const rows = new Map((await ctx.em.findBy(entity, where)).map((row) => [row.id, row]));
    return groupRows(keys, pairs, (pair) => pair.key).map((group) =>
      group.flatMap((pair) => rows.get(pair.id) ?? []).sort((a, b) => a.name.localeCompare(b.name)),
    );
  });
}

export const portfoliosOfTeam = linked(
  Portfolio,
  'SELECT team_id AS key, portfolio_id AS id FROM team_portfolio WHERE team_id = ANY($1)',
);

export const membersOfTeam = linked(
  User,
  'SELECT team_id AS key, user_id AS id FROM team_member WHERE team_id = ANY($1)',
);

/** The teams the asker may see, by name. */
export async function visibleTeams(ctx: Reading): Promise<Team[]> {
  const parameters: unknown[] = [];
  const mayRead = visible(ctx, { action: 'read', type: 'Team', alias: 't', parameters });
  const rows = await ctx.query<{ id: string }>(
    `SELECT t.id FROM team t WHERE ${mayRead}`,
    parameters,
  );
  const ids = rows.map((row) => row.id);
  return ctx.em.find(Team, { where: { id: In(ids) }, order: { name: 'ASC' } });
}
