import type { PlanAdjustment } from './payment-plan';
import { coveredItems, type PlanAccount } from './plan-account';
import { toDay } from './plan-days';

/**
 * What a plan books by itself: the interest of each part on its day, on the newest of its items, which is paid last; and,
 * once it is complete, what is forgiven, oldest items first and of none more than is open of it.
 */
export function planAdjustments(account: PlanAccount, day: number): PlanAdjustment[] {
  const interest = interestBooked(account, day);
  return [...interest, ...forgivenessBooked(account, day, interest)];
}

function interestBooked(account: PlanAccount, day: number): PlanAdjustment[] {
  const { plan, instalments, dues, sums, total, closedOn, paidOffOn, activeOn, status } = account;
  const itemId = plan.items.at(-1)?.itemId;
  if (itemId === undefined || activeOn === null || status === 'LAPSED') return [];
  // paid off or over: nothing falls due any more
  const last = Math.min(day, paidOffOn ?? day, closedOn ?? day);
  const booked: PlanAdjustment[] = [];
  for (const [index, { dueOn, interest }] of instalments.entries()) {
    if ((dues[index] ?? 0) > last) break;
    const owed = Math.max(0, total - (sums[index - 1] ?? 0));
    const amount = Math.min(interest, owed);
    if (amount > 0) booked.push({ itemId, kind: 'INTEREST', amount, effectiveOn: dueOn });
  }
  return booked;
}

function forgivenessBooked(
  account: PlanAccount,
  day: number,
  interest: readonly PlanAdjustment[],
): PlanAdjustment[] {
  const { plan, status, closedOn } = account;
  if (status !== 'COMPLETED' || closedOn === null || plan.forgiven === 0) return [];
  const effectiveOn = toDay(closedOn);
  let toForgive = plan.forgiven;
  const booked: PlanAdjustment[] = [];
  for (const { itemId, left } of openItems(account, day, interest)) {
    const amount = Math.min(left, toForgive);
    if (amount <= 0) continue;
    toForgive -= amount;
    booked.push({ itemId, kind: 'FORGIVENESS', amount, effectiveOn });
  }
  return booked;
}

/** What is open of the items once the money of the plan is on them: where it was put, the rest oldest first. */
function openItems(
  account: PlanAccount,
  day: number,
  interest: readonly PlanAdjustment[],
): { itemId: string; left: number }[] {
  const items = coveredItems(account.plan, day);
  const newest = items.at(-1);
  if (newest !== undefined) for (const { amount } of interest) newest.left += amount;
  let unapplied = 0;
  for (const { money, on, until } of account.money) {
    if (on > day || until <= day) continue;
    unapplied += money.amount;
    for (const part of money.parts) {
      const item = items.find(({ itemId }) => itemId === part.itemId);
      if (item === undefined) continue;
      item.left -= part.amount;
      unapplied -= part.amount;
    }
  }
  for (const item of items) {
    const taken = Math.min(Math.max(0, item.left), Math.max(0, unapplied));
    item.left -= taken;
    unapplied -= taken;
  }
  return items;
}
