import { useQuery } from '@apollo/client/react';
import {
  type Column,
  DataTable,
  EmptyState,
  FailedState,
  LoadingRows,
  PageHeader,
  SearchBox,
  StatusChip,
  useListSelection,
} from '@kept/ui';
import Box from '@mui/material/Box';
import { useCallback, useDeferredValue, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useKeys } from '../core/keys';
import { listPlace, rememberPlace } from '../core/list-place';
import type { CustomersQuery } from '../gql/graphql';
import { usePageTitle } from '../shell/page-title';
import { CustomersDocument } from './customer.graphql';
import { codeText } from './customer-words';

type Row = CustomersQuery['customers']['nodes'][number];

const PAGE = 50;
const NO_ROWS: readonly Row[] = [];
const keyOf = (row: Row) => row.id;

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'customer',
    width: 'minmax(160px, 1.6fr)',
    render: (row) => row.name,
  },
  { id: 'kind', header: 'kind', width: '112px', render: (row) => codeText(row.kind) },
  {
    id: 'place',
    header: 'place',
    width: 'minmax(120px, 1fr)',
    hideBelow: 640,
    render: placeOf,
  },
  {
    id: 'books',
    header: 'known as',
    width: 'minmax(160px, 1.4fr)',
    hideBelow: 900,
    render: (row) =>
      row.references.map((known) => `${known.reference} · ${known.portfolioName}`).join(', '),
  },
  { id: 'cases', header: 'cases', width: 'minmax(110px, 0.8fr)', render: casesOf },
  {
    id: 'manager',
    header: 'account manager',
    width: 'minmax(110px, 0.8fr)',
    hideBelow: 820,
    render: (row) => row.accountManager?.name ?? '',
  },
];

function placeOf(row: Row): string {
  return [row.city, row.region, row.country].filter((part) => part !== null).join(', ');
}

function casesOf(row: Row) {
  const open = row.cases.filter((each) => each.state !== 'CLOSED');
  if (open.length === 0) return null;
  return <StatusChip meaning="accent" label={open.map((each) => each.number).join(', ')} />;
}

const CARD = {
  height: 60,
  render: (row: Row) => (
    <Box sx={{ padding: '8px 12px' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <strong>{row.name}</strong>
        {casesOf(row)}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {codeText(row.kind)} · {placeOf(row)}
      </Box>
    </Box>
  ),
};

/** Every customer one may see, by name. */
export function CustomerListPage() {
  usePageTitle('Customers');
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const search = useDeferredValue(text.trim());
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader title="Customers" />
      <Box sx={{ padding: '0 16px 8px', maxWidth: 480 }}>
        <SearchBox
          label="Name or a part of it"
          value={text}
          onChange={(next) => setParams(next === '' ? {} : { q: next }, { replace: true })}
        />
      </Box>
      <Rows key={search} search={search} />
    </Box>
  );
}

function Rows({ search }: { search: string }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const address = `${pathname}?${search}`;
  const [place] = useState(() => listPlace(address));
  const [selectedKey, setSelectedKey] = useState(place.selectedKey);
  const { data, error, fetchMore, refetch } = useQuery(CustomersDocument, {
    variables: { search: search === '' ? null : search, first: PAGE },
  });
  const connection = data?.customers;
  const rows = connection?.nodes ?? NO_ROWS;
  const select = useCallback(
    (key: string) => {
      rememberPlace(address, { selectedKey: key });
      setSelectedKey(key);
    },
    [address],
  );
  const selection = useListSelection({ rows, keyOf, selectedKey, onSelect: select });
  const open = (row: Row) => navigate(`/customers/${row.id}`);
  useKeys([
    { keys: ['j', 'ArrowDown'], label: 'Next row', group: 'List', run: () => selection.move(1) },
    { keys: ['k', 'ArrowUp'], label: 'Row before', group: 'List', run: () => selection.move(-1) },
    {
      keys: 'Enter',
      label: 'Open the customer',
      group: 'List',
      run: () => selection.selected && open(selection.selected),
    },
  ]);
  if (error && !connection) {
    return (
      <FailedState
        title="The customers could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!connection) return <LoadingRows rows={14} label="Loading customers" />;
  if (rows.length === 0) {
    return (
      <EmptyState title={search === '' ? 'No customers yet' : `No customer is called “${search}”`}>
        {search === ''
          ? 'They come in with the first import.'
          : 'Search with Ctrl-K finds invoices and phone numbers too.'}
      </EmptyState>
    );
  }
  const { endCursor, hasNextPage } = connection.pageInfo;
  return (
    <DataTable
      label="Customers"
      rows={rows}
      columns={COLUMNS}
      card={CARD}
      keyOf={keyOf}
      selectedKey={selectedKey}
      onSelect={select}
      onOpen={open}
      onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : undefined}
      initialOffset={place.offset}
      onScroll={(offset) => rememberPlace(address, { offset })}
    />
  );
}
