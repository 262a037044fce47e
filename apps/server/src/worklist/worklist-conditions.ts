import type { MoneyInput } from '@kept/data';
import {
  type Condition,
  isCurrency,
  isParseProblem,
  parseAmount,
  rulesToConditions,
} from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { badInput } from '../core/errors';
import { callableSql, type FilterAtHours } from './callable';
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
  /** the same as conditions that exclude each other; each goes by an index of its own, the whole would not */
  ways: readonly string[];
  /** over s: neither put aside nor a specialist's, unless asked */
  listed: string;
}

/** What a list is for: to be looked at, or to take work from. */
export interface WorklistMeant {
  filter: FilterAtHours;
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

/** The latest day it is anywhere: a bound the planner can weigh, where the exact day hangs on each portfolio's zone. */
function latestToday(ctx: Reading): Temporal.PlainDate {
  return ctx.today('Pacific/Kiritimati');
}

// Nearly every case has one currency, which stands in a column; the few with several have an index of their own.
const HAS_ONE = 'NOT s.has_several';
const HAS_SEVERAL = 's.has_several';

/** Over s: the currency and amount that are asked for, as conditions that exclude each other. */
function currencyWays(filter: WorklistFilter, parameters: Parameters): readonly string[] {
  const { currency, minAmount } = filter;
  const asked = currency ? { code: currency, minor: null } : null;
  const ways = [asked, minAmount ? readAmount(minAmount) : null].flatMap((one) => one ?? []);
  if (ways.length === 0) return ['true'];
  const conditions = ways.map(({ code, minor }) => {
    const isCode = parameters.of(code);
    const least = minor === null ? null : `${parameters.of(minor)}::bigint`;
    return {
      one: `s.currency = ${isCode}${least ? ` AND s.overdue_minor >= ${least}` : ''}`,
      several: least
        ? `EXISTS (SELECT FROM jsonb_array_elements(s.balances) b
            WHERE b->>'currency' = ${isCode} AND (b->>'overdue')::bigint >= ${least})`
        : `${isCode} = ANY(s.currencies)`,
    };
  });
  return [
    [HAS_ONE, ...conditions.map(({ one }) => one)].join(' AND '),
    [HAS_SEVERAL, ...conditions.map(({ several }) => several)].join(' AND '),
  ];
}

function readAmount({ amount, currency }: MoneyInput): { code: string; minor: number } {
  if (!isCurrency(currency)) throw badInput(`minAmount: "${currency}" is no currency.`);
  const minor = parseAmount(amount, { decimalSign: '.', currency });
  if (isParseProblem(minor)) throw badInput(`minAmount: ${minor.text}`);
  return { code: currency, minor };
}

function daysPastDueSql(ctx: Reading, days: number, parameters: Parameters): string {
  const bound = latestToday(ctx).subtract({ days }).toString();
  return `s.oldest_due_on <= ${parameters.of(bound)}::date
    AND s.oldest_due_on <= ${todaySql(ctx, parameters)} - ${parameters.of(days)}::int`;
}

/** The promise is open and its day has come; in its grace it is still due. */
export function promiseDueSql(ctx: Reading, parameters: Parameters): string {
  return `s.promise_status = 'OPEN' AND s.promise_due_on <= ${parameters.of(latestToday(ctx).toString())}::date
    AND s.promise_due_on <= ${todaySql(ctx, parameters)}`;
}

function factsSql(
  ctx: Reading,
  { filter, action = 'read' }: WorklistMeant,
  parameters: Parameters,
): string {
  const { callbackDue, promiseDue, broken, noContactDays, minDaysPastDue, caseIds } = filter;
  const conditions = [
    visible(ctx, {
      action,
      type: 'CollectionCase',
      alias: 's',
      parameters: parameters.values,
      columns: { accountManagerId: 's.account_manager_id' },
    }),
    caseIds && `s.case_id = ANY(${parameters.of(caseIds)}::uuid[])`,
    filter.callableNow && callableSql(ctx, filter, parameters),
    callbackDue && `s.callback_at <= ${parameters.of(ctx.now.toString())}::timestamptz`,
    promiseDue && promiseDueSql(ctx, parameters),
    broken && 's.broken_on IS NOT NULL',
    noContactDays &&
      `(s.last_reached_at IS NULL OR s.last_reached_at <= ${parameters.of(ctx.now.subtract({ hours: 24 * noContactDays }).toString())}::timestamptz)`,
    minDaysPastDue && daysPastDueSql(ctx, minDaysPastDue, parameters),
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
  const facts = factsSql(ctx, meant, parameters);
  const currency = currencyWays(filter, parameters);
  return {
    portfolios: portfolioSql(ctx, filter, parameters),
    facts: `${facts} AND (${currency.join(' OR ')})`,
    ways: currency.map((way) => `${facts} AND ${way}`),
    listed: listedSql(filter),
  };
}
