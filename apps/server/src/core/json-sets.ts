import type { Reading } from './context';

/**
 * Reads several row sets in one statement, each made by a SELECT, and so in one snapshot and one round
 * trip. The SELECTs share the statement's parameters. Rows come as JSON: a `date` as 'YYYY-MM-DD', a `timestamptz` as ISO text with an offset, a `bigint` as a number.
 */
export async function readSets<Sets extends object>(
  ctx: Reading,
  queries: { readonly [K in keyof Sets]: string },
  parameters: readonly unknown[],
): Promise<Sets> {
  const columns = Object.entries<string>(queries).map(
    ([name, sql]) =>
      `(SELECT coalesce(json_agg(row_to_json(r)), '[]') FROM (${sql}) AS r) AS "${name}"`,
  );
  const [sets] = await ctx.query<Sets>(`SELECT ${columns.join(',\n')}`, parameters);
  if (sets === undefined) throw new Error('a SELECT without FROM gave no row');
  return sets;
}
