import { TeamMember, User } from '@kept/data';
import { isRefusal, type Refusal, refuse, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { dropSessions } from '../core/sessions';
import { staleVersion, updateSeen } from '../core/versioned';
import { dropLinks, makeLink } from './one-time-link';
import type { ChangeUserInput, InviteUserInput, UserIdInput } from './user.inputs';
import { Invitation } from './user.types';
import {
  readEmail,
  readName,
  readRoles,
  refuseLastAdministrator,
  refuseUnknownTeams,
} from './user-rules';

async function findUser(tx: Tx, id: string): Promise<User> {
  const user = await tx.em.findOneBy(User, { id });
  if (!user) throw notFound('The user');
  return user;
}

async function setTeams(tx: Tx, userId: string, teamIds: readonly string[]): Promise<void> {
  await tx.em.delete(TeamMember, { userId });
  await tx.em.insert(
    TeamMember,
    [...new Set(teamIds)].map((teamId) => ({ teamId, userId })),
  );
}

/** A new link for an invitation; earlier ones stop working. */
export async function renewInvitation(tx: Tx, user: User): Promise<Invitation> {
  await dropLinks(tx, 'invitation', user.id);
  const link = await makeLink(tx, 'invitation', user.id);
  return Object.assign(new Invitation(), { user, link });
}

/** Makes a user who can sign in once they set a password through the link. */
export async function inviteUser(tx: Tx, input: InviteUserInput): Promise<Invitation | Refusal> {
  const name = readName(input.name);
  if (isRefusal(name)) return name;
  const email = readEmail(input.email);
  if (isRefusal(email)) return email;
  const roles = readRoles(input.roles);
  if (isRefusal(roles)) return roles;
  const unknown = await refuseUnknownTeams(tx, input.teamIds);
  if (unknown) return unknown;
  const user = await tx.em.save(tx.em.create(User, { name, email, roles }));
  await setTeams(tx, user.id, input.teamIds);
  tx.emit({
    type: 'USER_INVITED',
    payload: { userId: user.id, roles, teamIds: input.teamIds },
    subject: { type: 'User', id: user.id },
  });
  return renewInvitation(tx, user);
}

/** Changes name, roles or teams; the user's sessions and sockets follow at once. */
export async function changeUser(tx: Tx, input: ChangeUserInput): Promise<User | Refusal> {
  const user = await findUser(tx, input.id);
  demand(tx, 'update', subject('User', user));
  const name = readName(input.name ?? user.name);
  if (isRefusal(name)) return name;
  const roles = readRoles(input.roles ?? user.roles);
  if (isRefusal(roles)) return roles;
  if (user.roles.includes('ADMINISTRATOR') && !roles.includes('ADMINISTRATOR')) {
    const refused = await refuseLosingAdministrator(tx, user);
    if (refused) return refused;
  }
  const unknown = await refuseUnknownTeams(tx, input.teamIds ?? []);
  if (unknown) return unknown;
  if (!(await updateSeen(tx, User, input, { name, roles }))) return staleVersion('The user');
  if (input.teamIds) await setTeams(tx, user.id, input.teamIds);
  await dropSessions(tx, [user.id]);
  const teams = await tx.em.findBy(TeamMember, { userId: user.id });
  tx.emit({
    type: 'USER_CHANGED',
    payload: {
      userId: user.id,
      fields: (['name', 'roles', 'teamIds'] as const).filter((one) => input[one] !== undefined),
      roles,
      teamIds: teams.map((team) => team.teamId),
    },
    subject: { type: 'User', id: user.id },
  });
  return findUser(tx, user.id);
}

async function refuseLosingAdministrator(tx: Tx, user: User): Promise<Refusal | null> {
  const last = await refuseLastAdministrator(tx, user.id);
  if (last) return last;
  if (user.id !== tx.user.id) return null;
  return refuse('SELF_CHANGE', 'Somebody else has to take this from you.');
}

/** Ends a user's sessions and sockets on every server and lets them sign in no more. */
export async function disableUser(tx: Tx, input: UserIdInput): Promise<User | Refusal> {
  const user = await findUser(tx, input.id);
  demand(tx, 'disable', subject('User', user));
  const refused = user.roles.includes('ADMINISTRATOR')
    ? await refuseLosingAdministrator(tx, user)
    : null;
  if (refused) return refused;
  if (!(await updateSeen(tx, User, input, { isDisabled: true }))) return staleVersion('The user');
  await tx.execute('DELETE FROM auth_session WHERE user_id = $1', [user.id]);
  await tx.execute('DELETE FROM presence WHERE user_id = $1', [user.id]);
  await dropLinks(tx, 'invitation', user.id);
  await dropSessions(tx, [user.id]);
  tx.emit({
    type: 'USER_DISABLED',
    payload: { userId: user.id },
    subject: { type: 'User', id: user.id },
  });
  return findUser(tx, user.id);
}

/** Lets a disabled user sign in again, with the password they had. */
export async function enableUser(tx: Tx, input: UserIdInput): Promise<User | Refusal> {
  const user = await findUser(tx, input.id);
  demand(tx, 'disable', subject('User', user));
  if (!(await updateSeen(tx, User, input, { isDisabled: false }))) return staleVersion('The user');
  tx.emit({
    type: 'USER_ENABLED',
    payload: { userId: user.id },
    subject: { type: 'User', id: user.id },
  });
  return findUser(tx, user.id);
}
