import type { ParseProblem } from '../refusal/parse-problem';
import { currencyExponent, isCurrency } from './money';

export type AmountFormat = { readonly decimalSign: '.' | ','; readonly currency: string };

// digits, then groups of three after one and the same separator (the first is captured and asked for again)
const UNGROUPED = /^\d*$/;
const GROUPED = {
  '.': /^\d{1,3}(?:([, '\u00a0\u202f])\d{3}(?:\1\d{3})*)$/,
  ',': /^\d{1,3}(?:([. '\u00a0\u202f])\d{3}(?:\1\d{3})*)$/,
} as const;

/**
 * Reads an amount into integer minor units: '1,234.56' with '.' and USD = 123456; '-5' = -500.
 * Thousands separators may stand, but in threes and of one kind. Refuses anything else that is not a digit (currency
 * signs, brackets, exponents), more decimals than the currency has, and what would not be a safe integer.
 */
export function parseAmount(text: string, format: AmountFormat): number | ParseProblem {
  const { decimalSign, currency } = format;
  if (!isCurrency(currency)) return problem('UNKNOWN_CURRENCY', `${currency} is no currency`);
  const trimmed = text.trim();
  if (trimmed === '') return problem('EMPTY', 'The amount is empty');
  const isNegative = trimmed.startsWith('-');
  const unsigned = isNegative ? trimmed.slice(1) : trimmed;
  const [whole = '', decimals, ...rest] = unsigned.split(decimalSign);
  const exponent = currencyExponent(currency);
  const wrong = wrongParts(whole, decimals, rest.length > 0);
  if (wrong) return problem('NOT_A_NUMBER', `"${text}" is not an amount`);
  if (!UNGROUPED.test(whole) && !GROUPED[decimalSign].test(whole)) {
    return problem('BAD_GROUPING', `"${text}" has thousands separators out of place`);
  }
  if (decimals !== undefined && decimals.length > exponent) {
    return problem(
      'TOO_MANY_DECIMALS',
      `"${text}" has more decimals than ${currency} (${exponent})`,
    );
  }
  // digits are joined as text and read once as an integer: no fraction ever exists
  const minorUnits = Number(whole.replace(/\D/g, '') + (decimals ?? '').padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minorUnits)) return problem('TOO_LARGE', `"${text}" is too large`);
  return isNegative && minorUnits !== 0 ? -minorUnits : minorUnits;
}

function wrongParts(whole: string, decimals: string | undefined, hasMore: boolean): boolean {
  if (hasMore || !/^[\d.,' \u00a0\u202f]*$/.test(whole)) return true;
  if (decimals === undefined) return !/\d/.test(whole);
  return !/^\d+$/.test(decimals);
}

function problem(code: string, text: string): ParseProblem {
  return { problem: code, text };
}
