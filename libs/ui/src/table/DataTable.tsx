// biome-ignore-all lint/a11y/useSemanticElements: absolutely placed rows lose a table's own semantics
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row by aria-activedescendant
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useElementWidth } from '../layout/use-element-width';
import { useDensity } from '../theme/density';
import { type Column, gridTracks, type RowCard } from './columns';
import { useListSelection } from './list-selection';
import { TableFrame } from './TableFrame';
import { useAnchoredScroll } from './use-anchored-scroll';

const CARDS_BELOW = 700;
const PAGE = 10;
const OVERSCAN = 12;
const HEAD_HEIGHT = 32;

export type DataTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly card?: RowCard<Row>;
  /** must not change from render to render */
  readonly keyOf: (row: Row) => string;
  readonly selectedKey: string | undefined;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (row: Row) => void;
  readonly onHover?: (row: Row | undefined) => void;
  /** the end is in sight and there is more */
  readonly onMore?: (() => void) | undefined;
  /** rows that changed by themselves a moment ago: tinted */
  readonly movedKeys?: ReadonlySet<string>;
  readonly total?: number | undefined;
  readonly initialOffset?: number;
  readonly onScroll?: (offset: number) => void;
  readonly end?: ReactNode;
};

const NONE: ReadonlySet<string> = new Set();

/**
 * A list of any length: only what is in sight is in the page. Arrows, Home, End, PageUp, PageDown and
 * Enter work when it has the focus; the page may add j and k. A click selects, a click on what is selected
 * opens; a card on a phone opens at once.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, keyOf, selectedKey, onSelect, onMore, movedKeys = NONE } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = useElementWidth(frame);
  const { rowHeight: plainHeight } = useDensity();
  const isCards = props.card !== undefined && width > 0 && width < CARDS_BELOW;
  const rowHeight = isCards ? (props.card?.height ?? plainHeight) : plainHeight;
  const columns = props.columns.filter((column) => width === 0 || width >= (column.hideBelow ?? 0));
  const tracks = gridTracks(columns);
  const selection = useListSelection({ rows, keyOf, selectedKey, onSelect });
  const { index } = selection;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => {
      const row = rows[at];
      return row === undefined ? at : keyOf(row);
    },
    overscan: OVERSCAN,
    initialOffset: props.initialOffset ?? 0,
    paddingStart: 0,
    scrollPaddingStart: 0,
    scrollPaddingEnd: HEAD_HEIGHT,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height is what makes it measure anew
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const isSelectedMoved = selectedKey !== undefined && movedKeys.has(selectedKey);
  useAnchoredScroll({ frame, selectedKey, index, rowHeight, isMoved: isSelectedMoved });

  // The keys moved the selection: bring it into sight. Rows moving under it do not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [selectedKey]);

  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onMore !== undefined && last >= rows.length - OVERSCAN) onMore();
  }, [onMore, last, rows.length]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== frame.current) return;
    const step = stepOf(event.key, rows.length);
    if (event.key === 'Enter' && selection.selected !== undefined) props.onOpen(selection.selected);
    else if (step !== undefined) selection.move(step);
    else return;
    event.preventDefault();
  };

  const isShown = items.some((item) => item.index === index);
  return (
    <TableFrame
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={(props.total ?? rows.length) + 1}
      aria-colcount={isCards ? 1 : columns.length}
      {...(isShown ? { 'aria-activedescendant': `${id}-${selectedKey}` } : {})}
      onKeyDown={onKeyDown}
      onScroll={(event) => props.onScroll?.(event.currentTarget.scrollTop)}
      onMouseLeave={() => props.onHover?.(undefined)}
    >
      {!isCards && <TableHead columns={columns} tracks={tracks} />}
      <div data-part="body" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const key = keyOf(row);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys, by aria-activedescendant
            <div
              key={key}
              id={`${id}-${key}`}
              data-part="row"
              data-moved={movedKeys.has(key)}
              data-still={key === selectedKey && !isSelectedMoved}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={key === selectedKey}
              style={{
                height: item.size,
                transform: `translateY(${item.start}px)`,
                gridTemplateColumns: isCards ? '1fr' : tracks,
              }}
              onClick={() => {
                if (isCards || key === selectedKey) props.onOpen(row);
                onSelect(key);
              }}
              onMouseEnter={() => props.onHover?.(row)}
            >
              {isCards ? (
                <div role="gridcell">{props.card?.render(row)}</div>
              ) : (
                columns.map((column) => (
                  <div
                    key={column.id}
                    data-part="cell"
                    data-numeric={column.isNumeric}
                    role="gridcell"
                  >
                    {column.render(row)}
                  </div>
                ))
              )}
            </div>
          );
        })}
      </div>
      {props.end}
    </TableFrame>
  );
}

function TableHead<Row>(props: { columns: readonly Column<Row>[]; tracks: string }) {
  return (
    <div role="rowgroup" style={{ display: 'contents' }}>
      <div
        data-part="head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: props.tracks }}
      >
        {props.columns.map((column) => (
          <div
            key={column.id}
            data-part="heading"
            data-numeric={column.isNumeric}
            role="columnheader"
          >
            {column.header}
          </div>
        ))}
      </div>
    </div>
  );
}

/** How many rows a key moves by; undefined for keys that are not about rows. */
function stepOf(key: string, count: number): number | undefined {
  const steps: readonly (readonly [string, number])[] = [
    ['ArrowDown', 1],
    ['ArrowUp', -1],
    ['PageDown', PAGE],
    ['PageUp', -PAGE],
    ['Home', -count],
    ['End', count],
  ];
  return steps.find(([name]) => name === key)?.[1];
}
