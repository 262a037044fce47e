import { dayNumber } from '../calendar/day-number';
import {
  arrearsOn,
  isPausedOn,
  lateSince,
  type PlanAccount,
  payoffOn,
  toleranceOf,
  totalOn,
} from './plan-account';

/** Walks a plan from the day it was agreed to a day, through the days that matter, each once. */
export function walkPlan(account: PlanAccount, until: number): void {
  const days = factDays(account, until);
  const hasCredits = account.plan.items.some(({ reductions }) => reductions.length > 0);
  let at = 0;
  for (let day = days[0]; day !== undefined && day <= until; ) {
    takeMoney(account, day);
    // without credits it is the same on every day
    if (hasCredits || day === days[0]) account.total = totalOn(account, day);
    turn(account, day);
    while ((days[at] ?? Number.POSITIVE_INFINITY) <= day) at++;
    day = earliest(days[at], ownDay(account, day));
  }
}

/** The days on which facts change something, or a part passes its grace, in order. */
function factDays(account: PlanAccount, until: number): number[] {
  const { plan, graces, money, pauses } = account;
  const agreedOn = plan.agreedOn === null ? 0 : dayNumber(plan.agreedOn);
  const days = [agreedOn];
  const add = (day: number) => {
    if (day > agreedOn && day <= until) days.push(day);
  };
  for (const grace of graces) add(grace + 1);
  for (const { on, until: gone } of money) {
    add(on);
    add(gone);
  }
  for (const pause of pauses) {
    add(pause.from);
    add(pause.until + 1);
  }
  for (const day of plan.reinstatedOn) add(dayNumber(day));
  for (const { reductions } of plan.items) {
    for (const { effectiveOn, reversedOn } of reductions) {
      add(dayNumber(effectiveOn));
      if (reversedOn !== null) add(dayNumber(reversedOn));
    }
  }
  return days.sort((a, b) => a - b);
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** The next day on which the plan turns by itself. */
function ownDay(account: PlanAccount, day: number): number | undefined {
  let next: number | undefined;
  const add = (candidate: number | null) => {
    if (candidate !== null && candidate > day) next = earliest(next, candidate);
  };
  for (const { graceUntil } of account.bounces) add(graceUntil + 1);
  if (account.status === 'AGREED') add(lapsesOn(account));
  if (account.status !== 'ACTIVE') return next;
  if (account.paidOffOn !== null) add(completesOn(account));
  if (account.run !== null) {
    add(account.run.cureUntil + 1);
    const { oldest } = arrearsOn(account, day);
    if (oldest >= 0) add(lateSince(account, oldest) + account.rules.policy.defaultAt.days);
  }
  return next;
}

function takeMoney(account: PlanAccount, day: number): void {
  const before = account.paid;
  let paid = 0;
  for (const { money, on, until } of account.money) {
    if (on > day) break;
    if (until > day) paid += money.amount;
  }
  account.paid = paid;
  if (paid >= before) return;
  const graceUntil = account.days.after(day, account.rules.policy.missedAfter);
  account.bounces.push({ on: day, level: before, graceUntil });
}

function turn(account: PlanAccount, day: number): void {
  if (account.status === 'LAPSED') return;
  if (account.status === 'DEFAULTED') {
    if (!account.plan.reinstatedOn.some((on) => dayNumber(on) === day)) return;
    reopen(account, day);
  }
  if (!turnDeposit(account, day)) return;
  turnPaidOff(account, day);
  if (account.status === 'ACTIVE') turnArrears(account, day);
}

/** Reinstated: the arrears begin anew, with a new cure period. */
function reopen(account: PlanAccount, day: number): void {
  account.status = 'ACTIVE';
  account.closedOn = null;
  account.run = null;
  const span = account.idle.at(-1);
  if (span !== undefined) span.until = day;
}

/** The first day on which a plan lapses for want of its deposit. */
export function lapsesOn({ plan, dues, bounces, idle, rules }: PlanAccount): number | null {
  if (plan.instalments[0]?.number !== 0) return null;
  const since = Math.max(dues[0] ?? 0, bounces.at(-1)?.on ?? 0, idle.at(-1)?.until ?? 0);
  return since + rules.policy.depositDays + 1;
}

/** Active once the deposit is in; a deposit that comes back, with nothing else to stand for it, is awaited again. */
function turnDeposit(account: PlanAccount, day: number): boolean {
  if (isDepositIn(account)) {
    if (account.status === 'AGREED') account.status = 'ACTIVE';
    account.activeOn ??= day;
    return true;
  }
  account.status = 'AGREED';
  account.activeOn = null;
  account.closedOn = null;
  account.paidOffOn = null;
  account.clearsOn = null;
  account.run = null;
  if (day < (lapsesOn(account) ?? Number.POSITIVE_INFINITY)) return false;
  account.status = 'LAPSED';
  account.closedOn = day;
  account.idle.push({ from: day, until: null });
  return false;
}

function isDepositIn(account: PlanAccount): boolean {
  const { plan, total, paid } = account;
  const deposit = plan.instalments[0];
  if (deposit?.number !== 0) return true;
  const due = Math.min(deposit.amount, total);
  return due === 0 || (paid > 0 && paid + toleranceOf(account) >= due);
}

function turnPaidOff(account: PlanAccount, day: number): void {
  if (!isPaidOff(account, day)) {
    account.paidOffOn = null;
    account.clearsOn = null;
    if (account.status !== 'COMPLETED') return;
    // the money came back: it runs again
    account.status = 'ACTIVE';
    account.closedOn = null;
    return;
  }
  account.paidOffOn ??= day;
  account.clearsOn = clearsOn(account, day);
  const completesAt = completesOn(account);
  if (account.status === 'COMPLETED') {
    if (completesAt <= day) return;
    account.status = 'ACTIVE';
    account.closedOn = null;
  } else if (completesAt <= day) {
    account.status = 'COMPLETED';
    account.closedOn = day;
    account.run = null;
  }
}

/** All is paid; or the last part is past its grace and what is short is within the tolerance. */
function isPaidOff(account: PlanAccount, day: number): boolean {
  const { paid, graces } = account;
  const payoff = payoffOn(account, day);
  if (paid >= payoff) return true;
  const isOver = (graces.at(-1) ?? 0) < day;
  return isOver && paid + toleranceOf(account) >= payoff;
}

/** When the money that pays it off has cleared: the slowest of it decides. */
function clearsOn(account: PlanAccount, day: number): number {
  const { money, paidOffOn, rules, days } = account;
  let clears = paidOffOn ?? day;
  let left = payoffOn(account, day);
  for (const { money: one, on, until } of money) {
    if (left <= 0 || on > day) break;
    if (until <= day) continue;
    left -= one.amount;
    const count = rules.policy.clearanceBusinessDays[one.method];
    clears = Math.max(clears, days.after(on, { unit: 'BUSINESS_DAYS', count }));
  }
  return clears;
}

/** Cleared and, for an arrangement, reviewed. */
export function completesOn({ plan, clearsOn: cleared }: PlanAccount): number {
  const review = plan.kind === 'ARRANGEMENT' ? plan.reviewOn : null;
  return Math.max(cleared ?? 0, review === null ? 0 : dayNumber(review));
}

function turnArrears(account: PlanAccount, day: number): void {
  const arrears = arrearsOn(account, day);
  // while paused nobody is pressed; what is behind afterwards gets its notice and its cure then
  if (arrears.amount === 0 || account.paidOffOn !== null || isPausedOn(account, day)) {
    account.run = null;
    return;
  }
  const { cure, defaultAt, settlementDefaultAt } = account.rules.policy;
  account.run ??= { noticeOn: day, cureUntil: account.days.after(day, cure) };
  if (day <= account.run.cureUntil) return;
  // days past the grace: who misses one part and pays all later ones in time is never so many days behind
  const lateDays = day - lateSince(account, arrears.oldest);
  const isReached =
    account.plan.kind === 'SETTLEMENT'
      ? arrears.instalments >= settlementDefaultAt.instalments
      : arrears.instalments >= defaultAt.instalments || lateDays >= defaultAt.days;
  if (!isReached) return;
  account.status = 'DEFAULTED';
  account.closedOn = day;
  account.run = null;
  account.idle.push({ from: day, until: null });
}
