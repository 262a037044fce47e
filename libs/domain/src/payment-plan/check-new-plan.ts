import type { AffordabilityAssessment } from '../affordability/affordability';
import { surplusPerMonth } from '../affordability/surplus';
import { compareDays } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import { amountText } from '../money/format-amount';
import type { DebtKind } from '../portfolio/portfolio';
import type { NewPromiseFacts } from '../promise-to-pay/check-promise';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal';
import type { PlanRules, PlanSchedule, PlanTerms } from './payment-plan';
import { planBalance } from './plan-balance';
import { planSchedule } from './plan-schedule';

export type NewPlanFacts = NewPromiseFacts & {
  readonly debtKind: DebtKind;
  readonly assessment: AffordabilityAssessment | null;
};

/** No items named: all that is free of the case in the currency. */
export type NewPlan = { readonly terms: PlanTerms; readonly itemIds: readonly string[] };

/**
 * Whether a plan may be proposed: null, or why not. Refuses a closed case, terms that make no schedule, days past, items
 * that are not open, disputed, of another currency or committed elsewhere, a balance other than what is free of them, a
 * settlement that forgives nothing, an arrangement reviewed later than the policy says, interest of a person without a
 * basis, and hardship without an assessment or beyond its surplus. What a role may agree to alone is decided elsewhere.
 * `facts.items` stand oldest first. DESIGN section 6, Payment plan.
 */
export function checkNewPlan(
  { terms, itemIds }: NewPlan,
  facts: NewPlanFacts,
  rules: PlanRules,
  today: Temporal.PlainDate,
): Refusal | null {
  if (!facts.isCaseOpen) return refuse('CASE_CLOSED', 'The case is closed.');
  // what nothing is free of has no schedule either: say first why it is not
  const noItems = checkItems(terms, itemIds, facts);
  if (noItems !== null) return noItems;
  const schedule = planSchedule(terms, today, rules);
  if (isRefusal(schedule)) return schedule;
  return (
    checkFirstDay(terms, today) ??
    checkReview(terms, rules, today) ??
    checkBalance(terms, itemIds, facts) ??
    checkKind(terms, facts) ??
    checkHardship(terms, schedule, facts.assessment)
  );
}

function checkFirstDay(terms: PlanTerms, today: Temporal.PlainDate): Refusal | null {
  const { deposit, frequency, firstOn, ownDates } = terms;
  const isOwn = frequency === 'OWN_DATES';
  const first = isOwn ? (ownDates[0]?.dueOn ?? firstOn) : firstOn;
  const text = 'A plan begins today or later.';
  if (deposit !== null && compareDays(deposit.dueOn, today) < 0) {
    return refuse('DUE_DATE_IN_PAST', text, { field: 'deposit' });
  }
  if (compareDays(first, today) >= 0) return null;
  return refuse('DUE_DATE_IN_PAST', text, { field: isOwn ? 'ownDates' : 'firstOn' });
}

function checkReview(
  { kind, reviewOn }: PlanTerms,
  { policy }: PlanRules,
  today: Temporal.PlainDate,
): Refusal | null {
  if (kind !== 'ARRANGEMENT' || reviewOn === null) return null;
  if (compareDays(reviewOn, today) <= 0) {
    return refuse('DUE_DATE_IN_PAST', 'A review is on a later day.', { field: 'reviewOn' });
  }
  const last = today.add({ months: policy.arrangementReviewMonths });
  if (compareDays(reviewOn, last) <= 0) return null;
  const text = `An arrangement is reviewed by ${dayText(last)}.`;
  const reasons = [{ rule: 'ARRANGEMENT_REVIEW', text, value: last.toString() }];
  return refuse('DUE_DATE_TOO_FAR', text, { field: 'reviewOn', reasons });
}

