import type { Sheet } from './sheet';

/** Rates into USD of the month that is so many months back. */
function ratesOfMonth(back: number): Record<string, number> {
  return { USD: 1, GBP: 1.27 + (back % 4) / 200, EUR: 1.09 + (back % 5) / 250 };
}

/** Rates of thirteen months, each of its first day. */
export function addRates(sheet: Sheet, today: Temporal.PlainDate): void {
  for (let back = 0; back < 13; back += 1) {
    const effective_on = today.subtract({ months: back }).with({ day: 1 }).toString();
    const { GBP, EUR } = ratesOfMonth(back);
    sheet.add('exchange_rate', {
      from_currency: 'GBP',
      to_currency: 'USD',
      effective_on,
      rate: GBP,
    });
    sheet.add('exchange_rate', {
      from_currency: 'EUR',
      to_currency: 'USD',
      effective_on,
      rate: EUR,
    });
  }
}

/** Minor units in USD, by the rate that is in force on a day. */
export function inDollars(
  minorUnits: number,
  currency: string,
  days: { on: Temporal.PlainDate; today: Temporal.PlainDate },
): number {
  const { years, months } = days.on
    .toPlainYearMonth()
    .until(days.today.toPlainYearMonth(), { largestUnit: 'year' });
  return Math.round(minorUnits * (ratesOfMonth(years * 12 + months)[currency] ?? 1));
}
