import { addBusinessDays } from '../calendar/business-calendar';
import { compareDays, compareMoments, dayNumber } from '../calendar/day-number';
import type { PromiseClaim, PromiseFacts, PromiseRules, Receipt } from './promise-to-pay';
import { keptFrom, promisedAmount } from './promised-amount';

export type Taking = { readonly receipt: Receipt; readonly amount: number };

/** A promise and what has come in for it so far, while receipts are gone through in the order of their value days. */
export type PromiseAccount = {
  readonly promise: PromiseFacts;
  readonly amountDue: number;
  readonly keptFrom: number;
  readonly graceUntil: Temporal.PlainDate;
  readonly isClosed: boolean;
  received: number;
  late: number;
  keptOn: Temporal.PlainDate | null;
  /** what claims made before it took of receipts that would have counted */
  takenByClaims: number;
  readonly takings: Taking[];
  readonly lateTakings: Taking[];
  readonly reversed: Receipt[];
};

/** Opens the account of a promise as of a day. */
export function openAccount(
  promise: PromiseFacts,
  { policy, calendar }: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseAccount {
  const graceDays = policy.graceBusinessDays[promise.method];
  const graceUntil = addBusinessDays(promise.dueOn, graceDays, calendar);
  const amountDue = promisedAmount(promise, graceUntil, asOf);
  const { cancelledOn } = promise;
  return {
    promise,
    amountDue,
    keptFrom: keptFrom(amountDue, policy),
    graceUntil,
    isClosed: cancelledOn !== null && compareDays(cancelledOn, asOf) <= 0,
    received: 0,
    late: 0,
    keptOn: null,
    takenByClaims: 0,
    takings: [],
    lateTakings: [],
    reversed: [],
  };
}

/** Whether a receipt is one for this promise, but for its window at the end: same books, recorded after it, not too old. */
export function isMeantFor(
  account: PromiseAccount,
  receipt: Receipt,
  rules: PromiseRules,
): boolean {
  const { promise } = account;
  if (receipt.portfolioId !== promise.portfolioId || receipt.currency !== promise.currency)
    return false;
  if (promise.isImported) {
    // imported history: when it was typed in says nothing, so value dates alone decide
    if (compareDays(receipt.valueOn, promise.promisedOn) < 0) return false;
    return !account.isClosed || isOnOrBefore(receipt.valueOn, promise.cancelledOn);
  }
  if (compareMoments(receipt.recordedAt, promise.recordedAt) < 0) return false;
  const daysBefore = dayNumber(promise.promisedOn) - dayNumber(receipt.valueOn);
  if (daysBefore > rules.policy.valueDaysBefore) return false;
  if (!account.isClosed || promise.cancelledAt === null) return true;
  return compareMoments(receipt.recordedAt, promise.cancelledAt) <= 0;
}

function isOnOrBefore(day: Temporal.PlainDate, limit: Temporal.PlainDate | null): boolean {
  return limit === null || compareDays(day, limit) <= 0;
}

/**
 * Whether a receipt came in time: by `dueOn` and the grace of the method promised. One day is said when the promise
 * is made and holds however the money comes, so that a verdict once given is not overtaken by a slower instrument.
 */
export function isInTime(account: PromiseAccount, receipt: Receipt): boolean {
  return compareDays(receipt.valueOn, account.graceUntil) <= 0;
}

/** A claim that may still take money, and how much. */
export type ClaimAccount = { readonly claim: PromiseClaim; left: number };

/** The claims that take money: open ones, and those traced (to their own payment, where it is known). */
export function openClaims(claims: readonly PromiseClaim[]): ClaimAccount[] {
  return claims
    .filter(({ state }) => state === 'OPEN' || state === 'TRACED')
    .sort(
      (a, b) => compareDays(a.paidOn, b.paidOn) || a.amount - b.amount || (a.id < b.id ? -1 : 1),
    )
    .map((claim) => ({ claim, left: claim.amount }));
}

/** Whether a receipt may be the money a claim speaks of. */
export function isClaimed(
  { claim, left }: ClaimAccount,
  receipt: Receipt,
  rules: PromiseRules,
): boolean {
  if (left === 0 || receipt.currency !== claim.currency) return false;
  if (claim.paymentId !== null) return claim.paymentId === receipt.id;
  if (compareMoments(receipt.recordedAt, claim.recordedAt) < 0) return false;
  return dayNumber(claim.paidOn) - dayNumber(receipt.valueOn) <= rules.policy.valueDaysBefore;
}
