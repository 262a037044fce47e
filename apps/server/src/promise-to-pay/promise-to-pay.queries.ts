import { Invoice, PromiseStanding, PromiseToPay } from '@kept/data';
import { In } from 'typeorm';
import { z } from 'zod';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { groupRows, loader } from '../core/loaders';
import { decodeCursor, type Page, pageOf, pageSize } from '../core/page';
import { Parameters, todaySql } from '../worklist/worklist-conditions';
import type { PromiseFilter } from './promise-to-pay.inputs';

/** How a promise stands, as of the last day computed. */
export const promiseStanding = loader<string, PromiseStanding | null>(async (ctx, ids) => {
  const rows = await ctx.em.findBy(PromiseStanding, { promiseId: In([...ids]) });
  const found = new Map(rows.map((row) => [row.promiseId, row]));
  return ids.map((id) => found.get(id) ?? null);
});

/** The promise whose place each took; null for most. */
export const supersededBy = loader<string, string | null>(async (ctx, ids) => {
  const rows = await ctx.query<{ id: string; by: string }>(
    'SELECT id, superseded_by AS by FROM promise_to_pay WHERE superseded_by = ANY($1)',
    [ids],
  );
  const found = new Map(rows.map(({ id, by }) => [by, id]));
  return ids.map((id) => found.get(id) ?? null);
});

/** A promise, if the user may read it; otherwise as if there were none. */
export async function findPromise(ctx: Reading, id: string): Promise<PromiseToPay> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'PromiseToPay', alias: 't', parameters });
  const [row] = await ctx.query<{ promise: JsonRow }>(
    `SELECT to_json(t) AS promise FROM promise_to_pay t WHERE t.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (row === undefined) throw notFound('The promise');
  return entityOf(ctx, PromiseToPay, row.promise);
}

/** The items a promise names, oldest first. */
export const itemsOfPromise = loader<string, Invoice[]>(async (ctx, ids) => {
  const rows = await ctx.query<{ promise_id: string; invoice: JsonRow }>(
    `SELECT n.promise_id, to_json(i) AS invoice
     FROM promise_item n JOIN invoice i ON i.id = n.invoice_id
     WHERE n.promise_id = ANY($1) ORDER BY i.due_on, i.number`,
    [ids],
  );
  return groupRows(ids, rows, (row) => row.promise_id).map((group) =>
    group.map(({ invoice }) => entityOf(ctx, Invoice, invoice)),
  );
});

export interface PromisesAsked {
  filter?: PromiseFilter | null;
  first?: number | null;
  after?: string | null;
}

interface List {
  /** over promise t and its standing s; asks for the SQL of its portfolio's today where it needs it */
  where: (today: () => string) => string;
  /** what comes next stands first; what is over, last first */
  order: 'ASC' | 'DESC';
}

const LISTS: Readonly<Record<string, List>> = {
  OPEN: { where: () => "s.status = 'OPEN'", order: 'ASC' },
  DUE_TODAY: { where: (today) => `s.status = 'OPEN' AND t.due_on = ${today()}`, order: 'ASC' },
  THIS_WEEK: {
    where: (today) => {
      const day = today();
      return `s.status = 'OPEN' AND t.due_on >= ${day} AND t.due_on < date_trunc('week', ${day}) + interval '7 days'`;
    },
    order: 'ASC',
  },
  IN_GRACE: { where: (today) => `s.status = 'OPEN' AND t.due_on < ${today()}`, order: 'ASC' },
  BROKEN: { where: () => "s.status IN ('BROKEN', 'PARTLY_KEPT')", order: 'DESC' },
  KEPT: { where: () => "s.status = 'KEPT'", order: 'DESC' },
};
const ALL: List = { where: () => 'true', order: 'DESC' };

const WHOSE: Readonly<Record<string, (parameters: Parameters, ctx: Reading) => string>> = {
  ALL: () => 'true',
  MINE: (parameters, ctx) => `k.owner_id = ${parameters.of(ctx.user.id)}::uuid`,
  TEAM: (parameters, ctx) => `k.team_id = ANY(${parameters.of(ctx.user.teamIds)}::uuid[])`,
};

function listOf({ when }: PromiseFilter): List {
  if (!when) return ALL;
  const list = LISTS[when];
  if (list === undefined) throw badInput(`"when" is one of ${Object.keys(LISTS).join(', ')}.`);
  return list;
}

/** The list asked for, as FROM and WHERE; its values are noted in `parameters`. */
function selectionSql(ctx: Reading, filter: PromiseFilter, parameters: Parameters): string {
  const whose = WHOSE[filter.whose ?? 'ALL'];
  if (whose === undefined) throw badInput(`"whose" is one of ${Object.keys(WHOSE).join(', ')}.`);
  const mayRead = visible(ctx, {
    action: 'read',
    type: 'PromiseToPay',
    alias: 't',
    parameters: parameters.values,
  });
  const { portfolioIds } = filter;
  const inPortfolios = portfolioIds
    ? `t.portfolio_id = ANY(${parameters.of(portfolioIds)}::uuid[])`
    : 'true';
  return `FROM promise_to_pay t
    JOIN promise_standing s ON s.promise_id = t.id
    JOIN portfolio p ON p.id = t.portfolio_id
    JOIN collection_case k ON k.id = t.case_id
    WHERE ${mayRead} AND ${inPortfolios} AND ${whose(parameters, ctx)}
      AND ${listOf(filter).where(() => todaySql(ctx, parameters))}`;
}

const POSITION = z.tuple([z.iso.date(), z.uuid()]);

/** A page of promises, those the user may see. */
export async function promisesPage(
  ctx: Reading,
  asked: PromisesAsked,
): Promise<Page<PromiseToPay>> {
  const { filter, first, after } = asked;
  const parameters = new Parameters();
  const size = pageSize(first ?? undefined);
  const selection = selectionSql(ctx, filter ?? {}, parameters);
  const { order } = listOf(filter ?? {});
  const position = after ? decodeCursor(after, POSITION) : null;
  const beyond = position
    ? `(t.due_on, t.id) ${order === 'ASC' ? '>' : '<'} (${parameters.of(position[0])}::date, ${parameters.of(position[1])}::uuid)`
    : 'true';
  const rows = await ctx.query<{ promise: JsonRow }>(
    `SELECT to_json(t) AS promise ${selection} AND ${beyond}
     ORDER BY t.due_on ${order}, t.id ${order} LIMIT ${size + 1}`,
    parameters.values,
  );
  const promises = rows.map(({ promise }) => entityOf(ctx, PromiseToPay, promise));
  return pageOf(promises, size, (promise) => [promise.dueOn, promise.id]);
}

/** How many promises the list has in all. */
export async function countPromises(ctx: Reading, { filter }: PromisesAsked): Promise<number> {
  const parameters = new Parameters();
  const [row] = await ctx.query<{ count: number }>(
    `SELECT count(*) AS count ${selectionSql(ctx, filter ?? {}, parameters)}`,
    parameters.values,
  );
  return row?.count ?? 0;
}
