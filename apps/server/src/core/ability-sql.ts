import { type Action, type Condition, rulesToConditions, type SubjectType } from '@kept/domain';
import type { Reading } from './context';

/** SQL for a field of a condition: one value, or a set of which one must match. */
type Column = { one: string } | { anyOf: (parameter: string) => string };

/** Where to find a field other than under its own name in the row, e.g. in a table joined already. */
export type Columns = Readonly<Partial<Record<'accountManagerId' | 'portfolioId', string>>>;

const OF_CUSTOMER: ReadonlySet<SubjectType> = new Set(['Customer']);

// a customer stands in the portfolios that know it by a debt or by a number of theirs
function standsIn(customerId: string): (parameter: string) => string {
  return (parameter) =>
    `(EXISTS (SELECT FROM debt d_ WHERE d_.customer_id = ${customerId} AND d_.portfolio_id = ANY(${parameter}))
      OR EXISTS (SELECT FROM customer_reference r_ WHERE r_.customer_id = ${customerId} AND r_.portfolio_id = ANY(${parameter})))`;
}

// a user's teams stand in a table of their own
function isMemberOf(userId: string): (parameter: string) => string {
  return (parameter) =>
    `EXISTS (SELECT FROM team_member t_ WHERE t_.user_id = ${userId} AND t_.team_id = ANY(${parameter}))`;
}

function columnOf(type: SubjectType, field: string, alias: string, columns: Columns): Column {
  const customerId = OF_CUSTOMER.has(type) ? `${alias}.id` : `${alias}.customer_id`;
  switch (field) {
    case 'id':
      return { one: `${alias}.id` };
    case 'category':
      return { one: `${alias}.category` };
    case 'portfolioId':
      return { one: columns.portfolioId ?? `${alias}.portfolio_id` };
    case 'teamIds':
      return { anyOf: isMemberOf(`${alias}.id`) };
    case 'portfolioIds':
      return { anyOf: standsIn(customerId) };
    case 'accountManagerId':
      if (columns.accountManagerId) return { one: columns.accountManagerId };
      if (OF_CUSTOMER.has(type)) return { one: `${alias}.account_manager_id` };
      return { one: `(SELECT m_.account_manager_id FROM customer m_ WHERE m_.id = ${customerId})` };
    default:
      throw new Error(`no column is known for ${type}.${field}`);
  }
}

function conditionSql(condition: Condition, column: Column, parameters: unknown[]): string {
  if (condition.op === 'eq' && condition.value === null) {
    return 'one' in column ? `${column.one} IS NULL` : 'false';
  }
  const values = condition.op === 'eq' ? [condition.value] : condition.value;
  parameters.push(values);
  const parameter = `$${parameters.length}`;
  return 'one' in column ? `${column.one} = ANY(${parameter})` : column.anyOf(parameter);
}

/** What `visible` needs to know of the statement it becomes a part of. */
export interface Visibility {
  action: Action;
  type: SubjectType;
  /** the alias under which the table of that kind stands in the statement */
  alias: string;
  /** the statement's parameters; those of the condition are appended */
  parameters: unknown[];
  columns?: Columns;
}

/**
 * The condition under which the user may do `action` to a row, for a WHERE clause; `false` where they
 * may do it to none. The same rules as `can(ability, action, subject(type, row))`.
 */
export function visible(
  ctx: Pick<Reading, 'ability'>,
  { action, type, alias, parameters, columns = {} }: Visibility,
): string {
  const conditions = rulesToConditions(ctx.ability, action, type);
  if (conditions === 'ALL') return 'true';
  if (conditions === 'NONE') return 'false';
  const groups = conditions.map((group) =>
    group.map((one) => conditionSql(one, columnOf(type, one.field, alias, columns), parameters)),
  );
  if (groups.length === 0) return 'false';
  return `(${groups.map((group) => (group.length === 0 ? 'true' : group.join(' AND '))).join(' OR ')})`;
}