function checkItems(
  { currency }: PlanTerms,
  itemIds: readonly string[],
  facts: NewPlanFacts,
): Refusal | null {
  for (const itemId of itemIds) {
    const item = facts.items.find((candidate) => candidate.itemId === itemId);
    if (item === undefined || item.open <= 0) {
      return refuse('ITEM_NOT_OPEN', 'An item is not open any more.', { field: 'itemIds' });
    }
    if (item.currency !== currency) {
      const text = `${item.number} is in ${item.currency}.`;
      return refuse('WRONG_CURRENCY', text, { field: 'currency' });
    }
    if (item.disputed >= item.open) {
      return refuse('DISPUTED_ITEM', `${item.number} is disputed.`, { field: 'itemIds' });
    }
    if (item.open - item.disputed - item.committed <= 0) {
      const text = `${item.number} is promised, planned or claimed already.`;
      return refuse('ALREADY_COMMITTED', text, { field: 'itemIds' });
    }
  }
  const open = facts.items.filter((item) => item.open > 0);
  if (open.some((item) => item.currency === currency)) return null;
  return open.length === 0
    ? refuse('ITEM_NOT_OPEN', 'Nothing is open.')
    : refuse('WRONG_CURRENCY', `Nothing is open in ${currency}.`, { field: 'currency' });
}

function checkBalance(
  { balance: asked, currency }: PlanTerms,
  itemIds: readonly string[],
  facts: NewPlanFacts,
): Refusal | null {
  const { balance } = planBalance({ itemIds, currency }, facts);
  if (asked === balance) return null;
  const value = amountText({ minorUnits: balance, currency });
  const text = `${value} is free for a plan.`;
  const extra = { field: 'balance', reasons: [{ rule: 'ONE_COMMITMENT', text, value }] };
  if (asked < balance) return refuse('INVALID_INPUT', `A plan covers all of it: ${text}`, extra);
  let undisputed = 0;
  for (const item of facts.items) {
    const isMeant = itemIds.length === 0 || itemIds.includes(item.itemId);
    if (isMeant && item.currency === currency) {
      undisputed += Math.max(0, item.open - Math.max(0, item.disputed));
    }
  }
  return asked <= undisputed
    ? refuse('ALREADY_COMMITTED', `A part is promised, planned or claimed already: ${text}`, extra)
    : refuse('AMOUNT_TOO_LARGE', `More than is owed: ${text}`, extra);
}

function checkKind(terms: PlanTerms, { debtKind }: NewPlanFacts): Refusal | null {
  if (terms.kind === 'SETTLEMENT' && terms.forgiven === 0) {
    return refuse('INVALID_INPUT', 'A settlement forgives a part.', { field: 'forgiven' });
  }
  const { interest } = terms;
  if (interest !== null && debtKind === 'CONSUMER' && !interest.basis?.trim()) {
    const text = 'Interest of a person rests on a contract or a law: say which.';
    return refuse('INVALID_INPUT', text, { field: 'interest' });
  }
  return null;
}

// parts a year over months a year
const PARTS_PER_YEAR = { WEEKLY: 52, FORTNIGHTLY: 26, SEMI_MONTHLY: 24, MONTHLY: 12 } as const;

function checkHardship(
  terms: PlanTerms,
  schedule: PlanSchedule,
  assessment: AffordabilityAssessment | null,
): Refusal | null {
  if (!terms.isHardship) return null;
  if (assessment === null) {
    const text = 'Hardship needs an affordability assessment.';
    return refuse('ASSESSMENT_MISSING', text, { field: 'assessmentId' });
  }
  const { currency } = terms;
  if (assessment.currency !== currency) {
    const text = `The assessment is in ${assessment.currency}.`;
    return refuse('WRONG_CURRENCY', text, { field: 'assessmentId' });
  }
  const surplus = surplusPerMonth(assessment);
  if (isWithin(surplus, terms, schedule)) return null;
  const value = amountText({ minorUnits: surplus, currency });
  const text = `More than they have left: ${value} a month.`;
  const reasons = [{ rule: 'SURPLUS', text, value }];
  return refuse('AMOUNT_TOO_LARGE', text, { field: 'size', reasons });
}

/** Whether the parts fit a month's surplus; a deposit and a single sum come from elsewhere, and are for people to judge. */
function isWithin(surplus: number, terms: PlanTerms, { instalments }: PlanSchedule): boolean {
  const { frequency } = terms;
  const parts = instalments.filter(({ number }) => number > 0);
  if (frequency === 'ONCE') return true;
  if (frequency !== 'OWN_DATES') {
    const largest = Math.max(...parts.map(({ amount }) => amount));
    return largest * PARTS_PER_YEAR[frequency] <= surplus * 12;
  }
  const months = new Map<string, number>();
  for (const { dueOn, amount } of parts) {
    const month = dueOn.toPlainYearMonth().toString();
    months.set(month, (months.get(month) ?? 0) + amount);
  }
  return [...months.values()].every((amount) => amount <= surplus);
}
