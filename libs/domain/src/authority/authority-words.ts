import { amountText } from '../money/format-amount';

/** A length of time as a policy speaks of it: whole years in months ('12 months'), the rest in days. */
export function durationText(days: number): string {
  const years = Math.round(days / 365.25);
  // a year counts at its longest in a policy: 366, 731, 1827
  if (years >= 1 && Math.abs(days - years * 365.25) <= 1) return `${years * 12} months`;
  return countOf(days, 'day');
}

/** An amount in the base currency: '10,000.00 USD', or with two decimals where the currency was not told. */
export function baseText(minorUnits: number, base: string | undefined): string {
  if (base !== undefined) return amountText({ minorUnits, currency: base });
  return (minorUnits / 100).toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
}

/** '12.5 %', with at most two decimals. */
export function percentText(percent: number): string {
  return `${Number(percent.toFixed(2))} %`;
}

/** '1 day', '3 days'. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
