import { currencyExponent, type Money } from './money';

/** The amount as a plain decimal string, with exactly the currency's decimals: '1234.56', '-0.05', '1500' for JPY. */
export function formatAmount({ minorUnits, currency }: Money): string {
  const exponent = currencyExponent(currency);
  if (exponent === 0) return String(minorUnits);
  const sign = minorUnits < 0 ? '-' : '';
  const digits = String(Math.abs(minorUnits)).padStart(exponent + 1, '0');
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The amount for a sentence: '1,234.56 USD'. */
export function amountText(amount: Money): string {
  const [whole = '0', decimals] = formatAmount(amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${decimals === undefined ? grouped : `${grouped}.${decimals}`} ${amount.currency}`;
}
