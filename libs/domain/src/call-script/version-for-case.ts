/**
 * Which version of a script a case is spoken to with: always the same one for a case while the shares stay, and about
 * the given percent of all cases each. Shares that do not sum to 100 are taken in proportion; null where none has any.
 */
export function versionForCase(
  versions: readonly { readonly id: string; readonly share: number }[],
  caseId: string,
): string | null {
  const sharing = versions.filter(({ share }) => share > 0);
  const whole = sharing.reduce((sum, { share }) => sum + share, 0);
  let place = (hashOf(caseId) / 2 ** 32) * whole;
  for (const { id, share } of sharing) {
    if (place < share) return id;
    place -= share;
  }
  return sharing.at(-1)?.id ?? null;
}

// FNV-1a, then mixed: the ids of cases are made in the order of time and differ little
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
