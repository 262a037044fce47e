import { describe, expect, it } from 'vitest';
import type { Role } from '../role/role';
import { defineAbilityFor } from './ability';
import { mayOf } from './may';

describe('mayOf', () => {
  it.each<[Role, string[]]>([
    ['COLLECTOR', ['WORKLIST', 'CASES', 'CUSTOMERS', 'PROMISES', 'AGEING', 'WORK', 'ADD_NOTE']],
    [
      'SUPERVISOR',
      ['WORKLIST', 'CASES', 'CUSTOMERS', 'PROMISES', 'AGEING', 'WORK', 'ASSIGN', 'ADD_NOTE'],
    ],
    ['ACCOUNT_MANAGER', ['CASES', 'CUSTOMERS', 'PROMISES', 'AGEING', 'ADD_NOTE']],
    [
      'CREDIT_MANAGER',
      ['WORKLIST', 'CASES', 'CUSTOMERS', 'PROMISES', 'AGEING', 'IMPORTS', 'ASSIGN', 'ADD_NOTE'],
    ],
    ['COMPLIANCE_OFFICER', ['CASES', 'CUSTOMERS', 'PROMISES', 'AGEING', 'IMPORTS', 'ADD_NOTE']],
    [
      'CASH_CLERK',
      ['CASES', 'CUSTOMERS', 'PROMISES', 'AGEING', 'IMPORTS', 'RECORD_PAYMENT', 'REVERSE_PAYMENT'],
    ],
    ['ADMINISTRATOR', ['CASES', 'CUSTOMERS', 'PROMISES', 'AGEING', 'IMPORTS', 'USERS', 'TEAMS']],
  ])('of a %s: %j', (role, expected) => {
    expect(
      mayOf(
        defineAbilityFor({
          id: 'me',
          roles: [role],
          teamIds: ['team-1'],
          portfolioIds: ['book-1'],
        }),
      ),
    ).toEqual(expected);
  });
});
