import type { Reason } from '../refusal/refusal';
import {
  AUTHORITY_ROLES,
  type AuthorityLimits,
  type AuthorityOffer,
  type AuthorityPolicy,
  type AuthorityRole,
  type PlanOffer,
  type PromiseOffer,
  type WaiverOffer,
} from './authority';
import { baseText, countOf, durationText, percentText } from './authority-words';

/** A step of the ladder: a role, with its limits or somebody's own in place of them. */
export type Rung = {
  readonly role: AuthorityRole;
  readonly limits: AuthorityLimits;
  readonly policy: AuthorityPolicy;
};

type Limit = Reason | false;

/** Each limit of a rung that an offer passes, as a reason; none: the rung may agree to it. */
export function passedLimits(offer: AuthorityOffer, rung: Rung): Reason[] {
  const limits = limitsAsked(offer, rung);
  return limits.filter((limit): limit is Reason => limit !== false);
}

function limitsAsked(offer: AuthorityOffer, rung: Rung): Limit[] {
  if (offer.kind === 'PROMISE') return promiseLimits(offer, rung);
  if (offer.kind === 'WAIVER') return waiverLimits(offer, rung);
  return planLimits(offer, rung);
}

/** How far ahead a promise may be due. */
export function horizonOf({ promise }: AuthorityLimits, isPayDay: boolean): number {
  return isPayDay ? Math.max(promise.horizonDays, promise.payDayHorizonDays) : promise.horizonDays;
}

function promiseLimits(offer: PromiseOffer, { limits }: Rung): Limit[] {
  const { daysAhead, isPayDay, amount, aon, level } = offer;
  const { leastShareOfAon, rePromises } = limits.promise;
  const horizon = horizonOf(limits, isPayDay);
  return [
    daysAhead > horizon && {
      rule: 'PROMISE_HORIZON',
      text: `Later than in ${countOf(horizon, 'day')}${isPayDay ? ', pay day or not' : ''}`,
      value: countOf(daysAhead, 'day'),
    },
    amount * 100 < aon * leastShareOfAon && {
      rule: 'PROMISE_SHARE',
      text: `Less than ${percentText(leastShareOfAon)} of what may be chased`,
      value: percentText((amount / aon) * 100),
    },
    level > rePromises && {
      rule: 'RE_PROMISE',
      text: `Promised again after ${countOf(level, 'promise')} not kept`,
      value: String(level),
    },
  ];
}

function planLimits(offer: PlanOffer, rung: Rung): Limit[] {
  const { days, instalments, startsInDays, smallestPart } = offer;
  const amount = amountAtStake(offer);
  const { plan } = rung.limits;
  return [
    plan.days !== null &&
      days > plan.days && {
        rule: 'PLAN_DAYS',
        text: `Longer than ${durationText(plan.days)}${plannedText(offer)}`,
        value: countOf(days, 'day'),
      },
    plan.instalments !== null &&
      instalments > plan.instalments && {
        rule: 'PLAN_INSTALMENTS',
        text: `More than ${countOf(plan.instalments, 'instalment')}`,
        value: String(instalments),
      },
    smallestPart !== null &&
      smallestPart < plan.smallestPart && {
        rule: 'PLAN_SMALLEST_PART',
        text: `An instalment below ${baseText(plan.smallestPart, offer.base)}`,
        value: baseText(smallestPart, offer.base),
      },
    depositLimit(offer, plan.depositPercent),
    plan.amount !== null &&
      amount !== null &&
      amount > plan.amount && {
        rule: 'PLAN_AMOUNT',
        text: `More than ${baseText(plan.amount, offer.base)}${othersText(offer)}`,
        value: baseText(amount, offer.base),
      },
    plan.startWithinDays !== null &&
      startsInDays > plan.startWithinDays && {
        rule: 'PLAN_START',
        text: `Starts later than in ${countOf(plan.startWithinDays, 'day')}`,
        value: countOf(startsInDays, 'day'),
      },
    forgivenessLimit(offer, rung),
    rateLimit(offer, rung),
  ];
}

function othersText({ others, base }: PlanOffer): string {
  if (others === undefined || others.amount === null) return '';
  const isOne = others.count === 1;
  const plans = isOne ? 'the other plan that runs' : `the ${others.count} other plans that run`;
  return `, ${baseText(others.amount, base)} of ${plans} included`;
}

