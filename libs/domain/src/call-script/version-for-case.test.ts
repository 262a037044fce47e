import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionForCase } from './version-for-case';

// ids of the kind that are made one after the other
const caseIds = Array.from(
  { length: 10_000 },
  (_, index) => `0193a1b2-7c00-7000-8000-${String(index).padStart(12, '0')}`,
);

describe('the version a case is spoken to with', () => {
  it.each([50, 10, 1])('is the second one for about %i percent', (share) => {
    const versions = [
      { id: 'a', share: 100 - share },
      { id: 'b', share },
    ];
    const second = caseIds.filter((id) => versionForCase(versions, id) === 'b').length;
    expect(Math.abs(second / 100 - share)).toBeLessThan(1.5);
  });

  it('stays the same for a case, and moves only cases of the version that gives', () => {
    const at = (share: number) => [
      { id: 'a', share: 100 - share },
      { id: 'b', share },
    ];
    for (const id of caseIds.slice(0, 500)) {
      expect(versionForCase(at(20), id)).toBe(versionForCase(at(20), id));
      if (versionForCase(at(20), id) === 'b') expect(versionForCase(at(60), id)).toBe('b');
    }
  });

  it('is always one that has a share, whatever the shares sum to', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 });
    fc.assert(
      fc.property(shares, fc.uuid(), (all, caseId) => {
        const versions = all.map((share, index) => ({ id: `v${index}`, share }));
        const sharing = versions.filter(({ share }) => share > 0).map(({ id }) => id);
        const version = versionForCase(versions, caseId);
        if (sharing.length === 0) expect(version).toBeNull();
        else expect(sharing).toContain(version);
      }),
    );
  });
});
