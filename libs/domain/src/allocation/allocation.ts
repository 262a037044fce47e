import { compareDays } from '../calendar/day-number';
import { amountText } from '../money/format-amount';
import type { DebtKind } from '../portfolio/portfolio';
import type { Reason } from '../refusal/refusal';

/** By what an allocation was decided; HELD and ASK decide that nothing is put anywhere yet. */
export const ALLOCATION_BASES = [
  'DIRECTION',
  'NAMED',
  'REMITTANCE',
  'EXACT',
  'OLDEST',
  'BY_HAND',
  'HELD',
  'ASK',
] as const;
export type AllocationBasis = (typeof ALLOCATION_BASES)[number];

/** An open item of the creditor that the money could go to. Amounts in minor units. */
export type AllocationCandidate = {
  readonly itemId: string;
  readonly debtId: string;
  readonly number: string;
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate;
  readonly open: number;
  readonly disputed: number;
};

/** The money, and all that is known of what it is for. Minor units. */
export type PaymentToAllocate = {
  readonly amount: number;
  readonly currency: string;
  /** the debt it was paid on, when somebody said so */
  readonly debtId?: string | null;
  /** the payer's own direction: exact amounts per item */
  readonly direction?: readonly { readonly itemId: string; readonly amount: number }[];
  /** the items of the item, promise or plan it names */
  readonly namedItemIds?: readonly string[];
  /** remittance lines: document numbers, with an amount where the line has one */
  readonly remittance?: readonly { readonly number: string; readonly amount?: number }[];
  /** the only plan that runs: its items, and what is open of each of its instalments */
  readonly plan?: { readonly itemIds: readonly string[]; readonly instalments: readonly number[] };
};

export type AllocationRules = { readonly debtKind: DebtKind };

export type AllocationDecision = {
  readonly allocations: readonly { readonly itemId: string; readonly amount: number }[];
  readonly unapplied: number;
  readonly basis: AllocationBasis;
  readonly reasons: readonly Reason[];
};

type Wish = { readonly itemId: string; readonly amount: number };

/**
 * Decides where money goes, always inside one creditor (the candidates are one portfolio's): the payer's direction, the
 * item, promise or plan named, the remittance lines, the one item or the plan whose instalment is exactly this amount; otherwise business
 * money is held unapplied, and consumer money goes to the oldest undisputed items of the named debt, or of the only one;
 * with several debts and no direction somebody has to ask. Never more than is open, never to a disputed part, never to
 * another currency: what finds no place stays unapplied. DESIGN section 6, Allocation.
 */
export function allocate(
  payment: PaymentToAllocate,
  candidates: readonly AllocationCandidate[],
  rules: AllocationRules,
): AllocationDecision {
  const usable = candidates.filter((item) => item.currency === payment.currency && free(item) > 0);
  const named = namedWishes(payment, usable);
  if (named !== null) return place(payment, usable, named);
  const ofDebt = payment.debtId ? usable.filter((item) => item.debtId === payment.debtId) : usable;
  const exact = exactPlacing(payment, ofDebt);
  if (exact !== null) return place(payment, usable, exact);
  if (rules.debtKind === 'BUSINESS')
    return keep(payment, 'HELD', 'Nothing says what it is for: held unapplied');
  return oldestFirst(payment, ofDebt);
}

/** What may be put on an item: the part that is not disputed. */
function free(item: AllocationCandidate): number {
  return Math.max(0, item.open - Math.max(0, item.disputed));
}

type Placing = {
  readonly wishes: readonly Wish[];
  readonly basis: AllocationBasis;
  readonly text: string;
};

