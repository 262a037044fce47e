import type { PromiseOffer } from '../authority/authority';
import { compareDays, dayNumber } from '../calendar/day-number';
import type { NewPromise } from './check-promise';

/** Amounts in minor units of the promise's own currency. */
export type PromiseOfferFacts = {
  readonly today: Temporal.PlainDate;
  /** the customer's next payment run or usual pay day; null: not known */
  readonly payDayOn: Temporal.PlainDate | null;
  /** AON in the promise's currency, before the promise and without the one it replaces */
  readonly aon: number;
  /** promises in a row not kept (`promiseLevel`) */
  readonly level: number;
};

/** A promise as `checkAuthority` looks at it. */
export function promiseOffer(
  { amount, dueOn }: Pick<NewPromise, 'amount' | 'dueOn'>,
  { today, payDayOn, aon, level }: PromiseOfferFacts,
): PromiseOffer {
  return {
    kind: 'PROMISE',
    daysAhead: dayNumber(dueOn) - dayNumber(today),
    isPayDay: payDayOn !== null && compareDays(dueOn, payDayOn) <= 0,
    amount,
    aon,
    level,
  };
}
