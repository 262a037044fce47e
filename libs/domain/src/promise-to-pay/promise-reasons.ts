import { dayText } from '../calendar/day-text';
import { PAYMENT_METHOD_WORDS } from '../ledger/ledger';
import { amountText } from '../money/format-amount';
import type { Reason } from '../refusal/refusal';
import type { PromiseAccount } from './promise-account';
import type { PromisePolicy, PromiseStatus } from './promise-to-pay';

/** Why a promise stands as it does: the verdict first, then what it rests on. */
export function promiseReasons(
  account: PromiseAccount,
  status: PromiseStatus,
  policy: PromisePolicy,
): Reason[] {
  const { promise } = account;
  const inWords = (minorUnits: number) => amountText({ minorUnits, currency: promise.currency });
  const reasons: Reason[] = [verdict(account, status, inWords)];
  if (status === 'KEPT' && account.received < account.amountDue) {
    reasons.push({
      rule: 'TOLERANCE',
      text: `Enough at ${policy.keptPercent} % and at most ${inWords(policy.keptTolerance)} short`,
      value: inWords(account.amountDue - account.received),
    });
  }
  if (account.amountDue < promise.amount) {
    reasons.push({
      rule: 'SHRUNK',
      text: `Credited or adjusted on its items: ${inWords(account.amountDue)} of ${inWords(promise.amount)} left to pay`,
      value: inWords(promise.amount - account.amountDue),
    });
  }
  if (account.takenByClaims > 0) {
    const text = 'Went to a payment they had said was made before they promised';
    reasons.push({ rule: 'CLAIMED_BEFORE', text, value: inWords(account.takenByClaims) });
  }
  return [...reasons, ...receiptReasons(account, inWords)];
}

function verdict(
  account: PromiseAccount,
  status: PromiseStatus,
  inWords: (amount: number) => string,
): Reason {
  const value = `${inWords(account.received)} of ${inWords(account.amountDue)}`;
  const due = dayText(account.promise.dueOn);
  const grace = dayText(account.graceUntil);
  if (status === 'OPEN')
    return { rule: 'OPEN', text: `Due ${due}, money counts until ${grace}`, value };
  if (status === 'KEPT') {
    const text =
      account.keptOn === null ? 'Nothing is left to pay' : `Kept on ${dayText(account.keptOn)}`;
    return { rule: 'KEPT', text, value };
  }
  const closedOn = account.promise.cancelledOn;
  if (status === 'CANCELLED' || status === 'SUPERSEDED') {
    const what = status === 'CANCELLED' ? 'Cancelled' : 'Replaced by another promise';
    return {
      rule: status,
      text: closedOn === null ? what : `${what} on ${dayText(closedOn)}`,
      value,
    };
  }
  return {
    rule: status,
    text: `${inWords(account.received)} received by ${grace}, grace included`,
    value,
  };
}

function receiptReasons(account: PromiseAccount, inWords: (amount: number) => string): Reason[] {
  const counted = account.takings.map(({ receipt, amount }) => ({
    rule: 'RECEIVED',
    text: `Received ${PAYMENT_METHOD_WORDS[receipt.method]}, value ${dayText(receipt.valueOn)}`,
    value: inWords(amount),
  }));
  const late = account.lateTakings.map(({ receipt, amount }) => ({
    rule: 'PAID_LATE',
    text: `Came late, value ${dayText(receipt.valueOn)}: noted, changes no verdict`,
    value: inWords(amount),
  }));
  const reversed = account.reversed.map((receipt) => ({
    rule: 'REVERSED',
    text: `Value ${dayText(receipt.valueOn)}, came back${receipt.reversedOn === null ? '' : ` on ${dayText(receipt.reversedOn)}`}: counts as never received`,
    value: inWords(receipt.amount),
  }));
  return [...counted, ...late, ...reversed];
}
