import type { NewPromiseFacts } from '../promise-to-pay/check-promise';

/** What a plan covers of each item, oldest first, and in all. Minor units. */
export type PlanBalance = {
  readonly items: { readonly itemId: string; readonly open: number }[];
  readonly balance: number;
};

/**
 * What a plan may cover: of the items named or, none named, of all in the currency, what is open, not disputed and in no
 * other commitment. Promises and claims that name no item take of all there is; what the items not asked for cannot give
 * them is left out of the newest that are. `facts.items` stand oldest first. DESIGN section 6: each amount stands in one
 * commitment only.
 */
export function planBalance(
  asked: { readonly itemIds: readonly string[]; readonly currency: string },
  facts: Pick<NewPromiseFacts, 'items' | 'committedUnnamed'>,
): PlanBalance {
  const items: { itemId: string; open: number }[] = [];
  let balance = 0;
  let elsewhere = 0;
  for (const { itemId, currency, open, disputed, committed } of facts.items) {
    if (currency !== asked.currency) continue;
    const free = open - Math.max(0, disputed) - committed;
    if (free <= 0) continue;
    if (asked.itemIds.length > 0 && !asked.itemIds.includes(itemId)) {
      elsewhere += free;
      continue;
    }
    items.push({ itemId, open: free });
    balance += free;
  }
  let unnamed = -elsewhere;
  for (const { currency, amount } of facts.committedUnnamed) {
    if (currency === asked.currency) unnamed += amount;
  }
  for (const item of items.toReversed()) {
    if (unnamed <= 0) break;
    const taken = Math.min(item.open, unnamed);
    item.open -= taken;
    balance -= taken;
    unnamed -= taken;
  }
  return { items: items.filter(({ open }) => open > 0), balance };
}
