import { type Column, MoneyText, StatusChip, useToday } from '@kept/ui';
import Box from '@mui/material/Box';
import { CallableCell } from './CallableCell';
import { PromiseCell } from './PromiseCell';
import { codeWords, lastContactWords, nextActionWords } from './row-words';
import type { WorklistRow } from './worklist-row';

/** The currency all rows share, which then stands once in the head of the column; undefined where they differ. */
export function sharedCurrency(rows: readonly WorklistRow[]): string | undefined {
  const first = rows[0]?.overdue.currency;
  return rows.every((row) => row.overdue.currency === first) ? first : undefined;
}

type Look = {
  readonly currency: string | undefined;
  readonly checkedKeys: ReadonlySet<string>;
  /** also whose it is and where, for lists beyond one's own */
  readonly hasOwner: boolean;
  /** codes of the portfolios by id; undefined where there is only one */
  readonly portfolioCodes: ReadonlyMap<string, string> | undefined;
};

export function worklistColumns({ currency, checkedKeys, ...look }: Look): Column<WorklistRow>[] {
  const owner: Column<WorklistRow> = {
    id: 'owner',
    header: 'owner',
    width: 'minmax(90px, 0.8fr)',
    hideBelow: 900,
    render: (row) => row.ownerName ?? <Muted>pool</Muted>,
  };
  const portfolio: Column<WorklistRow> = {
    id: 'portfolio',
    header: 'portfolio',
    width: '110px',
    hideBelow: 1000,
    render: (row) => (
      <Muted title={row.portfolioName}>
        {look.portfolioCodes?.get(row.portfolioId) ?? row.portfolioName}
      </Muted>
    ),
  };
  return [
    {
      id: 'points',
      header: 'pts',
      width: '80px',
      render: (row) => <PointsCell row={row} isChecked={checkedKeys.has(row.id)} />,
    },
    {
      id: 'customer',
      header: 'customer',
      width: 'minmax(150px, 1.6fr)',
      render: (row) => <CustomerCell row={row} />,
    },
    {
      id: 'overdue',
      header: currency === undefined ? 'overdue' : `overdue ${currency}`,
      width: currency === undefined ? '136px' : '116px',
      isNumeric: true,
      render: (row) => <OverdueCell row={row} hasCurrency={currency === undefined} />,
    },
    {
      id: 'oldest',
      header: 'oldest',
      width: '64px',
      isNumeric: true,
      render: (row) => (row.daysPastDue > 0 ? `${row.daysPastDue} d` : ''),
    },
    {
      id: 'promise',
      header: 'promise, plan',
      width: 'minmax(156px, 1fr)',
      render: (row) => <PromiseCell row={row} />,
    },
    {
      id: 'next',
      header: 'next action',
      width: 'minmax(140px, 1.6fr)',
      render: (row) => <NextCell row={row} />,
    },
    {
      id: 'callable',
      header: 'callable',
      width: '132px',
      hideBelow: 760,
      render: (row) => <CallableCell row={row} />,
    },
    {
      id: 'last',
      header: 'last contact',
      width: 'minmax(130px, 1fr)',
      hideBelow: 820,
      render: (row) => <LastCell row={row} />,
    },
    ...(look.hasOwner ? [owner] : []),
    ...(look.portfolioCodes ? [portfolio] : []),
  ];
}

function Muted({ children, title = children }: { children: string; title?: string }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }} title={title}>
      {children}
    </Box>
  );
}

function pointsText(points: number): string {
  return points < 0 ? `−${-points}` : String(points);
}

function PointsCell({ row, isChecked }: { row: WorklistRow; isChecked: boolean }) {
  return (
    <Box component="span" sx={{ fontWeight: 600 }}>
      {isChecked && (
        <Box component="span" role="img" aria-label="selected" sx={{ color: 'primary.main' }}>
          ✓{' '}
        </Box>
      )}
      {row.isPinned && (
        <Box
          component="span"
          role="img"
          aria-label="pinned"
          title="A callback is due"
          sx={{ color: 'kept.meaning.overdue.text' }}
        >
          ☎{' '}
        </Box>
      )}
      {pointsText(row.points)}
    </Box>
  );
}

function CustomerCell({ row }: { row: WorklistRow }) {
  return (
    <>
      <Box component="span" sx={{ fontWeight: 500 }}>
        {row.customerName}
      </Box>
      {row.takenBy !== null && (
        <Box component="span" sx={{ color: 'kept.meaning.accent.text', paddingLeft: 2 }}>
          <span aria-hidden="true">● </span>
          {row.takenBy} is in
        </Box>
      )}
      {row.suppressedReason !== null && (
        <Box component="span" sx={{ paddingLeft: 2 }}>
          <StatusChip meaning="muted" label={codeWords(row.suppressedReason)} />
        </Box>
      )}
    </>
  );
}

function OverdueCell({ row, hasCurrency }: { row: WorklistRow; hasCurrency: boolean }) {
  const others = row.otherCurrencies.length;
  return (
    <>
      <MoneyText value={row.overdue} hasCurrency={hasCurrency} />
      {others > 0 && (
        <Box
          component="span"
          sx={{ color: 'text.secondary' }}
          title={`also in ${row.otherCurrencies.join(', ')}`}
        >
          {' '}
          +{others}
        </Box>
      )}
    </>
  );
}

function NextCell({ row }: { row: WorklistRow }) {
  const today = useToday();
  const words = nextActionWords(row, today);
  return <span title={words}>{words}</span>;
}

function LastCell({ row }: { row: WorklistRow }) {
  const today = useToday();
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {lastContactWords(row, today)}
    </Box>
  );
}
