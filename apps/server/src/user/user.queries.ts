import { Team, User } from '@kept/data';
import { mayOf } from '@kept/domain';
import { In, Not } from 'typeorm';
import { visible } from '../core/ability-sql';
import type { Ctx } from '../core/context';
import { groupRows, loadById, loader } from '../core/loaders';
import { visiblePortfolios } from '../portfolio/portfolio.queries';
import { IMPORTER_EMAIL } from './importer';
import { Me } from './user.types';

export const userById = loadById(User);

/** The teams of each user, by name. */
export const teamsOfUser = loader<string, Team[]>(async (ctx, userIds) => {
  const rows = await ctx.em
    .createQueryBuilder(Team, 'team')
    .innerJoin('team_member', 'member', 'member.team_id = team.id')
    .select('team.*')
    .addSelect('member.user_id', 'user_id')
    .where('member.user_id = ANY(:userIds)', { userIds })
    .orderBy('team.name')
    .getRawMany<{ id: string; name: string; version: number; user_id: string }>();
  const pairs = rows.map(({ user_id: userId, ...team }) => ({
    userId,
    team: ctx.em.create(Team, team),
  }));
  return groupRows(userIds, pairs, (pair) => pair.userId).map((group) => group.map((p) => p.team));
});

/** When each user last signed in; null for never. */
export const lastSignInOf = loader<string, Temporal.Instant | null>(async (ctx, userIds) => {
  const rows = await ctx.query<{ id: string; at: Temporal.Instant | null }>(
    'SELECT id, last_sign_in_at AS at FROM app_user WHERE id = ANY($1)',
    [userIds],
  );
  const moments = new Map(rows.map(({ id, at }) => [id, at]));
  return userIds.map((id) => moments.get(id) ?? null);
});

/** The users the asker may see, by name. */
export async function visibleUsers(ctx: Ctx): Promise<User[]> {
  const parameters: unknown[] = [];
  const mayRead = visible(ctx, { action: 'read', type: 'User', alias: 'u', parameters });
  const rows = await ctx.query<{ id: string }>(
    `SELECT u.id FROM app_user u WHERE ${mayRead}`,
    parameters,
  );
  return ctx.em.find(User, {
    where: { id: In(rows.map((row) => row.id)), email: Not(IMPORTER_EMAIL) },
    order: { name: 'ASC' },
  });
}

/** Who is signed in, with what the workbench needs before it can show anything. */
export async function findMe(ctx: Ctx): Promise<Me> {
  const { id, name, email, roles } = ctx.user;
  const [teams, portfolios, [installation]] = await Promise.all([
    ctx.load(teamsOfUser, id),
    visiblePortfolios(ctx),
    ctx.query<{ isDemo: boolean; baseCurrency: string }>(
      'SELECT is_demo AS "isDemo", base_currency AS "baseCurrency" FROM installation',
    ),
  ]);
  return Object.assign(new Me(), {
    id,
    name,
    email,
    roles,
    teams,
    portfolios,
    may: mayOf(ctx.ability),
    businessDate: ctx.businessDate,
    isDemo: installation?.isDemo ?? false,
    baseCurrency: installation?.baseCurrency ?? 'USD',
  });
}
