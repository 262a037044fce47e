import { compareDays, compareMoments } from '../calendar/day-number';
import type { ItemAdjustment, ItemAllocation, LedgerItem } from '../ledger/ledger';
import { openAmount } from '../ledger/open-amount';
import type { PromisedItem, PromiseFacts } from './promise-to-pay';

type Made = Pick<PromiseFacts, 'promisedOn' | 'recordedAt' | 'isImported'>;

/**
 * An item as a promise names it, from the ledger: what was open of it when promised, as far as was known then, and the
 * credit notes and lowering adjustments that became known since (imported history: by value date). Payments are
 * receipts and stand elsewhere.
 */
export function promisedItem(item: LedgerItem, promise: Made): PromisedItem {
  const knownAt = promise.isImported ? undefined : promise.recordedAt;
  const openWhenMade = openAmount(item, promise.promisedOn, knownAt);
  const lowering = [...item.allocations.filter(isCredit), ...item.adjustments.filter(isLowering)];
  return {
    itemId: item.id,
    // nothing open is no fact to shrink by: the item came into the books later than the promise
    openWhenMade: openWhenMade > 0 ? openWhenMade : null,
    reductions: lowering
      .filter((movement) => isSince(movement, promise))
      .map(({ amount, effectiveOn, reversedOn }) => ({
        amount,
        effectiveOn,
        reversedOn: reversedOn ?? null,
      })),
  };
}

function isCredit({ source }: ItemAllocation): boolean {
  return source === 'CREDIT_NOTE';
}

function isLowering({ kind }: ItemAdjustment): boolean {
  return kind !== 'FEE' && kind !== 'INTEREST';
}

function isSince(movement: ItemAllocation | ItemAdjustment, promise: Made): boolean {
  if (promise.isImported) {
    return compareDays(movement.effectiveOn, promise.promisedOn) > 0;
  }
  return compareMoments(movement.recordedAt, promise.recordedAt) > 0;
}
