import { convert, dinero, halfEven, toSnapshot, transformScale } from 'dinero.js/bigint';
import { currencyExponent, isCurrency, type Money, money } from './money';

/** Rates into one base currency: how many units of the base one unit of a currency is, as a decimal string ('1.0842'). */
export type ExchangeRates = {
  readonly base: string;
  readonly rates: ReadonlyMap<string, string>;
};

/** No rate is known: said, never guessed. */
export type MissingRate = { readonly missingRate: string; readonly base: string };

/**
 * Converts an amount into the base currency, rounded half to even, for ranking alone: books are never converted.
 * Answers with the missing rate where none is given. Throws on a rate that is not a decimal number.
 */
export function toBase(amount: Money, exchange: ExchangeRates): Money | MissingRate {
  if (amount.currency === exchange.base) return amount;
  const rate = exchange.rates.get(amount.currency);
  if (rate === undefined) return { missingRate: amount.currency, base: exchange.base };
  const base = bigCurrency(exchange.base);
  const source = dinero({
    amount: BigInt(amount.minorUnits),
    currency: bigCurrency(amount.currency),
  });
  const exact = convert(source, base, { [exchange.base]: scaledRate(rate) });
  const rounded = toSnapshot(transformScale(exact, base.exponent, halfEven));
  return money(Number(rounded.amount), exchange.base);
}

/** The sum in the base currency, or the first rate that is missing. */
export function sumInBase(amounts: Iterable<Money>, exchange: ExchangeRates): Money | MissingRate {
  let total = 0;
  for (const amount of amounts) {
    const converted = toBase(amount, exchange);
    if (isMissingRate(converted)) return converted;
    total += converted.minorUnits;
  }
  return money(total, exchange.base);
}

/** Tells a missing rate from an amount. */
export function isMissingRate(value: Money | MissingRate): value is MissingRate {
  return 'missingRate' in value;
}

function bigCurrency(code: string) {
  if (!isCurrency(code)) throw new RangeError(`${code} is no currency of ISO 4217`);
  return { code, base: 10n, exponent: BigInt(currencyExponent(code)) };
}

function scaledRate(rate: string): { amount: bigint; scale: bigint } {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(rate);
  if (match === null) throw new RangeError(`"${rate}" is not an exchange rate`);
  const [, whole = '', decimals = ''] = match;
  return { amount: BigInt(whole + decimals), scale: BigInt(decimals.length) };
}
