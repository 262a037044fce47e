import { createHash } from 'node:crypto';
import type { Reading } from './context';

// made of constants by a few callers, so that they are few and stay the same
const names = new Map<string, string>();

/** The name under which a statement of `setsOfCustomers` is prepared. */
export function preparedName(sql: string): string | undefined {
  return names.get(sql);
}

/**
 * Reads several row sets in one statement, each made by a SELECT, and so in one snapshot and one round
 * trip. The SELECTs share the statement's parameters. Rows come as JSON: a `date` as 'YYYY-MM-DD', a `timestamptz` as ISO text with an offset, a `bigint` as a number.
 */
export function readSets<Sets extends object>(
  ctx: Reading,
  queries: { readonly [K in keyof Sets]: string },
  parameters: readonly unknown[],
): Promise<Sets> {
  return readRow<Sets>(ctx, setsSql(queries), parameters);
}

/** Reads sets about customers; `more` are the parameters after $1. */
export type SetsOfCustomers<Sets> = (
  ctx: Reading,
  customerIds: readonly string[],
  more: readonly unknown[],
) => Promise<Sets>;

/**
 * Makes a reader of the same sets about customers, $1 as `$1::uuid[]`, each time. What a command asks is about one, takes
 * longer to plan than to run, and is prepared where the database is reached directly: an array of one is written out, for
 * PostgreSQL keeps a plan only where it expects as many rows whatever the parameters. `queries` must not depend on what is
 * asked.
 */
export function setsOfCustomers<Sets extends object>(
  queries: {
    readonly [K in keyof Sets]: string;
  },
): SetsOfCustomers<Sets> {
  const ofMany = setsSql(queries);
  const ofOne = ofMany.replaceAll('$1::uuid[]', 'ARRAY[$1::uuid]');
  names.set(ofOne, `kept_${createHash('sha256').update(ofOne).digest('hex').slice(0, 16)}`);
  return (ctx, customerIds, more) =>
    customerIds.length === 1
      ? readRow<Sets>(ctx, ofOne, [customerIds[0], ...more])
      : readRow<Sets>(ctx, ofMany, [customerIds, ...more]);
}

async function readRow<Sets extends object>(
  ctx: Reading,
  sql: string,
  parameters: readonly unknown[],
): Promise<Sets> {
  const [sets] = await ctx.query<Sets>(sql, parameters);
  if (sets === undefined) throw new Error('a SELECT without FROM gave no row');
  return sets;
}

function setsSql(queries: object): string {
  const columns = Object.entries<string>({ ...queries }).map(
    ([name, sql]) =>
      `(SELECT coalesce(json_agg(row_to_json(r)), '[]') FROM (${sql}) AS r) AS "${name}"`,
  );
  return `SELECT ${columns.join(',\n')}`;
}
