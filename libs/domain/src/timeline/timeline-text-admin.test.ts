import { describe, expect, it } from 'vitest';
import type { TimelineFact } from './timeline';
import { tell } from './timeline-example';

const CASES: readonly [TimelineFact, readonly string[]][] = [
  [
    { type: 'USER_INVITED', payload: { userId: 'new', roles: ['COLLECTOR'], teamIds: ['north'] } },
    ['Ana invited as collector', 'By Mia, for North'],
  ],
  [{ type: 'USER_JOINED', payload: { userId: 'new' } }, ['Ana accepted the invitation']],
  [
    {
      type: 'USER_CHANGED',
      payload: {
        userId: 'new',
        fields: ['roles'],
        roles: ['COLLECTOR', 'SUPERVISOR'],
        teamIds: [],
      },
    },
    ['Ana changed: roles', 'By Mia: now collector, supervisor, in no team'],
  ],
  [{ type: 'USER_DISABLED', payload: { userId: 'new' } }, ['Ana disabled', 'By Mia']],
  [{ type: 'USER_ENABLED', payload: { userId: 'new' } }, ['Ana enabled again', 'By Mia']],
  [
    { type: 'TEAM_CREATED', payload: { teamId: 'north', portfolioIds: ['metal'] } },
    ['Team North created', 'By Mia, for Metal'],
  ],
  [
    { type: 'TEAM_CHANGED', payload: { teamId: 'north', fields: ['name'] } },
    ['North changed: name', 'By Mia'],
  ],
  [{ type: 'PORTFOLIO_CREATED', payload: { portfolioId: 'metal' } }, ['Metal created', 'By Mia']],
  [
    {
      type: 'POLICY_CHANGED',
      payload: { policyKind: 'PROMISE', version: 2, portfolioId: 'metal' },
    },
    ['Policy on promises changed', 'Version 2 for Metal, by Mia'],
  ],
  [
    {
      type: 'IMPORT_FINISHED',
      payload: { batchId: 'b', accepted: 5, unchanged: 1, later: 2, rejected: 3 },
    },
    ['Import finished: 5 rows accepted', '1 unchanged, 2 later, 3 rejected; by Mia'],
  ],
];

describe('the admin events', () => {
  it.each(CASES)('are told: %o', (fact, expected) => {
    expect(tell(fact)).toEqual(expected);
  });
});
