import { describe, expect, it } from 'vitest';
import { isRole, ROLE_LABELS, ROLES } from './role';

describe('roles', () => {
  it.each(ROLES)('%s is a role with a label', (role) => {
    expect(isRole(role)).toBe(true);
    expect(ROLE_LABELS[role]).not.toBe('');
  });

  it.each(['collector', 'OWNER', '', 'toString'])('"%s" is none', (text) => {
    expect(isRole(text)).toBe(false);
  });
});
