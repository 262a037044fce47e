import type { Reading } from '../core/context';

/** The items of a customer's plans that run in a portfolio, those of the plans left out excepted. */
export async function itemsOfRunningPlans(
  ctx: Reading,
  { customerId, portfolioId }: { customerId: string; portfolioId: string },
  except: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await ctx.query<{ id: string }>(
    `SELECT i.invoice_id AS id
     FROM payment_plan t
     JOIN plan_standing s ON s.plan_id = t.id
     JOIN payment_plan_item i ON i.plan_id = t.id
     WHERE t.customer_id = $1 AND t.portfolio_id = $2 AND s.status IN ('AGREED', 'ACTIVE')
       AND t.id <> ALL($3::uuid[])`,
    [customerId, portfolioId, except],
  );
  return new Set(rows.map(({ id }) => id));
}
