import { addDays, compareDays } from '../calendar/day-number';
import type { PromiseAccount } from './promise-account';
import { promiseReasons } from './promise-reasons';
import type { PromiseRules, PromiseStanding, PromiseStatus } from './promise-to-pay';

/** The status of a promise on a day. */
function statusOf(
  account: PromiseAccount,
  rules: PromiseRules,
  asOf: Temporal.PlainDate,
): PromiseStatus {
  const { promise, received, amountDue, graceUntil } = account;
  if (account.isClosed) return promise.supersededById === null ? 'CANCELLED' : 'SUPERSEDED';
  if (received >= account.keptFrom) return 'KEPT';
  if (compareDays(asOf, graceUntil) <= 0) return 'OPEN';
  return received * 100 >= rules.policy.partlyKeptPercent * amountDue ? 'PARTLY_KEPT' : 'BROKEN';
}

/** How many in a row were not kept, each included; one that is open or was changed before its day leaves the row as it is. */
export function levelsOf(
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
  return cancelledOn !== null && compareDays(cancelledOn, dueOn) >= 0;
}

/** The standing that an account comes to. */
export function standingOf(
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
    brokenOn: isMissed ? addDays(account.graceUntil, 1) : null,
    isNotKept: isNotKept(account, status),
    level,
    reasons: promiseReasons(account, status, rules.policy),
  };
}
