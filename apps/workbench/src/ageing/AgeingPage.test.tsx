import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Answers, renderPage, type Variables } from '../test/render-page';
import { AgeingPage } from './AgeingPage';

const money = (minorUnits: number, currency: string) => ({
  __typename: 'Money',
  amount: (minorUnits / 100).toFixed(2),
  minorUnits,
  currency,
});

function ageingIn(currency: string, amounts: readonly (readonly [count: number, minor: number])[]) {
  const labels = ['current', '1-30', '31-60', '61-90', '91+'];
  return {
    __typename: 'Ageing',
    currency,
    asOf: '2013-03-31',
    buckets: labels.map((label, index) => ({
      __typename: 'AgeingBucket',
      label,
      count: amounts[index]?.[0] ?? 0,
      amount: money(amounts[index]?.[1] ?? 0, currency),
    })),
    unallocatedCredits: money(1_500, currency),
    total: money(588_874, currency),
  };
}

const USD = ageingIn('USD', [
  [85, 522_237],
  [9, 68_137],
]);

function open(answer: (variables: Variables) => object, path = '/ageing?asOf=2013-03-31') {
  const answers: Answers = [['Ageing', answer]];
  return renderPage(<AgeingPage />, { answers, path, route: '/ageing' });
}

describe('the ageing', () => {
  it('shows counts and amounts by days past due as of the day in the address', async () => {
    const { asked } = open(() => ({ ageing: [USD] }));
    const row = within(await screen.findByRole('table')).getAllByRole('row')[1];
    expect(row?.textContent).toContain('USD85 open5,222.379 open681.37');
    expect(row?.textContent).toContain('15.005,888.74');
    expect(asked[0]?.variables).toEqual({ asOf: '2013-03-31', portfolioId: null });
  });

  it('keeps currencies apart, a row each', async () => {
    open(() => ({ ageing: [ageingIn('EUR', [[1, 1_000]]), USD] }));
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(screen.getAllByRole('group', { name: /^Ageing in/ })).toHaveLength(2);
  });

  it('asks anew for another day', async () => {
    const { asked } = open(() => ({ ageing: [USD] }));
    await screen.findByRole('table');
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2012-12-31' } });
    await screen.findByRole('table');
    expect(asked.at(-1)?.variables).toMatchObject({ asOf: '2012-12-31' });
  });

  it('says when nothing was open', async () => {
    open(() => ({ ageing: [] }));
    await screen.findByText('Nothing was open on that day');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says when it could not be loaded, and tries again', async () => {
    let isDown = true;
    open(() => {
      if (isDown) throw new TypeError('the network is gone');
      return { ageing: [USD] };
    });
    await screen.findByText('The ageing could not be loaded');
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: /again/i }));
    expect((await screen.findByRole('table')).textContent).toContain('5,222.37');
  });
});