function plannedText({ plannedDays }: PlanOffer): string {
  if (plannedDays === undefined) return '';
  return `, the ${countOf(plannedDays, 'day')} it was planned before included`;
}

/** An arrangement stands still for all that is owed, however little is paid until its review. */
function amountAtStake({ kind, amount, balance }: PlanOffer): number | null {
  if (kind !== 'ARRANGEMENT' || amount === null || balance === null) return amount;
  return Math.max(amount, balance);
}

// percentages are quotients: a share that is exact on paper may differ in its last binary digit
const EXACT = 1e-9;

function depositLimit(offer: PlanOffer, least: number): Limit {
  // a settlement in one sum is paid whole at its start: it is its own deposit
  if (offer.kind === 'SETTLEMENT' && isLumpSum(offer)) return false;
  if (least - offer.depositPercent <= EXACT) return false;
  return {
    rule: 'PLAN_DEPOSIT',
    text: `Less than ${percentText(least)} down`,
    value: percentText(offer.depositPercent),
  };
}

/** Whether it is paid in one sum. */
function isLumpSum({ instalments, depositPercent }: PlanOffer): boolean {
  return instalments + (depositPercent > 0 ? 1 : 0) <= 1;
}

function forgivenessLimit(offer: PlanOffer, rung: Rung): Limit {
  const { forgivenPercent } = offer;
  if (forgivenPercent <= 0) return false;
  const most = mostForgiven(offer, rung);
  if (forgivenPercent - most <= EXACT) return false;
  const inParts = isLumpSum(offer) ? '' : ' when paid in parts';
  const isLarge = isOneRoleUp(offer, rung.policy);
  const oneUp = isLarge
    ? `, with a balance over ${baseText(rung.policy.oneRoleUpAbove, offer.base)}${othersText(offer)}`
    : '';
  return {
    rule: 'FORGIVENESS',
    text: `Forgiveness ${most > 0 ? `over ${percentText(most)}` : 'of any part'}${inParts}${oneUp}`,
    value: percentText(forgivenPercent),
  };
}

/** The most a rung may forgive, in percent of the balance, by the age of the debt, its size, and in how many parts it is paid. */
export function mostForgiven(offer: PlanOffer, rung: Rung): number {
  const { limits, policy, role } = rung;
  let percent = percentAt(limits.forgiveness, offer.ageDays);
  if (isOneRoleUp(offer, policy)) {
    const below = AUTHORITY_ROLES[AUTHORITY_ROLES.indexOf(role) - 1];
    const allowed =
      below === undefined ? 0 : percentAt(policy.roles[below].forgiveness, offer.ageDays);
    // somebody's own narrower limit is not widened by the size of the balance
    percent = Math.min(percent, allowed);
  }
  return isLumpSum(offer) ? percent : (percent * policy.inPartsPercent) / 100;
}

function isOneRoleUp({ balance }: PlanOffer, { oneRoleUpAbove }: AuthorityPolicy): boolean {
  return balance !== null && balance > oneRoleUpAbove;
}

function percentAt(forgiveness: AuthorityLimits['forgiveness'], ageDays: number): number {
  const row = forgiveness.find(({ upToAgeDays }) => upToAgeDays === null || ageDays <= upToAgeDays);
  return row?.percent ?? 0;
}

function waiverLimits(offer: WaiverOffer, rung: Rung): Limit[] {
  const most = rung.limits.waiverPerDebtAndYear;
  const { amount, waivedInYear } = offer;
  return [
    most !== null &&
      amount !== null &&
      waivedInYear + amount > most && {
        rule: 'WAIVED_IN_YEAR',
        text: `More than ${baseText(most, offer.base)} of fees and interest waived on one debt in twelve months`,
        value: baseText(waivedInYear + amount, offer.base),
      },
    rateLimit(offer, rung),
  ];
}

/** What an amount comes to is not known without a rate: whoever has the last word decides. */
function rateLimit(offer: PlanOffer | WaiverOffer, { role }: Rung): Limit {
  if (role === 'CREDIT_MANAGER' || isInBase(offer)) return false;
  return { rule: 'RATE_MISSING', text: 'No exchange rate: what it comes to is not known' };
}

function isInBase(offer: PlanOffer | WaiverOffer): boolean {
  if (offer.amount === null) return false;
  if (offer.kind === 'WAIVER') return true;
  const needsBalance = offer.forgivenPercent > 0 || offer.kind === 'ARRANGEMENT';
  return offer.smallestPart !== null && (offer.balance !== null || !needsBalance);
}
