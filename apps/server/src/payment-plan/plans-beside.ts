import type { PlanBeside } from '@kept/domain';
import type { Reading } from '../core/context';
import { day, dayOrNull } from '../standing/days';

type Row = Omit<PlanBeside, 'agreedOn' | 'endedOn'> & { agreedOn: string; endedOn: string | null };

/** The plans a customer has agreed to in a portfolio, whatever became of them: what a further offer comes on top of. */
export async function plansBeside(
  ctx: Reading,
  { customerId, portfolioId }: { customerId: string; portfolioId: string },
): Promise<PlanBeside[]> {
  const rows = await ctx.query<Row>(
    `SELECT t.id, t.kind, t.currency, s.status, t.balance_minor AS balance,
            s.total_minor AS total, s.paid_minor AS paid, t.agreed_on AS "agreedOn",
            coalesce(t.ended_on, s.defaulted_on) AS "endedOn",
            array(SELECT i.invoice_id FROM payment_plan_item i WHERE i.plan_id = t.id) AS "itemIds"
     FROM payment_plan t JOIN plan_standing s ON s.plan_id = t.id
     WHERE t.customer_id = $1 AND t.portfolio_id = $2 AND t.agreed_on IS NOT NULL`,
    [customerId, portfolioId],
  );
  return rows.map((row) => ({
    ...row,
    agreedOn: day(row.agreedOn),
    endedOn: dayOrNull(row.endedOn),
  }));
}
