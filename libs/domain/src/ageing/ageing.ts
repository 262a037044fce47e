import { dayNumber } from '../calendar/day-number';
import type { LedgerCredit, LedgerItem } from '../ledger/ledger';
import { openAmount, unappliedAmount } from '../ledger/open-amount';

/** By days past due; what is due today is current. */
export const AGEING_BUCKETS = ['current', '1-30', '31-60', '61-90', '91+'] as const;
export type AgeingBucketLabel = (typeof AGEING_BUCKETS)[number];

export type AgeingBucket = {
  readonly label: AgeingBucketLabel;
  readonly count: number;
  readonly amount: number;
};

/** One currency's ageing. `unallocatedCredits` is positive; `total` = buckets less it, and ties to the control account. */
export type AgeingRow = {
  readonly currency: string;
  readonly buckets: readonly AgeingBucket[];
  readonly unallocatedCredits: number;
  readonly total: number;
};

/** Something open: an item with its due day, or a credit (`dueOn` null). `open`: minor units, positive. */
export type OpenItem = {
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate | null;
  readonly open: number;
};

/** Days since the due day; 0 on it, negative before it. */
export function daysPastDue(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return dayNumber(today) - dayNumber(dueOn);
}

/** The bucket of a number of days past due. */
export function bucketOf(daysLate: number): AgeingBucketLabel {
  if (daysLate <= 0) return 'current';
  if (daysLate <= 30) return '1-30';
  if (daysLate <= 60) return '31-60';
  return daysLate <= 90 ? '61-90' : '91+';
}

/** Ageing of what is already known to be open (the projection), a row per currency in the order of the codes. */
export function ageOpen(items: Iterable<OpenItem>, asOf: Temporal.PlainDate): AgeingRow[] {
  const sums = new Map<string, { counts: number[]; amounts: number[]; credits: number }>();
  for (const { currency, dueOn, open } of items) {
    let sum = sums.get(currency);
    if (sum === undefined) {
      sum = { counts: [0, 0, 0, 0, 0], amounts: [0, 0, 0, 0, 0], credits: 0 };
      sums.set(currency, sum);
    }
    if (dueOn === null) {
      sum.credits += open;
      continue;
    }
    const index = AGEING_BUCKETS.indexOf(bucketOf(daysPastDue(dueOn, asOf)));
    sum.counts[index] = (sum.counts[index] ?? 0) + 1;
    sum.amounts[index] = (sum.amounts[index] ?? 0) + open;
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { counts, amounts, credits }]) => ({
      currency,
      buckets: AGEING_BUCKETS.map((label, index) => ({
        label,
        count: counts[index] ?? 0,
        amount: amounts[index] ?? 0,
      })),
      unallocatedCredits: credits,
      total: amounts.reduce((sum, amount) => sum + amount, 0) - credits,
    }));
}

/**
 * Ageing of a ledger on any day, from the ledger itself and not from snapshots; a row per currency, never added across.
 * With `knownAt` only what had been recorded by then. Items with nothing open are not counted. DESIGN section 6, Ageing.
 */
export function ageingOf(
  items: Iterable<LedgerItem>,
  credits: Iterable<LedgerCredit>,
  asOf: Temporal.PlainDate,
  knownAt?: Temporal.Instant,
): AgeingRow[] {
  return ageOpen(openOnes(items, credits, asOf, knownAt), asOf);
}

function* openOnes(
  items: Iterable<LedgerItem>,
  credits: Iterable<LedgerCredit>,
  asOf: Temporal.PlainDate,
  knownAt?: Temporal.Instant,
): Generator<OpenItem> {
  for (const item of items) {
    const open = openAmount(item, asOf, knownAt);
    if (open !== 0) yield { currency: item.currency, dueOn: item.dueOn, open };
  }
  for (const credit of credits) {
    const open = unappliedAmount(credit, asOf, knownAt);
    if (open !== 0) yield { currency: credit.currency, dueOn: null, open };
  }
}
