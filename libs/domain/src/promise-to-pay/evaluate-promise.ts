import {
  type ClaimAccount,
  isClaimed,
  isInTime,
  isMeantFor,
  openAccount,
  openClaims,
  type PromiseAccount,
} from './promise-account';
import { promiseReasons } from './promise-reasons';
import type {
  PromiseClaim,
  PromiseFacts,
  PromiseRules,
  PromiseStanding,
  PromiseStatus,
  Receipt,
} from './promise-to-pay';
import { partsOf, reachOf, takeParts } from './receipt-parts';

export type PromiseHistory = {
  readonly promises: readonly PromiseFacts[];
  readonly receipts: readonly Receipt[];
  readonly claims: readonly PromiseClaim[];
};

type Parts = ReturnType<typeof partsOf>;

/**
 * The standing of every promise of one customer and portfolio on a day, in the order of `promises`; amounts in minor
 * units. A pure function of the facts: reversed, late or backdated receipts simply give another answer.
 *
 * A receipt counts when it is of the same portfolio and currency, first recorded after the promise was made, and
 * value-dated from five days before it to the end of grace (imported history: by value date), toward the items or debt
 * named or, where none are, any of them; the promise a payment names is served first, then those first due; money
 * claimed before a promise was made is taken up by its claim first. KEPT as soon as enough is there; after grace PARTLY_KEPT at half or more, otherwise
 * BROKEN; what comes later is noted and changes no verdict. A reversed receipt counts as never received.
 * DESIGN section 6, Promise.
 */
export function evaluatePromises(
  history: PromiseHistory,
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStanding[] {
  const accounts = history.promises.map((promise) => openAccount(promise, rules, asOf));
  const inDueOrder = [...accounts].sort((a, b) => byDueDay(a.promise, b.promise));
  const claims = openClaims(history.claims);
  const namedItemIds = new Set(
    history.promises.flatMap(({ items }) => items.map(({ itemId }) => itemId)),
  );
  for (const receipt of [...history.receipts].sort(byValueDay)) {
    if (Temporal.PlainDate.compare(receipt.valueOn, asOf) > 0) continue;
    if (isReversed(receipt, asOf)) noteReversed(inDueOrder, receipt, rules);
    else spread(receipt, partsOf(receipt, namedItemIds), { accounts: inDueOrder, claims, rules });
  }
  const levels = levelsOf(inDueOrder, rules, asOf);
  return accounts.map((account) => standingOf(account, levels.get(account) ?? 0, rules, asOf));
}

/** The standing of a promise that stands alone. */
export function evaluatePromise(
  promise: PromiseFacts,
  receipts: readonly Receipt[],
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStanding {
  const [standing] = evaluatePromises({ promises: [promise], receipts, claims: [] }, rules, asOf);
  if (standing === undefined) throw new Error('a promise without a standing');
  return standing;
}

// By days first, and by what is promised or paid within a day: the order in which a day's events arrived decides nothing.
function byDueDay(a: PromiseFacts, b: PromiseFacts): number {
  return (
    Temporal.PlainDate.compare(a.dueOn, b.dueOn) ||
    Temporal.PlainDate.compare(a.promisedOn, b.promisedOn) ||
    a.amount - b.amount ||
    (a.id < b.id ? -1 : 1)
  );
}

function byValueDay(a: Receipt, b: Receipt): number {
  return (
    Temporal.PlainDate.compare(a.valueOn, b.valueOn) ||
    a.amount - b.amount ||
    (a.id < b.id ? -1 : 1)
  );
}

function isReversed({ reversedOn }: Receipt, asOf: Temporal.PlainDate): boolean {
  return reversedOn !== null && Temporal.PlainDate.compare(reversedOn, asOf) <= 0;
}

function noteReversed(
  accounts: readonly PromiseAccount[],
  receipt: Receipt,
  rules: PromiseRules,
): void {
  for (const account of accounts) {
    const { promise } = account;
    const isNamed = receipt.promiseId === promise.id || reachesReceipt(promise, receipt);
    if (isNamed && isMeantFor(account, receipt, rules) && isInTime(account, receipt, rules)) {
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
function spread(receipt: Receipt, parts: Parts, { accounts, claims, rules }: Takers): void {
  const meant = accounts.filter((account) => isMeantFor(account, receipt, rules));
  const inTime = meant.filter((account) => isInTime(account, receipt, rules));
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
  return claims.filter(
    ({ claim }) => Temporal.Instant.compare(claim.recordedAt, promise.recordedAt) < 0,
  );
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

/** The status of a promise on a day. */
function statusOf(
  account: PromiseAccount,
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStatus {
  const { promise, received, amountDue, graceUntil } = account;
  if (account.isClosed) return promise.supersededById === null ? 'CANCELLED' : 'SUPERSEDED';
  if (received >= account.keptFrom) return 'KEPT';
  if (Temporal.PlainDate.compare(asOf, graceUntil) <= 0) return 'OPEN';
  return received * 100 >= rules.policy.partlyKeptPercent * amountDue ? 'PARTLY_KEPT' : 'BROKEN';
}

/** How many in a row were not kept, each included; one that is open or was changed before its day leaves the row as it is. */
function levelsOf(
  inDueOrder: readonly PromiseAccount[],
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): Map<PromiseAccount, number> {
  const levels = new Map<PromiseAccount, number>();
  let level = 0;
  for (const account of inDueOrder) {
    const status = statusOf(account, rules, asOf);
    if (status === 'KEPT') level = 0;
    else if (isNotKept(account, status)) level++;
    levels.set(account, level);
  }
  return levels;
}

function isNotKept(account: PromiseAccount, status: PromiseStatus): boolean {
  if (status === 'PARTLY_KEPT' || status === 'BROKEN') return true;
  if (!account.isClosed || account.received >= account.keptFrom) return false;
  const { cancelledOn, dueOn } = account.promise;
  // changed or cancelled on its day or later, without the money: not kept
  return cancelledOn !== null && Temporal.PlainDate.compare(cancelledOn, dueOn) >= 0;
}

function standingOf(
  account: PromiseAccount,
  level: number,
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStanding {
  const status = statusOf(account, rules, asOf);
  const isMissed = status === 'PARTLY_KEPT' || status === 'BROKEN';
  return {
    promiseId: account.promise.id,
    status,
    amountDue: account.amountDue,
    receivedAmount: account.received,
    lateAmount: account.late,
    keptOn: status === 'KEPT' ? account.keptOn : null,
    graceUntil: account.graceUntil,
    brokenOn: isMissed ? account.graceUntil.add({ days: 1 }) : null,
    isNotKept: isNotKept(account, status),
    level,
    reasons: promiseReasons(account, status, rules.policy),
  };
}
