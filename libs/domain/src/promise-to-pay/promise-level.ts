import type { PromiseStanding } from './promise-to-pay';

/** How many promises in a row were not kept, counted back from the latest; 0 when the latest judged one was kept. */
export function promiseLevel(_history: readonly PromiseStanding[]): number {
  throw new Error('not written yet');
}
