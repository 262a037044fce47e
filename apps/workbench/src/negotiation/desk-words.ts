import type { PlanTerms, UsualPayDay } from '@kept/domain';
import type { OfferPartsFragment } from '../gql/graphql';
import { termsOf } from '../payment-plan/plan-terms';
import { FREQUENCY_LABELS, PER_LABELS, shortAmount } from '../payment-plan/plan-words';

const ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** 'the 25th', 'the last day'. */
function dayOfMonthText(day: number): string {
  if (day === 31) return 'the last day of the month';
  const suffix = ORDINALS[new Intl.PluralRules('en', { type: 'ordinal' }).select(day)] ?? 'th';
  return `the ${day}${suffix}`;
}

/** 'usually pays on the 25th, 5 of 8 times', below half 'often pays around'; undefined where nothing is usual. */
export function usualPayDayText(days: readonly UsualPayDay[]): string | undefined {
  const [first] = [...days].sort((a, b) => b.share - a.share);
  if (first === undefined) return undefined;
  const all = first.share > 0 ? Math.round(first.times / first.share) : first.times;
  const often = first.share >= 0.5 ? 'usually pays on' : 'often pays around';
  return `${often} ${dayOfMonthText(first.day)}, ${first.times} of ${all} times`;
}

/** Terms in the words of a log: '5,000 down and 3,000 a month', '4 parts monthly', '41,000 in one sum'. */
export function termsText(terms: PlanTerms): string {
  const money = (minorUnits: number) => shortAmount(minorUnits, terms.currency);
  const deposit = terms.deposit ? `${money(terms.deposit.amount)} down and ` : '';
  const per = PER_LABELS[terms.frequency];
  if (terms.frequency === 'ONCE') return `${money(terms.balance - terms.forgiven)} in one sum`;
  if (terms.size !== null && per) {
    const what = `${deposit}${money(terms.size)} a ${per}`;
    return terms.kind === 'SETTLEMENT' ? `${money(terms.balance - terms.forgiven)}: ${what}` : what;
  }
  const count = terms.count ?? terms.ownDates.length;
  const often = FREQUENCY_LABELS[terms.frequency].toLowerCase();
  return `${deposit}${count} ${count === 1 ? 'part' : 'parts'}, ${often}`;
}

const VERBS: Readonly<Record<string, string>> = {
  CUSTOMER: 'they asked',
  US: 'offered',
  APPROVER: 'allowed',
};

/** 'they asked 3,000 a month', 'Mia offered 4 parts, monthly'. */
export function offerText(offer: OfferPartsFragment): string {
  const who = offer.side === 'CUSTOMER' ? '' : `${offer.madeBy?.name ?? 'we'} `;
  const terms = termsOf(offer.terms);
  const forgives =
    terms.forgiven > 0 ? `, ${shortAmount(terms.forgiven, terms.currency)} forgiven` : '';
  return `${who}${VERBS[offer.side] ?? 'said'} ${termsText(terms)}${forgives}`;
}
