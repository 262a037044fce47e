import { formatAmount } from '../money/format-amount';
import type { Money } from '../money/money';
import type { PortfolioLanguage } from './portfolio';

/** An amount as a letter in that language writes it: '$1,234.56', '1.234,56 €'. */
export function amountIn(amount: Money, language: PortfolioLanguage): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: amount.currency });
  // a decimal string is formatted exactly; no float is ever made of it
  return format.format(formatAmount(amount) as `${number}`);
}

/** A day as a letter in that language writes it: 'November 27, 2026', '27 November 2026', '27. November 2026'. */
export function dayIn(day: Temporal.PlainDate, language: PortfolioLanguage): string {
  return day.toLocaleString(language, { year: 'numeric', month: 'long', day: 'numeric' });
}
