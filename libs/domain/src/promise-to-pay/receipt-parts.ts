import type { PromiseFacts, Receipt } from './promise-to-pay';

/** A part of a receipt that nobody has taken yet: put on an item, or unapplied (`itemId` null). */
type Part = { readonly itemId: string | null; readonly debtId: string | null; left: number };

/** What a promise or claim may take from: these items or, where none are named, all of this debt or of any. */
export type Reach = { readonly itemIds: readonly string[]; readonly debtId: string | null };

export function reachOf(promise: PromiseFacts): Reach {
  return { itemIds: promise.items.map(({ itemId }) => itemId), debtId: promise.debtId };
}

/**
 * A receipt in parts, in the order in which a promise that names no item takes them: what is unapplied, then items that
 * no promise names, then the others, so that it leaves to the others what only they can take.
 */
export function partsOf(receipt: Receipt, namedItemIds: ReadonlySet<string>): Part[] {
  let unapplied = receipt.amount;
  const parts: Part[] = [];
  for (const { itemId, debtId, amount } of receipt.parts) {
    unapplied -= amount;
    parts.push({ itemId, debtId, left: amount });
  }
  parts.sort((a, b) => rank(a, namedItemIds) - rank(b, namedItemIds) || compareIds(a, b));
  if (unapplied > 0) parts.unshift({ itemId: null, debtId: receipt.debtId, left: unapplied });
  return parts;
}

function rank(part: Part, namedItemIds: ReadonlySet<string>): number {
  return part.itemId !== null && namedItemIds.has(part.itemId) ? 1 : 0;
}

function compareIds(a: Part, b: Part): number {
  return (a.itemId ?? '') < (b.itemId ?? '') ? -1 : 1;
}

/** Takes up to `amount` of what is within reach, and says how much it was. */
export function takeParts(parts: readonly Part[], reach: Reach, amount: number): number {
  let toTake = amount;
  for (const part of parts) {
    if (toTake <= 0) break;
    if (!reaches(reach, part)) continue;
    const taken = Math.min(part.left, toTake);
    part.left -= taken;
    toTake -= taken;
  }
  return amount - toTake;
}

function reaches(reach: Reach, part: Part): boolean {
  if (reach.itemIds.length > 0) return part.itemId !== null && reach.itemIds.includes(part.itemId);
  return reach.debtId === null || reach.debtId === part.debtId;
}
