import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderUi } from '../test/render-ui';
import { groupedAmount } from './grouped-amount';
import { MoneyText } from './MoneyText';
import { ReasonList } from './ReasonList';

describe('groupedAmount', () => {
  it.each([
    ['0.00', '0.00'],
    ['999.99', '999.99'],
    ['1000.00', '1,000.00'],
    ['48210.00', '48,210.00'],
    ['1234567.89', '1,234,567.89'],
    ['-1234.50', '−1,234.50'],
    ['150000', '150,000'],
  ])('writes %s as %s', (amount, text) => {
    expect(groupedAmount(amount)).toBe(text);
  });
});

describe('MoneyText', () => {
  it('names the currency, unless the column does', () => {
    const value = { amount: '48210.00', currency: 'USD' };
    const { container, rerender } = renderUi(<MoneyText value={value} />);
    expect(container.textContent).toBe('48,210.00 USD');
    rerender(<MoneyText value={value} hasCurrency={false} />);
    expect(container.textContent).toBe('48,210.00');
  });
});

describe('ReasonList', () => {
  it('shows points with their sign, words, and the rule cited', () => {
    renderUi(
      <ReasonList
        label="Points"
        reasons={[
          { rule: 'AMOUNT', text: 'Amount to chase', points: 35 },
          { rule: 'ATTEMPTS', text: 'Attempts in 14 days', points: -10 },
          { rule: 'LAW', text: 'Called within seven days', citation: '12 CFR 1006.14' },
        ]}
      />,
    );
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines).toEqual([
      '+35 Amount to chase',
      '−10 Attempts in 14 days',
      'Called within seven days (12 CFR 1006.14)',
    ]);
  });
});
