import { MoneyType } from '@kept/data';
import type { Reading } from '../core/context';
import { atHours, callableSql } from './callable';
import type { WorklistFilter } from './worklist.inputs';
import { WorklistSummary } from './worklist.types';
import {
  Parameters,
  promiseDueSql,
  todaySql,
  worklistConditions,
  worklistScopes,
} from './worklist-conditions';
import { pinnedSql } from './worklist-page';

/** How many cases a filter leaves, pinned ones included. Reads every row of them. */
export async function countWorklist(ctx: Reading, asked: WorklistFilter): Promise<number> {
  const filter = asked.callableNow ? await atHours(ctx, asked) : asked;
  const parameters = new Parameters();
  const { portfolios, facts, listed } = worklistConditions(ctx, { filter }, parameters);
  const scopes = worklistScopes(ctx, filter, parameters);
  const pinned = pinnedSql(ctx, filter, { parameters, moment: ctx.now.toString() });
  const [row] = await ctx.query<{ count: number }>(
    `SELECT count(*) AS count FROM portfolio p JOIN case_standing s ON s.portfolio_id = p.id
     WHERE ${portfolios} AND ${facts} AND (${pinned} OR (${listed} AND (${scopes.join(' OR ')})))`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** The case may be worked now: nothing is planned for later. */
export function actionDueSql(today: string, now: string): string {
  return `(CASE WHEN s.next_action_at IS NOT NULL THEN s.next_action_at <= ${now}
    ELSE coalesce(s.next_action_on <= ${today}, true) END)`;
}

type SummaryRow = Pick<
  WorklistSummary,
  'toDo' | 'callbacksDue' | 'promisesDue' | 'broken' | 'callableNow'
> & {
  overdue: { currency: string; minorUnits: number }[];
};

/** The figures above the list, in one statement. Overdue is per currency, never added across. */
export async function worklistSummary(
  ctx: Reading,
  asked: WorklistFilter,
): Promise<WorklistSummary> {
  const filter = await atHours(ctx, asked);
  const parameters = new Parameters();
  const { portfolios, facts, ways, listed } = worklistConditions(ctx, { filter }, parameters);
  const scopes = worklistScopes(ctx, filter, parameters);
  const pinned = pinnedSql(ctx, filter, { parameters, moment: ctx.now.toString() });
  const promiseDue = promiseDueSql(ctx, parameters);
  const now = `${parameters.of(ctx.now.toString())}::timestamptz`;
  const due = actionDueSql(todaySql(ctx, parameters), now);
  // like a page: a range of an index per portfolio and scope, not the table
  const columns = `s.currency, s.overdue_minor, ${due} AND ${pinned} IS NOT TRUE AS is_due, s.broken_on,
    ${callableSql(ctx, filter, parameters)} AS is_callable,
    CASE WHEN s.has_several THEN s.balances END AS balances`;
  const ranges = scopes.flatMap((scope) =>
    ways.map(
      (way) => `SELECT ${columns} FROM case_standing s
        WHERE s.portfolio_id = p.id AND ${scope} AND ${listed} AND ${way}`,
    ),
  );
  const each = `FROM portfolio p JOIN case_standing s ON s.portfolio_id = p.id WHERE ${portfolios} AND ${facts}`;
  const [row] = await ctx.query<SummaryRow>(
    `WITH listed AS MATERIALIZED (
       SELECT s.* FROM portfolio p CROSS JOIN LATERAL (${ranges.join(' UNION ALL ')}) s WHERE ${portfolios}
     ), amount AS (
       SELECT currency, overdue_minor AS minor FROM listed
       UNION ALL
       SELECT b->>'currency', (b->>'overdue')::bigint FROM listed, jsonb_array_elements(balances) b
       WHERE b->>'currency' <> currency
     ), pin AS (
       SELECT count(*) AS count ${each} AND ${pinned}
     )
     SELECT (SELECT count(*) FROM listed WHERE is_due) + pin.count AS "toDo", pin.count AS "callbacksDue",
       (SELECT count(*) ${each} AND ${promiseDue} AND (${scopes.join(' OR ')})) AS "promisesDue",
       (SELECT count(*) FROM listed WHERE broken_on IS NOT NULL) AS broken,
       (SELECT count(*) FROM listed WHERE is_callable) AS "callableNow",
       (SELECT coalesce(json_agg(json_build_object('currency', currency, 'minorUnits', minor) ORDER BY currency), '[]')
        FROM (SELECT currency, sum(minor) AS minor FROM amount GROUP BY currency HAVING sum(minor) > 0) x) AS overdue
     FROM pin`,
    parameters.values,
  );
  return Object.assign(new WorklistSummary(), row, {
    overdue: (row?.overdue ?? []).map((amount) => MoneyType.from(amount)),
  });
}
