import {
  checkNewPromise,
  formatAmount,
  isParseProblem,
  money,
  type PaymentMethod,
  parseAmount,
} from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import type { PromiseInput } from '../gql/graphql';
import { newPromiseFacts, promisableOf } from './promise-facts';

/** A promise as it is being typed. null = not touched: the value follows the ticked items and the customer. */
export type PromiseDraft = {
  readonly amount: string | null;
  readonly currency: string | null;
  readonly dueOn: string;
  readonly method: PaymentMethod | null;
  /** number of the cheque or mandate */
  readonly instrumentReference?: string;
  /** what was asked for it, where it is beyond one's authority */
  readonly approvalId?: string | null;
};

export const EMPTY_PROMISE: PromiseDraft = {
  amount: null,
  currency: null,
  dueOn: '',
  method: null,
};

/** The promise with what stands in for everything untouched. */
export type FilledPromise = {
  readonly amount: string;
  readonly currency: string;
  readonly dueOn: string;
  readonly method: PaymentMethod;
  readonly itemIds: readonly string[];
  readonly instrumentReference: string;
  readonly approvalId: string | null;
};

/** The currencies in which something is owed, the one to begin with first. */
export function promiseCurrencies(view: CaseView, itemIds: readonly string[]): string[] {
  const ticked = view.items.find((item) => itemIds.includes(item.id))?.open.currency;
  const byActionable = [...view.balances]
    .sort((a, b) => b.actionable.minorUnits - a.actionable.minorUnits)
    .map((balance) => balance.currency);
  const own = view.balances.find((one) => one.currency === view.portfolio.currency);
  const first = ticked ?? (own && own.actionable.minorUnits > 0 ? own.currency : byActionable[0]);
  const all = new Set([first, ...byActionable, view.portfolio.currency]);
  return [...all].filter((currency) => currency !== undefined);
}

function itemsIn(view: CaseView, itemIds: readonly string[], currency: string): string[] {
  return view.items
    .filter((item) => itemIds.includes(item.id) && item.open.currency === currency)
    .map((item) => item.id);
}

function defaultAmount(view: CaseView, itemIds: readonly string[], currency: string): string {
  const balance = view.balances.find((one) => one.currency === currency);
  const minorUnits =
    itemIds.length > 0 ? promisableOf(view, itemIds) : (balance?.actionable.minorUnits ?? 0);
  return minorUnits > 0 ? formatAmount(money(minorUnits, currency)) : '';
}

/** As they last promised; else the way most pay: firms by transfer, persons by card. */
function defaultMethod(view: CaseView): PaymentMethod {
  const last = [...view.promises].sort((a, b) => (a.promisedOn < b.promisedOn ? 1 : -1))[0];
  if (last) return last.method as PaymentMethod;
  return view.portfolio.debtKind === 'CONSUMER' ? 'CARD' : 'TRANSFER';
}

/** Fills what was not touched: the actionable amount, or what the ticked items come to. */
export function fillPromise(
  draft: PromiseDraft,
  view: CaseView,
  tickedIds: readonly string[],
): FilledPromise {
  const currency =
    draft.currency ?? promiseCurrencies(view, tickedIds)[0] ?? view.portfolio.currency;
  const itemIds = itemsIn(view, tickedIds, currency);
  return {
    amount: draft.amount ?? defaultAmount(view, itemIds, currency),
    currency,
    dueOn: draft.dueOn,
    method: draft.method ?? defaultMethod(view),
    itemIds,
    instrumentReference: draft.instrumentReference ?? '',
    approvalId: draft.approvalId ?? null,
  };
}

/** The input for the server, or what is wrong: the same rule that the server will ask. */
export function readPromise(
  promise: FilledPromise,
  view: CaseView,
  replacedId: string | null = null,
): PromiseInput | FieldProblem {
  const { amount, currency, dueOn, method, itemIds } = promise;
  const minorUnits = parseAmount(amount, { decimalSign: '.', currency });
  if (isParseProblem(minorUnits)) return { field: 'promise.amount', message: minorUnits.text };
  if (dueOn === '') return { field: 'promise.dueOn', message: 'Say by when they will pay.' };
  const refusal = checkNewPromise(
    {
      amount: minorUnits,
      currency,
      dueOn: Temporal.PlainDate.from(dueOn),
      method,
      itemIds,
      debtId: null,
    },
    newPromiseFacts(view, replacedId),
    Temporal.PlainDate.from(view.today),
  );
  if (refusal) return refusal;
  return {
    amount: { amount: formatAmount(money(minorUnits, currency)), currency },
    dueOn,
    method,
    itemIds: [...itemIds],
    instrumentReference: hasInstrument(method) ? promise.instrumentReference.trim() || null : null,
    approvalId: promise.approvalId,
  };
}

/** Paid by something with a number of its own: a cheque, a mandate. */
export function hasInstrument(method: PaymentMethod): boolean {
  return method === 'CHEQUE' || method === 'DIRECT_DEBIT';
}

/** Tells what is wrong from what can be sent. */
export function isProblem<T extends object>(read: T | FieldProblem): read is FieldProblem {
  return 'message' in read;
}
