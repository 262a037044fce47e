import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  EmptyState,
  FailedState,
  FilterChip,
  LoadingRows,
  PageHeader,
  ReasonList,
  useListSelection,
} from '@kept/ui';
import Box from '@mui/material/Box';
import { useCallback, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useKeys } from '../core/keys';
import { listPlace, rememberPlace } from '../core/list-place';
import { useNotices } from '../core/live-context';
import { usePageTitle } from '../shell/page-title';
import { PROMISE_COLUMNS, PromiseCard, type PromiseRow } from './promise-columns';
import { PromisesDocument } from './promise-list.graphql';

const WHEN = [
  ['DUE_TODAY', 'Due today'],
  ['THIS_WEEK', 'This week'],
  ['IN_GRACE', 'In grace'],
  ['BROKEN', 'Broken'],
  ['OPEN', 'All open'],
  ['KEPT', 'Kept'],
] as const;

const EMPTY: Readonly<Record<string, string>> = {
  DUE_TODAY: 'No promise is due today',
  THIS_WEEK: 'No promise is due this week',
  IN_GRACE: 'No promise is in its grace',
  BROKEN: 'No promise is broken',
  OPEN: 'No promise is open',
  KEPT: 'No promise was kept yet',
};

const PAGE = 50;
const NO_ROWS: readonly PromiseRow[] = [];
const keyOf = (row: PromiseRow) => row.id;
const CARD = { height: 60, render: (row: PromiseRow) => <PromiseCard row={row} /> };

/** Promises by when the money should come, and what became of them. */
export function PromiseToPayListPage() {
  usePageTitle('Promises');
  const [params, setParams] = useSearchParams();
  const when = WHEN.find(([code]) => code === params.get('when'))?.[0] ?? 'DUE_TODAY';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader title="Promises" />
      <Box
        role="group"
        aria-label="When"
        sx={{ display: 'flex', gap: 1.5, padding: '0 16px 8px', overflowX: 'auto' }}
      >
        {WHEN.map(([code, label]) => (
          <FilterChip
            key={code}
            label={label}
            isOn={code === when}
            onClick={() => setParams({ when: code }, { replace: true })}
          />
        ))}
      </Box>
      <Rows key={when} when={when} />
    </Box>
  );
}

function Rows({ when }: { when: string }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const address = `${pathname}?${when}`;
  const [place] = useState(() => listPlace(address));
  const [selectedKey, setSelectedKey] = useState(place.selectedKey);
  const { data, error, fetchMore, refetch } = useQuery(PromisesDocument, {
    variables: { filter: { when }, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const connection = data?.promises;
  const rows = connection?.nodes ?? NO_ROWS;
  const select = useCallback(
    (key: string) => {
      rememberPlace(address, { selectedKey: key });
      setSelectedKey(key);
    },
    [address],
  );
  const selection = useListSelection({ rows, keyOf, selectedKey, onSelect: select });
  const open = (row: PromiseRow) => navigate(`/cases/${row.caseId}`);
  useNotices((notice) => {
    if (notice.type.startsWith('PROMISE')) void refetch().catch(() => undefined);
  });
  useKeys([
    { keys: ['j', 'ArrowDown'], label: 'Next row', group: 'List', run: () => selection.move(1) },
    { keys: ['k', 'ArrowUp'], label: 'Row before', group: 'List', run: () => selection.move(-1) },
    {
      keys: 'Enter',
      label: 'Open its case',
      group: 'List',
      run: () => selection.selected && open(selection.selected),
    },
  ]);
  if (error && !connection) {
    return (
      <FailedState
        title="The promises could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!connection) return <LoadingRows rows={12} label="Loading promises" />;
  if (rows.length === 0) return <EmptyState title={EMPTY[when] ?? 'Nothing here'} />;
  const { endCursor, hasNextPage } = connection.pageInfo;
  return (
    <>
      <DataTable
        label="Promises"
        rows={rows}
        columns={PROMISE_COLUMNS}
        card={CARD}
        keyOf={keyOf}
        selectedKey={selectedKey}
        onSelect={select}
        onOpen={open}
        onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : undefined}
        initialOffset={place.offset}
        onScroll={(offset) => rememberPlace(address, { offset })}
      />
      {selection.selected && <WhyItStands row={selection.selected} />}
    </>
  );
}

function WhyItStands({ row }: { row: PromiseRow }) {
  return (
    <Box
      component="section"
      aria-label="Why it stands so"
      sx={{ borderTop: 1, borderColor: 'divider', padding: '8px 16px', minHeight: 56 }}
    >
      <strong>{row.customerName}</strong>
      <ReasonList reasons={row.reasons} label="Reasons" isInline />
    </Box>
  );
}
