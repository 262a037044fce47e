import { describe, expect, it } from 'vitest';
import { CONTACT_POINT_STATES, isUsable } from './contact-point';

describe('isUsable', () => {
  it.each(CONTACT_POINT_STATES)('of a point that is %s', (state) => {
    const expected = state === 'UNVERIFIED' || state === 'VALID';
    expect(isUsable({ state, isOptedOut: false })).toBe(expected);
    expect(isUsable({ state, isOptedOut: true })).toBe(false);
  });
});
