import { type ActionableRow, actionableOverdue } from '@kept/domain';
import { expectedOf, plannedOf } from './commitments';
import { day } from './days';
import type { PlanStandingRow } from './plan-rows';
import type { PromiseStandingRow } from './promise-standings';
import type { OpenItemRow, PairFacts } from './standing-facts';

/** What is open on a day, and how promises and plans stand. */
export interface OpenOnDay {
  items: readonly OpenItemRow[];
  promises: readonly PromiseStandingRow[];
  plans: readonly PlanStandingRow[];
}

/** What may be chased on a day, per currency, from what is open, promised, planned and claimed then. */
export function balancesOf(
  facts: Pick<PairFacts, 'promises' | 'claims' | 'plans'>,
  open: OpenOnDay,
  on: Temporal.PlainDate,
): ActionableRow[] {
  const rows = new Map(facts.promises.map((row) => [row.id, row]));
  return actionableOverdue(
    {
      items: open.items.flatMap((item) => {
        if (item.due_on === null) return [];
        return {
          itemId: item.source_id,
          debtId: item.debt_id ?? '',
          currency: item.currency,
          dueOn: day(item.due_on),
          open: item.open_minor,
          disputed: item.disputed_minor,
        };
      }),
      unapplied: open.items.flatMap(({ due_on, currency, open_minor }) =>
        due_on === null ? { currency, amount: open_minor } : [],
      ),
      promises: open.promises.flatMap((standing) => {
        const row = rows.get(standing.promise_id);
        if (row === undefined || standing.status !== 'OPEN') return [];
        const remaining = Math.max(0, standing.due_minor - standing.received_minor);
        return { currency: row.currency, remaining, itemIds: row.item_ids, debtId: row.debt_id };
      }),
      plans: plannedOf(facts.plans, open.plans),
      claims: facts.claims.flatMap(({ state, currency, amount_minor, item_ids }) => {
        if (state !== 'OPEN') return [];
        return { currency, remaining: amount_minor, itemIds: item_ids, debtId: null };
      }),
    },
    on,
  );
}

/**
 * The same by which cases open and close: without what a completed settlement forgave and the books, kept elsewhere,
 * still have open. Null: there is nothing of the kind.
 */
export function settledBalancesOf(
  facts: Pick<PairFacts, 'promises' | 'claims' | 'plans'>,
  open: OpenOnDay,
  on: Temporal.PlainDate,
): ActionableRow[] | null {
  const expected = expectedOf(facts.plans, open.plans);
  if (expected.length === 0) return null;
  const items = open.items.map((item) => ({ ...item }));
  for (const { remaining, itemIds } of expected) {
    let left = remaining;
    for (const itemId of itemIds) {
      const item = items.find(({ source_id }) => source_id === itemId);
      if (item === undefined) continue;
      const taken = Math.min(left, item.open_minor);
      item.open_minor -= taken;
      left -= taken;
    }
  }
  return balancesOf(facts, { ...open, items: items.filter((item) => item.open_minor > 0) }, on);
}
