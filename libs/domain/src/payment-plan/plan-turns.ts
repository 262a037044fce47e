import { dayNumber } from '../calendar/day-number';
import type { PlanAccount } from './plan-account';
import { completesOn, lapsesOn } from './plan-walk';

/** The first day after a day on which a plan that was agreed stands differently though nothing happens; null: never. */
export function turnsOn(account: PlanAccount, day: number, isInArrears: boolean): number | null {
  let next = Number.POSITIVE_INFINITY;
  const add = (candidate: number | null) => {
    if (candidate !== null && candidate > day && candidate < next) next = candidate;
  };
  addFacts(account, add);
  if (account.status === 'AGREED' || account.status === 'ACTIVE') {
    // the days in arrears grow by one each day
    if (isInArrears) add(day + 1);
    addParts(account, day, add);
    for (const { graceUntil } of account.bounces) add(graceUntil + 1);
    for (const { from, until } of account.pauses) {
      add(from);
      add(until + 1);
    }
    const { reviewOn } = account.plan;
    if (reviewOn !== null) add(dayNumber(reviewOn));
    if (account.status === 'AGREED') add(lapsesOn(account));
    if (account.paidOffOn !== null) add(completesOn(account));
  }
  return next === Number.POSITIVE_INFINITY ? null : next;
}

/** Facts whose day has not come. */
function addFacts({ plan, money }: PlanAccount, add: (day: number) => void): void {
  for (const { on, until } of money) {
    add(on);
    add(until);
  }
  for (const { reductions } of plan.items) {
    for (const { effectiveOn, reversedOn } of reductions) {
      add(dayNumber(effectiveOn));
      if (reversedOn !== null) add(dayNumber(reversedOn));
    }
  }
  for (const on of plan.reinstatedOn) add(dayNumber(on));
  if (plan.ended !== null) add(dayNumber(plan.ended.on));
}

/** A part falls due, is late from the day after, and missed once its grace is over. */
function addParts({ dues, graces }: PlanAccount, day: number, add: (day: number) => void): void {
  for (const [index, due] of dues.entries()) {
    add(due);
    add(due + 1);
    add((graces[index] ?? due) + 1);
    if (due > day) break;
  }
}
