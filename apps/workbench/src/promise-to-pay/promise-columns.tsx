import { PROMISE_STATUS_LABELS, type PromiseStatus } from '@kept/domain';
import { type Column, DateText, MoneyText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import type { PromisesQuery } from '../gql/graphql';
import { PROMISE_MEANINGS } from './promise-meanings';

export type PromiseRow = PromisesQuery['promises']['nodes'][number];

function Status({ row }: { row: PromiseRow }) {
  const status = row.status as PromiseStatus;
  return <StatusChip meaning={PROMISE_MEANINGS[status]} label={PROMISE_STATUS_LABELS[status]} />;
}

export const PROMISE_COLUMNS: readonly Column<PromiseRow>[] = [
  {
    id: 'due',
    header: 'due',
    width: 'minmax(150px, 1fr)',
    render: (row) => <DateText day={row.dueOn} isAway />,
  },
  {
    id: 'customer',
    header: 'customer',
    width: 'minmax(160px, 1.6fr)',
    render: (row) => row.customerName,
  },
  {
    id: 'amount',
    header: 'promised',
    width: '140px',
    isNumeric: true,
    render: (row) => <MoneyText value={row.amount} />,
  },
  {
    id: 'received',
    header: 'received',
    width: '140px',
    isNumeric: true,
    hideBelow: 760,
    render: (row) => <MoneyText value={row.received} />,
  },
  { id: 'status', header: 'standing', width: '130px', render: (row) => <Status row={row} /> },
  {
    id: 'grace',
    header: 'grace until',
    width: '110px',
    hideBelow: 860,
    render: (row) => <DateText day={row.graceUntil} />,
  },
  {
    id: 'made',
    header: 'promised to',
    width: 'minmax(100px, 0.8fr)',
    hideBelow: 960,
    render: (row) => row.madeBy?.name ?? '',
  },
];

/** A promise on a narrow screen. */
export function PromiseCard({ row }: { row: PromiseRow }) {
  const line = { display: 'flex', justifyContent: 'space-between', gap: 2 } as const;
  return (
    <Box sx={{ padding: '8px 12px', whiteSpace: 'nowrap' }}>
      <Box sx={line}>
        <strong>{row.customerName}</strong>
        <MoneyText value={row.amount} />
      </Box>
      <Box sx={line}>
        <DateText day={row.dueOn} isAway />
        <Status row={row} />
      </Box>
    </Box>
  );
}
