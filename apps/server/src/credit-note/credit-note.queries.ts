import { loader } from '../core/loaders';

/** What is not yet put to use of a payment or a credit note, in minor units. */
export const unappliedOf = loader<string, number>(async (ctx, ids) => {
  const rows = await ctx.query<{ id: string; open: number }>(
    'SELECT source_id AS id, open_minor AS open FROM open_item WHERE source_id = ANY($1)',
    [ids],
  );
  const open = new Map(rows.map((row) => [row.id, row.open]));
  return ids.map((id) => open.get(id) ?? 0);
});
