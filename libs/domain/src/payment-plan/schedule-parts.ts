import { nextBusinessDay } from '../calendar/business-calendar';
import { compareDays } from '../calendar/day-number';
import { type Refusal, refuse } from '../refusal/refusal';
import type { PlanRules, PlanTerms } from './payment-plan';
import { equalParts, interestMeter, type SchedulePart } from './schedule-amounts';
import { dueDay } from './schedule-dates';

/** More parts than this are no agreement: ten years of weeks. */
export const MOST_PARTS = 520;

/** The day a part is due, off days off when the policy says so. */
export function movedDay(day: Temporal.PlainDate, rules: PlanRules): Temporal.PlainDate {
  return rules.policy.movesOffHolidays ? nextBusinessDay(day, rules.calendar) : day;
}

/**
 * The parts after the deposit: `financed` is what they pay of the debt. Parts of a given size hold their interest, all
 * others have it on top. Those of an arrangement end with its review.
 */
export function scheduleParts(
  terms: PlanTerms,
  financed: number,
  offeredOn: Temporal.PlainDate,
  rules: PlanRules,
): SchedulePart[] | Refusal {
  const isOfSize =
    terms.size !== null && terms.frequency !== 'OWN_DATES' && terms.frequency !== 'ONCE';
  const parts = isOfSize
    ? partsOfSize(terms, financed, offeredOn, rules)
    : partsOfCount(terms, financed, offeredOn, rules);
  if ('code' in parts || parts.length > 0) return parts;
  return refuse('INVALID_INPUT', 'No part is due before the review.', { field: 'reviewOn' });
}

function partsOfCount(
  terms: PlanTerms,
  financed: number,
  offeredOn: Temporal.PlainDate,
  rules: PlanRules,
): SchedulePart[] | Refusal {
  const principals = principalsOf(terms, financed);
  if ('code' in principals) return principals;
  const interestAt = interestMeter(terms.interest, financed, offeredOn);
  const parts: SchedulePart[] = [];
  let left = financed;
  for (const [index, principal] of principals.entries()) {
    const nominal = dueDay(terms, index);
    if (isPastReview(nominal, terms)) break;
    const dueOn = movedDay(nominal, rules);
    parts.push({ dueOn, principal, interest: interestAt(dueOn, left) });
    left -= principal;
  }
  return parts;
}

function principalsOf(terms: PlanTerms, financed: number): number[] | Refusal {
  if (terms.frequency === 'OWN_DATES') return ownPrincipals(terms, financed);
  const count = terms.frequency === 'ONCE' ? 1 : (terms.count ?? 0);
  if (count > financed) {
    return refuse('AMOUNT_NOT_POSITIVE', 'So many parts come to nothing each.', { field: 'count' });
  }
  return equalParts(financed, count);
}

/** Amounts given stand; dates without one share what they leave. What all leave, the last takes. */
function ownPrincipals(terms: PlanTerms, financed: number): number[] | Refusal {
  const { ownDates, kind } = terms;
  let given = 0;
  for (const { amount } of ownDates) given += amount ?? 0;
  const open = ownDates.filter(({ amount }) => amount === null).length;
  const left = financed - given;
  if (left < 0 || (left === 0 && open > 0)) {
    return refuse('AMOUNT_TOO_LARGE', 'The parts come to more than is to be paid.', {
      field: 'ownDates',
    });
  }
  // an arrangement need not pay all of it
  if (open === 0 && left > 0 && kind !== 'ARRANGEMENT') {
    return refuse('INVALID_INPUT', 'The parts come to less than is to be paid.', {
      field: 'ownDates',
    });
  }
  if (open > left) {
    return refuse('AMOUNT_NOT_POSITIVE', 'So many parts come to nothing each.', {
      field: 'ownDates',
    });
  }
  const shares = open === 0 ? [] : equalParts(left, open);
  let next = 0;
  return ownDates.map(({ amount }) => amount ?? shares[next++] ?? 0);
}

function partsOfSize(
  terms: PlanTerms,
  financed: number,
  offeredOn: Temporal.PlainDate,
  rules: PlanRules,
): SchedulePart[] | Refusal {
  const size = terms.size ?? 0;
  const interestAt = interestMeter(terms.interest, financed, offeredOn);
  const parts: SchedulePart[] = [];
  let left = financed;
  for (let index = 0; left > 0; index++) {
    const nominal = dueDay(terms, index);
    if (isPastReview(nominal, terms)) break;
    if (index >= MOST_PARTS) {
      const text = `Paid in so small parts it takes more than ${MOST_PARTS} of them.`;
      return refuse('INVALID_INPUT', text, { field: 'size' });
    }
    const dueOn = movedDay(nominal, rules);
    const interest = interestAt(dueOn, left);
    if (interest >= size) {
      const text = 'The parts do not even pay the interest.';
      return refuse('INVALID_INPUT', text, { field: 'size' });
    }
    const principal = Math.min(left, size - interest);
    parts.push({ dueOn, principal, interest });
    left -= principal;
  }
  return parts;
}

function isPastReview(day: Temporal.PlainDate, { kind, reviewOn }: PlanTerms): boolean {
  return kind === 'ARRANGEMENT' && reviewOn !== null && compareDays(day, reviewOn) > 0;
}
