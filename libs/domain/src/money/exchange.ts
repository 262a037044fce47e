import type { Money } from './money';

/** Rates into one base currency: how many units of the base one unit of a currency is, as a decimal string. */
export type ExchangeRates = {
  readonly base: string;
  readonly rates: ReadonlyMap<string, string>;
};

/** No rate is known: said, never guessed. */
export type MissingRate = { readonly missingRate: string; readonly base: string };

/** Converts into the base currency, half even, for ranking alone. */
export function toBase(_money: Money, _rates: ExchangeRates): Money | MissingRate {
  throw new Error('not written yet');
}

/** Tells a missing rate from an amount. */
export function isMissingRate(value: Money | MissingRate): value is MissingRate {
  return 'missingRate' in value;
}
