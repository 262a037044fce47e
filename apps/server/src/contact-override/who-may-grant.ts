import { can, defineAbilityFor, type Role, subject } from '@kept/domain';
import type { Reading } from '../core/context';

/** Who is told that a contact waits to be let through, and what became of it: all who may, but whoever asks. */
export async function whoMayGrant(
  ctx: Reading,
  { portfolioId, askedById }: { portfolioId: string; askedById: string },
): Promise<string[]> {
  const users = await ctx.query<{
    id: string;
    roles: Role[];
    teamIds: string[];
    portfolioIds: string[];
  }>(
    `SELECT u.id, u.roles,
       coalesce((SELECT json_agg(m.team_id) FROM team_member m WHERE m.user_id = u.id), '[]') AS "teamIds",
       coalesce((SELECT json_agg(t.portfolio_id) FROM team_member m JOIN team_portfolio t ON t.team_id = m.team_id
                 WHERE m.user_id = u.id), '[]') AS "portfolioIds"
     FROM app_user u WHERE NOT u.is_disabled AND u.id <> $1 AND u.roles && ARRAY['COMPLIANCE_OFFICER', 'ADMINISTRATOR']
     ORDER BY u.id`,
    [askedById],
  );
  const record = subject('ContactOverride', { portfolioId });
  return users.flatMap((user) => (can(defineAbilityFor(user), 'grant', record) ? [user.id] : []));
}
