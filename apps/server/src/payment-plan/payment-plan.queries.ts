import { PaymentPlan } from '@kept/data';
import { z } from 'zod';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { decodeCursor, type Page, pageOf, pageSize } from '../core/page';
import { Parameters, todaySql } from '../worklist/worklist-conditions';
import type { InstalmentFilter, PaymentPlanFilter } from './payment-plan.inputs';

export interface PlansAsked {
  filter?: PaymentPlanFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface InstalmentsAsked {
  filter?: InstalmentFilter | null;
  first?: number | null;
  after?: string | null;
}

type Today = () => string;
/** Over plan p, its standing s, its portfolio; asks for the SQL of its portfolio's today where it needs it. */
type Where = (today: Today) => string;

const PLANS: Readonly<Record<string, Where>> = {
  RUNNING: () => "s.status IN ('AGREED', 'ACTIVE')",
  PROPOSED: () => "s.status IN ('PROPOSED', 'PENDING_APPROVAL')",
  IN_ARREARS: () => "s.status = 'ACTIVE' AND s.condition = 'IN_ARREARS'",
  DEFAULTED: () => "s.status IN ('DEFAULTED', 'LAPSED')",
  COMPLETED: () => "s.status = 'COMPLETED'",
  REVIEW: (today) => `s.status = 'ACTIVE' AND t.review_on <= ${today()}`,
};

/** The same over an instalment's standing i. */
const INSTALMENTS: Readonly<Record<string, Where>> = {
  DUE_TODAY: (today) => `i.due_on = ${today()}`,
  THIS_WEEK: (today) => {
    const day = today();
    return `i.due_on >= ${day} AND i.due_on < date_trunc('week', ${day}) + interval '7 days'`;
  },
  IN_GRACE: (today) =>
    `i.due_on < ${today()} AND (i.status = 'IN_GRACE' OR i.status = 'PARTLY_PAID' AND s.arrears_minor = 0)`,
  MISSED: (today) =>
    `i.due_on < ${today()} AND (i.status = 'MISSED' OR i.status = 'PARTLY_PAID' AND s.arrears_minor > 0)`,
};

const WHOSE: Readonly<Record<string, (parameters: Parameters, ctx: Reading) => string>> = {
  ALL: () => 'true',
  MINE: (parameters, ctx) => `k.owner_id = ${parameters.of(ctx.user.id)}::uuid`,
  TEAM: (parameters, ctx) => `k.team_id = ANY(${parameters.of(ctx.user.teamIds)}::uuid[])`,
};

function choose<T>(choices: Readonly<Record<string, T>>, asked: string, name: string): T {
  const choice = choices[asked];
  if (choice === undefined) {
    throw badInput(`"${name}" is one of ${Object.keys(choices).join(', ')}.`);
  }
  return choice;
}

/** The tables of a list of plans, and what every one of their rows must meet. */
function groundSql(
  ctx: Reading,
  filter: { portfolioIds?: string[] | null; whose?: string | null },
  parameters: Parameters,
): { from: string; where: string } {
  const mayRead = visible(ctx, {
    action: 'read',
    type: 'PaymentPlan',
    alias: 't',
    parameters: parameters.values,
  });
  const { portfolioIds } = filter;
  const inPortfolios = portfolioIds
    ? `t.portfolio_id = ANY(${parameters.of(portfolioIds)}::uuid[])`
    : 'true';
  const whose = choose(WHOSE, filter.whose ?? 'ALL', 'whose')(parameters, ctx);
  return {
    from: `payment_plan t
      JOIN plan_standing s ON s.plan_id = t.id
      JOIN portfolio p ON p.id = t.portfolio_id
      JOIN collection_case k ON k.id = t.case_id`,
    where: `${mayRead} AND ${inPortfolios} AND ${whose}`,
  };
}

function plansSql(ctx: Reading, filter: PaymentPlanFilter, parameters: Parameters): string {
  const { from, where } = groundSql(ctx, filter, parameters);
  const which: Where = filter.which ? choose(PLANS, filter.which, 'which') : () => 'true';
  const ofCustomer = filter.customerId
    ? `t.customer_id = ${parameters.of(filter.customerId)}::uuid`
    : 'true';
  return `FROM ${from} WHERE ${where} AND ${ofCustomer} AND ${which(() => todaySql(ctx, parameters))}`;
}

/** A page of plans, those the user may see, the latest first. */
export async function plansPage(ctx: Reading, asked: PlansAsked): Promise<Page<PaymentPlan>> {
  const parameters = new Parameters();
  const size = pageSize(asked.first);
  const selection = plansSql(ctx, asked.filter ?? {}, parameters);
  const beyond = asked.after
    ? `t.id < ${parameters.of(decodeCursor(asked.after, z.tuple([z.uuid()]))[0])}::uuid`
    : 'true';
  const rows = await ctx.query<{ plan: JsonRow }>(
    `SELECT to_json(t) AS plan ${selection} AND ${beyond} ORDER BY t.id DESC LIMIT ${size + 1}`,
    parameters.values,
  );
  const plans = rows.map(({ plan }) => entityOf(ctx, PaymentPlan, plan));
  return pageOf(plans, size, ({ id }) => [id]);
}

/** How many plans the list has in all. */
export async function countPlans(ctx: Reading, { filter }: PlansAsked): Promise<number> {
  const parameters = new Parameters();
  const [row] = await ctx.query<{ count: number }>(
    `SELECT count(*) AS count ${plansSql(ctx, filter ?? {}, parameters)}`,
    parameters.values,
  );
  return row?.count ?? 0;
}

function instalmentsSql(ctx: Reading, filter: InstalmentFilter, parameters: Parameters): string {
  const { from, where } = groundSql(ctx, filter, parameters);
  const when: Where = filter.when ? choose(INSTALMENTS, filter.when, 'when') : () => 'true';
  return `FROM instalment_standing i JOIN (${from}) ON t.id = i.plan_id
    WHERE i.is_running AND i.status <> 'PAID' AND ${where} AND ${when(() => todaySql(ctx, parameters))}`;
}

/** An instalment of the due list, by where it stands. */
export interface DueInstalment {
  plan: PaymentPlan;
  number: number;
  dueOn: string;
}

const POSITION = z.tuple([z.iso.date(), z.uuid(), z.int()]);

/** A page of instalments that are to be paid, by when they are due. */
export async function instalmentsPage(
  ctx: Reading,
  asked: InstalmentsAsked,
): Promise<Page<DueInstalment>> {
  const parameters = new Parameters();
  const size = pageSize(asked.first);
  const selection = instalmentsSql(ctx, asked.filter ?? {}, parameters);
  const position = asked.after ? decodeCursor(asked.after, POSITION) : null;
  const beyond = position
    ? `(i.due_on, i.plan_id, i.number) > (${parameters.of(position[0])}::date, ${parameters.of(position[1])}::uuid, ${parameters.of(position[2])}::smallint)`
    : 'true';
  const rows = await ctx.query<{ plan: JsonRow; number: number; dueOn: string }>(
    `SELECT to_json(t) AS plan, i.number, i.due_on AS "dueOn" ${selection} AND ${beyond}
     ORDER BY i.due_on, i.plan_id, i.number LIMIT ${size + 1}`,
    parameters.values,
  );
  const due = rows.map((row) => ({ ...row, plan: entityOf(ctx, PaymentPlan, row.plan) }));
  return pageOf(due, size, ({ dueOn, plan, number }) => [dueOn, plan.id, number]);
}

/** How many instalments the list has in all. */
export async function countInstalments(
  ctx: Reading,
  { filter }: InstalmentsAsked,
): Promise<number> {
  const parameters = new Parameters();
  const [row] = await ctx.query<{ count: number }>(
    `SELECT count(*) AS count ${instalmentsSql(ctx, filter ?? {}, parameters)}`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** A plan the user may see. */
export async function visiblePlan(ctx: Reading, id: string): Promise<PaymentPlan> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'PaymentPlan', alias: 't', parameters });
  const [row] = await ctx.query<{ plan: JsonRow }>(
    `SELECT to_json(t) AS plan FROM payment_plan t WHERE t.id = $1::uuid AND ${mayRead}`,
    parameters,
  );
  if (row === undefined) throw notFound('The payment plan');
  return entityOf(ctx, PaymentPlan, row.plan);
}
