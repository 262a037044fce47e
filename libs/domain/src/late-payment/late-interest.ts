import { compareDays, dayNumber } from '../calendar/day-number';
import { type Money, money } from '../money/money';

/** What late payment costs by statute. `ratePercent`: a year; `interest` and `fixedSum` in the debt's currency. */
export type LateInterest = {
  readonly rule: 'GB-LP-1' | 'EU-LP-1';
  readonly ratePercent: number;
  readonly days: number;
  readonly interest: Money;
  readonly fixedSum: Money;
  readonly total: Money;
};

/** What the interest is reckoned from. `referencePercent`: Bank Rate or the central bank's rate, as of `referenceDayOf`. */
export type LateDebt = {
  readonly principal: Money;
  readonly dueOn: Temporal.PlainDate;
  /** paid, or the day up to which it is reckoned */
  readonly untilOn: Temporal.PlainDate;
  readonly referencePercent: number;
  /** points over the reference rate where national law has more than the 8 of the directive (Germany 9, France 10) */
  readonly marginPoints?: number;
};

const MARGIN = 8;
const DAYS_A_YEAR = 365;

/** Fixed sums by amount, in pounds: section 5A of the Act. */
const GB_FIXED = [
  { from: 10_000_00, sum: 100_00 },
  { from: 1000_00, sum: 70_00 },
  { from: 0, sum: 40_00 },
] as const;
const EU_FIXED = 40_00;

/**
 * The day whose rate counts for interest that starts on a day: the last of the half-year before. 31 December for
 * interest that starts from January to June, 30 June for July to December. Source: SI 2002/1675.
 */
export function referenceDay(startsOn: Temporal.PlainDate): Temporal.PlainDate {
  return startsOn.month <= 6
    ? new Temporal.PlainDate(startsOn.year - 1, 12, 31)
    : new Temporal.PlainDate(startsOn.year, 6, 30);
}

/**
 * Interest and fixed sum that a business owes on a late trade debt, never a consumer: simple interest from the day after
 * it was due, at one rate for the whole time, and the fixed sum of the statute. Nothing is owed before the day after.
 * Sources: Late Payment of Commercial Debts (Interest) Act 1998 (GB-LP-1); Directive 2011/7/EU, articles 2 to 6
 * (EU-LP-1). Refuses (throws on) a rate that is no number.
 */
export function lateInterest(rule: LateInterest['rule'], debt: LateDebt): LateInterest {
  const { principal, dueOn, untilOn, referencePercent, marginPoints = MARGIN } = debt;
  if (!Number.isFinite(referencePercent)) throw new RangeError('the reference rate is no number');
  const days = Math.max(0, dayNumber(untilOn) - dayNumber(dueOn));
  // rates have two decimals: counted in hundredths so that no fraction of a penny is lost on the way
  const hundredths = Math.round((referencePercent + marginPoints) * 100);
  const interest = Math.round((principal.minorUnits * hundredths * days) / (DAYS_A_YEAR * 10_000));
  const isLate = compareDays(untilOn, dueOn) > 0;
  const fixed = isLate ? fixedSum(rule, principal.minorUnits) : 0;
  const { currency } = principal;
  return {
    rule,
    ratePercent: hundredths / 100,
    days,
    interest: money(interest, currency),
    fixedSum: money(fixed, currency),
    total: money(principal.minorUnits + interest + fixed, currency),
  };
}

function fixedSum(rule: LateInterest['rule'], minorUnits: number): number {
  if (rule === 'EU-LP-1') return EU_FIXED;
  return GB_FIXED.find(({ from }) => minorUnits >= from)?.sum ?? 0;
}
