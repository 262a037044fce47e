import { describe, expect, it } from 'vitest';
import { categoryOf, TIMELINE_CATEGORIES, TIMELINE_TYPES } from './timeline';

describe('categoryOf', () => {
  it.each(TIMELINE_TYPES)('%s has one', (type) => {
    expect(TIMELINE_CATEGORIES).toContain(categoryOf(type));
  });

  it('keeps the administration to itself', () => {
    const admin = TIMELINE_TYPES.filter((type) => categoryOf(type) === 'ADMIN');
    const ofTheHouse = /^(USER|TEAM|PORTFOLIO|POLICY|IMPORT|SCRIPT|TEMPLATE|READINESS)_/;
    expect(admin.every((type) => ofTheHouse.test(type))).toBe(true);
    expect(admin.length).toBe(16);
  });
});
