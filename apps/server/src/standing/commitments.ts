import type { PromisableItem } from '@kept/domain';
import { isEarlier } from './days';
import type { ClaimRow, OpenItemRow, PairFacts, PromiseRow } from './standing-facts';

/** What open promises and claims have taken already: item by item, and what names none. */
export interface Committed {
  items: PromisableItem[];
  unnamed: { currency: string; amount: number }[];
}

interface Commitment {
  currency: string;
  remaining: number;
  isMeant: ((item: OpenItemRow) => boolean) | null;
}

/**
 * The open items with what is promised or claimed of each. A commitment to several items takes the
 * oldest first, as money for it would. The promise named in `except` is about to be replaced and
 * takes nothing.
 */
export function committedOf(facts: PairFacts, except?: string): Committed {
  const rows = facts.openItems
    .filter((item) => item.kind === 'INVOICE')
    .sort((a, b) => (isEarlier(a.due_on ?? '', b.due_on ?? '') ? -1 : 1));
  const committed = new Map<string, number>();
  const unnamed: Committed['unnamed'] = [];
  for (const { currency, remaining, isMeant } of commitmentsOf(facts, except)) {
    if (isMeant === null) {
      unnamed.push({ currency, amount: remaining });
      continue;
    }
    let left = remaining;
    for (const row of rows.filter((item) => item.currency === currency && isMeant(item))) {
      const taken = committed.get(row.source_id) ?? 0;
      const more = Math.min(left, Math.max(0, row.open_minor - row.disputed_minor - taken));
      committed.set(row.source_id, taken + more);
      left -= more;
    }
  }
  return { items: rows.map((row) => itemOf(row, committed.get(row.source_id) ?? 0)), unnamed };
}

function commitmentsOf(facts: PairFacts, except: string | undefined): Commitment[] {
  return [
    ...facts.promises
      .filter((promise) => promise.status === 'OPEN' && promise.id !== except)
      .map(promised),
    ...facts.claims.filter((claim) => claim.state === 'OPEN').map(claimed),
  ];
}

function promised(promise: PromiseRow): Commitment {
  const { currency, due_minor, received_minor, item_ids, debt_id, amount_minor } = promise;
  const remaining = Math.max(0, (due_minor ?? amount_minor) - (received_minor ?? 0));
  return { currency, remaining, isMeant: meant(item_ids, debt_id) };
}

function claimed({ currency, amount_minor, item_ids }: ClaimRow): Commitment {
  return { currency, remaining: amount_minor, isMeant: meant(item_ids, null) };
}

function meant(itemIds: readonly string[], debtId: string | null): Commitment['isMeant'] {
  if (itemIds.length > 0) return (item) => itemIds.includes(item.source_id);
  return debtId === null ? null : (item) => item.debt_id === debtId;
}

function itemOf(row: OpenItemRow, committed: number): PromisableItem {
  return {
    itemId: row.source_id,
    debtId: row.debt_id ?? '',
    number: row.number,
    currency: row.currency,
    open: row.open_minor,
    disputed: row.disputed_minor,
    committed,
  };
}
