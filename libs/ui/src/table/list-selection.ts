import { useCallback, useMemo } from 'react';

/** Where a key is among the rows; -1 when it is not. */
function indexOfKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  key: string | undefined,
) {
  return key === undefined ? -1 : rows.findIndex((row) => keyOf(row) === key);
}

export type ListSelection<Row> = {
  readonly selected: Row | undefined;
  readonly index: number;
  /** moves by so many rows and stops at the ends; from nothing it goes to the first */
  move(by: number): void;
};

/** The one row the keys are on. It is a record, not a place: when rows move, it stays on its record. */
export function useListSelection<Row>(list: {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  selectedKey: string | undefined;
  onSelect: (key: string) => void;
}): ListSelection<Row> {
  const { rows, keyOf, selectedKey, onSelect } = list;
  const index = useMemo(() => indexOfKey(rows, keyOf, selectedKey), [rows, keyOf, selectedKey]);
  const move = useCallback(
    (by: number) => {
      const target = index < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, index + by));
      const row = rows[target];
      if (row !== undefined) onSelect(keyOf(row));
    },
    [index, rows, keyOf, onSelect],
  );
  return { selected: rows[index], index, move };
}
