import {
  type AffordabilityAssessment,
  type AuthorityHolder,
  type AuthorityVerdict,
  checkAuthority,
  toBase as inBaseCurrency,
  isMissingRate,
  isRefusal,
  type NewPlanFacts,
  otherPlans,
  type PlanOffer,
  type PlanRules,
  type PlanSchedule,
  type PlanTerms,
  planBalance,
  planOffer,
  planSchedule,
  type Refusal,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { ratesOn } from '../exchange-rate/exchange-rate.queries';
import { plansBeside } from '../payment-plan/plans-beside';
import { itemsOfRunningPlans } from '../payment-plan/running-plans';
import type { CaseWithFacts } from '../standing/case-in-hand';
import { type Committed, committedOf } from '../standing/commitments';
import { dayOrNull } from '../standing/days';
import type { PlanTermsInput } from './plan-terms.inputs';
import { readTerms } from './read-terms';

/** Terms over the items they cover, with the facts they are checked against. */
export interface FramedTerms {
  terms: PlanTerms;
  /** those asked for, or else all that are open and free */
  items: readonly { itemId: string; open: number }[];
  facts: NewPlanFacts;
  /** promises and plans that it takes the place of */
  replaces: readonly string[];
}

/** What an offer comes to: its parts, and whether whoever makes it may agree to it. */
export interface JudgedOffer {
  schedule: PlanSchedule;
  offer: PlanOffer;
  verdict: AuthorityVerdict;
}

export interface OfferAsked {
  terms: PlanTermsInput;
  /** promises and plans that it takes the place of: what they took is free for it */
  replaces?: readonly string[];
  assessment?: AffordabilityAssessment | null;
}

/** The rules plans are made by in a portfolio today. */
export function planRulesOf({ portfolio, today }: CaseWithFacts): PlanRules {
  return { policy: portfolio.dayOf(today).policies.PLAN, calendar: portfolio.calendar };
}

/** Reads what is asked and finds the items it is about, and what is open of them. */
export async function frameTerms(
  ctx: Reading,
  inHand: CaseWithFacts,
  asked: OfferAsked,
): Promise<FramedTerms | Refusal> {
  const { policy } = planRulesOf(inHand);
  const typed = readTerms(asked.terms, { today: inHand.today, policy });
  if (isRefusal(typed)) return typed;
  const itemIds = [...new Set(asked.terms.itemIds ?? [])];
  const { currency } = typed;
  const ground = await groundOf(ctx, inHand, { ...asked, itemIds, currency });
  const replaces = asked.replaces ?? [];
  return { terms: { ...typed, balance: ground.balance }, ...ground, replaces };
}

/** What an offer stands on: its items with what is open and free of each, and the facts it is checked against. */
export interface Ground extends Omit<FramedTerms, 'terms' | 'replaces'> {
  balance: number;
}

/** Looks up what is open and free now of the items named, or of all where none are. */
export async function groundOf(
  ctx: Reading,
  inHand: CaseWithFacts,
  asked: Omit<OfferAsked, 'terms'> & { itemIds: readonly string[]; currency: string },
): Promise<Ground> {
  const { itemIds, currency } = asked;
  const free = await freeForPlans(ctx, inHand, asked.replaces ?? []);
  const { items, balance } = planBalance({ itemIds, currency }, free);
  return {
    balance,
    items:
      itemIds.length === 0
        ? items
        : itemIds.map((itemId) => ({ itemId, open: openOf(items, itemId) })),
    facts: {
      ...free,
      isCaseOpen: inHand.work.state === 'OPEN',
      debtKind: inHand.portfolio.debtKind,
      assessment: asked.assessment ?? null,
    },
  };
}

/** What is open and free: an item of a plan that runs is in no other, even where that plan is behind. */
export async function freeForPlans(
  ctx: Reading,
  inHand: CaseWithFacts,
  replaces: readonly string[],
): Promise<Committed> {
  const { items, committedUnnamed } = committedOf(inHand.facts, replaces);
  const planned = await itemsOfRunningPlans(ctx, inHand, replaces);
  return {
    committedUnnamed,
    items: items.map((item) =>
      planned.has(item.itemId) ? { ...item, committed: item.open - item.disputed } : item,
    ),
  };
}

/** Terms over items, and what gives way to them. */
export type OfferToJudge = Pick<FramedTerms, 'terms' | 'items' | 'replaces'>;

/**
 * Makes the schedule of the terms and looks at them with the authority of a holder, together with what the customer
 * has agreed to beside them.
 */
export async function judgeOffer(
  ctx: Reading,
  inHand: CaseWithFacts,
  { terms, items, replaces }: OfferToJudge,
  holder: AuthorityHolder = { userId: ctx.user.id, roles: ctx.user.roles },
): Promise<JudgedOffer | Refusal> {
  const { today, portfolio } = inHand;
  const schedule = planSchedule(terms, today, planRulesOf(inHand));
  if (isRefusal(schedule)) return schedule;
  const beside = await plansBeside(ctx, inHand);
  const inBase = await baseOf(ctx, inHand, [
    terms.currency,
    ...beside.map(({ currency }) => currency),
  ]);
  const toBase = (minorUnits: number) => inBase(minorUnits, terms.currency);
  const itemIds = items.map(({ itemId }) => itemId);
  const offer = planOffer(terms, schedule, {
    today,
    oldestDueOn: oldestOf(inHand, items),
    amountBase: toBase(schedule.total),
    balanceBase: toBase(terms.balance),
    toBase,
    base: portfolio.baseCurrency,
    others: otherPlans(beside, { itemIds, replaces }, today, inBase),
  });
  const { AUTHORITY } = portfolio.dayOf(today).policies;
  return { schedule, offer, verdict: checkAuthority(offer, holder, AUTHORITY, today) };
}

function openOf(items: FramedTerms['items'], itemId: string): number {
  return items.find((item) => item.itemId === itemId)?.open ?? 0;
}

/** Converts amounts of some currencies for the limits; null where no rate is known. */
async function baseOf(
  ctx: Reading,
  { portfolio, today }: CaseWithFacts,
  currencies: readonly string[],
): Promise<(minorUnits: number, currency: string) => number | null> {
  const base = portfolio.baseCurrency;
  const rates = await ratesOn(ctx, { base, currencies: [...new Set(currencies)], on: today });
  return (minorUnits, currency) => {
    const converted = inBaseCurrency({ minorUnits, currency }, rates);
    return isMissingRate(converted) ? null : converted.minorUnits;
  };
}

function oldestOf({ facts, today }: CaseWithFacts, items: FramedTerms['items']) {
  const covered = new Set(items.map(({ itemId }) => itemId));
  const days = facts.openItems.flatMap(({ source_id, due_on }) =>
    covered.has(source_id) && due_on !== null ? due_on : [],
  );
  return dayOrNull(days.sort()[0] ?? null) ?? today;
}
