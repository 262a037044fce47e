import { describe, expect, it } from 'vitest';
import { type ExchangeRates, isMissingRate, sumInBase, toBase } from './exchange';
import { money } from './money';

const RATES: ExchangeRates = {
  base: 'USD',
  rates: new Map([
    ['EUR', '1.0842'],
    ['JPY', '0.0067'],
    ['GBP', '1.25'],
    ['KWD', '3'],
  ]),
};

describe('toBase', () => {
  it.each([
    [money(100_00, 'USD'), 100_00],
    [money(100_00, 'EUR'), 108_42],
    [money(-100_00, 'EUR'), -108_42],
    [money(10_000, 'JPY'), 67_00],
    [money(1_000, 'KWD'), 3_00],
    // 0.02 × 1.25 = 0.025: half goes to the even cent
    [money(2, 'GBP'), 2],
    // 0.06 × 1.25 = 0.075
    [money(6, 'GBP'), 8],
    // beyond what a double could carry on the way
    [money(9_000_000_000_000_00, 'EUR'), 9_757_800_000_000_00],
  ])('%o is worth %i cents of the base', (amount, cents) => {
    expect(toBase(amount, RATES)).toEqual(money(cents, 'USD'));
  });

  it('says which rate is missing, and guesses none', () => {
    const answer = toBase(money(1, 'CHF'), RATES);
    expect(isMissingRate(answer)).toBe(true);
    expect(answer).toEqual({ missingRate: 'CHF', base: 'USD' });
  });

  it('refuses a rate that is no decimal number', () => {
    expect(() =>
      toBase(money(1, 'EUR'), { base: 'USD', rates: new Map([['EUR', '1,08']]) }),
    ).toThrow('not an exchange rate');
  });

  it('sums into the base, or names the missing rate', () => {
    expect(sumInBase([money(100, 'USD'), money(100_00, 'EUR')], RATES)).toEqual(
      money(109_42, 'USD'),
    );
    expect(sumInBase([money(100, 'USD'), money(1, 'CHF')], RATES)).toMatchObject({
      missingRate: 'CHF',
    });
    expect(sumInBase([], RATES)).toEqual(money(0, 'USD'));
  });
});
