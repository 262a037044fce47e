import { dayNumber } from '../calendar/day-number';
import { effectiveInstalments } from './effective-instalments';
import type { PlanFacts, PlanMoney, PlanRules, ScheduledInstalment } from './payment-plan';
import { type DayReckoner, reckonerOf } from './plan-days';

/** Money of a plan with its days as numbers; `until`: the first day on which it is gone again. */
export type AccountMoney = {
  readonly money: PlanMoney;
  readonly on: number;
  readonly until: number;
};

/** Money came back: what it had paid is not late before its grace, anew, is over. */
export type Bounce = { readonly on: number; readonly level: number; readonly graceUntil: number };

/** A plan as it is walked through day by day. Days are day numbers, amounts minor units. */
export type PlanAccount = {
  readonly plan: PlanFacts;
  readonly rules: PlanRules;
  readonly days: DayReckoner;
  /** after pauses */
  readonly instalments: readonly ScheduledInstalment[];
  readonly dues: readonly number[];
  /** the last day of grace of each */
  readonly graces: readonly number[];
  /** what is due up to and with each */
  readonly sums: readonly number[];
  readonly money: readonly AccountMoney[];
  readonly pauses: readonly { readonly from: number; readonly until: number }[];
  status: 'AGREED' | 'ACTIVE' | 'COMPLETED' | 'DEFAULTED' | 'LAPSED';
  /** after credits on the items, before interest that an early payoff saves */
  total: number;
  paid: number;
  activeOn: number | null;
  /** the day it left good standing for good: lapsed, in default, complete */
  closedOn: number | null;
  run: { readonly noticeOn: number; readonly cureUntil: number } | null;
  paidOffOn: number | null;
  clearsOn: number | null;
  readonly bounces: Bounce[];
  readonly idle: { from: number; until: number | null }[];
};

const NEVER = Number.POSITIVE_INFINITY;

/** Opens the account of a plan that was agreed. */
export function openPlanAccount(
  plan: PlanFacts,
  money: readonly PlanMoney[],
  rules: PlanRules,
): PlanAccount {
  const days = reckonerOf(rules.calendar);
  const instalments = effectiveInstalments(plan);
  const dues = instalments.map(({ dueOn }) => dayNumber(dueOn));
  let sum = 0;
  return {
    plan,
    rules,
    days,
    instalments,
    dues,
    graces: dues.map((due) => days.after(due, rules.policy.missedAfter)),
    sums: instalments.map(({ amount }) => {
      sum += amount;
      return sum;
    }),
    money: money
      .map((one) => ({
        money: one,
        on: dayNumber(one.on),
        until: one.until === null ? NEVER : dayNumber(one.until),
      }))
      // what came back on its own day never was there
      .filter(({ on, until }) => until > on)
      .sort((a, b) => a.on - b.on || a.until - b.until || a.money.amount - b.money.amount),
    pauses: plan.pauses.map(({ fromOn, untilOn }) => ({
      from: dayNumber(fromOn),
      until: dayNumber(untilOn),
    })),
    status: 'AGREED',
    total: sum,
    paid: 0,
    activeOn: null,
    closedOn: null,
    run: null,
    paidOffOn: null,
    clearsOn: null,
    bounces: [],
    idle: [],
  };
}

/** What is left to cover of each item after credits and adjustments on a day. */
export function coveredItems(
  { items }: PlanFacts,
  day: number,
): { itemId: string; left: number }[] {
  return items.map(({ itemId, open, reductions }) => {
    let left = open;
    for (const { amount, effectiveOn, reversedOn } of reductions) {
      if (dayNumber(effectiveOn) > day) continue;
      if (reversedOn === null || dayNumber(reversedOn) > day) left -= amount;
    }
    return { itemId, left: Math.min(open, Math.max(0, left)) };
  });
}

