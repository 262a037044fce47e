import type { Tx } from './context';

/** Says at commit, to every server, that these people are not who they were: sessions are read anew, sockets closed. */
export async function dropSessions(tx: Tx, userIds: readonly string[]): Promise<void> {
  await tx.execute("SELECT pg_notify('session', id) FROM unnest($1::text[]) AS id", [userIds]);
}
