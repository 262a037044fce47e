import type { NewPromiseFacts, PromisableItem } from './check-promise';

/** An open item before anything is taken of it. */
export type UncommittedItem = Omit<PromisableItem, 'committed'> & {
  readonly dueOn: Temporal.PlainDate;
};

/** What is left of an open promise or claim, minor units: on named items, else on a debt, else on anything in the currency. */
export type OpenCommitment = {
  readonly currency: string;
  readonly remaining: number;
  readonly itemIds: readonly string[];
  readonly debtId: string | null;
};

export type CommittedItems = Pick<NewPromiseFacts, 'items' | 'committedUnnamed'>;

/**
 * The open items, oldest first, with what open promises and claims take of each. A commitment to several items takes
 * the oldest first, as money for it would, and never what is disputed or taken already. DESIGN section 6: each amount
 * stands in one commitment only.
 */
export function committedItems(
  items: readonly UncommittedItem[],
  commitments: readonly OpenCommitment[],
): CommittedItems {
  const oldestFirst = [...items].sort((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
  const committed = new Map<string, number>();
  const unnamed: { currency: string; amount: number }[] = [];
  for (const commitment of commitments) {
    const { currency, remaining, itemIds, debtId } = commitment;
    if (itemIds.length === 0 && debtId === null) {
      unnamed.push({ currency, amount: remaining });
      continue;
    }
    let left = remaining;
    for (const item of oldestFirst.filter((one) => isMeant(one, commitment))) {
      const taken = committed.get(item.itemId) ?? 0;
      const more = Math.min(left, Math.max(0, item.open - item.disputed - taken));
      committed.set(item.itemId, taken + more);
      left -= more;
    }
  }
  return {
    items: oldestFirst.map(({ dueOn: _, ...item }) => ({
      ...item,
      committed: committed.get(item.itemId) ?? 0,
    })),
    committedUnnamed: unnamed,
  };
}

function isMeant(item: UncommittedItem, { currency, itemIds, debtId }: OpenCommitment): boolean {
  if (item.currency !== currency) return false;
  return itemIds.length > 0 ? itemIds.includes(item.itemId) : item.debtId === debtId;
}
