import type { ReactNode } from 'react';

/** A column of a DataTable. */
export type Column<Row> = {
  readonly id: string;
  readonly header: ReactNode;
  /** a grid track: '96px', 'minmax(160px, 2fr)' */
  readonly width: string;
  readonly isNumeric?: boolean;
  /** hidden while the table is narrower than this many pixels */
  readonly hideBelow?: number;
  render(row: Row): ReactNode;
};

/** How a row looks on a narrow screen, and how high that is. */
export type RowCard<Row> = { readonly height: number; render(row: Row): ReactNode };

export function gridTracks(columns: readonly { readonly width: string }[]): string {
  return columns.map((column) => column.width).join(' ');
}
