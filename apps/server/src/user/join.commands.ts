import { User } from '@kept/data';
import { isRefusal, type Refusal, refuse } from '@kept/domain';
import { hashPassword } from 'better-auth/crypto';
import { Not } from 'typeorm';
import type { Tx } from '../core/context';
import { IMPORTER_EMAIL } from './importer';
import { makeLink, spendLink } from './one-time-link';
import type { AcceptInvitationArgs, SetUpAdministratorArgs } from './user.inputs';
import { SignInReady } from './user.types';
import { readEmail, readName, refusePassword } from './user-rules';

/** The first administrator. */
export interface Founder {
  name: string;
  email: string;
  password: string;
}

function expired(): Refusal {
  return refuse(
    'INVITATION_EXPIRED',
    'This link was used already or is too old. Ask for a new one.',
  );
}

async function setPassword(tx: Tx, userId: string, password: string): Promise<void> {
  await tx.execute(
    `INSERT INTO auth_account (user_id, account_id, provider_id, password)
     VALUES ($1::uuid, $1::uuid::text, 'credential', $2)
     ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = now()`,
    [userId, await hashPassword(password)],
  );
}

function emitJoined(tx: Tx, userId: string): void {
  tx.emit({
    type: 'USER_JOINED',
    payload: { userId },
    subject: { type: 'User', id: userId },
    actorId: userId,
  });
}

/** Uses the invitation's link up and sets the password it was made for. */
export async function acceptInvitation(
  tx: Tx,
  input: AcceptInvitationArgs,
): Promise<SignInReady | Refusal> {
  const weak = refusePassword(input.password);
  if (weak) return weak;
  const userId = await spendLink(tx, 'invitation', input.token);
  if (!userId) return expired();
  const user = await tx.em.findOneBy(User, { id: userId, isDisabled: false });
  if (!user) return expired();
  await setPassword(tx, user.id, input.password);
  emitJoined(tx, user.id);
  return SignInReady.of(user.email);
}

/** The first administrator, by the link that an empty installation prints at its start. */
export async function setUpAdministrator(
  tx: Tx,
  input: SetUpAdministratorArgs,
): Promise<SignInReady | Refusal> {
  const name = readName(input.name);
  if (isRefusal(name)) return name;
  const email = readEmail(input.email);
  if (isRefusal(email)) return email;
  const weak = refusePassword(input.password);
  if (weak) return weak;
  const link = await spendLink(tx, 'set-up', input.token);
  if (link === null || (await hasUsers(tx))) return expired();
  return found(tx, { name, email, password: input.password });
}

/** Whether anybody works here yet; whoever asks first is alone with the answer until the commit. */
export async function hasUsers(tx: Tx): Promise<boolean> {
  await tx.execute('SELECT FROM installation FOR UPDATE');
  return tx.em.existsBy(User, { email: Not(IMPORTER_EMAIL) });
}

/** Makes the first administrator; only for an installation without users. */
export async function found(tx: Tx, { name, email, password }: Founder): Promise<SignInReady> {
  const user = await tx.em.save(tx.em.create(User, { name, email, roles: ['ADMINISTRATOR'] }));
  await setPassword(tx, user.id, password);
  emitJoined(tx, user.id);
  return SignInReady.of(email);
}

/** The link for the first administrator. */
export function makeSetUpLink(tx: Tx): Promise<string> {
  return makeLink(tx, 'set-up', '');
}
