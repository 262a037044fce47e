import { compareDays, dayNumber } from '../calendar/day-number';
import type { PlanKind, PlanStatus } from './payment-plan';

/** A plan the same customer has, or had, in the same portfolio. Amounts in minor units of its currency. */
export type PlanBeside = {
  readonly id: string;
  readonly kind: PlanKind;
  readonly status: PlanStatus;
  readonly currency: string;
  /** what was open of its items when it was made */
  readonly balance: number;
  readonly total: number;
  readonly paid: number;
  readonly itemIds: readonly string[];
  readonly agreedOn: Temporal.PlainDate | null;
  /** the day it was ended or went into default; null: neither */
  readonly endedOn: Temporal.PlainDate | null;
};

/** What an offer comes on top of. Amounts in minor units of the base currency; null: no exchange rate. */
export type OtherPlans = {
  /** the customer's other plans that run */
  readonly count: number;
  /** what is still to be paid on them; of an arrangement what is owed, as in a limit */
  readonly amount: number | null;
  /** what is still open of what they cover */
  readonly balance: number | null;
  /** so many days the items of the offer, or the plan it replaces, have stood in plans before */
  readonly days: number;
};

/**
 * What an offer comes on top of: limits hold for all that somebody agrees with a customer, not for each piece of it. Plans
 * that run count but for those it takes the place of; the days of plans on the same items that were replaced, cancelled or
 * broken count with its own, so that a debt is not stretched piece by piece. Of several items, the one planned longest.
 * DESIGN section 6, Authority.
 */
export function otherPlans(
  plans: readonly PlanBeside[],
  offer: { readonly itemIds: readonly string[]; readonly replaces: readonly string[] },
  today: Temporal.PlainDate,
  toBase: (minorUnits: number, currency: string) => number | null,
): OtherPlans {
  let count = 0;
  let amount: number | null = 0;
  let balance: number | null = 0;
  for (const plan of plans) {
    if (!isRunning(plan) || offer.replaces.includes(plan.id)) continue;
    const open = Math.max(0, plan.balance - plan.paid);
    const toPay = plan.kind === 'ARRANGEMENT' ? open : Math.max(0, plan.total - plan.paid);
    count += 1;
    amount = plus(amount, toBase(toPay, plan.currency));
    balance = plus(balance, toBase(open, plan.currency));
  }
  return { count, amount, balance, days: daysBefore(plans, offer, today) };
}

function isRunning({ status }: PlanBeside): boolean {
  return status === 'AGREED' || status === 'ACTIVE';
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function daysBefore(
  plans: readonly PlanBeside[],
  {
    itemIds,
    replaces,
  }: { readonly itemIds: readonly string[]; readonly replaces: readonly string[] },
  today: Temporal.PlainDate,
): number {
  const days = new Map<string, number>();
  for (const plan of plans) {
    const isReplaced = replaces.includes(plan.id);
    if (plan.agreedOn === null || !(isReplaced || hasEnded(plan))) continue;
    const until =
      plan.endedOn !== null && compareDays(plan.endedOn, today) < 0 ? plan.endedOn : today;
    const ran = Math.max(0, dayNumber(until) - dayNumber(plan.agreedOn));
    for (const itemId of plan.itemIds) {
      if (isReplaced || itemIds.includes(itemId)) days.set(itemId, (days.get(itemId) ?? 0) + ran);
    }
  }
  return Math.max(0, ...days.values());
}

function hasEnded({ status }: PlanBeside): boolean {
  return status === 'SUPERSEDED' || status === 'CANCELLED' || status === 'DEFAULTED';
}
