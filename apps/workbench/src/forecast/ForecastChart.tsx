import { dayText } from '@kept/ui';
import { useTheme } from '@mui/material/styles';
import { BarPlot } from '@mui/x-charts/BarChart';
import { ChartsAxisHighlight } from '@mui/x-charts/ChartsAxisHighlight';
import { ChartsContainer } from '@mui/x-charts/ChartsContainer';
import { ChartsGrid } from '@mui/x-charts/ChartsGrid';
import { ChartsTooltip } from '@mui/x-charts/ChartsTooltip';
import { ChartsXAxis } from '@mui/x-charts/ChartsXAxis';
import { ChartsYAxis } from '@mui/x-charts/ChartsYAxis';
import { LinePlot, MarkPlot } from '@mui/x-charts/LineChart';
import type { Week } from './forecast-figures';
import { forecastLooks } from './forecast-looks';

const HEIGHT = 280;

/** Amounts for the eye only: whole units of the currency. */
function units(minorUnits: number): number {
  return minorUnits / 100;
}

function shortText(value: number | null): string {
  if (value === null) return '';
  return value.toLocaleString('en', { notation: 'compact', maximumFractionDigits: 1 });
}

function fullText(value: number | null): string {
  if (value === null) return 'not yet';
  return value.toLocaleString('en', { maximumFractionDigits: 0 });
}

/** Promised and planned as bars, what is expected of them as a line in its band, and what came. */
export function ForecastChart(props: { weeks: readonly Week[]; today: Temporal.PlainDate }) {
  const { weeks, today } = props;
  const theme = useTheme();
  const days = weeks.map(({ weekOn }) => dayText(Temporal.PlainDate.from(weekOn), today).slice(4));
  const of = (pick: (week: Week) => number | null) =>
    weeks.map((week) => {
      const minorUnits = pick(week);
      return minorUnits === null ? null : units(minorUnits);
    });
  const line = { type: 'line', curve: 'linear', valueFormatter: fullText } as const;
  const bar = { type: 'bar', stack: 'due', valueFormatter: fullText } as const;
  const looks = forecastLooks(theme);
  return (
    <ChartsContainer
      height={HEIGHT}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      xAxis={[{ id: 'week', scaleType: 'band', data: days, height: 28, categoryGapRatio: 0.4 }]}
      yAxis={[{ id: 'amount', width: 52, valueFormatter: shortText }]}
      sx={{
        '& [data-series="low"], & [data-series="high"]': { strokeDasharray: '2 4', strokeWidth: 1 },
      }}
      series={[
        {
          ...bar,
          id: 'promised',
          label: 'promised',
          color: looks.promised,
          data: of((week) => week.promised.minorUnits),
        },
        {
          ...bar,
          id: 'planned',
          label: 'planned',
          color: looks.planned,
          data: of((week) => week.planned.minorUnits),
        },
        {
          ...line,
          id: 'low',
          label: 'at least',
          showMark: false,
          color: looks.band,
          data: of((week) => week.low.minorUnits),
        },
        {
          ...line,
          id: 'high',
          label: 'at most',
          showMark: false,
          color: looks.band,
          data: of((week) => week.high.minorUnits),
        },
        {
          ...line,
          id: 'expected',
          label: 'expected',
          showMark: false,
          color: looks.expected,
          data: of((week) => week.expected.minorUnits),
        },
        {
          ...line,
          id: 'came',
          label: 'came',
          showMark: true,
          shape: 'circle',
          connectNulls: false,
          color: looks.came,
          data: of((week) => week.came?.minorUnits ?? null),
        },
      ]}
    >
      <ChartsGrid horizontal />
      <BarPlot skipAnimation />
      <LinePlot skipAnimation />
      <MarkPlot skipAnimation />
      <ChartsAxisHighlight x="band" />
      <ChartsXAxis axisId="week" disableTicks />
      <ChartsYAxis axisId="amount" disableLine disableTicks />
      <ChartsTooltip trigger="axis" />
    </ChartsContainer>
  );
}
