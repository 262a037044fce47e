import { createHash } from 'node:crypto';
import type { Reading } from './context';

// made of constants by a few callers, so that they are few and stay the same
const names = new Map<string, string>();

/** The name under which a statement of `readPrepared` is prepared. */
export function preparedName(sql: string): string | undefined {
  return names.get(sql);
}

/**
 * Reads several row sets in one statement, each made by a SELECT, and so in one snapshot and one round
 * trip. The SELECTs share the statement's parameters. Rows come as JSON: a `date` as 'YYYY-MM-DD', a `timestamptz` as ISO text with an offset, a `bigint` as a number.
 */
export async function readSets<Sets extends object>(
  ctx: Reading,
  queries: { readonly [K in keyof Sets]: string },
  parameters: readonly unknown[],
): Promise<Sets> {
  const [sets] = await ctx.query<Sets>(setsSql(queries), parameters);
  if (sets === undefined) throw new Error('a SELECT without FROM gave no row');
  return sets;
}

/**
 * Makes a reader of the same sets each time, prepared where the database is reached directly: for statements that are
 * sent in every command and take longer to plan than to run. `queries` must not depend on what is asked.
 */
export function preparedSets<Sets extends object>(
  queries: {
    readonly [K in keyof Sets]: string;
  },
): (ctx: Reading, parameters: readonly unknown[]) => Promise<Sets> {
  const sql = setsSql(queries);
  names.set(sql, `kept_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`);
  return async (ctx, parameters) => {
    const [sets] = await ctx.query<Sets>(sql, parameters);
    if (sets === undefined) throw new Error('a SELECT without FROM gave no row');
    return sets;
  };
}

function setsSql(queries: object): string {
  const columns = Object.entries<string>({ ...queries }).map(
    ([name, sql]) =>
      `(SELECT coalesce(json_agg(row_to_json(r)), '[]') FROM (${sql}) AS r) AS "${name}"`,
  );
  return `SELECT ${columns.join(',\n')}`;
}
