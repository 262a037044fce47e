import {
  type Column,
  DataTable,
  EmptyState,
  FailedState,
  LoadingRows,
  type ReasonLine,
  ReasonList,
  type RowCard,
  useListSelection,
} from '@kept/ui';
import Box from '@mui/material/Box';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useKeys } from '../core/keys';
import { listPlace, rememberPlace } from '../core/list-place';
import { useNotices } from '../core/live-context';

/** How rows of a kind look and where they lead. */
export type Listing<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly card: RowCard<Row>;
  readonly opens: string;
  keyOf(row: Row): string;
  pathOf(row: Row): string;
  nameOf(row: Row): string;
  reasonsOf(row: Row): readonly ReasonLine[];
};

export type CommitmentQuery<Row> = {
  /** undefined until the first answer */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | undefined;
  readonly onMore: (() => void) | undefined;
  refetch(): Promise<unknown>;
};

const SOON_MS = 250;

/** Hears what changes promises, plans and the money for them; several changes at once are one question. */
export function useCommitmentNotices(askAgain: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const ask = useRef(askAgain);
  useEffect(() => {
    ask.current = askAgain;
  });
  useNotices(({ type }) => {
    if (!/^(PROMISE|PLAN|INSTALMENT|SETTLEMENT)/.test(type)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      ask.current();
    }, SOON_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** Rows of promises, instalments or plans: endless, by keys, kept right, with why the chosen one stands as it does. */
export function CommitmentList<Row>(props: {
  listing: Listing<Row>;
  query: CommitmentQuery<Row>;
  empty: string;
}) {
  const { listing, query, empty } = props;
  const { rows } = query;
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [address] = useState(`${pathname}${search}`);
  const [place] = useState(() => listPlace(address));
  const [selectedKey, setSelectedKey] = useState(place.selectedKey);
  const select = useCallback(
    (key: string) => {
      rememberPlace(address, { selectedKey: key });
      setSelectedKey(key);
    },
    [address],
  );
  const { keyOf } = listing;
  const selection = useListSelection({ rows: rows ?? [], keyOf, selectedKey, onSelect: select });
  const open = (row: Row) => navigate(listing.pathOf(row));
  useCommitmentNotices(() => void query.refetch().catch(() => undefined));
  useKeys([
    { keys: ['j', 'ArrowDown'], label: 'Next row', group: 'List', run: () => selection.move(1) },
    { keys: ['k', 'ArrowUp'], label: 'Row before', group: 'List', run: () => selection.move(-1) },
    {
      keys: 'Enter',
      label: listing.opens,
      group: 'List',
      run: () => selection.selected && open(selection.selected),
    },
  ]);
  if (query.error && !rows) {
    return (
      <FailedState
        title={`The ${listing.label.toLowerCase()} could not be loaded`}
        detail={failureWords(query.error)}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (!rows) return <LoadingRows rows={12} label={`Loading ${listing.label.toLowerCase()}`} />;
  if (rows.length === 0) return <EmptyState title={empty} />;
  return (
    <>
      <DataTable
        label={listing.label}
        rows={rows}
        columns={listing.columns}
        card={listing.card}
        keyOf={keyOf}
        selectedKey={selectedKey}
        onSelect={select}
        onOpen={open}
        onMore={query.onMore}
        initialOffset={place.offset}
        onScroll={(offset) => rememberPlace(address, { offset })}
      />
      {selection.selected && (
        <Box
          component="section"
          aria-label="Why it stands so"
          sx={{ borderTop: 1, borderColor: 'divider', padding: '8px 16px', minHeight: 56 }}
        >
          <strong>{listing.nameOf(selection.selected)}</strong>
          <ReasonList reasons={listing.reasonsOf(selection.selected)} label="Reasons" isInline />
        </Box>
      )}
    </>
  );
}
