import { groupRows, loader } from '../core/loaders';
import { DebtPartyType } from './debt.types';

/** Who is liable, first the one who owes it, by name. For debts the user may see already. */
export const partiesOfDebt = loader<string, DebtPartyType[]>(async (ctx, debtIds) => {
  const rows = await ctx.query<DebtPartyType>(
    `SELECT y.debt_id AS "debtId", y.customer_id AS "customerId", k.name, y.liability
     FROM debt_party y JOIN customer k ON k.id = y.customer_id WHERE y.debt_id = ANY($1)
     ORDER BY CASE y.liability WHEN 'PRIMARY' THEN 0 WHEN 'JOINT' THEN 1 ELSE 2 END, k.name`,
    [debtIds],
  );
  const parties = rows.map((row) => Object.assign(new DebtPartyType(), row));
  return groupRows(debtIds, parties, (party) => party.debtId);
});
