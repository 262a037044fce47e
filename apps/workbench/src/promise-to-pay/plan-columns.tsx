import type { InstalmentStatus } from '@kept/domain';
import { type Column, DateText, MoneyText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import type { InstalmentsQuery, PlanRowPartsFragment } from '../gql/graphql';
import { INSTALMENT_CHIPS, planChip, planTitle } from '../payment-plan/plan-words';
import type { Listing } from './CommitmentList';

export type PlanRow = PlanRowPartsFragment;
export type InstalmentRow = InstalmentsQuery['instalments']['nodes'][number];

const LINE = { display: 'flex', justifyContent: 'space-between', gap: 2 } as const;

function Muted({ children }: { children: React.ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Box>
  );
}

function PlanStanding({ row }: { row: PlanRow }) {
  const { meaning, text } = planChip(row);
  return <StatusChip meaning={meaning} label={text} />;
}

/** What comes next for this plan, and until when. */
function NextDay({ row }: { row: PlanRow }) {
  if (row.status === 'PROPOSED' || row.status === 'PENDING_APPROVAL') {
    return (
      <>
        <Muted>good until </Muted>
        <DateText day={row.expiresOn} />
      </>
    );
  }
  if (row.cureUntil !== null && row.condition === 'IN_ARREARS') {
    return (
      <>
        <Muted>cure until </Muted>
        <DateText day={row.cureUntil} />
      </>
    );
  }
  if (row.nextDueOn === null) return null;
  return <DateText day={row.nextDueOn} isAway />;
}

const PLAN_COLUMNS: readonly Column<PlanRow>[] = [
  {
    id: 'customer',
    header: 'customer',
    width: 'minmax(160px, 1.6fr)',
    render: (row) => row.customerName,
  },
  {
    id: 'plan',
    header: 'plan',
    width: 'minmax(120px, 1fr)',
    hideBelow: 860,
    render: (row) => <Muted>{planTitle(row)}</Muted>,
  },
  {
    id: 'standing',
    header: 'standing',
    width: '180px',
    render: (row) => <PlanStanding row={row} />,
  },
  {
    id: 'next',
    header: 'next due',
    width: 'minmax(190px, 1fr)',
    render: (row) => <NextDay row={row} />,
  },
  {
    id: 'nextAmount',
    header: 'amount due',
    width: '130px',
    isNumeric: true,
    hideBelow: 960,
    render: (row) => (row.nextDueOn === null ? '' : <MoneyText value={row.nextDue} />),
  },
  {
    id: 'arrears',
    header: 'behind',
    width: '130px',
    isNumeric: true,
    hideBelow: 760,
    render: (row) =>
      row.arrears.minorUnits > 0 ? <MoneyText value={row.arrears} meaning="broken" /> : '',
  },
  {
    id: 'remaining',
    header: 'still to pay',
    width: '140px',
    isNumeric: true,
    render: (row) => <MoneyText value={row.remaining} />,
  },
  {
    id: 'last',
    header: 'ends',
    width: '140px',
    hideBelow: 1060,
    render: (row) => <DateText day={row.reviewOn ?? row.lastOn} />,
  },
];

export const PLAN_LISTING: Listing<PlanRow> = {
  label: 'Plans',
  opens: 'Open the plan',
  columns: PLAN_COLUMNS,
  card: {
    height: 60,
    render: (row) => (
      <Box sx={{ padding: '8px 12px', whiteSpace: 'nowrap' }}>
        <Box sx={LINE}>
          <strong>{row.customerName}</strong>
          <MoneyText value={row.remaining} />
        </Box>
        <Box sx={LINE}>
          <span>
            <NextDay row={row} />
          </span>
          <PlanStanding row={row} />
        </Box>
      </Box>
    ),
  },
  keyOf: (row) => row.id,
  pathOf: (row) => `/plans/${row.id}`,
  nameOf: (row) => `${row.customerName} · ${planTitle(row)}`,
  reasonsOf: (row) => row.reasons,
};

function InstalmentStanding({ row }: { row: InstalmentRow }) {
  const { meaning, text } = INSTALMENT_CHIPS[row.instalment.status as InstalmentStatus];
  return <StatusChip meaning={meaning} label={text} />;
}

function numberText({ instalment }: InstalmentRow): string {
  return instalment.number === 0 ? 'deposit' : `instalment ${instalment.number}`;
}

const INSTALMENT_COLUMNS: readonly Column<InstalmentRow>[] = [
  {
    id: 'due',
    header: 'due',
    width: 'minmax(190px, 1fr)',
    render: ({ instalment }) => <DateText day={instalment.dueOn} isAway />,
  },
  {
    id: 'customer',
    header: 'customer',
    width: 'minmax(160px, 1.6fr)',
    render: ({ plan }) => plan.customerName,
  },
  {
    id: 'number',
    header: 'part',
    width: 'minmax(140px, 0.8fr)',
    hideBelow: 760,
    render: (row) => (
      <Muted>
        {numberText(row)} of {row.plan.number}
      </Muted>
    ),
  },
  {
    id: 'amount',
    header: 'due amount',
    width: '140px',
    isNumeric: true,
    render: ({ instalment }) => <MoneyText value={instalment.amount} />,
  },
  {
    id: 'paid',
    header: 'paid',
    width: '130px',
    isNumeric: true,
    hideBelow: 860,
    render: ({ instalment }) => <MoneyText value={instalment.paid} />,
  },
  {
    id: 'standing',
    header: 'standing',
    width: '130px',
    render: (row) => <InstalmentStanding row={row} />,
  },
];

export const INSTALMENT_LISTING: Listing<InstalmentRow> = {
  label: 'Instalments',
  opens: 'Open its plan',
  columns: INSTALMENT_COLUMNS,
  card: {
    height: 60,
    render: (row) => (
      <Box sx={{ padding: '8px 12px', whiteSpace: 'nowrap' }}>
        <Box sx={LINE}>
          <strong>{row.plan.customerName}</strong>
          <MoneyText value={row.instalment.amount} />
        </Box>
        <Box sx={LINE}>
          <span>
            <DateText day={row.instalment.dueOn} isAway /> <Muted>{numberText(row)}</Muted>
          </span>
          <InstalmentStanding row={row} />
        </Box>
      </Box>
    ),
  },
  keyOf: (row) => row.id,
  pathOf: ({ plan }) => `/plans/${plan.id}`,
  nameOf: (row) => `${row.plan.customerName} · ${numberText(row)} of ${row.plan.number}`,
  reasonsOf: ({ plan }) => plan.reasons,
};
