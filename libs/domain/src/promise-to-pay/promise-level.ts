import type { PromiseStanding } from './promise-to-pay';

/**
 * How many promises in a row were not kept, counted back from the latest that was judged; 0 when that one was kept.
 * `history` in the order of the due days. Open ones, and ones changed before their day, are passed over. Derived, never
 * stored as a counter. DESIGN section 6, Promise.
 */
export function promiseLevel(history: readonly PromiseStanding[]): number {
  let level = 0;
  for (let index = history.length - 1; index >= 0; index--) {
    const standing = history[index];
    if (standing?.status === 'KEPT') break;
    if (standing?.isNotKept) level++;
  }
  return level;
}
