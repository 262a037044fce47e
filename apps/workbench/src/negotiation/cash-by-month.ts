import type { ScheduledInstalment } from '@kept/domain';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type MonthOfCash = { readonly month: string; readonly amount: number };

/** What comes in by calendar month, from the month of `from` to the last one, months without money included. */
export function cashByMonth(
  instalments: readonly Pick<ScheduledInstalment, 'dueOn' | 'amount'>[],
  from: Temporal.PlainDate,
): MonthOfCash[] {
  const sums = new Map<number, number>();
  let last = 0;
  for (const { dueOn, amount } of instalments) {
    const index = (dueOn.year - from.year) * 12 + dueOn.month - from.month;
    sums.set(index, (sums.get(index) ?? 0) + amount);
    last = Math.max(last, index);
  }
  return Array.from({ length: last + 1 }, (_, index) => {
    const at = from.with({ day: 1 }).add({ months: index });
    return { month: `${MONTHS[at.month - 1]} ${at.year}`, amount: sums.get(index) ?? 0 };
  });
}
