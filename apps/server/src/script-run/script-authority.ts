import {
  type AuthorityHolder,
  toBase as inBaseCurrency,
  isMissingRate,
  isRefusal,
  limitsOf,
  type MostContext,
  mostForPlan,
  mostForSettlement,
  otherPlans,
  type PlanTerms,
  planBalance,
  planSchedule,
  type ScriptValueFacts,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { ratesOn } from '../exchange-rate/exchange-rate.queries';
import { freeForPlans, planRulesOf } from '../offer/draft-offer';
import { plansBeside } from '../payment-plan/plans-beside';
import type { CaseWithFacts } from '../standing/case-in-hand';

type ScriptAuthority = NonNullable<ScriptValueFacts['authority']>;

/** What the person at the phone may agree alone in this case: the figures a script says without asking. */
export async function scriptAuthority(
  ctx: Reading,
  inHand: CaseWithFacts,
  currency: string,
): Promise<ScriptAuthority> {
  const { today, portfolio } = inHand;
  const { AUTHORITY: policy, PLAN } = portfolio.dayOf(today).policies;
  const holder: AuthorityHolder = { userId: ctx.user.id, roles: ctx.user.roles };
  const { horizonDays } = limitsOf(holder, policy, today).promise;
  const context = await mostContext(ctx, inHand, { holder, currency });
  return {
    latestOn: horizonDays > 0 ? today.add({ days: horizonDays }) : null,
    mostDays: horizonDays > 0 ? horizonDays : null,
    arrangementReviewOn: today.add({ months: PLAN.arrangementReviewMonths }),
    ...mostParts(context, currency),
    settlement: settlement(context, currency, today.add({ days: PLAN.offerDays })),
  };
}

async function mostContext(
  ctx: Reading,
  inHand: CaseWithFacts,
  { holder, currency }: { holder: AuthorityHolder; currency: string },
): Promise<MostContext> {
  const { today, portfolio, facts } = inHand;
  const [free, beside] = await Promise.all([
    freeForPlans(ctx, inHand, []),
    plansBeside(ctx, inHand),
  ]);
  const { items, balance } = planBalance({ itemIds: [], currency }, free);
  const currencies = [...new Set([currency, ...beside.map((plan) => plan.currency)])];
  const rates = await ratesOn(ctx, { base: portfolio.baseCurrency, currencies, on: today });
  const toBase = (minorUnits: number, of: string) => {
    const converted = inBaseCurrency({ minorUnits, currency: of }, rates);
    return isMissingRate(converted) ? null : converted.minorUnits;
  };
  const itemIds = items.map(({ itemId }) => itemId);
  const covered = new Set(itemIds);
  const oldest = facts.openItems
    .flatMap(({ source_id, due_on }) => (covered.has(source_id) && due_on !== null ? due_on : []))
    .sort()[0];
  return {
    balance,
    today,
    rules: planRulesOf(inHand),
    holder,
    policy: portfolio.dayOf(today).policies.AUTHORITY,
    ageDays: oldest === undefined ? 0 : Math.max(0, daysSince(oldest, today)),
    toBase: (minorUnits) => toBase(minorUnits, currency),
    others: otherPlans(beside, { itemIds, replaces: [] }, today, toBase),
  };
}

function daysSince(day: string, today: Temporal.PlainDate): number {
  return Temporal.PlainDate.from(day).until(today, { largestUnit: 'day' }).days;
}

function termsOf({ balance, today }: MostContext, currency: string): PlanTerms {
  return {
    kind: 'PLAN',
    isHardship: false,
    currency,
    balance,
    forgiven: 0,
    deposit: null,
    frequency: 'MONTHLY',
    firstOn: today.add({ months: 1 }),
    count: 1,
    size: null,
    ownDates: [],
    interest: null,
    method: 'TRANSFER',
    reviewOn: null,
    revivesForgiven: false,
  };
}

function mostParts(
  context: MostContext,
  currency: string,
): Pick<ScriptAuthority, 'mostParts' | 'smallestPart'> {
  const most = context.balance > 0 ? mostForPlan(termsOf(context, currency), context) : null;
  const schedule = most && planSchedule(most, context.today, context.rules);
  if (schedule === null || isRefusal(schedule)) return { mostParts: null, smallestPart: null };
  const parts = schedule.instalments.filter(({ number }) => number > 0);
  const smallest = Math.min(...parts.map(({ amount }) => amount));
  return {
    mostParts: parts.length > 0 ? parts.length : null,
    smallestPart: parts.length > 0 ? { minorUnits: smallest, currency } : null,
  };
}

function settlement(
  context: MostContext,
  currency: string,
  expiresOn: Temporal.PlainDate,
): ScriptAuthority['settlement'] {
  if (context.balance <= 0) return null;
  const once: PlanTerms = {
    ...termsOf(context, currency),
    kind: 'SETTLEMENT',
    frequency: 'ONCE',
    firstOn: expiresOn,
    count: null,
  };
  const most = mostForSettlement(once, context);
  if (most === null) return null;
  const money = (minorUnits: number) => ({ minorUnits, currency });
  return { amount: money(most.balance - most.forgiven), forgiven: money(most.forgiven), expiresOn };
}
