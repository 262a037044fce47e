import { compareDays, compareMoments } from '../calendar/day-number';
import type { LedgerCredit, LedgerItem, LedgerMovement } from './ledger';

/** Whether a movement counts on a day: effective, known, and not reversed by then as far as was known. */
export function countsOn(
  movement: LedgerMovement,
  asOf: Temporal.PlainDate,
  knownAt?: Temporal.Instant,
): boolean {
  if (compareDays(movement.effectiveOn, asOf) > 0) return false;
  if (knownAt !== undefined && compareMoments(movement.recordedAt, knownAt) > 0) return false;
  const { reversedOn, reversedAt } = movement;
  if (reversedOn == null || compareDays(reversedOn, asOf) > 0) return true;
  return knownAt !== undefined && reversedAt != null && compareMoments(reversedAt, knownAt) > 0;
}

/**
 * What is open of an item on a day, in minor units: 0 before it was issued, then its amount less allocations,
 * write-offs, waivers and forgiveness, plus fees and interest, effective on or before `asOf`; reversals count from
 * their own day. With `knownAt` only what had been recorded by then: "on day D" uses the first, "as known on D" both.
 * DESIGN section 6, Ageing.
 */
export function openAmount(
  item: LedgerItem,
  asOf: Temporal.PlainDate,
  knownAt?: Temporal.Instant,
): number {
  if (compareDays(item.issuedOn, asOf) > 0) return 0;
  if (knownAt && item.recordedAt && compareMoments(item.recordedAt, knownAt) > 0) return 0;
  let open = item.amount;
  for (const allocation of item.allocations) {
    if (countsOn(allocation, asOf, knownAt)) open -= allocation.amount;
  }
  for (const adjustment of item.adjustments) {
    if (!countsOn(adjustment, asOf, knownAt)) continue;
    const raises = adjustment.kind === 'FEE' || adjustment.kind === 'INTEREST';
    open += raises ? adjustment.amount : -adjustment.amount;
  }
  return open;
}

/**
 * What is not yet put to use of a payment or credit note on a day, in minor units: 0 before its value day and, but for
 * allocations that were not undone with it, 0 from the day it was reversed.
 */
export function unappliedAmount(
  credit: LedgerCredit,
  asOf: Temporal.PlainDate,
  knownAt?: Temporal.Instant,
): number {
  let left = countsOn(credit, asOf, knownAt) ? credit.amount : 0;
  for (const allocation of credit.allocations) {
    if (countsOn(allocation, asOf, knownAt)) left -= allocation.amount;
  }
  return left;
}
