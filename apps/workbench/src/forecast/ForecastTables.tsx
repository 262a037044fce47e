import { dayText, MoneyText } from '@kept/ui';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DataSheet } from '../shell/DataSheet';
import { type Forecast, offBy, percentText, rateLabel, type Week } from './forecast-figures';

type Money = Week['expected'];

/** Nothing is said quietly: the eye goes to what there is. */
function Amount({ value }: { value: Money }) {
  const isNothing = value.minorUnits === 0;
  return <MoneyText value={value} hasCurrency={false} {...(isNothing ? MUTED : {})} />;
}

const MUTED = { meaning: 'muted' } as const;

/** Promised and planned money by week, what is expected of it, what came, and how far that was off. */
export function WeekTable(props: {
  forecast: Forecast;
  today: Temporal.PlainDate;
  portfolioId: string | null;
}) {
  const { forecast, today, portfolioId } = props;
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).toString();
  return (
    <DataSheet
      label={`Forecast in ${forecast.currency} by week`}
      heads={[
        'Week of',
        'Promised',
        'Planned',
        'Expected',
        'At least',
        'At most',
        'Came',
        'Off by',
      ]}
      numericFrom={1}
    >
      {forecast.weeks.map((week) => {
        const isNow = week.weekOn === monday;
        const rowsOf = (due: Money) => (isNow && due.minorUnits > 0 ? portfolioId : undefined);
        return (
          <tr key={week.weekOn}>
            <td>
              {dayText(Temporal.PlainDate.from(week.weekOn), today)}
              {isNow && <strong> this week</strong>}
            </td>
            <td>
              <Rows part="promises" portfolioId={rowsOf(week.promised)}>
                <Amount value={week.promised} />
              </Rows>
            </td>
            <td>
              <Rows part="instalments" portfolioId={rowsOf(week.planned)}>
                <Amount value={week.planned} />
              </Rows>
            </td>
            <td>
              <strong>
                <Amount value={week.expected} />
              </strong>
            </td>
            <td>
              <Amount value={week.low} />
            </td>
            <td>
              <Amount value={week.high} />
            </td>
            <td>{week.came && <Amount value={week.came} />}</td>
            <td>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {offBy(week)}
              </Box>
            </td>
          </tr>
        );
      })}
    </DataSheet>
  );
}

/** A figure that opens its rows; `portfolioId` undefined: there is no list of them. */
function Rows(props: {
  part: 'promises' | 'instalments';
  portfolioId: string | null | undefined;
  children: ReactNode;
}) {
  const { part, portfolioId, children } = props;
  if (portfolioId === undefined) return children;
  const where = new URLSearchParams({ part, when: 'THIS_WEEK' });
  if (portfolioId !== null) where.set('portfolio', portfolioId);
  return <Link to={`/promises?${where}`}>{children}</Link>;
}

/** What share of what was due came, as it was judged: what the forecast rests on. */
export function RateTable({ forecast }: { forecast: Forecast }) {
  return (
    <DataSheet
      label={`Kept until now in ${forecast.currency}`}
      heads={['Rests on', 'Judged', 'Due', 'Came of it']}
      numericFrom={1}
    >
      {forecast.keepRates.map((rate) => (
        <tr key={`${rate.kind} ${rate.level}`}>
          <td>{rateLabel(rate)}</td>
          <td>{rate.count.toLocaleString('en')}</td>
          <td>
            <Amount value={rate.amount} />
          </td>
          <td>{rate.count === 0 ? 'as usual' : percentText(rate.rate)}</td>
        </tr>
      ))}
    </DataSheet>
  );
}
