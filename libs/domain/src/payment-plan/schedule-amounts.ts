import { dayNumber } from '../calendar/day-number';
import type { PlanInterest } from './payment-plan';

/** A part before it is numbered: what it pays of the debt, and the interest on top. */
export type SchedulePart = {
  readonly dueOn: Temporal.PlainDate;
  readonly principal: number;
  readonly interest: number;
};

/** Equal parts, the remainder in the last: 10,000.00 in three is 3,333.33, 3,333.33, 3,333.34. */
export function equalParts(amount: number, count: number): number[] {
  const part = Math.floor(amount / count);
  const parts = new Array<number>(count).fill(part);
  parts[count - 1] = amount - part * (count - 1);
  return parts;
}

/** Interest of a period, actual days over 365, rounded half to even. */
export function interestOf(principal: number, rate: number, days: number): number {
  if (days <= 0 || principal <= 0) return 0;
  const divisor = 10_000n * 365n;
  // a balance times basis points times days passes what a number holds exactly
  const dividend = BigInt(principal) * BigInt(rate) * BigInt(days);
  const whole = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  const isUp = twice > divisor || (twice === divisor && whole % 2n === 1n);
  return Number(isUp ? whole + 1n : whole);
}

/** Reckons the interest of one part after the other. */
export function interestMeter(
  interest: PlanInterest | null,
  financed: number,
  from: Temporal.PlainDate,
): (dueOn: Temporal.PlainDate, left: number) => number {
  let last = dayNumber(from);
  return (dueOn, left) => {
    if (interest === null) return 0;
    const day = dayNumber(dueOn);
    const days = day - last;
    last = Math.max(last, day);
    return interestOf(interest.method === 'SIMPLE' ? financed : left, interest.rate, days);
  };
}