/** What is to be paid in all on a day: credits on the items lower it, its last parts first. */
export function totalOn({ plan, sums }: PlanAccount, day: number): number {
  const scheduled = sums.at(-1) ?? 0;
  if (plan.items.length === 0) return scheduled;
  let owed = -plan.forgiven;
  for (const { interest } of plan.instalments) owed += interest;
  for (const { left } of coveredItems(plan, day)) owed += left;
  return Math.max(0, Math.min(scheduled, owed));
}

/** Interest of parts that are not due yet on a day: who pays all before owes none of it. */
export function interestAfter({ instalments, dues }: PlanAccount, day: number): number {
  let interest = 0;
  for (let index = dues.length - 1; index >= 0; index--) {
    if ((dues[index] ?? 0) <= day) break;
    interest += instalments[index]?.interest ?? 0;
  }
  return interest;
}

/** What pays all of it on a day; once it is paid off, nothing falls due any more. */
export function payoffOn(account: PlanAccount, day: number): number {
  return Math.max(0, account.total - interestAfter(account, account.paidOffOn ?? day));
}

/** Whether a plan is paused on a day. */
export function isPausedOn({ pauses }: PlanAccount, day: number): boolean {
  return pauses.some(({ from, until }) => from <= day && day <= until);
}

/** What counts as paid when lateness is judged: money that came back, too, until its grace anew is over. */
export function paidForGrace({ paid, bounces }: PlanAccount, day: number): number {
  let level = paid;
  for (const bounce of bounces) {
    const isInGrace = bounce.on <= day && day <= bounce.graceUntil;
    if (isInGrace && bounce.level > level) level = bounce.level;
  }
  return level;
}

/** What may be short. Of little it is a tenth: else a plan of no more than the tolerance were paid off with nothing. */
export function toleranceOf({ sums, rules }: PlanAccount): number {
  return Math.min(rules.policy.tolerance, Math.floor((sums.at(-1) ?? 0) / 10));
}

export type Arrears = {
  readonly amount: number;
  readonly instalments: number;
  /** the oldest that is behind, by index; -1: none */
  readonly oldest: number;
  readonly days: number;
};

const NONE: Arrears = { amount: 0, instalments: 0, oldest: -1, days: 0 };

/**
 * How far behind a plan is on a day: what is due beyond grace less what is paid. Money goes to the oldest first, so that
 * one part missed and all later ones paid is one behind. Behind by no more than the tolerance is not behind.
 */
export function arrearsOn(account: PlanAccount, day: number): Arrears {
  const { sums, graces, total } = account;
  const paid = paidForGrace(account, day);
  const enough = paid + toleranceOf(account);
  let late = 0;
  while (late < graces.length && (graces[late] ?? NEVER) < day) late++;
  const due = Math.min(total, sums[late - 1] ?? 0);
  if (due <= enough) return NONE;
  let oldest = 0;
  while ((sums[oldest] ?? NEVER) <= enough) oldest++;
  // parts that credits have taken away whole are not behind
  let last = oldest;
  while (last + 1 < late && (sums[last] ?? 0) < total) last++;
  return {
    amount: due - paid,
    instalments: last - oldest + 1,
    oldest,
    days: day - unpaidSince(account, oldest),
  };
}

/** Since when a part is unpaid: its day, or the day on which the money for it came back. */
function unpaidSince(account: PlanAccount, index: number): number {
  const back = lastBounce(account, index);
  return Math.max(account.dues[index] ?? 0, back?.on ?? 0);
}

/** The last day on which a part was not late: the end of its grace, or of the grace anew after money came back. */
export function lateSince(account: PlanAccount, index: number): number {
  const back = lastBounce(account, index);
  return Math.max(account.graces[index] ?? 0, back?.graceUntil ?? 0);
}

function lastBounce({ sums, total, bounces }: PlanAccount, index: number): Bounce | undefined {
  const sum = Math.min(total, sums[index] ?? 0);
  return bounces.findLast(({ level }) => level >= sum);
}
