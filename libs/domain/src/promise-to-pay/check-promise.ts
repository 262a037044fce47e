import type { PaymentMethod } from '../ledger/ledger';
import type { Refusal } from '../refusal/refusal';
import type { PromisePolicy, PromiseStatus } from './promise-to-pay';

export type NewPromise = {
  readonly amount: number;
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate;
  readonly method: PaymentMethod;
  readonly itemIds: readonly string[];
  readonly debtId: string | null;
};

export type NewPromiseFacts = {
  readonly isCaseOpen: boolean;
  /** open items of the case; `committed`: what open promises and claims other than the one replaced already take of each */
  readonly items: readonly {
    readonly itemId: string;
    readonly debtId: string;
    readonly number: string;
    readonly currency: string;
    readonly open: number;
    readonly disputed: number;
    readonly committed: number;
  }[];
  /** what open promises and claims that name no item take, per currency */
  readonly committedUnnamed: readonly { readonly currency: string; readonly amount: number }[];
};

/** Whether a promise may be recorded: null, or why not. */
export function checkNewPromise(
  _input: NewPromise,
  _facts: NewPromiseFacts,
  _policy: PromisePolicy,
  _today: Temporal.PlainDate,
): Refusal | null {
  throw new Error('not written yet');
}

/** Whether a promise may still be cancelled or replaced: only while it is open. */
export function checkPromiseOpen(_status: PromiseStatus): Refusal | null {
  throw new Error('not written yet');
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
