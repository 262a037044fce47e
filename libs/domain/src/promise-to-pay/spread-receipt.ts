import { compareDays, compareMoments } from '../calendar/day-number';
import {
  type ClaimAccount,
  isClaimed,
  isInTime,
  isMeantFor,
  type PromiseAccount,
} from './promise-account';
import type { PromiseFacts, PromiseRules, Receipt } from './promise-to-pay';
import { type partsOf, reachOf, takeParts } from './receipt-parts';

type Parts = ReturnType<typeof partsOf>;

/** Whether a receipt was reversed by then: it counts as never received. */
export function isReversed({ reversedOn }: Receipt, asOf: Temporal.PlainDate): boolean {
  return reversedOn !== null && compareDays(reversedOn, asOf) <= 0;
}

/** Notes a reversed receipt with the promises it would have counted for. */
export function noteReversed(
  accounts: readonly PromiseAccount[],
  receipt: Receipt,
  rules: PromiseRules,
): void {
  for (const account of accounts) {
    const { promise } = account;
    const isNamed = receipt.promiseId === promise.id || reachesReceipt(promise, receipt);
    if (isNamed && isMeantFor(account, receipt, rules) && isInTime(account, receipt)) {
      account.reversed.push(receipt);
    }
  }
}

// where a payment was put may be gone with its reversal: then it is named with every promise it could have served
function reachesReceipt(promise: PromiseFacts, receipt: Receipt): boolean {
  if (promise.items.length === 0 || receipt.parts.length === 0) return true;
  return receipt.parts.some((part) => promise.items.some((item) => item.itemId === part.itemId));
}

type Takers = {
  readonly accounts: readonly PromiseAccount[];
  readonly claims: readonly ClaimAccount[];
  readonly rules: PromiseRules;
};

/** Gives a receipt to the promise it names, then first due first, each after the claims made before it; then to the rest. */
export function spread(receipt: Receipt, parts: Parts, { accounts, claims, rules }: Takers): void {
  const meant = accounts.filter((account) => isMeantFor(account, receipt, rules));
  const inTime = meant.filter((account) => isInTime(account, receipt));
  const named = inTime.find(({ promise }) => promise.id === receipt.promiseId);
  if (named !== undefined) takeForPromise(named, receipt, parts);
  for (const account of inTime) {
    if (account.keptOn !== null) continue;
    account.takenByClaims += takeForClaims(
      earlierClaims(claims, account.promise),
      receipt,
      parts,
      rules,
    );
    takeForPromise(account, receipt, parts);
  }
  takeForClaims(claims, receipt, parts, rules);
  for (const account of meant) {
    if (!inTime.includes(account) && !account.isClosed) noteLate(account, receipt, parts);
  }
}

function earlierClaims(
  claims: readonly ClaimAccount[],
  promise: PromiseFacts,
): readonly ClaimAccount[] {
  if (claims.length === 0) return claims;
  return claims.filter(({ claim }) => compareMoments(claim.recordedAt, promise.recordedAt) < 0);
}

function takeForClaims(
  claims: readonly ClaimAccount[],
  receipt: Receipt,
  parts: Parts,
  rules: PromiseRules,
): number {
  let sum = 0;
  for (const account of claims) {
    if (!isClaimed(account, receipt, rules)) continue;
    // a traced claim has its payment, wherever that was put
    const itemIds = account.claim.paymentId === null ? account.claim.itemIds : [];
    const taken = takeParts(parts, { itemIds, debtId: null }, account.left);
    account.left -= taken;
    sum += taken;
  }
  return sum;
}

function takeForPromise(account: PromiseAccount, receipt: Receipt, parts: Parts): void {
  // one that is kept leaves the rest to those due later
  if (account.keptOn !== null) return;
  const amount = takeParts(parts, reachOf(account.promise), account.amountDue - account.received);
  if (amount === 0) return;
  account.received += amount;
  account.takings.push({ receipt, amount });
  if (account.received >= account.keptFrom) account.keptOn = receipt.valueOn;
}

function noteLate(account: PromiseAccount, receipt: Receipt, parts: Parts): void {
  if (account.keptOn !== null) return;
  const missing = account.amountDue - account.received - account.late;
  const amount = takeParts(parts, reachOf(account.promise), missing);
  if (amount === 0) return;
  account.late += amount;
  account.lateTakings.push({ receipt, amount });
}
