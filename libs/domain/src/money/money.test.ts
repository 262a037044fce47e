import * as currencies from 'dinero.js/currencies';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, formatAmount } from './format-amount';
import { addMoney, currencyExponent, isCurrency, money, sumByCurrency } from './money';

const CODES = Object.values(currencies).map(({ code }) => code);

describe('money', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['EUR', 2],
  ])('%s has %i decimals', (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent);
  });

  it('refuses a currency that does not exist', () => {
    expect(isCurrency('XXQ')).toBe(false);
    expect(isCurrency('usd')).toBe(false);
    expect(() => currencyExponent('XXQ')).toThrow('XXQ is no currency');
  });

  it('refuses minor units that are no safe integer', () => {
    expect(() => money(0.1, 'USD')).toThrow('not a safe integer');
    expect(() => money(2 ** 53, 'USD')).toThrow('not a safe integer');
  });

  it('adds within a currency and never across', () => {
    expect(addMoney(money(1, 'USD'), money(2, 'USD'))).toEqual(money(3, 'USD'));
    expect(() => addMoney(money(1, 'USD'), money(2, 'EUR'))).toThrow('cannot add EUR to USD');
  });

  it('sums per currency, in the order of the codes', () => {
    const amounts = [money(100, 'USD'), money(5, 'EUR'), money(-30, 'USD')];
    expect(sumByCurrency(amounts)).toEqual([money(5, 'EUR'), money(70, 'USD')]);
    expect(sumByCurrency([])).toEqual([]);
  });

  it('loses nothing in sums, whatever the order', () => {
    const amount = fc.record({
      minorUnits: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    });
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        expect(sumByCurrency([...amounts].reverse())).toEqual(sumByCurrency(amounts));
        const total = sumByCurrency(amounts).reduce((sum, { minorUnits }) => sum + minorUnits, 0);
        expect(total).toBe(amounts.reduce((sum, { minorUnits }) => sum + minorUnits, 0));
      }),
    );
  });
});

describe('formatAmount', () => {
  it.each([
    [123456, 'USD', '1234.56'],
    [0, 'USD', '0.00'],
    [5, 'USD', '0.05'],
    [-5, 'USD', '-0.05'],
    [1500, 'JPY', '1500'],
    [-1500, 'JPY', '-1500'],
    [1, 'KWD', '0.001'],
    [9007199254740991, 'USD', '90071992547409.91'],
  ])('%i minor units of %s are %s', (minorUnits, currency, text) => {
    expect(formatAmount({ minorUnits, currency })).toBe(text);
  });

  it.each([
    [123456789, 'USD', '1,234,567.89 USD'],
    [-99900, 'EUR', '-999.00 EUR'],
    [1234567, 'JPY', '1,234,567 JPY'],
  ])('%i minor units of %s read %s', (minorUnits, currency, text) => {
    expect(amountText({ minorUnits, currency })).toBe(text);
  });

  it('has exactly the decimals of its currency', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...CODES), (minorUnits, currency) => {
        const [, decimals = ''] = formatAmount({ minorUnits, currency }).split('.');
        expect(decimals).toHaveLength(currencyExponent(currency));
      }),
    );
  });
});
