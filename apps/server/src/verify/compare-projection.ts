import type { Reading } from '../core/context';

export interface ComparedProjection {
  table:
    | 'open_item'
    | 'promise_standing'
    | 'plan_standing'
    | 'instalment_standing'
    | 'case_standing';
  /** the first column says of what it is */
  key: readonly string[];
  /** SQL: the rows of it that belong to the customers $2 in the portfolio $3 */
  stored: string;
}

/** A row that differs: null where there is none. */
export interface DifferentRow {
  id: string;
  stored: Record<string, unknown> | null;
  computed: Record<string, unknown> | null;
}

// a row that is still right keeps the day on which it was written
const NOT_COMPARED = ['computed_for'];

async function columnsOf(ctx: Reading, table: string): Promise<string[]> {
  const rows = await ctx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name).filter((name) => !NOT_COMPARED.includes(name));
}

/** Compares all columns of a projection, by the database, with what was computed anew. */
export async function compareProjection(
  ctx: Reading,
  { table, key, stored }: ComparedProjection,
  asked: { computed: readonly object[]; customerIds: readonly string[]; portfolioId: string },
): Promise<DifferentRow[]> {
  const [id] = key;
  const columns = await columnsOf(ctx, table);
  const of = (alias: string) => columns.map((column) => `${alias}.${column}`).join(', ');
  return ctx.query<DifferentRow>(
    `WITH stored AS (${stored}),
          computed AS (SELECT * FROM jsonb_populate_recordset(null::${table}, $1::jsonb))
     SELECT coalesce(s.${id}, c.${id}) AS id,
            CASE WHEN s.${id} IS NOT NULL THEN to_jsonb(s) END AS stored,
            CASE WHEN c.${id} IS NOT NULL THEN to_jsonb(c) END AS computed
     FROM stored s FULL JOIN computed c USING (${key.join(', ')})
     WHERE (${of('s')}) IS DISTINCT FROM (${of('c')})`,
    [JSON.stringify(asked.computed), asked.customerIds, asked.portfolioId],
  );
}

/** In words, column by column. */
export function describeDifference({ stored, computed }: DifferentRow): string {
  if (stored === null) return `is missing: ${JSON.stringify(computed)}`;
  if (computed === null) return `should not be there: ${JSON.stringify(stored)}`;
  return Object.keys(computed)
    .filter((column) => !NOT_COMPARED.includes(column))
    .map((column) => [column, JSON.stringify(stored[column]), JSON.stringify(computed[column])])
    .filter(([, theirs, ours]) => theirs !== ours)
    .map(([column, theirs, ours]) => `${column} is ${theirs}, should be ${ours}`)
    .join('; ');
}
