import { randomUUIDv7 } from 'node:crypto';
import type { ExchangeRates } from '@kept/domain';
import type { Reading, Tx } from '../core/context';
import { ratesOn } from '../exchange-rate/exchange-rate.queries';
import { addCallable } from './callable';
import { loadFacts } from './load-facts';
import { computedDayOf, computeStanding, type PairStanding } from './pair-standing';
import { loadPortfolios, type PortfolioContext } from './portfolio-context';
import { type Tell, tellHappenings } from './standing-events';
import type { PairFacts } from './standing-facts';
import { withdrawExpired } from './withdraw-approvals';
import { writeStandings } from './write-standing';

export interface RefreshOptions {
  /** only the standing in this portfolio; else in all in which the customers stand */
  portfolioId?: string | null;
  /**
   * LEDGER (unless told otherwise) reads the books anew. WORK is for what leaves the books and the
   * promises as they are (a contact, a snooze, an owner): it takes what is open from the projection.
   */
  from?: 'LEDGER' | 'WORK';
  /**
   * The days to go through, in order; else today in each portfolio's zone. Whoever was computed for a
   * later one already is spared the earlier ones, unless `isRecomputed` asks for just these days.
   */
  days?: readonly Temporal.PlainDate[];
  isRecomputed?: boolean;
  /** where events go; else to the transaction's timeline */
  tell?: Tell;
}

/**
 * Brings the standing of customers up to date: what is open, how their promises and plans stand, whether they
 * have a case, and its row in the worklist. The one way in which any of that is written. Lock the
 * customers first. A constant number of statements whatever their number, and only differences are
 * written; call it with up to a thousand at a time.
 */
export async function refreshStanding(
  tx: Tx,
  customerIds: readonly string[],
  options: RefreshOptions = {},
): Promise<PairStanding[]> {
  if (customerIds.length === 0) return [];
  const { portfolios, pairs } = await computeStandings(tx, customerIds, options);
  const cases = await writeStandings(tx, pairs, portfolios);
  const tell = options.tell ?? tx.emit;
  tellHappenings(tell, pairs, { cases, portfolios });
  await withdrawExpired(tx, pairs, tell);
  return pairs;
}

/** Computes the standing of customers without writing anything. */
export async function computeStandings(
  ctx: Reading,
  customerIds: readonly string[],
  { portfolioId = null, from = 'LEDGER', days, isRecomputed }: Omit<RefreshOptions, 'tell'>,
): Promise<{ portfolios: Map<string, PortfolioContext>; pairs: PairStanding[] }> {
  const portfolios = await loadPortfolios(ctx, { customerIds, portfolioId });
  const firstDay = days?.[0] ?? earliestToday(ctx, portfolios);
  // a projection of yesterday says nothing of promises that ended with it: until the day's sweep has run, the books do
  const isCurrent = days || [...portfolios.values()].every(isSwept);
  const facts = await loadFacts(ctx, {
    customerIds,
    portfolioId,
    from: isCurrent ? from : 'LEDGER',
    firstDay,
  });
  const rates = await ratesFor(ctx, facts, portfolios, days?.at(-1) ?? firstDay);
  const pairs = facts.flatMap((pair) => {
    const portfolio = portfolios.get(pair.portfolioId);
    if (portfolio === undefined) return [];
    const left = days && daysLeft(days, computedDayOf(pair), isRecomputed);
    if (left?.length === 0) return [];
    return computeStanding(pair, {
      portfolio,
      rates,
      days: left ?? [portfolio.today],
      now: ctx.now,
      newId: randomUUIDv7,
    });
  });
  await addCallable(ctx, pairs, portfolios);
  return { portfolios, pairs };
}

function isSwept({ computedFor, today }: PortfolioContext): boolean {
  return computedFor === today.toString();
}

/**
 * The days that are still to be gone through. What happened on days before the one already computed was told; asked to
 * compute such a day again, it is that day alone.
 */
function daysLeft(
  days: readonly Temporal.PlainDate[],
  computed: string | null,
  isRecomputed = false,
): readonly Temporal.PlainDate[] {
  const left = computed === null ? days : days.filter((on) => on.toString() >= computed);
  return left.length === 0 && isRecomputed ? days.slice(-1) : left;
}

function earliestToday(
  ctx: Reading,
  portfolios: ReadonlyMap<string, PortfolioContext>,
): Temporal.PlainDate {
  const days = [...portfolios.values()].map(({ today }) => today);
  return days.sort(Temporal.PlainDate.compare)[0] ?? ctx.today('UTC');
}

/** Rates are read only where something is open in a foreign currency, which is rare. */
async function ratesFor(
  ctx: Reading,
  facts: readonly PairFacts[],
  portfolios: ReadonlyMap<string, PortfolioContext>,
  on: Temporal.PlainDate,
): Promise<ExchangeRates> {
  const base = [...portfolios.values()][0]?.baseCurrency ?? '';
  const currencies = new Set<string>();
  for (const { openItems, ledger } of facts) {
    for (const { currency } of openItems) currencies.add(currency);
    for (const { currency } of ledger?.invoices ?? []) currencies.add(currency);
  }
  return ratesOn(ctx, { base, currencies: [...currencies], on });
}
