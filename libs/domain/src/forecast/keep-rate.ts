import { addDays, compareDays } from '../calendar/day-number';
import type { JudgedCommitment } from './forecast';

type Kind = JudgedCommitment['kind'];

/** What came of commitments of one kind, currency and level. `amount`: what had been due, minor units. `rate`: 0 to 1. */
export type KeepRate = {
  readonly kind: Kind;
  readonly currency: string;
  /** promises: not kept before, 2 standing for two or more; instalments: 1 when the plan was behind, else 0 */
  readonly level: number;
  readonly count: number;
  readonly amount: number;
  readonly rate: number;
};

/** what fell due this many days before speaks for what is to be expected */
export const KEEP_RATE_DAYS = 180;
const TOP_LEVEL = 2;
/** with no history at all, half is expected: said as such by `count` 0 */
const NO_HISTORY = 0.5;

/**
 * How much of what was due has come, by kind, currency and level, from commitments that fell due in the 180 days before
 * `asOf` (its day itself not counted); more than was due counts as all of it.
 */
export function keepRates(
  judged: readonly JudgedCommitment[],
  asOf: Temporal.PlainDate,
): KeepRate[] {
  const from = addDays(asOf, -KEEP_RATE_DAYS);
  const groups = new Map<string, { of: JudgedCommitment; sums: Sums }>();
  for (const one of judged) {
    if (compareDays(one.dueOn, from) < 0 || compareDays(one.dueOn, asOf) >= 0) continue;
    const key = `${one.currency} ${one.kind} ${levelOf(one)}`;
    const group = groups.get(key) ?? { of: one, sums: { count: 0, amount: 0, received: 0 } };
    groups.set(key, group);
    add(group.sums, one);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { of, sums }]) => ({
      kind: of.kind,
      currency: of.currency,
      level: levelOf(of),
      count: sums.count,
      amount: sums.amount,
      rate: rateOf(sums),
    }));
}

/**
 * The rate to expect of a commitment: that of its kind and level, else of its kind, else of everything in its currency,
 * else half.
 */
export function expectedRate(
  commitment: { readonly kind: Kind; readonly currency: string; readonly level: number },
  rates: readonly KeepRate[],
): number {
  const inCurrency = rates.filter(({ currency }) => currency === commitment.currency);
  const ofKind = inCurrency.filter(({ kind }) => kind === commitment.kind);
  const ofLevel = ofKind.filter(({ level }) => level === levelOf(commitment));
  for (const among of [ofLevel, ofKind, inCurrency]) {
    const amount = among.reduce((sum, rate) => sum + rate.amount, 0);
    if (amount > 0) return among.reduce((sum, rate) => sum + rate.rate * rate.amount, 0) / amount;
  }
  return NO_HISTORY;
}

type Sums = { count: number; amount: number; received: number };

function add(sums: Sums, { amount, received, count = 1 }: JudgedCommitment): void {
  sums.count += count;
  sums.amount += amount;
  sums.received += Math.max(0, Math.min(amount, received));
}

function rateOf({ amount, received }: Sums): number {
  return amount === 0 ? 0 : received / amount;
}

function levelOf({ level }: { readonly level: number }): number {
  return Math.min(level, TOP_LEVEL);
}
