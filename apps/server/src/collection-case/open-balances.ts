import { type ActionableItem, actionableOverdue, ageOpen } from '@kept/domain';
import { AgeingType } from '../ageing/ageing.types';
import type { BalanceRow } from '../standing/case-standing';
import { day, dayOrNull } from '../standing/days';
import type { OpenRow } from './case-file-sql';

function itemOf(row: OpenRow): ActionableItem[] {
  if (row.kind !== 'INVOICE' || row.due_on === null) return [];
  return [
    {
      itemId: row.source_id,
      debtId: row.debt_id ?? '',
      currency: row.currency,
      dueOn: day(row.due_on),
      open: row.open_minor,
      disputed: row.disputed_minor,
    },
  ];
}

/** What is open in a closed case: it has no row in the worklist, and nothing is promised or claimed in it. */
export function closedBalances(rows: readonly OpenRow[], today: Temporal.PlainDate): BalanceRow[] {
  const unapplied = rows.flatMap(({ kind, currency, open_minor }) =>
    kind === 'INVOICE' ? [] : [{ currency, amount: open_minor }],
  );
  const items = rows.flatMap(itemOf);
  return actionableOverdue({ items, unapplied, promises: [], claims: [], plans: [] }, today);
}

/** The ageing of what is open now. */
export function ageingToday(rows: readonly OpenRow[], today: Temporal.PlainDate): AgeingType[] {
  const open = rows.map(({ currency, due_on, open_minor }) => {
    return { currency, dueOn: dayOrNull(due_on), open: open_minor };
  });
  return ageOpen(open, today).map((row) => AgeingType.of(row, today));
}
