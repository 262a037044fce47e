import type { BusinessCalendar, NewPromiseFacts, PromisePolicy } from '@kept/domain';
import type { CaseItem, CaseView } from '../collection-case/case-view';

type Commitment = {
  readonly remaining: number;
  readonly currency: string;
  readonly itemIds: readonly string[];
};

/** What open promises and claims still ask for; the promise about to be replaced is left out. */
function commitmentsOf(view: CaseView, replacedId: string | null): Commitment[] {
  const promises = view.promises
    .filter((promise) => promise.status === 'OPEN' && promise.id !== replacedId)
    .map((promise) => ({
      remaining: promise.amount.minorUnits - promise.received.minorUnits,
      currency: promise.amount.currency,
      itemIds: promise.items.map((item) => item.id),
    }));
  const claims = view.claims
    .filter((claim) => claim.state === 'OPEN')
    .map((claim) => ({
      remaining: claim.amount.minorUnits,
      currency: claim.amount.currency,
      itemIds: claim.itemIds,
    }));
  return [...promises, ...claims];
}

function byDueOn(a: CaseItem, b: CaseItem): number {
  return a.dueOn < b.dueOn ? -1 : 1;
}

/** What each item is already promised for or claimed as paid: a commitment takes its items oldest first. */
function committedByItem(view: CaseView, commitments: readonly Commitment[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const commitment of commitments) {
    let left = commitment.remaining;
    const items = view.items.filter((item) => commitment.itemIds.includes(item.id)).sort(byDueOn);
    for (const item of items) {
      const before = taken.get(item.id) ?? 0;
      const part = Math.max(0, Math.min(left, item.open.minorUnits - before));
      taken.set(item.id, before + part);
      left -= part;
    }
  }
  return taken;
}

/** The facts of `checkNewPromise`, from what the page shows. */
export function newPromiseFacts(view: CaseView, replacedId: string | null = null): NewPromiseFacts {
  const commitments = commitmentsOf(view, replacedId);
  const taken = committedByItem(view, commitments);
  return {
    isCaseOpen: view.state === 'OPEN',
    items: view.items.map((item) => ({
      itemId: item.id,
      debtId: item.debtId,
      number: item.number,
      currency: item.open.currency,
      open: item.open.minorUnits,
      disputed: item.disputed.minorUnits,
      committed: taken.get(item.id) ?? 0,
    })),
    committedUnnamed: commitments
      .filter((commitment) => commitment.itemIds.length === 0)
      .map(({ currency, remaining }) => ({ currency, amount: remaining })),
  };
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
