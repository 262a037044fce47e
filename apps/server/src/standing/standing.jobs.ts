import { isRefusal } from '@kept/domain';
import type { Ctx } from '../core/context';
import type { JobCall } from '../core/jobs';
import type { DailySweep, Swept } from '../portfolio/portfolio.jobs';
import { refreshScale } from './portfolio-scale';
import { refreshStanding } from './refresh-standing';

// ids are read far ahead, and written a transaction of a thousand at a time
const IDS_AT_A_TIME = 50_000;
const CUSTOMERS_AT_A_TIME = 1_000;

/** A customer with something to look at, and whether a promise or plan of theirs has come to a turn. */
interface Due {
  id: string;
  isTurning: boolean;
}

const DUE = `
  SELECT id, bool_or(is_turning) AS "isTurning" FROM (
    SELECT o.customer_id AS id, false AS is_turning FROM open_item o
    WHERE o.portfolio_id = $1 AND o.customer_id > $2
    UNION ALL
    SELECT s.customer_id, false FROM case_standing s WHERE s.portfolio_id = $1 AND s.customer_id > $2
    UNION ALL
    SELECT p.customer_id, s.grace_until < $3::date FROM promise_standing s JOIN promise_to_pay p ON p.id = s.promise_id
    WHERE s.portfolio_id = $1 AND s.status = 'OPEN' AND p.customer_id > $2
    UNION ALL
    SELECT s.customer_id, true FROM plan_standing s
    WHERE s.portfolio_id = $1 AND s.turns_on <= $3::date AND s.customer_id > $2
  ) due GROUP BY id ORDER BY id LIMIT ${IDS_AT_A_TIME}`;

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * What a day brings about by itself: promises come to the end of their grace, instalments fall due and are missed,
 * plans go in arrears, default and complete, cases open, close and grow late, points change. Days that were missed are
 * stood in for one by one. Who has no promise that ends and no plan that turns is taken from the projection, which
 * spares reading the books of a million customers every night.
 */
export const sweepPromises: DailySweep = { id: 'sweep-promises', run: sweepStanding };

/** The same sweep under the other name people look for: promises and plans take from the same money, so one engine judges both. */
export const sweepInstalments: DailySweep = { id: 'sweep-instalments', run: sweepStanding };

async function sweepStanding(call: JobCall, { portfolioId, days }: Swept): Promise<void> {
  const { ctx, signal } = call;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  await refreshScale(ctx, portfolioId, last);
  const ground = { ...(await groundOf(ctx, portfolioId, first, last)), portfolioId, days };
  let after = FIRST;
  while (!signal.aborted) {
    const due = await ctx.query<Due>(DUE, [portfolioId, after, last]);
    for (let at = 0; at < due.length && !signal.aborted; at += CUSTOMERS_AT_A_TIME) {
      await sweepCustomers(ctx, due.slice(at, at + CUSTOMERS_AT_A_TIME), ground);
    }
    if (due.length < IDS_AT_A_TIME) break;
    after = due.at(-1)?.id ?? after;
  }
  await tellScreens(ctx, portfolioId);
}

interface Ground {
  portfolioId: string;
  days: readonly Temporal.PlainDate[];
  /** asked for a day that was computed before: then it is computed again */
  isRecomputed: boolean;
  /** a policy begins to speak on one of the days: then what was judged is judged anew */
  hasNewRules: boolean;
}

async function groundOf(
  ctx: Ctx,
  portfolioId: string,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Promise<Pick<Ground, 'isRecomputed' | 'hasNewRules'>> {
  const [row] = await ctx.query<{ isRecomputed: boolean; hasNewRules: boolean }>(
    `SELECT coalesce(p.computed_for >= $2::date, false) AS "isRecomputed",
            EXISTS (SELECT FROM policy o
                    WHERE (o.portfolio_id = p.id OR o.debt_kind = p.debt_kind)
                      AND o.effective_from BETWEEN $2::date AND $3::date) AS "hasNewRules"
     FROM portfolio p WHERE p.id = $1`,
    [portfolioId, first, last],
  );
  return row ?? { isRecomputed: false, hasNewRules: false };
}

async function sweepCustomers(ctx: Ctx, due: readonly Due[], ground: Ground): Promise<void> {
  const { portfolioId, days, isRecomputed, hasNewRules } = ground;
  const needsBooks = (one: Due) => one.isTurning || isRecomputed || hasNewRules;
  const groups = [
    { from: 'LEDGER', ids: due.filter(needsBooks).map(({ id }) => id) },
    { from: 'WORK', ids: due.filter((one) => !needsBooks(one)).map(({ id }) => id) },
  ] as const;
  const refused = await ctx.transact(async (tx) => {
    await tx.lockCustomers(due.map(({ id }) => id));
    for (const { from, ids } of groups) {
      await refreshStanding(tx, ids, { portfolioId, days, from, isRecomputed });
    }
  });
  if (isRefusal(refused)) throw new Error(`a sweep was refused: ${refused.message}`);
}

/** One notice for all of it: whoever looks at this portfolio reads anew. */
async function tellScreens(ctx: Ctx, portfolioId: string): Promise<void> {
  await ctx.transact(async (tx) => {
    tx.notify({
      type: 'STANDING_SWEPT',
      customerId: null,
      caseId: null,
      portfolioId,
      teamIds: [],
      userIds: [],
    });
  });
}
