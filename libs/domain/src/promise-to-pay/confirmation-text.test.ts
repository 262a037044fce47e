import { describe, expect, it } from 'vitest';
import { PAYMENT_METHODS } from '../ledger/ledger';
import { money } from '../money/money';
import { PORTFOLIO_LANGUAGES } from '../portfolio/portfolio';
import { type ConfirmedPromise, confirmationText } from './confirmation-text';
import { day } from './promise-example';

const promise = (changes: Partial<ConfirmedPromise> = {}): ConfirmedPromise => ({
  amount: money(1234_50, 'USD'),
  dueOn: day('2026-11-27'),
  method: 'CHEQUE',
  itemNumbers: ['INV-1', 'INV-2', 'INV-3'],
  creditorName: 'Kestrel Metals',
  instrumentReference: '000417',
  ...changes,
});

describe('confirmationText', () => {
  it('in American English', () => {
    expect(confirmationText(promise(), 'en-US')).toBe(
      'Thank you for speaking with us. You told us that you will pay 1,234.50 USD to Kestrel Metals by check by November 27, 2026. ' +
        'Reference: 000417. We will put your payment toward INV-1, INV-2 and INV-3. ' +
        'Until then we will not ask you for this amount again. If you cannot pay it by that day, please tell us before, so that we can find another way together.',
    );
  });

  it('in British English', () => {
    const text = confirmationText(
      promise({ amount: money(1234_50, 'GBP'), itemNumbers: ['INV-1'], method: 'TRANSFER' }),
      'en-GB',
    );
    expect(text).toContain(
      'pay 1,234.50 GBP to Kestrel Metals by bank transfer by 27 November 2026.',
    );
    expect(text).toContain('toward INV-1.');
  });

  it('in German', () => {
    const text = confirmationText(
      promise({ amount: money(1234_50, 'EUR'), itemNumbers: ['R-1', 'R-2'], method: 'TRANSFER' }),
      'de-DE',
    );
    expect(text).toContain(
      'bis zum 27. November 2026 1.234,50 EUR per Überweisung an Kestrel Metals zu zahlen.',
    );
    expect(text).toContain('mit R-1 und R-2.');
  });

  it.each(PORTFOLIO_LANGUAGES)('in %s leaves no gap, by any method, named or not', (language) => {
    for (const method of PAYMENT_METHODS) {
      const changes = { method, itemNumbers: [], instrumentReference: null };
      const text = confirmationText(promise(changes), language);
      expect(text).not.toMatch(/undefined|null| {2}|\.\./);
      expect(text).not.toContain('000417');
    }
  });

  it('writes currencies without cents as they are', () => {
    const yen = promise({ amount: money(150_000, 'JPY') });
    expect(confirmationText(yen, 'en-US')).toContain('150,000 JPY to');
  });
});
