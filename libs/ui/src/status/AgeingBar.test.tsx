import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderUi } from '../test/render-ui';
import { AgeingBar } from './AgeingBar';

const part = (label: string, count: number, minorUnits: number) => ({
  label,
  count,
  amount: { amount: (minorUnits / 100).toFixed(2), minorUnits, currency: 'USD' },
});

it('says in words what the bar shows', () => {
  renderUi(
    <AgeingBar
      label="61,400.00 USD by age"
      parts={[part('current', 2, 1319000), part('1-30', 0, 0), part('31-60', 1, 921000)]}
    />,
  );
  const bar = screen.getByRole('group', { name: '61,400.00 USD by age' });
  expect(
    within(bar)
      .getAllByRole('term')
      .map((term) => term.textContent),
  ).toEqual(['current', '1-30', '31-60']);
  expect(
    within(bar)
      .getAllByRole('definition')
      .map((figure) => figure.textContent),
  ).toEqual(['13,190.00', '0.00', '9,210.00']);
  expect(within(bar).getByTitle('1 open item').textContent).toBe('9,210.00');
});

it('shows an empty balance without a division by nothing', () => {
  renderUi(<AgeingBar label="Nothing open" parts={[part('current', 0, 0)]} />);
  expect(screen.getByRole('definition').textContent).toBe('0.00');
});
