import type { AuthorityHolder, AuthorityPolicy, PlanOffer } from '../authority/authority';
import { authorityRoleOf, limitsOf } from '../authority/authority-limits';
import { checkAuthority } from '../authority/check-authority';
import { mostForgiven } from '../authority/passed-limits';
import { addBusinessDays, isBusinessDay } from '../calendar/business-calendar';
import { addDays, compareDays } from '../calendar/day-number';
import type { OtherPlans } from '../payment-plan/other-plans';
import type { PlanRules, PlanTerms } from '../payment-plan/payment-plan';
import { planOffer } from '../payment-plan/plan-offer';
import { planSchedule } from '../payment-plan/plan-schedule';
import { MOST_PARTS } from '../payment-plan/schedule-parts';
import { isRefusal } from '../refusal/refusal';

/** What the most is reckoned from. `balance` in minor units of the terms' currency; `toBase` null: no exchange rate. */
export type MostContext = {
  readonly balance: number;
  readonly today: Temporal.PlainDate;
  readonly rules: PlanRules;
  readonly holder: AuthorityHolder;
  readonly policy: AuthorityPolicy;
  /** of the oldest item covered, in days past due */
  readonly ageDays: number;
  readonly toBase: (minorUnits: number) => number | null;
  /** what the offer comes on top of */
  readonly others?: OtherPlans;
};

/**
 * The most somebody may offer alone as a plan over the whole balance: the lowest deposit, and as many parts as their
 * limits hold, in the frequency, by the method and from the day of the terms (by the month where they name none; not
 * later than they may begin). Null: they may offer no plan alone.
 */
export function mostForPlan(terms: PlanTerms, context: MostContext): PlanTerms | null {
  const { balance } = context;
  const plan: PlanTerms = { ...inParts(terms), kind: 'PLAN', balance, forgiven: 0, reviewOn: null };
  return mostParts(plan, context);
}

/**
 * The most somebody may forgive alone, by the age and size of the debt: in one sum where the terms are paid in one, else
 * in the parts of the terms or as many as their limits hold. Null: they may forgive nothing alone.
 */
export function mostForSettlement(terms: PlanTerms, context: MostContext): PlanTerms | null {
  const { balance } = context;
  const isOnce = terms.frequency === 'ONCE';
  const settlement: PlanTerms = {
    ...(isOnce ? inOneSum(terms, context) : inParts(terms)),
    kind: 'SETTLEMENT',
    balance,
    forgiven: 0,
    reviewOn: null,
  };
  const forgiven = forgivable(settlement, context);
  if (forgiven <= 0) return null;
  const asked = { ...settlement, forgiven };
  if (isOnce) return isWithin(asked, context) ? asked : null;
  const asMany = terms.count === null ? null : withParts(asked, terms.count, context);
  return asMany !== null && isWithin(asMany, context) ? asMany : mostParts(asked, context);
}

function inParts(terms: PlanTerms): PlanTerms {
  const isTimed = terms.frequency !== 'ONCE' && terms.frequency !== 'OWN_DATES';
  const frequency = isTimed ? terms.frequency : 'MONTHLY';
  return { ...terms, frequency, count: 1, size: null, ownDates: [] };
}

function inOneSum(terms: PlanTerms, context: MostContext): PlanTerms {
  const firstOn = notTooLate(terms.firstOn, context);
  return { ...terms, deposit: null, count: null, size: null, ownDates: [], firstOn };
}

function forgivable(terms: PlanTerms, context: MostContext): number {
  const { holder, policy, today, balance } = context;
  const role = authorityRoleOf(holder);
  const offer = offerOf(terms.frequency === 'ONCE' ? terms : { ...terms, count: 2 }, context);
  if (role === null || offer === null) return 0;
  const percent = mostForgiven(offer, { role, limits: limitsOf(holder, policy, today), policy });
  // something is left to pay, or it would be no settlement
  return Math.min(balance - 1, Math.floor((balance * percent) / 100));
}

/** As many parts as are within authority: of one more, at least one limit says no. */
function mostParts(terms: PlanTerms, context: MostContext): PlanTerms | null {
  const within = (count: number) => {
    const tried = withParts(terms, count, context);
    return tried !== null && isWithin(tried, context) ? tried : null;
  };
  let most = within(1);
  if (most === null) return null;
  let low = 1;
  let high = MOST_PARTS + 1;
  while (high - low > 1) {
    const count = Math.floor((low + high) / 2);
    const tried = within(count);
    if (tried === null) high = count;
    else {
      low = count;
      most = tried;
    }
  }
  return most;
}

/** The terms in so many parts, with the lowest deposit that the limits ask for. */
function withParts(terms: PlanTerms, count: number, context: MostContext): PlanTerms | null {
  const { holder, policy, today, rules } = context;
  const { depositPercent } = limitsOf(holder, policy, today).plan;
  if (depositPercent <= 0) {
    return { ...terms, count, deposit: null, firstOn: notTooLate(terms.firstOn, context) };
  }
  const dueOn = notTooLate(terms.deposit?.dueOn ?? today, context);
  const isAfter = compareDays(terms.firstOn, dueOn) > 0;
  const firstOn = isAfter ? terms.firstOn : addDays(dueOn, 1);
  const payable = terms.balance - terms.forgiven;
  const deposit = { amount: shareOf(payable, depositPercent), dueOn };
  const first = { ...terms, count, firstOn, deposit };
  if (terms.interest === null) return first;
  // the deposit is a share of what is to be paid, interest with it; more down bears less, so that once more is enough
  const schedule = planSchedule(first, today, rules);
  if (isRefusal(schedule)) return null;
  return { ...first, deposit: { amount: shareOf(schedule.total, depositPercent), dueOn } };
}

function shareOf(amount: number, percent: number): number {
  return Math.ceil((amount * percent) / 100);
}

/** The day itself, or the last on which somebody may begin; a day that would be moved past it is moved before it. */
function notTooLate(day: Temporal.PlainDate, context: MostContext): Temporal.PlainDate {
  const { holder, policy, today, rules } = context;
  const { startWithinDays } = limitsOf(holder, policy, today).plan;
  if (startWithinDays === null) return day;
  const last = addDays(today, startWithinDays);
  const latest =
    !rules.policy.movesOffHolidays || isBusinessDay(last, rules.calendar)
      ? last
      : addBusinessDays(last, -1, rules.calendar);
  if (compareDays(day, latest) <= 0) return day;
  return compareDays(latest, today) < 0 ? today : latest;
}

function isWithin(terms: PlanTerms, context: MostContext): boolean {
  const offer = offerOf(terms, context);
  if (offer === null) return false;
  const { holder, policy, today } = context;
  return checkAuthority(offer, holder, policy, today).decision === 'WITHIN';
}

function offerOf(terms: PlanTerms, context: MostContext): PlanOffer | null {
  const { today, rules, toBase, ageDays, others } = context;
  const schedule = planSchedule(terms, today, rules);
  if (isRefusal(schedule)) return null;
  return planOffer(terms, schedule, {
    today,
    oldestDueOn: addDays(today, -ageDays),
    amountBase: toBase(schedule.total),
    balanceBase: toBase(terms.balance),
    toBase,
    ...(others === undefined ? {} : { others }),
  });
}
