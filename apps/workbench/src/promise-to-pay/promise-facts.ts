import {
  type BusinessCalendar,
  committedItems,
  type NewPromiseFacts,
  type OpenCommitment,
  type PromisePolicy,
} from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';

/** What open promises and claims still ask for; the promise about to be replaced is left out. */
function commitmentsOf(view: CaseView, replacedId: string | null): OpenCommitment[] {
  const promises = view.promises
    .filter((promise) => promise.status === 'OPEN' && promise.id !== replacedId)
    .map((promise) => ({
      remaining: Math.max(0, promise.amount.minorUnits - promise.received.minorUnits),
      currency: promise.amount.currency,
      itemIds: promise.items.map((item) => item.id),
      debtId: null,
    }));
  const claims = view.claims
    .filter((claim) => claim.state === 'OPEN')
    .map((claim) => ({
      remaining: claim.amount.minorUnits,
      currency: claim.amount.currency,
      itemIds: claim.itemIds,
      debtId: null,
    }));
  return [...promises, ...claims];
}

/** The facts of `checkNewPromise`, from what the page shows. */
export function newPromiseFacts(view: CaseView, replacedId: string | null = null): NewPromiseFacts {
  const items = view.items.map((item) => ({
    itemId: item.id,
    debtId: item.debtId,
    number: item.number,
    currency: item.open.currency,
    open: item.open.minorUnits,
    disputed: item.disputed.minorUnits,
    dueOn: Temporal.PlainDate.from(item.dueOn),
  }));
  const isCaseOpen = view.state === 'OPEN';
  return { isCaseOpen, ...committedItems(items, commitmentsOf(view, replacedId)) };
}

/** What may still be promised on the ticked items. */
export function promisableOf(view: CaseView, itemIds: readonly string[]): number {
  const ticked = newPromiseFacts(view).items.filter((item) => itemIds.includes(item.itemId));
  return ticked.reduce(
    (sum, item) => sum + Math.max(0, item.open - item.disputed - item.committed),
    0,
  );
}

/** The portfolio's promise policy; the server sends the domain's own document. */
export function promisePolicyOf(view: CaseView): PromisePolicy {
  return view.portfolio.promisePolicy as PromisePolicy;
}

/** The portfolio's working days. */
export function calendarOf(view: CaseView): BusinessCalendar {
  const { weekend, holidays } = view.portfolio.calendar;
  return { weekend, holidays };
}
