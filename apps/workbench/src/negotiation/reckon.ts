import {
  type AuthorityVerdict,
  checkAuthority,
  checkNewPlan,
  costOfDelay,
  isRefusal,
  mostForPlan,
  mostForSettlement,
  type PlanSchedule,
  type PlanTerms,
  planOffer,
  planSchedule,
  type Refusal,
} from '@kept/domain';
import type { FieldProblem } from '../collection-case/field-problem';
import type { DeskFacts } from './desk-facts';
import { draftOfTerms, isWrong, type OfferDraft, readOffer } from './offer-draft';

/** An offer reckoned through: what it comes to, and what authority says of it now. */
export type ReckonedOffer = {
  readonly terms: PlanTerms;
  readonly schedule: PlanSchedule;
  readonly verdict: AuthorityVerdict;
  /** minor units that waiting costs */
  readonly cost: number;
  /** why the house would not take it as it stands, whoever asks */
  readonly refusal: Refusal | null;
};

export type Reckoned =
  | { readonly kind: 'WRONG'; readonly problem: FieldProblem }
  | ({ readonly kind: 'OFFER' } & ReckonedOffer);

/** What authority says of terms with their schedule. */
function verdictOn(terms: PlanTerms, schedule: PlanSchedule, facts: DeskFacts): AuthorityVerdict {
  const offer = planOffer(terms, schedule, {
    today: facts.today,
    oldestDueOn: facts.oldestDueOn,
    amountBase: facts.toBase(schedule.total),
    balanceBase: facts.toBase(terms.balance),
    toBase: facts.toBase,
    ...(facts.base === undefined ? {} : { base: facts.base }),
    others: facts.others,
  });
  return checkAuthority(offer, facts.holder, facts.authority, facts.today);
}

/** Terms through the domain's own functions, the ones the server asks again. */
export function reckonTerms(terms: PlanTerms, facts: DeskFacts): Reckoned {
  const schedule = planSchedule(terms, facts.today, facts.rules);
  if (isRefusal(schedule)) return { kind: 'WRONG', problem: schedule };
  return {
    kind: 'OFFER',
    terms,
    schedule,
    verdict: verdictOn(terms, schedule, facts),
    cost: costOfDelay(schedule, facts.today, facts.rules.policy),
    refusal: checkNewPlan({ terms, itemIds: facts.itemIds }, facts.plan, facts.rules, facts.today),
  };
}

/** What was typed, reckoned through; or what is still missing. */
export function reckon(draft: OfferDraft, facts: DeskFacts, isHardship: boolean): Reckoned {
  const terms = readOffer(draft, basisOf(facts, isHardship));
  return isWrong(terms) ? { kind: 'WRONG', problem: terms } : reckonTerms(terms, facts);
}

function basisOf({ balance, currency }: DeskFacts, isHardship: boolean) {
  return { balance, currency, isHardship };
}

/**
 * The most this user may offer alone from here: the longest plan, or the most forgiven. null: nothing of this kind is
 * theirs to offer. Linked to no sent offer.
 */
export function mostOf(
  draft: OfferDraft,
  facts: DeskFacts,
  isHardship: boolean,
): OfferDraft | null {
  // what is missing is what the most fills in
  const whole: OfferDraft = {
    ...draft,
    ...(draft.kind === 'SETTLEMENT'
      ? { forgivenBy: 'PERCENT', percent: '1' }
      : { by: 'COUNT', count: '1', size: draft.size || '1' }),
  };
  const terms = readOffer(whole, basisOf(facts, isHardship));
  if (isWrong(terms)) return null;
  const context = {
    balance: facts.balance,
    today: facts.today,
    rules: facts.rules,
    holder: facts.holder,
    policy: facts.authority,
    ageDays: Math.max(0, facts.oldestDueOn.until(facts.today).days),
    toBase: facts.toBase,
    others: facts.others,
  };
  const most =
    draft.kind === 'SETTLEMENT' ? mostForSettlement(terms, context) : mostForPlan(terms, context);
  return most === null ? null : draftOfTerms(most);
}
