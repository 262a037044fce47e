import { describe, expect, it } from 'vitest';
import type { Role } from '../role/role';
import { defineAbilityFor } from './ability';
import { mayOf } from './may';

const BOOKS = ['CASES', 'CUSTOMERS', 'PROMISES'];
const READING = ['WORKLIST', ...BOOKS];
const RULED = ['COMPLIANCE', 'CONTACT_RULES'];

describe('mayOf', () => {
  it.each<[Role, string[]]>([
    [
      'COLLECTOR',
      [...READING, 'APPROVALS', 'FORECAST', 'AGEING', ...RULED, 'WORK', 'NEGOTIATE', 'ADD_NOTE'],
    ],
    [
      'SUPERVISOR',
      [
        ...READING,
        'APPROVALS',
        'FORECAST',
        'AGEING',
        'SCRIPTS',
        ...RULED,
        'WORK',
        'NEGOTIATE',
        'ASSIGN',
        'ADD_NOTE',
      ],
    ],
    ['ACCOUNT_MANAGER', [...BOOKS, 'FORECAST', 'AGEING', 'ADD_NOTE']],
    [
      'CREDIT_MANAGER',
      [
        ...READING,
        'APPROVALS',
        'FORECAST',
        'AGEING',
        'IMPORTS',
        'POLICIES',
        'SCRIPTS',
        'CONTACT_RULES',
        'ASSIGN',
        'ADD_NOTE',
      ],
    ],
    [
      'COMPLIANCE_OFFICER',
      [
        ...BOOKS,
        'FORECAST',
        'AGEING',
        'IMPORTS',
        'SCRIPTS',
        ...RULED,
        'GRANT_OVERRIDE',
        'ADD_NOTE',
      ],
    ],
    [
      'CASH_CLERK',
      [...BOOKS, 'FORECAST', 'AGEING', 'IMPORTS', 'RECORD_PAYMENT', 'REVERSE_PAYMENT'],
    ],
    ['ADMINISTRATOR', [...BOOKS, 'FORECAST', 'AGEING', 'IMPORTS', ...RULED, 'USERS', 'TEAMS']],
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
