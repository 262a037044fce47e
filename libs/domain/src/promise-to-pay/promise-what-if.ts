import { addDays, compareDays } from '../calendar/day-number';
import { evaluatePromises, type PromiseHistory } from './evaluate-promise';
import type { PromiseFacts, PromiseRules, PromiseStanding, Receipt } from './promise-to-pay';

/** Money that may come, minor units of the promise's currency. */
export type SupposedReceipt = {
  readonly promiseId: string;
  readonly amount: number;
  readonly valueOn: Temporal.PlainDate;
};

/**
 * What becomes of a promise when one receipt more arrives and nothing after it: its standing on the day after its grace
 * or, where the money comes later, on that day. The money names the promise and is put on the first item it names. The
 * same function as for real receipts answers. Null: there is no such promise. DESIGN section 6, Promise.
 */
export function promiseWhatIf(
  supposed: SupposedReceipt,
  history: PromiseHistory,
  rules: PromiseRules,
): PromiseStanding | null {
  const { promiseId, valueOn } = supposed;
  const promise = history.promises.find(({ id }) => id === promiseId);
  if (promise === undefined) return null;
  const receipts = [...history.receipts, receiptFor(promise, supposed, history)];
  const standingOn = (asOf: Temporal.PlainDate) =>
    evaluatePromises({ ...history, receipts }, rules, asOf).find(
      (standing) => standing.promiseId === promiseId,
    ) ?? null;
  const then = standingOn(valueOn);
  if (then === null || compareDays(valueOn, then.graceUntil) > 0) return then;
  return standingOn(addDays(then.graceUntil, 1));
}

function receiptFor(
  promise: PromiseFacts,
  { amount, valueOn }: SupposedReceipt,
  { promises }: PromiseHistory,
): Receipt {
  // known after every promise was made
  const lastMade = promises.reduce(
    (latest, { recordedAt }) => Math.max(latest, recordedAt.epochMilliseconds),
    0,
  );
  const [item] = promise.items;
  return {
    id: `supposed-${promise.id}`,
    portfolioId: promise.portfolioId,
    currency: promise.currency,
    amount,
    method: promise.method,
    valueOn,
    recordedAt: Temporal.Instant.fromEpochMilliseconds(lastMade + 1),
    reversedOn: null,
    debtId: promise.debtId,
    promiseId: promise.id,
    parts:
      item === undefined ? [] : [{ itemId: item.itemId, debtId: promise.debtId ?? '', amount }],
  };
}
