import { describe, expect, it } from 'vitest';
import { money } from '../money/money';
import { amountIn, dayIn } from './language-text';
import type { PortfolioLanguage } from './portfolio';

describe('amounts and days in a portfolio’s language', () => {
  it.each<[PortfolioLanguage, string, string, string]>([
    ['en-US', '$1,234,567.89', '€0.05', 'March 1, 2027'],
    ['en-GB', 'US$1,234,567.89', '€0.05', '1 March 2027'],
    ['de-DE', '1.234.567,89 $', '0,05 €', '1. März 2027'],
  ])('%s', (language, dollars, cents, day) => {
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(plain(amountIn(money(1_234_567_89, 'USD'), language))).toBe(dollars);
    expect(plain(amountIn(money(5, 'EUR'), language))).toBe(cents);
    expect(dayIn(Temporal.PlainDate.from('2027-03-01'), language)).toBe(day);
  });

  it('is exact where a float would not be', () => {
    expect(amountIn(money(9_007_199_254_740_991, 'USD'), 'en-US')).toBe('$90,071,992,547,409.91');
  });
});
