import { compareDays } from '../calendar/day-number';
import type { PromiseFacts, PromisePolicy } from './promise-to-pay';

/**
 * What a promise comes to after credits and adjustments on the items it names, in minor units: they shrink it and are
 * no receipts. Where it is known what was open when it was made, a promise of a part shrinks only once less than that
 * part is left to pay. Credits after the last day of grace change nothing: the verdict has been given by then.
 * DESIGN section 6, Promise.
 */
export function promisedAmount(
  promise: PromiseFacts,
  graceUntil: Temporal.PlainDate,
  asOf: Temporal.PlainDate,
): number {
  if (promise.items.length === 0) return promise.amount;
  const last = compareDays(graceUntil, asOf) < 0 ? graceUntil : asOf;
  let reduced = 0;
  let payable: number | null = 0;
  for (const item of promise.items) {
    let lowered = 0;
    for (const { amount, effectiveOn, reversedOn } of item.reductions) {
      if (compareDays(effectiveOn, last) > 0) continue;
      if (reversedOn !== null && compareDays(reversedOn, asOf) <= 0) continue;
      lowered += amount;
    }
    reduced += lowered;
    payable =
      payable === null || item.openWhenMade === null
        ? null
        : payable + Math.max(0, item.openWhenMade - lowered);
  }
  if (reduced === 0) return promise.amount;
  return Math.max(0, Math.min(promise.amount, payable ?? promise.amount - reduced));
}

/** What must come in for a promise to be kept: so many percent, and at most so much short, whichever asks for more. */
export function keptFrom(amountDue: number, policy: PromisePolicy): number {
  const share = Math.ceil((amountDue * policy.keptPercent) / 100);
  return Math.max(0, share, amountDue - policy.keptTolerance);
}
