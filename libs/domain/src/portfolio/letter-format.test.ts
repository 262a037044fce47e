import { describe, expect, it } from 'vitest';
import { letterAmount, letterDay, letterRate } from './letter-format';
import type { PortfolioLanguage } from './portfolio';

describe('amounts, days and rates in letters', () => {
  it.each<[PortfolioLanguage, string[]]>([
    ['en-US', ['1,234,567.89 USD', '150,000 JPY', 'March 1, 2027', '8.25%']],
    ['en-GB', ['1,234,567.89 USD', '150,000 JPY', '1 March 2027', '8.25%']],
    ['de-DE', ['1.234.567,89 USD', '150.000 JPY', '1. März 2027', '8,25 %']],
  ])('%s: %j', (language, expected) => {
    expect([
      letterAmount(1_234_567_89, 'USD', language),
      letterAmount(150_000, 'JPY', language),
      letterDay(Temporal.PlainDate.from('2027-03-01'), language),
      letterRate(825, language),
    ]).toEqual(expected);
  });

  it('are exact where a float would not be', () => {
    expect(letterAmount(9_007_199_254_740_991, 'USD', 'en-GB')).toBe('90,071,992,547,409.91 USD');
    expect(letterAmount(5, 'EUR', 'de-DE')).toBe('0,05 EUR');
  });
});
