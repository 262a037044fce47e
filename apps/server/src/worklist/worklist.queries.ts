import { MoneyType } from '@kept/data';
import type { Reading } from '../core/context';
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
export async function countWorklist(ctx: Reading, filter: WorklistFilter): Promise<number> {
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

interface SummaryRow {
  currency: string;
  overdue: number;
  toDo: number;
  callbacksDue: number;
  promisesDue: number;
  broken: number;
}

/** The figures above the list, in one statement. Overdue is per currency, never added across. */
export async function worklistSummary(
  ctx: Reading,
  filter: WorklistFilter,
): Promise<WorklistSummary> {
  const parameters = new Parameters();
  const { portfolios, facts, listed } = worklistConditions(ctx, { filter }, parameters);
  const scopes = worklistScopes(ctx, filter, parameters);
  const pinned = pinnedSql(ctx, filter, { parameters, moment: ctx.now.toString() });
  const today = todaySql(ctx, parameters);
  const due = actionDueSql(today, `${parameters.of(ctx.now.toString())}::timestamptz`);
  const rows = await ctx.query<SummaryRow>(
    `WITH seen AS MATERIALIZED (
       SELECT s.currency, s.overdue_minor, ${pinned} IS TRUE AS is_pinned, ${listed} AS is_listed, ${due} AS is_due,
              (${promiseDueSql(today)}) IS TRUE AS has_promise_due, s.broken_on IS NOT NULL AS is_broken,
              CASE WHEN cardinality(s.currencies) > 1 THEN s.balances END AS balances
       FROM portfolio p JOIN case_standing s ON s.portfolio_id = p.id
       WHERE ${portfolios} AND ${facts} AND (${pinned} OR ${scopes.join(' OR ')})
     ), figure AS (
       SELECT currency, CASE WHEN is_listed THEN overdue_minor ELSE 0 END AS overdue, is_pinned OR (is_listed AND is_due) AS to_do,
              is_pinned, has_promise_due, is_listed AND is_broken AS is_broken
       FROM seen
       UNION ALL
       SELECT b->>'currency', (b->>'overdue')::bigint, false, false, false, false
       FROM seen, jsonb_array_elements(balances) b
       WHERE is_listed AND b->>'currency' <> currency
     )
     SELECT currency, sum(overdue)::bigint AS overdue, count(*) FILTER (WHERE to_do) AS "toDo",
            count(*) FILTER (WHERE is_pinned) AS "callbacksDue", count(*) FILTER (WHERE has_promise_due) AS "promisesDue",
            count(*) FILTER (WHERE is_broken) AS broken
     FROM figure GROUP BY currency ORDER BY currency`,
    parameters.values,
  );
  const total = (key: Exclude<keyof SummaryRow, 'currency'>) =>
    rows.reduce((sum, row) => sum + row[key], 0);
  return Object.assign(new WorklistSummary(), {
    toDo: total('toDo'),
    callbacksDue: total('callbacksDue'),
    promisesDue: total('promisesDue'),
    broken: total('broken'),
    overdue: rows
      .filter((row) => row.overdue > 0)
      .map((row) => MoneyType.of(row.overdue, row.currency)),
  });
}
