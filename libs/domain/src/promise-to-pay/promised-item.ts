import type { LedgerItem } from '../ledger/ledger';
import type { PromisedItem } from './promise-to-pay';

/** An item as a promise names it, from the ledger: what was open when promised, and the credits and adjustments since. */
export function promisedItem(
  _item: LedgerItem,
  _promise: { readonly promisedOn: Temporal.PlainDate; readonly recordedAt: Temporal.Instant },
): PromisedItem {
  throw new Error('not written yet');
}
