import { compareDays } from '../calendar/day-number';
import type { PaymentMethod } from '../ledger/ledger';
import { amountText } from '../money/format-amount';
import { type Refusal, refuse } from '../refusal/refusal';
import type { PromiseStatus } from './promise-to-pay';

/** Amount in minor units. No items named: any item of the debt or, without a debt, any at all. */
export type NewPromise = {
  readonly amount: number;
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate;
  readonly method: PaymentMethod;
  readonly itemIds: readonly string[];
  readonly debtId: string | null;
};

/** An open item of the case. `committed`: what open promises and claims, but for the one replaced, take of it already. */
export type PromisableItem = {
  readonly itemId: string;
  readonly debtId: string;
  readonly number: string;
  readonly currency: string;
  readonly open: number;
  readonly disputed: number;
  readonly committed: number;
};

export type NewPromiseFacts = {
  readonly isCaseOpen: boolean;
  readonly items: readonly PromisableItem[];
  /** what open promises and claims that name no item take, per currency */
  readonly committedUnnamed: readonly { readonly currency: string; readonly amount: number }[];
};

/**
 * Whether a promise may be recorded: null, or why not. Refuses a closed case, no amount, a day past, items
 * that are not open, disputed, of another currency or committed already, and more than is left of them: each amount
 * stands in one commitment only. How far ahead and how often anew it may be promised is a matter of authority
 * (`promiseOffer`, `checkAuthority`). DESIGN section 6.
 */
export function checkNewPromise(
  input: NewPromise,
  facts: NewPromiseFacts,
  today: Temporal.PlainDate,
): Refusal | null {
  if (!facts.isCaseOpen) return refuse('CASE_CLOSED', 'The case is closed.');
  if (!(Number.isSafeInteger(input.amount) && input.amount > 0)) {
    return refuse('AMOUNT_NOT_POSITIVE', 'The amount must be above zero.', { field: 'amount' });
  }
  return checkDay(input.dueOn, today) ?? checkItems(input, facts) ?? checkAmount(input, facts);
}

function checkDay(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): Refusal | null {
  if (compareDays(dueOn, today) >= 0) return null;
  return refuse('DUE_DATE_IN_PAST', 'A promise is for today or a later day.', { field: 'dueOn' });
}

function checkItems(input: NewPromise, facts: NewPromiseFacts): Refusal | null {
  for (const itemId of input.itemIds) {
    const item = facts.items.find((candidate) => candidate.itemId === itemId);
    if (item === undefined || item.open <= 0) {
      return refuse('ITEM_NOT_OPEN', 'An item is not open any more.', { field: 'itemIds' });
    }
    if (item.currency !== input.currency) {
      return refuse('WRONG_CURRENCY', `${item.number} is in ${item.currency}.`, {
        field: 'currency',
      });
    }
    if (item.disputed >= item.open) {
      return refuse('DISPUTED_ITEM', `${item.number} is disputed.`, { field: 'itemIds' });
    }
    if (freeOf(item) <= 0) {
      const text = `${item.number} is promised or claimed already.`;
      return refuse('ALREADY_COMMITTED', text, { field: 'itemIds' });
    }
  }
  return null;
}

function checkAmount(input: NewPromise, facts: NewPromiseFacts): Refusal | null {
  const meant = facts.items.filter((item) => isMeant(item, input));
  if (meant.length === 0) {
    const isElsewhere = facts.items.some(
      (item) => item.open > 0 && item.currency !== input.currency,
    );
    return isElsewhere
      ? refuse('WRONG_CURRENCY', `Nothing is open in ${input.currency}.`, { field: 'currency' })
      : refuse('ITEM_NOT_OPEN', 'Nothing is open.');
  }
  let promisable = 0;
  let left = 0;
  for (const item of meant) {
    promisable += Math.max(0, item.open - item.disputed);
    left += Math.max(0, freeOf(item));
  }
  left = Math.min(left, freeOfAll(input.currency, facts));
  if (input.amount <= left) return null;
  const value = amountText({ minorUnits: Math.max(0, left), currency: input.currency });
  if (input.amount <= promisable) {
    const text = `A part is promised or claimed already: ${value} is left.`;
    return refuse('ALREADY_COMMITTED', text, {
      field: 'amount',
      reasons: [{ rule: 'ONE_COMMITMENT', text, value }],
    });
  }
  const text = `More than can be promised: ${value}.`;
  return refuse('AMOUNT_TOO_LARGE', text, {
    field: 'amount',
    reasons: [{ rule: 'OPEN_UNDISPUTED', text, value }],
  });
}

function isMeant(item: PromisableItem, input: NewPromise): boolean {
  if (item.currency !== input.currency || item.open <= 0) return false;
  if (input.itemIds.length > 0) return input.itemIds.includes(item.itemId);
  return input.debtId === null || item.debtId === input.debtId;
}

function freeOf(item: PromisableItem): number {
  return item.open - item.disputed - item.committed;
}

/** What is free in a currency as a whole: commitments that name no item take from it too. */
function freeOfAll(currency: string, facts: NewPromiseFacts): number {
  let free = 0;
  for (const item of facts.items) {
    if (item.currency === currency) free += Math.max(0, freeOf(item));
  }
  for (const committed of facts.committedUnnamed) {
    if (committed.currency === currency) free -= committed.amount;
  }
  return free;
}

/** Whether a promise may still be cancelled or replaced: only while it is open. */
export function checkPromiseOpen(status: PromiseStatus): Refusal | null {
  if (status === 'OPEN') return null;
  return refuse('PROMISE_NOT_OPEN', 'This promise is not open any more.');
}

/** The states that may follow a state; verdicts may be re-made when receipts are reversed or backdated. */
export const PROMISE_TRANSITIONS: Readonly<Record<PromiseStatus, readonly PromiseStatus[]>> = {
  OPEN: ['KEPT', 'PARTLY_KEPT', 'BROKEN', 'CANCELLED', 'SUPERSEDED'],
  KEPT: ['OPEN', 'PARTLY_KEPT', 'BROKEN'],
  PARTLY_KEPT: ['OPEN', 'KEPT', 'BROKEN'],
  BROKEN: ['OPEN', 'KEPT', 'PARTLY_KEPT'],
  CANCELLED: [],
  SUPERSEDED: [],
};
