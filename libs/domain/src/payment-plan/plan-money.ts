import { compareDays, compareMoments } from '../calendar/day-number';
import type { PaymentMethod } from '../ledger/ledger';
import type { PlanFacts, PlanMoney } from './payment-plan';

/** A payment with where it was put, and when. Amounts in minor units. */
export type PlanReceipt = {
  readonly id: string;
  readonly portfolioId: string;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly valueOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  readonly reversedOn: Temporal.PlainDate | null;
  /** the plan, or the promise, it names */
  readonly planId: string | null;
  readonly promiseId: string | null;
  readonly parts: readonly {
    readonly itemId: string;
    readonly amount: number;
    readonly effectiveOn: Temporal.PlainDate;
    readonly recordedAt: Temporal.Instant;
    readonly reversedOn: Temporal.PlainDate | null;
  }[];
};

type Part = PlanReceipt['parts'][number];

/**
 * The money of a plan. What names it counts, unapplied or not, from its value day, but for what was put on items beside
 * the plan: that pays those. Otherwise what was put on its
 * items after it was agreed counts, until it was ended, from the day it was put there, and of each item no more than the
 * plan covers and its interest; what names another plan or a promise never does. None counts before the day of agreement
 * or after it came back. In the order of the days. Amounts in minor units. DESIGN section 6, Payment plan.
 */
export function planMoney(plan: PlanFacts, receipts: readonly PlanReceipt[]): PlanMoney[] {
  const { agreedOn } = plan;
  if (agreedOn === null) return [];
  const money: PlanMoney[] = [];
  const parts: { receipt: PlanReceipt; part: Part }[] = [];
  for (const receipt of receipts) {
    if (receipt.portfolioId !== plan.portfolioId || receipt.currency !== plan.currency) continue;
    if (receipt.planId === plan.id) money.push(...namedMoney(plan, receipt, agreedOn));
    else if (receipt.planId === null && receipt.promiseId === null) {
      for (const part of receipt.parts) if (isMeant(plan, part)) parts.push({ receipt, part });
    }
  }
  money.push(...partsMoney(plan, parts, takenByName(money)));
  return money.sort(
    (a, b) =>
      compareDays(a.on, b.on) || compareIds(a.receiptId, b.receiptId) || a.amount - b.amount,
  );
}

function namedMoney(
  plan: PlanFacts,
  receipt: PlanReceipt,
  agreedOn: Temporal.PlainDate,
): PlanMoney[] {
  const parts: { itemId: string; amount: number }[] = [];
  let { amount } = receipt;
  for (const part of receipt.parts) {
    // what came back is nowhere any more
    if (part.reversedOn !== null) continue;
    if (coverOf(plan, part.itemId) > 0) parts.push({ itemId: part.itemId, amount: part.amount });
    else amount -= part.amount;
  }
  if (amount <= 0) return [];
  return [
    {
      receiptId: receipt.id,
      itemId: null,
      method: receipt.method,
      amount,
      on: later(receipt.valueOn, agreedOn),
      until: receipt.reversedOn,
      parts,
    },
  ];
}

function isMeant(plan: PlanFacts, part: Part): boolean {
  const { agreedAt, ended } = plan;
  if (agreedAt !== null && compareMoments(part.recordedAt, agreedAt) < 0) return false;
  if (ended !== null && compareMoments(part.recordedAt, ended.at) > 0) return false;
  return coverOf(plan, part.itemId) > 0;
}

/** What a plan can take on an item: what it covers and, on the last, the interest it books there. */
function coverOf(plan: PlanFacts, itemId: string): number {
  const index = plan.items.findIndex((item) => item.itemId === itemId);
  const item = plan.items[index];
  if (item === undefined) return 0;
  if (index < plan.items.length - 1) return item.open;
  let cover = item.open;
  for (const { interest } of plan.instalments) cover += interest;
  return cover;
}

/** What money that names the plan takes of each item. */
function takenByName(money: readonly PlanMoney[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { until, parts } of money) {
    if (until !== null) continue;
    for (const { itemId, amount } of parts) taken.set(itemId, (taken.get(itemId) ?? 0) + amount);
  }
  return taken;
}

function partsMoney(
  plan: PlanFacts,
  parts: { receipt: PlanReceipt; part: Part }[],
  taken: Map<string, number>,
): PlanMoney[] {
  const { agreedOn } = plan;
  if (agreedOn === null) return [];
  // in the order of their days: which of one day came first must not decide what counts
  const inOrder = parts.sort(
    (a, b) =>
      compareDays(a.part.effectiveOn, b.part.effectiveOn) || compareIds(a.receipt.id, b.receipt.id),
  );
  const money: PlanMoney[] = [];
  for (const { receipt, part } of inOrder) {
    const { itemId } = part;
    const until = earlier(part.reversedOn, receipt.reversedOn);
    const before = taken.get(itemId) ?? 0;
    const amount = Math.min(part.amount, coverOf(plan, itemId) - before);
    if (amount <= 0) continue;
    // what came back leaves its room to what comes after
    if (until === null) taken.set(itemId, before + amount);
    money.push({
      receiptId: receipt.id,
      itemId,
      method: receipt.method,
      amount,
      on: later(part.effectiveOn, agreedOn),
      until,
      parts: [{ itemId, amount }],
    });
  }
  return money;
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return compareDays(a, b) >= 0 ? a : b;
}

function earlier(
  a: Temporal.PlainDate | null,
  b: Temporal.PlainDate | null,
): Temporal.PlainDate | null {
  if (a === null || b === null) return a ?? b;
  return compareDays(a, b) <= 0 ? a : b;
}
