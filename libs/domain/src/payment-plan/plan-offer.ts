import type { PlanOffer } from '../authority/authority';
import { dayNumber } from '../calendar/day-number';
import type { OtherPlans } from './other-plans';
import type { PlanSchedule, PlanTerms } from './payment-plan';

export type PlanOfferFacts = {
  readonly today: Temporal.PlainDate;
  /** the oldest due day of what it covers */
  readonly oldestDueOn: Temporal.PlainDate;
  /** in the base currency; null: no exchange rate */
  readonly amountBase: number | null;
  readonly balanceBase: number | null;
  readonly toBase: (minorUnits: number) => number | null;
  /** the base currency, for the words alone */
  readonly base?: string;
  /** what the offer comes on top of */
  readonly others?: OtherPlans;
};

/**
 * What authority looks at in a plan. Days from today; instalments without the deposit; percentages of what is to be paid
 * (deposit) and of the balance (forgiven), not rounded; the smallest part leaves out the last, which only takes the
 * remainder. What runs beside it counts with it, and the days its items were planned before. DESIGN section 6, Authority.
 */
export function planOffer(
  terms: PlanTerms,
  schedule: PlanSchedule,
  facts: PlanOfferFacts,
): PlanOffer {
  const { others } = facts;
  const today = dayNumber(facts.today);
  const parts = schedule.instalments.filter(({ number }) => number > 0);
  const deposit = terms.deposit?.amount ?? 0;
  return {
    kind: terms.kind,
    days: dayNumber(schedule.lastOn) - today + (others?.days ?? 0),
    startsInDays: Math.max(0, dayNumber(schedule.firstOn) - today),
    instalments: parts.length,
    isHardship: terms.isHardship,
    amount: withOthers(facts.amountBase, others?.amount),
    smallestPart: facts.toBase(smallestPart(terms, parts)),
    depositPercent: schedule.total === 0 ? 0 : (deposit * 100) / schedule.total,
    forgivenPercent: terms.balance === 0 ? 0 : (terms.forgiven * 100) / terms.balance,
    ageDays: Math.max(0, today - dayNumber(facts.oldestDueOn)),
    balance: withOthers(facts.balanceBase, others?.balance),
    ...(facts.base === undefined ? {} : { base: facts.base }),
    ...(others?.count ? { others: { count: others.count, amount: others.amount } } : {}),
    ...(others?.days ? { plannedDays: others.days } : {}),
  };
}

function withOthers(own: number | null, others: number | null | undefined): number | null {
  return own === null || others === null ? null : own + (others ?? 0);
}

function smallestPart(terms: PlanTerms, parts: readonly { readonly amount: number }[]): number {
  const isRemainder = terms.size !== null && terms.frequency !== 'OWN_DATES' && parts.length > 1;
  const counted = isRemainder ? parts.slice(0, -1) : parts;
  return Math.min(...counted.map(({ amount }) => amount));
}
