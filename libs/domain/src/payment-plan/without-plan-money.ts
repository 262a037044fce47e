import { compareDays } from '../calendar/day-number';
import type { Receipt } from '../promise-to-pay/promise-to-pay';
import type { PlanMoney, PlanStanding } from './payment-plan';

/** A plan with its money and how it stands as of the day promises are judged. */
export type PlanTakings = {
  readonly money: readonly PlanMoney[];
  readonly standing: Pick<PlanStanding, 'total' | 'idle'>;
};

/** What plans take of one receipt: minor units by item, and of what is unapplied. */
type Taken = { amount: number; readonly items: Map<string, number> };

/**
 * Receipts as promises may see them: what counts to a plan never counts to a promise. What a plan has no use for, and
 * what was put on its items while it was in default or had lapsed, is left to promises, which then are all there is.
 * DESIGN section 6: each amount stands in one commitment only.
 */
export function withoutPlanMoney(
  receipts: readonly Receipt[],
  plans: readonly PlanTakings[],
): Receipt[] {
  const taken = new Map<string, Taken>();
  for (const plan of plans) addTakings(taken, plan);
  if (taken.size === 0) return [...receipts];
  return receipts.flatMap((receipt) => {
    const taking = taken.get(receipt.id);
    return taking === undefined ? [receipt] : without(receipt, taking);
  });
}

function addTakings(taken: Map<string, Taken>, { money, standing }: PlanTakings): void {
  let left = standing.total;
  for (const one of [...money].sort((a, b) => compareDays(a.on, b.on))) {
    const isNamed = one.itemId === null;
    if (!isNamed && isIdle(one.on, standing.idle)) continue;
    const isBack = one.until !== null;
    const amount = isBack ? one.amount : Math.min(one.amount, left);
    if (amount <= 0) continue;
    if (!isBack) left -= amount;
    const taking = taken.get(one.receiptId) ?? { amount: 0, items: new Map<string, number>() };
    taken.set(one.receiptId, taking);
    taking.amount += amount;
    let ofParts = amount;
    for (const part of one.parts) {
      const ofIt = Math.min(part.amount, ofParts);
      ofParts -= ofIt;
      taking.items.set(part.itemId, (taking.items.get(part.itemId) ?? 0) + ofIt);
    }
  }
}

function isIdle(day: Temporal.PlainDate, idle: PlanStanding['idle']): boolean {
  return idle.some(
    ({ fromOn, untilOn }) =>
      compareDays(day, fromOn) >= 0 && (untilOn === null || compareDays(day, untilOn) < 0),
  );
}

function without(receipt: Receipt, taking: Taken): Receipt[] {
  let takenOfParts = 0;
  const parts = receipt.parts.flatMap((part) => {
    const ofItem = Math.min(part.amount, taking.items.get(part.itemId) ?? 0);
    taking.items.set(part.itemId, (taking.items.get(part.itemId) ?? 0) - ofItem);
    takenOfParts += ofItem;
    return ofItem === part.amount ? [] : [{ ...part, amount: part.amount - ofItem }];
  });
  const ofUnapplied = Math.max(0, taking.amount - takenOfParts);
  const amount = receipt.amount - takenOfParts - ofUnapplied;
  if (amount <= 0) return [];
  return [{ ...receipt, amount, parts }];
}
