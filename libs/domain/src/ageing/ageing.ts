import type { LedgerCredit, LedgerItem } from '../ledger/ledger';

/** By days past due; a day that is due today is current. */
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

/** Days since the due day; negative before it. */
export function daysPastDue(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return dueOn.until(today).days;
}

/** The bucket of a number of days past due. */
export function bucketOf(daysLate: number): AgeingBucketLabel {
  if (daysLate <= 0) return 'current';
  if (daysLate <= 30) return '1-30';
  if (daysLate <= 60) return '31-60';
  return daysLate <= 90 ? '61-90' : '91+';
}

/** Ageing of a ledger on any day, a row per currency, never added across currencies. */
export function ageingOf(
  _items: Iterable<LedgerItem>,
  _credits: Iterable<LedgerCredit>,
  _asOf: Temporal.PlainDate,
  _knownAt?: Temporal.Instant,
): AgeingRow[] {
  throw new Error('not written yet');
}

/** What `ageOpen` needs of something open: an item with its due day, or a credit (`dueOn` null). `open` is positive. */
export type OpenItem = {
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate | null;
  readonly open: number;
};

/** Ageing of what is already known to be open (the projection), a row per currency. */
export function ageOpen(_items: Iterable<OpenItem>, _asOf: Temporal.PlainDate): AgeingRow[] {
  throw new Error('not written yet');
}
