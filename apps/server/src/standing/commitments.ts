import {
  type Commitment,
  committedItems,
  type NewPromiseFacts,
  type OpenCommitment,
} from '@kept/domain';
import type { PlanStandingRow } from './plan-rows';
import type { ClaimRow, OpenItemRow, PairFacts, PlanRow, PromiseRow } from './standing-facts';

/** What open promises, plans and claims have taken already: item by item, and what names none. */
export type Committed = Pick<NewPromiseFacts, 'items' | 'committedUnnamed'>;

/**
 * The open items with what is planned, promised or claimed of each. The promises and plans in `except` are about to be
 * replaced and take nothing.
 */
export function committedOf(facts: PairFacts, except: readonly string[] = []): Committed {
  const promises = facts.promises.filter(
    ({ id, status }) => status === 'OPEN' && !except.includes(id),
  );
  const plans = facts.plans.filter(({ id }) => !except.includes(id));
  const standings = plans.flatMap(({ standing }) => standing ?? []);
  const claims = facts.claims.filter(({ state }) => state === 'OPEN');
  return committedItems(facts.openItems.filter(({ kind }) => kind === 'INVOICE').map(itemOf), [
    ...plannedOf(plans, standings),
    ...promises.map(promised),
    ...claims.map(claimed),
  ]);
}

/** What plans keep from being chased of their items, as they stand on a day. */
export function plannedOf(
  plans: readonly PlanRow[],
  standings: readonly PlanStandingRow[],
): Commitment[] {
  return standings.flatMap(({ plan_id, coverage_minor: remaining }) => {
    const plan = plans.find(({ id }) => id === plan_id);
    if (plan === undefined || remaining <= 0) return [];
    const itemIds = plan.items.map(([itemId]) => itemId);
    return { currency: plan.currency, remaining, itemIds, debtId: null };
  });
}

/** Of that, what completed settlements forgave and the books, kept elsewhere, still have open. */
export function expectedOf(
  plans: readonly PlanRow[],
  standings: readonly PlanStandingRow[],
): Commitment[] {
  return plannedOf(
    plans,
    standings.filter(({ status }) => status === 'COMPLETED'),
  );
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
