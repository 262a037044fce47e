import { expect, expectTypeOf, it } from 'vitest';
import { type Ability, can, defineAbilityFor } from './ability';
import { type Subject, subject } from './subject';

const ability = defineAbilityFor({
  id: 'me',
  roles: ['CREDIT_MANAGER'],
  teamIds: [],
  portfolioIds: [],
});

it('a check without a record does not compile', () => {
  expectTypeOf(can).parameter(2).toEqualTypeOf<Subject>();
  expectTypeOf<'CollectionCase'>().not.toExtend<Subject>();
  expectTypeOf<Ability>().not.toHaveProperty('can');
  // @ts-expect-error a case without its portfolio
  subject('CollectionCase', {});
  // @ts-expect-error no kind of record
  subject('Case', { portfolioId: 'book' });
  expect(can(ability, 'read', subject('CollectionCase', { portfolioId: 'book' }))).toBe(true);
});
