import { isRole } from '@kept/domain';
import type { DataSource } from 'typeorm';
import type { CurrentUser, Tx } from './context';

/** Says at commit, to every server, that these people are not who they were: sessions are read anew, sockets closed. */
export async function dropSessions(tx: Tx, userIds: readonly string[]): Promise<void> {
  await tx.execute("SELECT pg_notify('session', id) FROM unnest($1::text[]) AS id", [userIds]);
}

/** Somebody signed in, as the cache holds them. */
export interface SignedIn {
  user: CurrentUser;
  sessionId: string;
}

/** Reads a session by its cookie; better-auth outside tests. */
export type FindSession = (cookie: string) => Promise<{ sessionId: string; userId: string } | null>;

const KEPT_FOR_MS = 30_000;
const MAX_KEPT = 10_000;

const USER_WITH_TEAMS = `
SELECT u.id, u.name, u.email, u.roles,
       coalesce(array_agg(DISTINCT m.team_id) FILTER (WHERE m.team_id IS NOT NULL), '{}') AS "teamIds",
       coalesce(array_agg(DISTINCT p.portfolio_id) FILTER (WHERE p.portfolio_id IS NOT NULL), '{}') AS "portfolioIds"
FROM app_user u
LEFT JOIN team_member m ON m.user_id = u.id
LEFT JOIN team_portfolio p ON p.team_id = m.team_id
WHERE u.id = $1 AND NOT u.is_disabled
GROUP BY u.id`;

/** A user with their teams and those teams' portfolios; null for a disabled or unknown one. */
export async function findCurrentUser(
  dataSource: DataSource,
  userId: string,
): Promise<CurrentUser | null> {
  const [row] = await dataSource.query<(Omit<CurrentUser, 'roles'> & { roles: string[] })[]>(
    USER_WITH_TEAMS,
    [userId],
  );
  return row ? { ...row, roles: row.roles.filter(isRole) } : null;
}

interface Kept {
  found: Promise<SignedIn | null>;
  until: number;
}

/**
 * Who is behind a cookie, held for 30 seconds: looking it up for each request halves the throughput.
 * What ends or changes a session is told by NOTIFY (`drop`), so nobody stays longer than they may.
 */
export class SessionCache {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly findSession: FindSession,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** Who sends these cookies; null for nobody. */
  async of(cookie: string | undefined): Promise<SignedIn | null> {
    if (!cookie) return null;
    const known = this.kept.get(cookie);
    if (known && known.until > this.elapsed()) return known.found;
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    const found = this.find(cookie);
    this.kept.set(cookie, { found, until: this.elapsed() + KEPT_FOR_MS });
    // a failure or "nobody" is not worth keeping: the next request may bring another answer
    found.then(
      (signedIn) => signedIn ?? this.kept.delete(cookie),
      () => this.kept.delete(cookie),
    );
    return found;
  }

  /** Forgets a user's sessions, or one of them. */
  async drop(userId: string, sessionId?: string): Promise<void> {
    for (const [cookie, { found }] of this.kept) {
      const signedIn = await found.catch(() => null);
      if (signedIn?.user.id !== userId) continue;
      if (!sessionId || signedIn.sessionId === sessionId) this.kept.delete(cookie);
    }
  }

  /** Forgets everyone: after a lost connection it is not known what was missed. */
  clear(): void {
    this.kept.clear();
  }

  private async find(cookie: string): Promise<SignedIn | null> {
    const session = await this.findSession(cookie);
    if (!session) return null;
    const user = await findCurrentUser(this.dataSource, session.userId);
    return user && { user, sessionId: session.sessionId };
  }
}
