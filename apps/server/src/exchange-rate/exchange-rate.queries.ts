import type { ExchangeRates } from '@kept/domain';
import type { Reading } from '../core/context';

/**
 * The rates into the base currency as of a day: of each currency the latest that was in force. A
 * currency without one is left out, and whoever converts says so: it is never guessed.
 */
export async function ratesOn(
  ctx: Reading,
  { base, currencies, on }: { base: string; currencies: readonly string[]; on: Temporal.PlainDate },
): Promise<ExchangeRates> {
  const foreign = currencies.filter((currency) => currency !== base);
  if (foreign.length === 0) return { base, rates: new Map() };
  const rows = await ctx.query<{ currency: string; rate: string }>(
    `SELECT c.currency, r.rate::text AS rate
     FROM unnest($1::text[]) AS c(currency)
     JOIN LATERAL (
       SELECT e.rate FROM exchange_rate e
       WHERE e.from_currency = c.currency AND e.to_currency = $2 AND e.effective_on <= $3
       ORDER BY e.effective_on DESC LIMIT 1) r ON true`,
    [foreign, base, on],
  );
  return { base, rates: new Map(rows.map(({ currency, rate }) => [currency, rate])) };
}
