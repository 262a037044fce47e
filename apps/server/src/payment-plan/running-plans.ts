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

/** A plan that waits for money: its items, and what is open of each of its instalments. */
export interface WaitingPlan {
  itemIds: string[];
  instalments: number[];
}

/** The plans that wait for money without a name: of each customer the one that runs in a currency, where only one does. */
export async function waitingPlans(
  ctx: Reading,
  { customerIds, portfolioId }: { customerIds: readonly string[]; portfolioId: string },
): Promise<(customerId: string, currency: string) => WaitingPlan | undefined> {
  const rows = await ctx.query<WaitingPlan & { customerId: string; currency: string }>(
    `SELECT t.customer_id AS "customerId", t.currency,
            (SELECT json_agg(i.invoice_id) FROM payment_plan_item i WHERE i.plan_id = t.id) AS "itemIds",
            (SELECT coalesce(json_agg(p.amount_minor - p.paid_minor), '[]') FROM instalment_standing p
             WHERE p.plan_id = t.id AND p.amount_minor > p.paid_minor) AS instalments
     FROM payment_plan t JOIN plan_standing s ON s.plan_id = t.id
     WHERE t.customer_id = ANY($1::uuid[]) AND t.portfolio_id = $2 AND s.status IN ('AGREED', 'ACTIVE')`,
    [[...new Set(customerIds)], portfolioId],
  );
  return (customerId, currency) => {
    const running = rows.filter(
      (row) => row.customerId === customerId && row.currency === currency,
    );
    return running.length === 1 ? running[0] : undefined;
  };
}
