import type { PlanOffer } from '../authority/authority';
import { dayNumber } from '../calendar/day-number';
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
};

/**
 * What authority looks at in a plan. Days from today; instalments without the deposit; percentages of what is to be paid
 * (deposit) and of the balance (forgiven), not rounded; the smallest part leaves out the last, which only takes the
 * remainder. DESIGN section 6, Authority.
 */
export function planOffer(
  terms: PlanTerms,
  schedule: PlanSchedule,
  facts: PlanOfferFacts,
): PlanOffer {
  const today = dayNumber(facts.today);
  const parts = schedule.instalments.filter(({ number }) => number > 0);
  const deposit = terms.deposit?.amount ?? 0;
  return {
    kind: terms.kind,
    days: dayNumber(schedule.lastOn) - today,
    startsInDays: Math.max(0, dayNumber(schedule.firstOn) - today),
    instalments: parts.length,
    isHardship: terms.isHardship,
    amount: facts.amountBase,
    smallestPart: facts.toBase(smallestPart(terms, parts)),
    depositPercent: schedule.total === 0 ? 0 : (deposit * 100) / schedule.total,
    forgivenPercent: terms.balance === 0 ? 0 : (terms.forgiven * 100) / terms.balance,
    ageDays: Math.max(0, today - dayNumber(facts.oldestDueOn)),
    balance: facts.balanceBase,
    ...(facts.base === undefined ? {} : { base: facts.base }),
  };
}

function smallestPart(terms: PlanTerms, parts: readonly { readonly amount: number }[]): number {
  const isRemainder = terms.size !== null && terms.frequency !== 'OWN_DATES' && parts.length > 1;
  const counted = isRemainder ? parts.slice(0, -1) : parts;
  return Math.min(...counted.map(({ amount }) => amount));
}
