import type { MoneyInput } from '@kept/data';
import { type Condition, isParseProblem, parseAmount, rulesToConditions } from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { badInput } from '../core/errors';
import { WORKLIST_SCOPES, type WorklistFilter, type WorklistScope } from './worklist.inputs';

/** The values of a statement in the making: `of` keeps one and answers its placeholder. */
export class Parameters {
  readonly values: unknown[] = [];

  of(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Which cases a list speaks of: SQL over `case_standing s` and its `portfolio p`. */
export interface WorklistConditions {
  /** over p alone */
  portfolios: string;
  /** over s and p: permission and the facts the filter asks for */
  facts: string;
  /** over s: neither put aside nor a specialist's, unless asked */
  listed: string;
}

/** What a list is for: to be looked at, or to take work from. */
export interface WorklistMeant {
  filter: WorklistFilter;
  action?: 'read' | 'work';
}

/** Whose cases: a collector begins with what is theirs to work, everyone else with all they may see. */
export function scopeOf(ctx: Pick<Reading, 'user'>, filter: WorklistFilter): WorklistScope {
  const { whose } = filter;
  if (!whose) {
    const { roles } = ctx.user;
    return roles.includes('COLLECTOR') && !roles.includes('SUPERVISOR') ? 'TEAM' : 'ALL';
  }
  const scope = WORKLIST_SCOPES.find((one) => one === whose);
  if (!scope) throw badInput(`"whose" is one of ${WORKLIST_SCOPES.join(', ')}.`);
  return scope;
}

/** The portfolios outside of which the user sees no case; null where their rules do not go by portfolio. */
function portfoliosInSight(ctx: Pick<Reading, 'ability'>): readonly string[] | null {
  const rules = rulesToConditions(ctx.ability, 'read', 'CollectionCase');
  if (rules === 'ALL') return null;
  if (rules === 'NONE') return [];
  const groups = rules.map((group) => group.find(({ field }) => field === 'portfolioId'));
  if (groups.some((condition) => condition === undefined)) return null;
  return groups.flatMap((condition) => valuesOf(condition));
}

function valuesOf(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if (condition.op === 'in') return condition.value;
  return condition.value === null ? [] : [condition.value];
}

function portfolioSql(ctx: Reading, filter: WorklistFilter, parameters: Parameters): string {
  const inSight = portfoliosInSight(ctx);
  const wanted = filter.portfolioIds ?? null;
  const both = inSight && wanted ? wanted.filter((id) => inSight.includes(id)) : inSight;
  const ids = both ?? wanted;
  return ids === null ? 'true' : `p.id = ANY(${parameters.of(ids)}::uuid[])`;
}

/** Over s: whose cases; each is a range of an index of its own. Apart, as Postgres refuses values nobody uses. */
export function worklistScopes(
  ctx: Reading,
  filter: WorklistFilter,
  parameters: Parameters,
): readonly string[] {
  const scope = scopeOf(ctx, filter);
  if (scope === 'ALL') return ['true'];
  const me = parameters.of(ctx.user.id);
  if (scope === 'MINE') return [`s.owner_id = ${me}::uuid`];
  const teams = parameters.of(ctx.user.teamIds);
  return [
    `s.owner_id = ${me}::uuid`,
    `s.owner_id IS NULL AND (s.team_id IS NULL OR s.team_id = ANY(${teams}::uuid[]))`,
  ];
}

function listedSql(filter: WorklistFilter): string {
  const specialist = filter.specialist ? 's.is_specialist' : 'NOT s.is_specialist';
  if (filter.includeSuppressed) return specialist;
  // who promised is out of the list until the promise fails, but is what this filter asks for
  const suppressed = filter.promiseDue
    ? "(s.suppressed_reason IS NULL OR s.suppressed_reason = 'PROMISED')"
    : 's.suppressed_reason IS NULL';
  return `${suppressed} AND ${specialist}`;
}

/** The day it is in the portfolio, as SQL; the pinned business day where there is one. */
export function todaySql(ctx: Reading, parameters: Parameters): string {
  if (ctx.businessDate) return `${parameters.of(ctx.businessDate.toString())}::date`;
  return `(${parameters.of(ctx.now.toString())}::timestamptz AT TIME ZONE p.time_zone)::date`;
}

function amountSql(least: MoneyInput, parameters: Parameters): string {
  const { currency } = least;
  const minor = parseAmount(least.amount, { decimalSign: '.', currency });
  if (isParseProblem(minor)) throw badInput(`minAmount: ${minor.text}`);
  const code = parameters.of(currency);
  const amount = `${parameters.of(minor)}::bigint`;
  // the first currency stands in columns, the rare others only among the balances
  return `((s.currency = ${code} AND s.overdue_minor >= ${amount})
    OR (cardinality(s.currencies) > 1 AND EXISTS (
      SELECT FROM jsonb_array_elements(s.balances) b
      WHERE b->>'currency' = ${code} AND (b->>'overdue')::bigint >= ${amount})))`;
}

/** The promise is open and its day has come; in its grace it is still due. */
export function promiseDueSql(today: string): string {
  return `s.promise_status = 'OPEN' AND s.promise_due_on <= ${today}`;
}

function factsSql(
  ctx: Reading,
  { filter, action = 'read' }: WorklistMeant,
  parameters: Parameters,
): string {
  const { callbackDue, promiseDue, broken, currency, minAmount } = filter;
  const { noContactDays, minDaysPastDue, caseIds } = filter;
  const conditions = [
    visible(ctx, {
      action,
      type: 'CollectionCase',
      alias: 's',
      parameters: parameters.values,
      columns: { accountManagerId: 's.account_manager_id' },
    }),
    caseIds && `s.case_id = ANY(${parameters.of(caseIds)}::uuid[])`,
    currency && `${parameters.of(currency)} = ANY(s.currencies)`,
    minAmount && amountSql(minAmount, parameters),
    callbackDue && `s.callback_at <= ${parameters.of(ctx.now.toString())}::timestamptz`,
    promiseDue && promiseDueSql(todaySql(ctx, parameters)),
    broken && 's.broken_on IS NOT NULL',
    noContactDays &&
      `(s.last_reached_at IS NULL OR s.last_reached_at <= ${parameters.of(ctx.now.subtract({ hours: 24 * noContactDays }).toString())}::timestamptz)`,
    minDaysPastDue &&
      `s.oldest_due_on <= ${todaySql(ctx, parameters)} - ${parameters.of(minDaysPastDue)}::int`,
  ];
  return conditions.filter((condition) => typeof condition === 'string').join(' AND ');
}

/** Every filter as SQL, its values noted in `parameters`. */
export function worklistConditions(
  ctx: Reading,
  meant: WorklistMeant,
  parameters: Parameters,
): WorklistConditions {
  const { filter } = meant;
  return {
    portfolios: portfolioSql(ctx, filter, parameters),
    facts: factsSql(ctx, meant, parameters),
    listed: listedSql(filter),
  };
}
