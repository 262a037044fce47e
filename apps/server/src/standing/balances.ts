import { type ActionableRow, actionableOverdue } from '@kept/domain';
import { day } from './days';
import type { PromiseStandingRow } from './promise-standings';
import type { OpenItemRow, PairFacts } from './standing-facts';

/** What may be chased on a day, per currency, from what is open, promised and claimed then. */
export function balancesOf(
  facts: Pick<PairFacts, 'promises' | 'claims'>,
  open: { items: readonly OpenItemRow[]; promises: readonly PromiseStandingRow[] },
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
      claims: facts.claims.flatMap(({ state, currency, amount_minor, item_ids }) => {
        if (state !== 'OPEN') return [];
        return { currency, remaining: amount_minor, itemIds: item_ids, debtId: null };
      }),
    },
    on,
  );
}
