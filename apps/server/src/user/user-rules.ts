import {
  conflictingRoles,
  isRole,
  type Refusal,
  ROLE_LABELS,
  type Role,
  refuse,
} from '@kept/domain';
import { z } from 'zod';
import { PASSWORD_LENGTH } from '../core/auth';
import type { Tx } from '../core/context';

const Email = z.email();

/** An e-mail address as it is kept, lower-case, or why it is none. */
export function readEmail(text: string): string | Refusal {
  const email = text.trim().toLowerCase();
  return Email.safeParse(email).success
    ? email
    : refuse('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
}

export function readName(text: string): string | Refusal {
  const name = text.trim();
  if (name !== '' && name.length <= 100) return name;
  return refuse('INVALID_INPUT', 'A name has 1 to 100 characters.', { field: 'name' });
}

export function readRoles(codes: readonly string[]): Role[] | Refusal {
  const roles = codes.filter(isRole);
  if (roles.length !== codes.length) {
    return refuse('INVALID_INPUT', 'One of the roles is not known.', { field: 'roles' });
  }
  const conflict = conflictingRoles(roles);
  if (conflict === null) return [...new Set(roles)];
  const text = `${conflict.map((role) => ROLE_LABELS[role]).join(' and ')} never go together: who takes in money neither forgives nor approves.`;
  return refuse('ROLES_CONFLICT', text, {
    field: 'roles',
    reasons: [{ rule: 'ROLES_APART', text, value: conflict.join(', ') }],
  });
}

export function refusePassword(password: string): Refusal | null {
  const { min, max } = PASSWORD_LENGTH;
  if (password.length >= min && password.length <= max) return null;
  return refuse('INVALID_INPUT', `A password has ${min} to ${max} characters.`, {
    field: 'password',
  });
}

export async function refuseUnknownTeams(
  tx: Tx,
  teamIds: readonly string[],
): Promise<Refusal | null> {
  const known = await tx.query('SELECT FROM team WHERE id = ANY($1)', [teamIds]);
  if (known.length === new Set(teamIds).size) return null;
  return refuse('INVALID_INPUT', 'One of the teams is not known.', { field: 'teamIds' });
}

/**
 * Locks the administrators and says whether the house would be left without one if `userId` were none
 * any more. Two who take each other's role away at once come here one after the other.
 */
export async function refuseLastAdministrator(tx: Tx, userId: string): Promise<Refusal | null> {
  const administrators = await tx.query<{ id: string }>(
    `SELECT id FROM app_user WHERE 'ADMINISTRATOR' = ANY(roles) AND NOT is_disabled
     ORDER BY id FOR UPDATE`,
  );
  const isLast = administrators.every(({ id }) => id === userId);
  return isLast && administrators.length > 0
    ? refuse(
        'LAST_ADMINISTRATOR',
        'Nobody else could manage users: name another administrator first.',
      )
    : null;
}
