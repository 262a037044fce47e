import { formatAmount } from '../money/format-amount';
import type { PortfolioLanguage } from './portfolio';

const MONTHS: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
};

/** A day as letters in that language write it: November 2, 2026 · 2 November 2026 · 2. November 2026. */
export function letterDay(day: Temporal.PlainDate, language: PortfolioLanguage): string {
  const isGerman = language === 'de-DE';
  const month = MONTHS[isGerman ? 'de' : 'en'][day.month - 1] ?? '';
  if (isGerman) return `${day.day}. ${month} ${day.year}`;
  if (language === 'en-GB') return `${day.day} ${month} ${day.year}`;
  return `${month} ${day.day}, ${day.year}`;
}

/** An amount as letters in that language write it: 1,234.56 USD · 1.234,56 EUR. */
export function letterAmount(
  minorUnits: number,
  currency: string,
  language: PortfolioLanguage,
): string {
  const [group, point] = language === 'de-DE' ? ['.', ','] : [',', '.'];
  const [whole = '0', decimals] = formatAmount({ minorUnits, currency }).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${decimals === undefined ? grouped : `${grouped}${point}${decimals}`} ${currency}`;
}

/** A rate of basis points: 8% · 8,25 %. */
export function letterRate(rate: number, language: PortfolioLanguage): string {
  const percent = String(rate / 100);
  return language === 'de-DE' ? `${percent.replace('.', ',')} %` : `${percent}%`;
}
