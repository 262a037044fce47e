import { type ApprovalNeed, mayApprove, type Role } from '@kept/domain';
import type { Reading } from '../core/context';

/** Somebody who may say yes or no. */
export interface Approver {
  id: string;
  name: string;
  roles: Role[];
  /** a supervisor of the team that asks */
  isOwn: boolean;
}

/** What is asked: in whose book, by which team, and whose word it needs. */
export interface ApprovalAsked {
  portfolioId: string;
  teamId: string | null;
  needs: ApprovalNeed;
}

/** Everybody who may decide in a portfolio, those of the asking team first. */
export async function whoMayApprove(ctx: Reading, asked: ApprovalAsked): Promise<Approver[]> {
  const { portfolioId, teamId, needs } = asked;
  const rows = await ctx.query<Approver>(
    `SELECT u.id, u.name, u.roles,
            'SUPERVISOR' = ANY(u.roles) AND EXISTS (
              SELECT FROM team_member m WHERE m.user_id = u.id AND m.team_id = $2::uuid) AS "isOwn"
     FROM app_user u
     WHERE NOT u.is_disabled AND (
       'CREDIT_MANAGER' = ANY(u.roles)
       OR 'SUPERVISOR' = ANY(u.roles) AND EXISTS (
         SELECT FROM team_member m JOIN team_portfolio t ON t.team_id = m.team_id
         WHERE m.user_id = u.id AND t.portfolio_id = $1))
     ORDER BY "isOwn" DESC, u.name, u.id`,
    [portfolioId, teamId],
  );
  return rows.filter(({ roles }) => mayApprove(needs, { roles }));
}

/** The team whose supervisors are asked first: that of the case where the asker sits there, or else one of theirs that works this book. */
export async function askingTeam(
  ctx: Reading,
  { teamId, portfolioId }: { teamId: string | null; portfolioId: string },
): Promise<string | null> {
  if (teamId !== null && ctx.user.teamIds.includes(teamId)) return teamId;
  const [own] = await ctx.query<{ id: string }>(
    `SELECT t.team_id AS id FROM team_portfolio t JOIN team n ON n.id = t.team_id
     WHERE t.portfolio_id = $1 AND t.team_id = ANY($2::uuid[]) ORDER BY n.name LIMIT 1`,
    [portfolioId, ctx.user.teamIds],
  );
  return own?.id ?? teamId;
}
