import { User } from '@kept/data';
import type { ApprovalNeed } from '@kept/domain';
import type { Reading } from '../core/context';
import { askingTeam, whoMayApprove } from './who-may-approve';

/** What an offer would be asked of: in whose book, on which team's case, and whose word it needs. */
export interface ApproversAsked {
  portfolioId: string;
  teamId: string | null;
  needs: ApprovalNeed;
}

/** Who may approve, is in now and is somebody else, the asker's own supervisors first. */
export async function approversIn(ctx: Reading, asked: ApproversAsked): Promise<User[]> {
  const teamId = await askingTeam(ctx, asked);
  const approvers = await whoMayApprove(ctx, { ...asked, teamId });
  const others = approvers.map(({ id }) => id).filter((id) => id !== ctx.user.id);
  if (others.length === 0) return [];
  // signed in today, or with a customer open; by the database's clock, as sessions and leases are
  const users = await ctx.query<User>(
    `SELECT u.id, u.name, u.email, u.roles, u.is_disabled AS "isDisabled", u.version, u.created_at AS "createdAt"
     FROM app_user u WHERE u.id = ANY($1::uuid[]) AND (
       EXISTS (SELECT FROM auth_session s WHERE s.user_id = u.id AND s.expires_at > clock_timestamp()
                 AND greatest(s.created_at, s.updated_at) > clock_timestamp() - interval '12 hours')
       OR EXISTS (SELECT FROM presence p WHERE p.user_id = u.id AND p.expires_at > clock_timestamp()))`,
    [others],
  );
  const found = new Map(users.map((user) => [user.id, ctx.em.create(User, user)]));
  return others.flatMap((id) => found.get(id) ?? []);
}
