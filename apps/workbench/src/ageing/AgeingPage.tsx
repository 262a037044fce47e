import { useQuery } from '@apollo/client/react';
import {
  AgeingBar,
  CodeSelect,
  DayField,
  dayText,
  EmptyState,
  FailedState,
  LoadingRows,
  MoneyText,
  PageHeader,
  useToday,
} from '@kept/ui';
import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useMe } from '../core/me';
import type { AgeingQuery } from '../gql/graphql';
import { DataSheet } from '../shell/DataSheet';
import { usePageTitle } from '../shell/page-title';
import { AgeingDocument } from './ageing.graphql';

type AgeingRow = AgeingQuery['ageing'][number];

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is open by how late it is, as of any day: computed from the ledger, so a past day shows what stood then. */
export function AgeingPage() {
  usePageTitle('Ageing');
  const { portfolios } = useMe();
  const today = useToday().toString();
  const [params, setParams] = useSearchParams();
  const asked = params.get('asOf') ?? '';
  const asOf = WHOLE_DAY.test(asked) ? asked : today;
  const portfolioId = params.get('portfolio') ?? '';
  const ask = (name: 'asOf' | 'portfolio', value: string) => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title="Ageing"
        summary={`By days past due, as of ${dayText(Temporal.PlainDate.from(asOf), Temporal.PlainDate.from(today))}; currencies are never added up`}
      />
      <Box
        role="group"
        aria-label="Filters"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 4,
          padding: '8px 16px 12px',
          '& > *': { flex: '0 1 240px' },
        }}
      >
        <DayField
          label="As of"
          name="asOf"
          value={asOf}
          today={today}
          onChange={(day) => ask('asOf', day)}
        />
        <CodeSelect
          label="Portfolio"
          name="portfolio"
          value={portfolioId}
          none="All I may see"
          options={portfolios.map(({ id, name }) => [id, name] as const)}
          onChange={(id) => ask('portfolio', id)}
        />
      </Box>
      <Figures key={`${asOf} ${portfolioId}`} asOf={asOf} portfolioId={portfolioId || null} />
    </Box>
  );
}

function Figures({ asOf, portfolioId }: { asOf: string; portfolioId: string | null }) {
  const { data, error, refetch } = useQuery(AgeingDocument, {
    variables: { asOf, portfolioId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) {
    return (
      <FailedState
        title="The ageing could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingRows label="Adding up the ledger" />;
  const rows = data.ageing;
  if (rows.length === 0) return <EmptyState title="Nothing was open on that day" />;
  return (
    <>
      <Box sx={{ display: 'grid', gap: 4, padding: '0 16px 16px' }}>
        {rows.map((row) => (
          <Box key={row.currency}>
            <strong>{row.currency}</strong>
            <AgeingBar label={`Ageing in ${row.currency}`} parts={row.buckets} />
          </Box>
        ))}
      </Box>
      <Table rows={rows} />
    </>
  );
}

function Table({ rows }: { rows: readonly AgeingRow[] }) {
  const labels = rows[0]?.buckets.map(({ label }) => label) ?? [];
  return (
    <DataSheet
      label="Ageing by currency"
      heads={[
        'Currency',
        ...labels.map((label) => (label === 'current' ? label : `${label} days`)),
        'Unallocated credits',
        'Total',
      ]}
      numericFrom={1}
    >
      {rows.map((row) => (
        <tr key={row.currency}>
          <td>{row.currency}</td>
          {row.buckets.map(({ label, count, amount }) => (
            <td key={label}>
              <Box component="span" sx={{ color: 'text.secondary', marginRight: 3 }}>
                {count.toLocaleString('en')} open
              </Box>
              <MoneyText value={amount} hasCurrency={false} />
            </td>
          ))}
          <td>
            <MoneyText value={row.unallocatedCredits} hasCurrency={false} />
          </td>
          <td>
            <strong>
              <MoneyText value={row.total} hasCurrency={false} />
            </strong>
          </td>
        </tr>
      ))}
    </DataSheet>
  );
}
