import type { Reading } from '../core/context';

/** Customers of one portfolio whose standing was last computed for the same day. */
export interface Group {
  portfolioId: string;
  day: string;
  customerIds: string[];
}

/** How many customers are held in memory at once. */
const AT_A_TIME = 500;

// every customer in every portfolio that has anything of theirs, with the last day for which it was computed;
// of whom nothing is stored, nothing may be open today
const PAIRS = `
  DECLARE verify_pairs NO SCROLL CURSOR FOR
  SELECT p.portfolio_id AS "portfolioId", p.customer_id AS "customerId",
         coalesce(greatest(
           (SELECT max(o.computed_for) FROM open_item o
            WHERE o.customer_id = p.customer_id AND o.portfolio_id = p.portfolio_id),
           (SELECT max(s.computed_for) FROM promise_to_pay t JOIN promise_standing s ON s.promise_id = t.id
            WHERE t.customer_id = p.customer_id AND t.portfolio_id = p.portfolio_id),
           (SELECT max(s.computed_for) FROM plan_standing s
            WHERE s.customer_id = p.customer_id AND s.portfolio_id = p.portfolio_id),
           (SELECT max(s.computed_for) FROM case_standing s
            WHERE s.customer_id = p.customer_id AND s.portfolio_id = p.portfolio_id)), $1::date) AS day
  FROM (
    SELECT portfolio_id, customer_id FROM debt
    UNION SELECT portfolio_id, customer_id FROM customer_reference
    UNION SELECT portfolio_id, customer_id FROM collection_case
    UNION SELECT portfolio_id, customer_id FROM open_item
    UNION SELECT portfolio_id, customer_id FROM payment
  ) p
  ORDER BY portfolio_id, day, customer_id`;

interface Pair {
  portfolioId: string;
  customerId: string;
  day: string;
}

/** All customers in groups, by a cursor of the transaction at hand. `today` stands where nothing was computed yet. */
export async function* standingGroups(ctx: Reading, today: string): AsyncGenerator<Group> {
  await ctx.query(PAIRS.replace('$1', `'${today}'`));
  let group: Group = { portfolioId: '', day: '', customerIds: [] };
  for (;;) {
    const pairs = await ctx.query<Pair>(`FETCH ${AT_A_TIME} FROM verify_pairs`);
    for (const { portfolioId, customerId, day } of pairs) {
      const isSame = group.portfolioId === portfolioId && group.day === day;
      if (!isSame || group.customerIds.length >= AT_A_TIME) {
        if (group.customerIds.length > 0) yield group;
        group = { portfolioId, day, customerIds: [] };
      }
      group.customerIds.push(customerId);
    }
    if (pairs.length === 0) break;
  }
  if (group.customerIds.length > 0) yield group;
  await ctx.query('CLOSE verify_pairs');
}
