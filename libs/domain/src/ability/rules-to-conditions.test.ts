import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../role/role';
import { can, canAny, defineAbilityFor, type RowConditions, rulesToConditions } from './ability';
import { ACTIONS, SUBJECT_TYPES, type SubjectRecords } from './subject';

const OWN = 'book-1';
const OTHER = 'book-2';

const abilityOf = (...roles: Role[]) =>
  defineAbilityFor({ id: 'me', roles, teamIds: ['team-1'], portfolioIds: [OWN] });

/** What the server's SQL does with the conditions, done in memory. */
function matches(conditions: RowConditions, record: Record<string, unknown>): boolean {
  if (conditions === 'ALL') return true;
  if (conditions === 'NONE') return false;
  return conditions.some((group) =>
    group.every((condition) => {
      const value = record[condition.field] ?? null;
      const wanted = condition.op === 'eq' ? [condition.value] : condition.value;
      const found: unknown[] = Array.isArray(value) ? value : [value];
      return found.some((one) => (wanted as unknown[]).includes(one));
    }),
  );
}

describe('rulesToConditions', () => {
  it('uses eq and in alone', () => {
    expect(rulesToConditions(abilityOf('COLLECTOR'), 'work', 'CollectionCase')).toEqual([
      [{ field: 'portfolioId', op: 'in', value: [OWN] }],
    ]);
    expect(rulesToConditions(abilityOf('ACCOUNT_MANAGER'), 'read', 'Customer')).toEqual([
      [{ field: 'accountManagerId', op: 'eq', value: 'me' }],
    ]);
    expect(rulesToConditions(abilityOf('CREDIT_MANAGER'), 'read', 'Customer')).toBe('ALL');
    expect(rulesToConditions(abilityOf('CASH_CLERK'), 'work', 'CollectionCase')).toBe('NONE');
  });

  it('says of every row what can says of it', () => {
    const someUser = fc.record({
      id: fc.constant('me'),
      roles: fc.subarray([...ROLES]),
      teamIds: fc.subarray(['team-1', 'team-2']),
      portfolioIds: fc.subarray([OWN, OTHER]),
    });
    const someRecord = fc.record({
      id: fc.constantFrom('me', OWN, OTHER, 'team-1', 'x'),
      portfolioId: fc.constantFrom(OWN, OTHER, 'book-3', null),
      portfolioIds: fc.subarray([OWN, OTHER, 'book-3']),
      accountManagerId: fc.constantFrom('me', 'x', null),
      teamIds: fc.subarray(['team-1', 'team-3']),
      category: fc.constantFrom('CONTACTS', 'MONEY', 'ADMIN', 'NOTES', 'CASE', 'PROMISES'),
    });
    fc.assert(
      fc.property(
        someUser,
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...SUBJECT_TYPES),
        someRecord,
        (user, action, type, record) => {
          const ability = defineAbilityFor(user);
          const answer = can(ability, action, {
            type,
            record: record as SubjectRecords[typeof type],
          });
          const conditions = rulesToConditions(ability, action, type);
          expect(matches(conditions, record)).toBe(answer);
          if (conditions === 'NONE') expect(canAny(ability, action, type)).toBe(false);
          if (answer) expect(canAny(ability, action, type)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
