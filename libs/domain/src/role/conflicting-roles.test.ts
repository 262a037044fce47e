import { describe, expect, it } from 'vitest';
import { conflictingRoles } from './conflicting-roles';
import { ROLES, type Role } from './role';

describe('conflictingRoles', () => {
  it.each<[Role[], readonly [Role, Role] | null]>([
    [
      ['CASH_CLERK', 'SUPERVISOR'],
      ['CASH_CLERK', 'SUPERVISOR'],
    ],
    [
      ['CREDIT_MANAGER', 'CASH_CLERK'],
      ['CASH_CLERK', 'CREDIT_MANAGER'],
    ],
    [['COLLECTOR', 'SUPERVISOR', 'CREDIT_MANAGER'], null],
    [['CASH_CLERK', 'COLLECTOR'], null],
    [['CASH_CLERK', 'ADMINISTRATOR'], null],
    [[], null],
  ])('of %j: %j', (roles, expected) => {
    expect(conflictingRoles(roles)).toEqual(expected);
  });

  it('lets each role stand alone', () => {
    expect(ROLES.filter((role) => conflictingRoles([role]) !== null)).toEqual([]);
  });
});
