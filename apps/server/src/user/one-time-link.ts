import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../core/context';

/** What a one-time link lets its holder do. */
export type LinkPurpose = 'invitation' | 'set-up';

const DAYS = { invitation: 7, 'set-up': 1 } as const;
const PAGE = { invitation: 'welcome', 'set-up': 'set-up' } as const;

// only the hash is kept: who reads the table cannot use the links
function identifierOf(purpose: LinkPurpose, token: string): string {
  return `${purpose}:${createHash('sha256').update(token).digest('hex')}`;
}

/** Makes a link that works once within its days. `subject` is what `spendLink` gives back. */
export async function makeLink(tx: Tx, purpose: LinkPurpose, subject: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await tx.execute(
    `INSERT INTO auth_verification (identifier, value, expires_at)
     VALUES ($1, $2, now() + make_interval(days => $3))`,
    [identifierOf(purpose, token), subject, DAYS[purpose]],
  );
  return `${tx.publicUrl}/${PAGE[purpose]}?token=${token}`;
}

/** Uses a link up: its subject, or null where it is unknown, used or expired. */
export async function spendLink(
  tx: Tx,
  purpose: LinkPurpose,
  token: string,
): Promise<string | null> {
  const [used] = await tx.query<{ value: string; isValid: boolean }>(
    `DELETE FROM auth_verification WHERE identifier = $1
     RETURNING value, expires_at > now() AS "isValid"`,
    [identifierOf(purpose, token)],
  );
  return used?.isValid ? used.value : null;
}

/** Takes back every link made for a subject. */
export async function dropLinks(tx: Tx, purpose: LinkPurpose, subject: string): Promise<void> {
  await tx.execute(
    `DELETE FROM auth_verification WHERE identifier LIKE $1 || ':%' AND value = $2`,
    [purpose, subject],
  );
}
