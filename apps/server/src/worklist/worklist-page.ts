import { z } from 'zod';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { decodeCursor, type Page, pageOf, pageSize } from '../core/page';
import { atHours, CALLABLE_COLUMNS, type FilterAtHours, tellCallable } from './callable';
import type { WorklistFilter } from './worklist.inputs';
import { WorklistItem } from './worklist.types';
import {
  Parameters,
  scopeOf,
  type WorklistConditions,
  worklistConditions,
  worklistScopes,
} from './worklist-conditions';

/** Best first; equal points by amount, then age. The same columns, in this order, end every page index. */
export const BEST_FIRST = 's.points DESC, s.rank_minor DESC, s.age_rank DESC, s.case_id DESC';

// Where a page ended, and the moment page one was read: by that moment it is decided on every later page
// which rows were pinned on the first, so that none is shown twice and none is left out.
const POSITION = z.union([
  z.tuple([z.literal('PIN'), z.iso.datetime(), z.iso.datetime(), z.uuid()]),
  z.tuple([z.literal('LIST'), z.iso.datetime(), z.int(), z.int(), z.int(), z.uuid()]),
]);
type Position = z.infer<typeof POSITION>;

export interface WorklistAsked {
  filter: WorklistFilter;
  first?: number | null;
  after?: string | null;
}

/** Callbacks that are due: their owner's first, after a while everyone's. A hold outweighs them. */
export function pinnedSql(
  ctx: Reading,
  filter: WorklistFilter,
  { parameters, moment }: { parameters: Parameters; moment: string },
): string {
  const at = `${parameters.of(moment)}::timestamptz`;
  const me = `${parameters.of(ctx.user.id)}::uuid`;
  const team = `coalesce(s.callback_team_at, s.callback_at) <= ${at}`;
  const whose =
    scopeOf(ctx, filter) === 'MINE'
      ? `(s.callback_owner_id = ${me} OR (s.owner_id = ${me} AND ${team}))`
      : `(s.callback_owner_id = ${me} OR s.callback_owner_id IS NULL OR ${team})`;
  const desk = filter.specialist ? 's.is_specialist' : 'NOT s.is_specialist';
  return `(s.callback_at <= ${at} AND ${whose} AND ${desk} AND s.suppressed_reason IS DISTINCT FROM 'HELD')`;
}

interface PageParts {
  conditions: WorklistConditions;
  scopes: readonly string[];
  pinned: string;
  limit: string;
}

function pinnedPart({ conditions, pinned, limit }: PageParts, after: string): string {
  return `(SELECT s.*, true AS is_pinned
    FROM portfolio p JOIN case_standing s ON s.portfolio_id = p.id
    WHERE ${conditions.portfolios} AND ${conditions.facts} AND ${pinned} AND ${after}
    ORDER BY s.callback_at, s.case_id LIMIT ${limit})`;
}

// one ordered range of an index per portfolio, scope and way, then the best of their heads
function listPart({ conditions, scopes, pinned, limit }: PageParts, after: string): string {
  const { listed, ways, portfolios } = conditions;
  const ranges = scopes.flatMap((scope) =>
    ways.map(
      (way) => `(SELECT s.* FROM case_standing s
        WHERE s.portfolio_id = p.id AND ${scope} AND ${listed} AND ${way}
          AND ${pinned} IS NOT TRUE AND ${after}
        ORDER BY ${BEST_FIRST} LIMIT ${limit})`,
    ),
  );
  return `(SELECT s.*, false AS is_pinned
    FROM portfolio p CROSS JOIN LATERAL (${ranges.join(' UNION ALL ')}) s
    WHERE ${portfolios}
    ORDER BY ${BEST_FIRST} LIMIT ${limit})`;
}

const COLUMNS = `
  s.case_id AS id, c.number AS serial, s.portfolio_id AS "portfolioId", p.name AS "portfolioName",
  s.customer_id AS "customerId", s.customer_name AS "customerName", s.owner_id AS "ownerId", o.name AS "ownerName",
  s.team_id AS "teamId", s.points, s.rank_minor AS "rankMinor", s.age_rank AS "ageRank", s.factors,
  s.currency, s.overdue_minor AS "overdueMinor", s.aon_minor AS "actionableMinor", s.currencies,
  s.aon_base_minor IS NULL AS "rateMissing", s.oldest_due_on AS "oldestDueOn", s.days_past_due AS "daysPastDue",
  s.promise_status AS "promiseStatus", s.promise_due_on AS "promiseDueOn", s.promise_minor AS "promiseMinor",
  s.promise_currency AS "promiseCurrency", s.plan_condition AS "planCondition", s.plan_due_on AS "planDueOn",
  s.plan_minor AS "planMinor", s.plan_currency AS "planCurrency", s.next_action AS "nextAction", s.next_action_on AS "nextActionOn",
  s.next_action_at AS "nextActionAt", s.callback_at AS "callbackAt", s.is_pinned AS "isPinned",
  s.last_contact_at AS "lastContactAt", s.last_outcome AS "lastOutcome",
  s.suppressed_until AS "suppressedUntil", s.suppressed_reason AS "suppressedReason",
  ${CALLABLE_COLUMNS}, coalesce(u.time_zone, p.time_zone) AS "customerTimeZone", t.name AS "takenBy"`;

