import { useQuery } from '@apollo/client/react';
import {
  CodeSelect,
  EmptyState,
  FailedState,
  groupedAmount,
  LoadingRows,
  PageHeader,
  useToday,
} from '@kept/ui';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useMe } from '../core/me';
import { ErrorBoundary } from '../shell/ErrorBoundary';
import { usePageTitle } from '../shell/page-title';
import { RateTable, WeekTable } from './ForecastTables';
import { ForecastDocument } from './forecast.graphql';
import { type Forecast, percentText, splitWeeks, sumOf } from './forecast-figures';
import { forecastLooks, LEGEND } from './forecast-looks';

const ForecastChart = lazy(async () => ({
  default: (await import('./ForecastChart')).ForecastChart,
}));

const WEEKS = 8;

/** What promises and plans will bring by week, from how such were kept before; and how right that was until now. */
export function ForecastPage() {
  usePageTitle('Forecast');
  const { portfolios } = useMe();
  const [params, setParams] = useSearchParams();
  const portfolioId = params.get('portfolio') ?? '';
  return (
    <>
      <PageHeader
        title="Forecast"
        summary="Promised and planned money by week, and what comes of it by how such was kept before; currencies are never added up"
      />
      {portfolios.length > 1 && (
        <Box sx={{ padding: '8px 16px 12px', maxWidth: 280 }}>
          <CodeSelect
            label="Portfolio"
            name="portfolio"
            value={portfolioId}
            none="All I may see"
            options={portfolios.map(({ id, name }) => [id, name] as const)}
            onChange={(id) => setParams(id === '' ? {} : { portfolio: id }, { replace: true })}
          />
        </Box>
      )}
      <Figures key={portfolioId} portfolioId={portfolioId || null} />
    </>
  );
}

function Figures({ portfolioId }: { portfolioId: string | null }) {
  const { baseCurrency } = useMe();
  const { data, error, refetch } = useQuery(ForecastDocument, {
    variables: { portfolioId, weeks: WEEKS },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) {
    return (
      <FailedState
        title="The forecast could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingRows label="Adding up what is promised" />;
  const forecasts = data.forecast
    .filter(({ weeks }) => weeks.length > 0)
    .sort((a, b) => Number(b.currency === baseCurrency) - Number(a.currency === baseCurrency));
  if (forecasts.length === 0) {
    return (
      <EmptyState title="Nothing is promised or planned">
        As soon as promises and plans are recorded, the weeks in which their money should come stand
        here, with what came of such before.
      </EmptyState>
    );
  }
  return forecasts.map((forecast) => (
    <OneCurrency key={forecast.currency} forecast={forecast} portfolioId={portfolioId} />
  ));
}

function OneCurrency(props: { forecast: Forecast; portfolioId: string | null }) {
  const { forecast, portfolioId } = props;
  const { currency, weeks, keepRates } = forecast;
  const today = useToday();
  return (
    <Box component="section" aria-label={currency} sx={{ paddingBottom: 6 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'baseline',
          gap: '4px 20px',
          padding: '8px 16px',
        }}
      >
        <Typography component="h2" variant="h2">
          {currency}
        </Typography>
        <Summary forecast={forecast} today={today} />
      </Box>
      <Box
        component="figure"
        aria-label={`Forecast in ${currency} by week; the table below says the same`}
        sx={{ margin: 0, padding: '0 8px', minHeight: 280 }}
      >
        <ErrorBoundary isQuiet>
          <Suspense fallback={null}>
            <ForecastChart weeks={weeks} today={today} />
          </Suspense>
        </ErrorBoundary>
      </Box>
      <Legend />
      <WeekTable forecast={forecast} today={today} portfolioId={portfolioId} />
      {keepRates.length > 0 && (
        <>
          <Typography component="h3" variant="h3" sx={{ padding: '16px 16px 4px' }}>
            What it rests on
          </Typography>
          <RateTable forecast={forecast} />
        </>
      )}
    </Box>
  );
}

function Summary({ forecast, today }: { forecast: Forecast; today: Temporal.PlainDate }) {
  const { weeks, currency, error } = forecast;
  const { coming } = splitWeeks(weeks, today);
  const due = sumOf(
    coming.flatMap(({ promised, planned }) => [promised, planned]),
    currency,
  );
  const expected = sumOf(
    coming.map((week) => week.expected),
    currency,
  );
  const count = coming.length;
  return (
    <span>
      <strong>{groupedAmount(expected.amount)}</strong> expected of {groupedAmount(due.amount)} due
      in the {count === 1 ? 'week' : `${count} weeks`} to come
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {' · '}
        {error === null
          ? 'no past forecast to compare with yet'
          : `past weeks were off by ${percentText(error)} on average`}
      </Box>
    </span>
  );
}

function Legend() {
  const looks = forecastLooks(useTheme());
  return (
    <Box
      aria-hidden="true"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '2px 16px',
        padding: '4px 16px 12px 68px',
        color: 'text.secondary',
        fontSize: '0.8125rem',
      }}
    >
      {LEGEND.map(([look, words]) => (
        <Box key={look} sx={{ display: 'flex', alignItems: 'center', gap: '6px' }}>
          <Box
            sx={{
              width: 12,
              height: look === 'promised' || look === 'planned' ? 10 : 0,
              ...(look === 'promised' || look === 'planned'
                ? { backgroundColor: looks[look] }
                : { borderTop: `2px ${look === 'band' ? 'dotted' : 'solid'} ${looks[look]}` }),
            }}
          />
          {words}
        </Box>
      ))}
    </Box>
  );
}
