import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { usd } from '../test/case-view';
import { type Answers, renderPage } from '../test/render-page';
import { ForecastPage } from './ForecastPage';
import type { Forecast, Week } from './forecast-figures';

// today is Thursday 19 November 2026
function week(weekOn: string, changes: Partial<Week> = {}): Week {
  return {
    __typename: 'ForecastWeek',
    weekOn,
    promised: usd(100_000),
    planned: usd(50_000),
    expected: usd(120_000),
    low: usd(90_000),
    high: usd(140_000),
    came: null,
    ...changes,
  };
}

const USD: Forecast = {
  __typename: 'Forecast',
  currency: 'USD',
  error: 0.2,
  keepRates: [
    {
      __typename: 'KeepRate',
      kind: 'PROMISE',
      level: 1,
      rate: 0.614,
      count: 12,
      amount: usd(900_000),
    },
  ],
  weeks: [
    week('2026-11-09', { came: usd(100_000) }),
    week('2026-11-16'),
    week('2026-11-23', { promised: usd(0) }),
  ],
};

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{`at ${pathname}${search}`}</p>;
}

const PORTFOLIOS = ['METALS', 'UK'].map((code) => ({
  __typename: 'Portfolio' as const,
  id: code,
  code,
  name: `The ${code} book`,
  currency: 'USD',
  timeZone: 'UTC',
  today: '2026-11-19',
}));

const open = (answers: Answers, path = '/forecast') =>
  renderPage(<ForecastPage />, {
    answers,
    path,
    route: '/forecast',
    me: { portfolios: PORTFOLIOS },
    others: <Route path="/promises" element={<Elsewhere />} />,
  });

it('says by week what is due, what is expected of it, and how far past weeks were off', async () => {
  open([['Forecast', () => ({ forecast: [USD] })]]);
  const table = within(await screen.findByRole('region', { name: 'Forecast in USD by week' }));
  const [, past, current, coming] = table.getAllByRole('row').map((row) => row.textContent);
  expect(past).toBe('Mon 9 Nov1,000.00500.001,200.00900.001,400.001,000.00+20 %');
  expect(current).toContain('Mon 16 Nov this week');
  expect(coming).toBe('Mon 23 Nov0.00500.001,200.00900.001,400.00');
  expect(screen.getByText(/past weeks were off by 20 % on average/)).toBeDefined();
  expect(screen.getByText(/expected of 2,000.00 due in the 2 weeks to come/)).toBeDefined();
  const rates = within(screen.getByRole('region', { name: 'Kept until now in USD' }));
  expect(rates.getAllByRole('row')[1]?.textContent).toBe('Promises after 1 not kept129,000.0061 %');
});

it('opens the rows of this week', async () => {
  open([['Forecast', () => ({ forecast: [USD] })]], '/forecast?portfolio=UK');
  const table = within(await screen.findByRole('region', { name: 'Forecast in USD by week' }));
  const [promised, planned] = table.getAllByRole('link');
  expect(planned?.getAttribute('href')).toContain('part=instalments');
  if (promised) await userEvent.click(promised);
  expect(
    await screen.findByText('at /promises?part=promises&when=THIS_WEEK&portfolio=UK'),
  ).toBeDefined();
});

it('asks for one portfolio, and keeps that in the address', async () => {
  const { asked } = open([['Forecast', () => ({ forecast: [USD] })]]);
  await userEvent.selectOptions(await screen.findByLabelText('Portfolio'), 'UK');
  await screen.findByRole('region', { name: 'Forecast in USD by week' });
  expect(asked.at(-1)?.variables).toMatchObject({ portfolioId: 'UK' });
});

it('says when nothing is promised', async () => {
  open([['Forecast', () => ({ forecast: [] })]]);
  expect(await screen.findByText('Nothing is promised or planned')).toBeDefined();
});

it('compares nothing before there is a past', async () => {
  open([['Forecast', () => ({ forecast: [{ ...USD, error: null, keepRates: [] }] })]]);
  expect(await screen.findByText(/no past forecast to compare with yet/)).toBeDefined();
});

it('can be asked for again', async () => {
  let isDown = true;
  open([
    [
      'Forecast',
      () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return { forecast: [USD] };
      },
    ],
  ]);
  expect(await screen.findByText('The forecast could not be loaded')).toBeDefined();
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: 'Forecast in USD by week' })).toBeDefined();
});