// names, zones and who is there: for the rows of the page alone
function withNames(ctx: Reading, parts: readonly string[], limit: string, parameters: Parameters) {
  const me = parameters.of(ctx.user.id);
  const order = `s.is_pinned DESC, CASE WHEN s.is_pinned THEN s.callback_at END,
    CASE WHEN s.is_pinned THEN s.case_id END, ${BEST_FIRST}`;
  const mayKnow = visible(ctx, {
    action: 'read',
    type: 'CollectionCase',
    alias: 'v',
    parameters: parameters.values,
    columns: { accountManagerId: 's.account_manager_id' },
  });
  return `SELECT ${COLUMNS}
    FROM (SELECT s.* FROM (${parts.join(' UNION ALL ')}) s ORDER BY ${order} LIMIT ${limit}) s
    JOIN collection_case c ON c.id = s.case_id
    JOIN portfolio p ON p.id = s.portfolio_id
    JOIN customer u ON u.id = s.customer_id
    LEFT JOIN app_user o ON o.id = s.owner_id
    LEFT JOIN LATERAL (
      SELECT CASE WHEN ${mayKnow} THEN w.name ELSE 'Another team' END AS name
      FROM presence x
      JOIN app_user w ON w.id = x.user_id
      LEFT JOIN collection_case v ON v.id = x.case_id
      WHERE x.customer_id = s.customer_id AND x.expires_at > now() AND x.user_id <> ${me}::uuid
      ORDER BY x.is_lease DESC, w.name LIMIT 1) t ON true
    ORDER BY ${order}`;
}

function afterPin(position: Position | null, parameters: Parameters): string {
  if (position?.[0] !== 'PIN') return 'true';
  const [, , at, id] = position;
  return `(s.callback_at, s.case_id) > (${parameters.of(at)}::timestamptz, ${parameters.of(id)}::uuid)`;
}

function afterListed(position: Position | null, parameters: Parameters): string {
  if (position?.[0] !== 'LIST') return 'true';
  const [, , points, rank, age, id] = position;
  const key = [
    `${parameters.of(points)}::int`,
    `${parameters.of(rank)}::bigint`,
    `${parameters.of(age)}::int`,
    `${parameters.of(id)}::uuid`,
  ];
  return `(s.points, s.rank_minor, s.age_rank, s.case_id) < (${key.join(', ')})`;
}

/** The statement of a page with one row more than asked for, and its values. */
export function worklistStatement(
  ctx: Reading,
  { filter, position, size }: { filter: FilterAtHours; position: Position | null; size: number },
): { sql: string; values: readonly unknown[] } {
  const parameters = new Parameters();
  const moment = position?.[1] ?? ctx.now.toString();
  const parts: PageParts = {
    conditions: worklistConditions(ctx, { filter }, parameters),
    scopes: worklistScopes(ctx, filter, parameters),
    pinned: pinnedSql(ctx, filter, { parameters, moment }),
    limit: `${parameters.of(size + 1)}::int`,
  };
  const ranges = [listPart(parts, afterListed(position, parameters))];
  if (position?.[0] !== 'LIST') ranges.unshift(pinnedPart(parts, afterPin(position, parameters)));
  const sql = withNames(ctx, ranges, parts.limit, parameters);
  return { sql, values: parameters.values };
}

/** A page of the worklist: what is pinned first, then the best. One statement, whatever the number of cases. */
export async function worklistPage(
  ctx: Reading,
  asked: WorklistAsked,
): Promise<Page<WorklistItem>> {
  const size = pageSize(asked.first);
  const position = asked.after ? decodeCursor(asked.after, POSITION) : null;
  const filter = asked.filter.callableNow ? await atHours(ctx, asked.filter) : asked.filter;
  const { sql, values } = worklistStatement(ctx, { filter, position, size });
  const rows = await ctx.query<Partial<WorklistItem>>(sql, values);
  const items = rows.map((row) => Object.assign(new WorklistItem(), row));
  await tellCallable(ctx, items);
  const moment = position?.[1] ?? ctx.now.toString();
  return pageOf(items, size, (item) =>
    item.isPinned && item.callbackAt
      ? ['PIN', moment, item.callbackAt, item.id]
      : ['LIST', moment, item.points, item.rankMinor, item.ageRank, item.id],
  );
}
