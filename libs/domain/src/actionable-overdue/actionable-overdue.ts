import { compareDays } from '../calendar/day-number';
import { amountText } from '../money/format-amount';
import type { Reason } from '../refusal/refusal';

/** An open item. `open` and `disputed` in minor units. */
export type ActionableItem = {
  readonly itemId: string;
  readonly debtId: string;
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate;
  readonly open: number;
  readonly disputed: number;
};

/** What is left of an open promise or claim: its amount less what came in toward it. No items named: any item of the debt or, without a debt, any at all. */
export type Commitment = {
  readonly currency: string;
  readonly remaining: number;
  readonly itemIds: readonly string[];
  readonly debtId: string | null;
};

export type ActionableFacts = {
  readonly items: readonly ActionableItem[];
  /** unapplied payments and credits, minor units, positive */
  readonly unapplied: readonly { readonly currency: string; readonly amount: number }[];
  readonly promises: readonly Commitment[];
  readonly claims: readonly Commitment[];
  /** what plans cover of their items */
  readonly plans: readonly Commitment[];
};

/** One currency. `overdue` − `unapplied` − `disputed` − `promised` − `planned` − `claimed` = `aon`, each never negative. */
export type ActionableRow = {
  readonly currency: string;
  readonly open: number;
  readonly overdue: number;
  readonly unapplied: number;
  readonly disputed: number;
  readonly promised: number;
  readonly claimed: number;
  readonly planned: number;
  readonly aon: number;
  /** due day of the oldest item with something left to chase */
  readonly oldestDueOn: Temporal.PlainDate | null;
  readonly steps: readonly Reason[];
};

/** An amount still to be chased of one item, and the running sums of its currency. */
type Left = { readonly item: ActionableItem; amount: number };
type Sums = {
  open: number;
  overdue: number;
  unapplied: number;
  disputed: number;
  promised: number;
  claimed: number;
  planned: number;
  readonly left: Left[];
};

/**
 * AON, actionable overdue, net: what may be chased today, a row per currency in the order of the codes.
 * Overdue less unapplied money and credits, what is disputed, promised, covered by a plan, and claimed as paid; each
 * amount is taken out once, and none below zero. What names an item is taken out of that item first (its disputed part,
 * then claims, plans and promises); what names none takes from what is left, oldest first. DESIGN section 6, AON.
 */
export function actionableOverdue(
  facts: ActionableFacts,
  asOf: Temporal.PlainDate,
): ActionableRow[] {
  const sums = new Map<string, Sums>();
  for (const item of facts.items) addItem(sumsOf(sums, item.currency), item, asOf);
  for (const { left } of sums.values())
    left.sort((a, b) => compareDays(a.item.dueOn, b.item.dueOn));
  takeNamed(sums, 'claimed', facts.claims);
  takeNamed(sums, 'planned', facts.plans);
  takeNamed(sums, 'promised', facts.promises);
  for (const { currency, amount } of facts.unapplied) {
    const sum = sumsOf(sums, currency);
    sum.unapplied += takeOldest(sum.left, amount);
  }
  takeUnnamed(sums, 'claimed', facts.claims);
  takeUnnamed(sums, 'promised', facts.promises);
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, sum]) => rowOf(currency, sum));
}

function sumsOf(sums: Map<string, Sums>, currency: string): Sums {
  const known = sums.get(currency);
  if (known !== undefined) return known;
  const sum = {
    open: 0,
    overdue: 0,
    unapplied: 0,
    disputed: 0,
    promised: 0,
    claimed: 0,
    planned: 0,
    left: [],
  };
  sums.set(currency, sum);
  return sum;
}

function addItem(sum: Sums, item: ActionableItem, asOf: Temporal.PlainDate): void {
  if (item.open <= 0) return;
  sum.open += item.open;
  if (compareDays(item.dueOn, asOf) >= 0) return;
  const disputed = Math.max(0, Math.min(item.disputed, item.open));
  sum.overdue += item.open;
  sum.disputed += disputed;
  if (item.open > disputed) sum.left.push({ item, amount: item.open - disputed });
}

type Taken = 'claimed' | 'planned' | 'promised';

function takeNamed(
  sums: ReadonlyMap<string, Sums>,
  key: Taken,
  commitments: readonly Commitment[],
): void {
  for (const commitment of commitments) {
    const sum = sums.get(commitment.currency);
    if (sum !== undefined && isNarrow(commitment)) sum[key] += takeNarrow(sum.left, commitment);
  }
}

function takeUnnamed(
  sums: ReadonlyMap<string, Sums>,
  key: Taken,
  commitments: readonly Commitment[],
): void {
  for (const commitment of commitments) {
    const sum = sums.get(commitment.currency);
    if (sum === undefined || isNarrow(commitment)) continue;
    sum[key] += takeOldest(sum.left, commitment.remaining);
  }
}

/** Whether a commitment speaks of certain items or of one debt, and not of all that is owed. */
function isNarrow(commitment: Commitment): boolean {
  return commitment.itemIds.length > 0 || commitment.debtId !== null;
}

function takeNarrow(left: readonly Left[], { remaining, itemIds, debtId }: Commitment): number {
  const isMeant = (entry: Left) =>
    itemIds.length > 0 ? itemIds.includes(entry.item.itemId) : entry.item.debtId === debtId;
  return takeOldest(left.filter(isMeant), remaining);
}

/** Takes up to an amount, oldest first: `left` is in the order of the due days. */
function takeOldest(left: readonly Left[], amount: number): number {
  if (amount <= 0) return 0;
  let toTake = amount;
  for (const entry of left) {
    const taken = Math.min(entry.amount, toTake);
    entry.amount -= taken;
    toTake -= taken;
    if (toTake === 0) break;
  }
  return amount - toTake;
}

function rowOf(currency: string, sum: Sums): ActionableRow {
  let aon = 0;
  let oldestDueOn: Temporal.PlainDate | null = null;
  for (const { item, amount } of sum.left) {
    aon += amount;
    if (amount > 0) oldestDueOn ??= item.dueOn;
  }
  const { open, overdue, unapplied, disputed, promised, claimed, planned } = sum;
  const row = { currency, open, overdue, unapplied, disputed, promised, claimed, planned, aon };
  return { ...row, oldestDueOn, steps: stepsOf(row) };
}

const STEPS = [
  ['OVERDUE', 'overdue', 'Overdue', 1],
  ['UNAPPLIED', 'unapplied', 'Unapplied payments and credits', -1],
  ['DISPUTED', 'disputed', 'Disputed', -1],
  ['PROMISED', 'promised', 'Promised', -1],
  ['PLANNED', 'planned', 'Covered by a plan', -1],
  ['CLAIMED', 'claimed', 'Said to be paid, being traced', -1],
] as const;

function stepsOf(row: Omit<ActionableRow, 'steps' | 'oldestDueOn'>): Reason[] {
  const steps: Reason[] = [];
  for (const [rule, key, text, sign] of STEPS) {
    const minorUnits = row[key] * sign;
    if (minorUnits === 0) continue;
    steps.push({ rule, text, value: amountText({ minorUnits, currency: row.currency }) });
  }
  return steps;
}
