import { can, subject } from '@kept/domain';
import type { Reading } from '../core/context';
import { Presence } from './presence.type';

/** Who is in a customer, before it is decided who may know what of it. */
export interface PresentRow {
  userId: string;
  userName: string;
  caseId: string | null;
  portfolioId: string | null;
  accountManagerId: string | null;
  isLease: boolean;
}

/** Everybody who has the customer open now. */
export function whoIsIn(ctx: Pick<Reading, 'query'>, customerId: string): Promise<PresentRow[]> {
  return ctx.query<PresentRow>(
    `SELECT p.user_id AS "userId", u.name AS "userName", p.case_id AS "caseId",
            c.portfolio_id AS "portfolioId", k.account_manager_id AS "accountManagerId",
            p.is_lease AS "isLease"
     FROM presence p
     JOIN app_user u ON u.id = p.user_id
     JOIN customer k ON k.id = p.customer_id
     LEFT JOIN collection_case c ON c.id = p.case_id
     WHERE p.customer_id = $1 AND p.expires_at > clock_timestamp()
     ORDER BY p.is_lease DESC, u.name`,
    [customerId],
  );
}

/** In whose lists the customer stands: whoever comes in or goes is told there. */
export async function portfoliosListing(
  ctx: Pick<Reading, 'query'>,
  customerId: string,
): Promise<string[]> {
  const rows = await ctx.query<{ portfolioId: string }>(
    `SELECT DISTINCT c.portfolio_id AS "portfolioId"
     FROM collection_case c WHERE c.customer_id = $1 AND c.closed_on IS NULL`,
    [customerId],
  );
  return rows.map((row) => row.portfolioId);
}

/** As a viewer may see it: who works in a portfolio they cannot see is "another team", no more. */
export function seenBy(
  { ability, user }: Pick<Reading, 'ability' | 'user'>,
  rows: readonly PresentRow[],
): Presence[] {
  return rows.map((row) => {
    const { userId, userName, caseId, portfolioId, accountManagerId, isLease } = row;
    const isKnown =
      userId === user.id ||
      (portfolioId !== null &&
        can(ability, 'read', subject('CollectionCase', { portfolioId, accountManagerId })));
    return Object.assign(
      new Presence(),
      isKnown
        ? { userId, userName, caseId, isLease }
        : { userId: 'another-team', userName: 'Another team', caseId: null, isLease },
    );
  });
}
