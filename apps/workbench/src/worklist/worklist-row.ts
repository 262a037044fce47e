import type { WorklistQuery } from '../gql/graphql';

/** One row of the list, as the API gives it. */
export type WorklistRow = WorklistQuery['worklist']['nodes'][number];

export function keyOfRow(row: WorklistRow): string {
  return row.id;
}

/** Whether one row comes before another: what is pinned first, earliest callback first, then by points. */
export function comesBefore(one: WorklistRow, other: WorklistRow): boolean {
  if (one.isPinned !== other.isPinned) return one.isPinned;
  if (one.isPinned) return (one.callbackAt ?? '') < (other.callbackAt ?? '');
  return one.points > other.points;
}

function hasSamePlace(one: WorklistRow, other: WorklistRow): boolean {
  return !comesBefore(one, other) && !comesBefore(other, one);
}

/** Puts a row where it belongs; among equals it goes last. */
function inserted(rows: readonly WorklistRow[], row: WorklistRow): WorklistRow[] {
  const at = rows.findIndex((other) => comesBefore(row, other));
  return at < 0 ? [...rows, row] : [...rows.slice(0, at), row, ...rows.slice(at)];
}

export type AskedAgain = {
  /** the cases that were asked for again */
  readonly ids: ReadonlySet<string>;
  /** those of them that belong to the list now */
  readonly fresh: readonly WorklistRow[];
  /** more rows follow those loaded: what belongs below them comes with its page */
  readonly hasMore: boolean;
};

/**
 * The rows after some of them were asked for again: changed ones at their new place, those that left the
 * list gone, new ones put in. A row whose place is the same does not move.
 */
export function placeRows(rows: readonly WorklistRow[], again: AskedAgain): WorklistRow[] {
  const freshById = new Map(again.fresh.map((row) => [row.id, row]));
  const moved: WorklistRow[] = [];
  const staying: WorklistRow[] = [];
  for (const row of rows) {
    const fresh = freshById.get(row.id);
    if (!again.ids.has(row.id)) staying.push(row);
    else if (fresh !== undefined && hasSamePlace(row, fresh)) staying.push(fresh);
    else if (fresh !== undefined) moved.push(fresh);
  }
  const known = new Set(rows.map(keyOfRow));
  const added = again.fresh.filter((row) => !known.has(row.id));
  const last = staying.at(-1);
  const placed = [...moved, ...added].filter(
    (row) => !again.hasMore || last === undefined || comesBefore(row, last),
  );
  return placed.reduce(inserted, staying);
}
