import type { Role } from './role';

/** Who takes in money does not forgive, write off or approve refunds of it. */
const CONFLICTS: readonly (readonly [Role, Role])[] = [
  ['CASH_CLERK', 'SUPERVISOR'],
  ['CASH_CLERK', 'CREDIT_MANAGER'],
];

/** Two of the roles that nobody may have together: cash apart from forgiveness, write-off and the approval of refunds; null: none. */
export function conflictingRoles(roles: readonly Role[]): readonly [Role, Role] | null {
  return CONFLICTS.find(([a, b]) => roles.includes(a) && roles.includes(b)) ?? null;
}
