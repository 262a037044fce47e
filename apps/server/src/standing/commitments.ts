import { committedItems, type NewPromiseFacts, type OpenCommitment } from '@kept/domain';
import type { ClaimRow, OpenItemRow, PairFacts, PromiseRow } from './standing-facts';

/** What open promises and claims have taken already: item by item, and what names none. */
export type Committed = Pick<NewPromiseFacts, 'items' | 'committedUnnamed'>;

/**
 * The open items with what is promised or claimed of each. The promises and plans in `except` are about to be replaced
 * and take nothing.
 */
export function committedOf(facts: PairFacts, except: readonly string[] = []): Committed {
  const promises = facts.promises.filter(
    ({ id, status }) => status === 'OPEN' && !except.includes(id),
  );
  const claims = facts.claims.filter(({ state }) => state === 'OPEN');
  return committedItems(facts.openItems.filter(({ kind }) => kind === 'INVOICE').map(itemOf), [
    ...promises.map(promised),
    ...claims.map(claimed),
  ]);
}

function promised(promise: PromiseRow): OpenCommitment {
  const { currency, due_minor, received_minor, item_ids, debt_id, amount_minor } = promise;
  const remaining = Math.max(0, (due_minor ?? amount_minor) - (received_minor ?? 0));
  return { currency, remaining, itemIds: item_ids, debtId: debt_id };
}

function claimed({ currency, amount_minor, item_ids }: ClaimRow): OpenCommitment {
  return { currency, remaining: amount_minor, itemIds: item_ids, debtId: null };
}

function itemOf(row: OpenItemRow) {
  return {
    itemId: row.source_id,
    debtId: row.debt_id ?? '',
    number: row.number,
    currency: row.currency,
    open: row.open_minor,
    disputed: row.disputed_minor,
    // an open invoice always has its day; a row without one would count as the newest
    dueOn: Temporal.PlainDate.from(row.due_on ?? '9999-12-31'),
  };
}