function namedWishes(
  payment: PaymentToAllocate,
  usable: readonly AllocationCandidate[],
): Placing | null {
  const { direction = [], namedItemIds = [], remittance = [] } = payment;
  if (direction.length > 0)
    return { wishes: direction, basis: 'DIRECTION', text: 'As the payer directed' };
  if (namedItemIds.length > 0) {
    const wishes = inOrder(usable.filter((item) => namedItemIds.includes(item.itemId))).map(
      wholeOf,
    );
    return { wishes, basis: 'NAMED', text: 'To the items it names' };
  }
  const lines = remittance.flatMap(({ number, amount }) => {
    const item = usable.find((candidate) => candidate.number === number);
    return item === undefined ? [] : [{ itemId: item.itemId, amount: amount ?? free(item) }];
  });
  return lines.length > 0
    ? { wishes: lines, basis: 'REMITTANCE', text: 'By the remittance lines' }
    : null;
}

function wholeOf(item: AllocationCandidate): Wish {
  return { itemId: item.itemId, amount: free(item) };
}

function inOrder(items: readonly AllocationCandidate[]): AllocationCandidate[] {
  // by due day, then by number, so that the same facts always give the same answer
  return [...items].sort((a, b) => compareDays(a.dueOn, b.dueOn) || (a.number < b.number ? -1 : 1));
}

/** The one item, or the plan, that waits for exactly this amount; null when nothing does, or several do. */
function exactPlacing(
  { amount, plan }: PaymentToAllocate,
  items: readonly AllocationCandidate[],
): Placing | null {
  const planned = plan?.instalments.includes(amount)
    ? inOrder(items.filter((item) => plan.itemIds.includes(item.itemId)))
    : [];
  const exact = items.filter((item) => free(item) === amount && !planned.includes(item));
  if (planned.length > 0) {
    if (exact.length > 0) return null;
    return {
      wishes: planned.map(wholeOf),
      basis: 'EXACT',
      text: 'Exactly an instalment of the plan',
    };
  }
  const [only] = exact;
  if (only === undefined || exact.length > 1) return null;
  const text = `Exactly what is open and undisputed of ${only.number}`;
  return { wishes: [{ itemId: only.itemId, amount }], basis: 'EXACT', text };
}

function oldestFirst(
  payment: PaymentToAllocate,
  items: readonly AllocationCandidate[],
): AllocationDecision {
  const debts = new Set(items.map((item) => item.debtId));
  if (debts.size > 1)
    return keep(payment, 'ASK', 'Several debts and no direction: ask which it is for');
  if (debts.size === 0) return keep(payment, 'HELD', 'No open, undisputed item to put it on');
  const undisputed = items.filter((item) => item.disputed <= 0);
  if (undisputed.length === 0) return keep(payment, 'HELD', 'Every item is disputed');
  return place(payment, items, {
    wishes: inOrder(undisputed).map(wholeOf),
    basis: 'OLDEST',
    text: 'To the oldest undisputed items',
  });
}

function place(
  payment: PaymentToAllocate,
  usable: readonly AllocationCandidate[],
  placing: Placing,
): AllocationDecision {
  const left = new Map(usable.map((item) => [item.itemId, free(item)]));
  const placed = new Map<string, number>();
  let unapplied = payment.amount;
  for (const { itemId, amount } of placing.wishes) {
    const taken = Math.max(0, Math.min(amount, left.get(itemId) ?? 0, unapplied));
    if (taken === 0) continue;
    left.set(itemId, (left.get(itemId) ?? 0) - taken);
    placed.set(itemId, (placed.get(itemId) ?? 0) + taken);
    unapplied -= taken;
  }
  const allocations = [...placed].map(([itemId, amount]) => ({ itemId, amount }));
  const reasons: Reason[] = [{ rule: placing.basis, text: placing.text }];
  if (unapplied > 0) reasons.push(unappliedReason(payment, unapplied));
  return { allocations, unapplied, basis: placing.basis, reasons };
}

function keep(payment: PaymentToAllocate, basis: 'HELD' | 'ASK', text: string): AllocationDecision {
  const reasons = [{ rule: basis, text }, unappliedReason(payment, payment.amount)];
  return { allocations: [], unapplied: payment.amount, basis, reasons };
}

function unappliedReason(payment: PaymentToAllocate, minorUnits: number): Reason {
  const value = amountText({ minorUnits, currency: payment.currency });
  return { rule: 'UNAPPLIED', text: 'Unapplied, and counted against what is chased', value };
}
