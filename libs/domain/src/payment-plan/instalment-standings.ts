import type { InstalmentStanding, InstalmentStatus } from './payment-plan';
import { type PlanAccount, paidForGrace } from './plan-account';

/**
 * Each instalment as it stands on `viewOn`, with what is paid by `day`: oldest first, what is too much for one flows on to
 * the next. `payable`: what is to be paid in all; what credits or an early payoff have taken off is taken off the last.
 */
export function instalmentStandings(
  account: PlanAccount,
  view: { readonly viewOn: number; readonly day: number; readonly payable: number },
): InstalmentStanding[] {
  const { instalments, sums, paid } = account;
  const { viewOn, day, payable } = view;
  const forGrace = paidForGrace(account, viewOn);
  let before = 0;
  return instalments.map(({ number, dueOn }, index) => {
    const sum = Math.min(payable, sums[index] ?? 0);
    const amount = sum - before;
    const paidOfIt = Math.max(0, Math.min(amount, paid - before));
    before = sum;
    const isPaid = paidOfIt >= amount;
    const isExcused = forGrace >= sum;
    return {
      number,
      dueOn,
      amount,
      paid: paidOfIt,
      paidOn: isPaid && amount > 0 ? paidOn(account, sum, day) : null,
      status: isPaid ? 'PAID' : openStatus(account, index, { viewOn, isExcused, paidOfIt }),
    };
  });
}

function openStatus(
  { dues, graces }: PlanAccount,
  index: number,
  { viewOn, isExcused, paidOfIt }: { viewOn: number; isExcused: boolean; paidOfIt: number },
): InstalmentStatus {
  if (viewOn <= (dues[index] ?? 0)) return 'UPCOMING';
  if (viewOn <= (graces[index] ?? 0) || isExcused) return 'IN_GRACE';
  return paidOfIt > 0 ? 'PARTLY_PAID' : 'MISSED';
}

/** The day on which the money there is had come to so much. */
function paidOn({ money }: PlanAccount, sum: number, day: number): Temporal.PlainDate | null {
  let paid = 0;
  for (const { money: one, on, until } of money) {
    if (on > day) break;
    if (until <= day) continue;
    paid += one.amount;
    if (paid >= sum) return one.on;
  }
  return null;
}
