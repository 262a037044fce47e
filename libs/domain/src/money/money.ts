import * as currencies from 'dinero.js/currencies';

/** An amount: integer minor units (cents, pence; whole yen) of an ISO 4217 currency. Never a float. */
export type Money = { readonly minorUnits: number; readonly currency: string };

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.values(currencies).map((currency) => [currency.code, currency.exponent]),
);

/** Whether the text is an ISO 4217 code in use. */
export function isCurrency(text: string): boolean {
  return EXPONENTS.has(text);
}

/** How many decimals a currency has: 2 for USD, 0 for JPY, 3 for KWD. Refuses (throws on) an unknown code. Source: ISO 4217. */
export function currencyExponent(currency: string): number {
  const exponent = EXPONENTS.get(currency);
  if (exponent === undefined) throw new RangeError(`${currency} is no currency of ISO 4217`);
  return exponent;
}

/** Makes an amount. Refuses (throws on) minor units that are not a safe integer: that is a bug, not an input. */
export function money(minorUnits: number, currency: string): Money {
  if (!Number.isSafeInteger(minorUnits))
    throw new RangeError(`${minorUnits} is not a safe integer`);
  return { minorUnits, currency };
}

/** Adds two amounts of one currency. Refuses (throws on) two currencies: amounts are never added across. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${b.currency} to ${a.currency}`);
  return money(a.minorUnits + b.minorUnits, a.currency);
}

/** One sum per currency, in the order of the codes. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, number>();
  for (const { minorUnits, currency } of amounts) {
    sums.set(currency, (sums.get(currency) ?? 0) + minorUnits);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, minorUnits]) => money(minorUnits, currency));
}
