import {
  type AffordabilityAssessment,
  type AssessmentSource,
  type AuthorityHolder,
  type AuthorityPolicy,
  type DebtKind,
  type IncomePeriod,
  isMissingRate,
  money,
  type NewPlanFacts,
  type OtherPlans,
  otherPlans,
  type PlanBeside,
  type PlanKind,
  type PlanPolicy,
  type PlanRules,
  type PlanStatus,
  type PromisableItem,
  planBalance,
  toBase,
} from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';
import type { AssessmentPartsFragment, NegotiationQuery } from '../gql/graphql';

export type Negotiation = NegotiationQuery['negotiation'];
export type DeskPlan = Negotiation['plans'][number];

/** What is negotiated about. No item named: all that is open and free of the case. */
export type Basis = {
  readonly currency: string;
  readonly itemIds: readonly string[];
  /** open promises that the plan takes the place of: what they hold is free again */
  readonly replacesPromises: boolean;
  /** the plan that is agreed anew */
  readonly replacesPlanId: string | null;
};

/** All that an offer is reckoned with, for the domain's functions. */
export type DeskFacts = {
  readonly today: Temporal.PlainDate;
  readonly currency: string;
  readonly itemIds: readonly string[];
  /** minor units that an offer is about */
  readonly balance: number;
  readonly plan: NewPlanFacts;
  readonly rules: PlanRules;
  readonly authority: AuthorityPolicy;
  readonly holder: AuthorityHolder;
  readonly oldestDueOn: Temporal.PlainDate;
  readonly usualPayDays: Negotiation['usualPayDays'];
  toBase(minorUnits: number): number | null;
  /** the currency that limits are in */
  readonly base: string | undefined;
  /** what an offer comes on top of */
  readonly others: OtherPlans;
};

type Release = {
  readonly currency: string;
  readonly remaining: number;
  readonly itemIds: readonly string[];
};

/** What the promises and the plan about to be replaced hold. */
function releasesOf(negotiation: Negotiation, basis: Omit<Basis, 'itemIds'>): Release[] {
  const promises = basis.replacesPromises
    ? negotiation.openPromises.map((promise) => ({
        currency: promise.amount.currency,
        remaining: Math.max(0, promise.amount.minorUnits - promise.received.minorUnits),
        itemIds: promise.items.map((item) => item.id),
      }))
    : [];
  const plan = negotiation.plans.find((one) => one.id === basis.replacesPlanId);
  const replaced = plan && {
    currency: plan.currency,
    remaining: Number.POSITIVE_INFINITY,
    itemIds: plan.items.map((item) => item.invoice.id),
  };
  return replaced ? [...promises, replaced] : promises;
}

function itemsOf(negotiation: Negotiation, releases: readonly Release[]): PromisableItem[] {
  const left = releases.map((one) => one.remaining);
  const oldestFirst = [...negotiation.items].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return oldestFirst.map((item) => {
    let committed = item.committed.minorUnits;
    for (const [index, release] of releases.entries()) {
      if (!release.itemIds.includes(item.itemId)) continue;
      const freed = Math.min(committed, left[index] ?? 0);
      committed -= freed;
      left[index] = (left[index] ?? 0) - freed;
    }
    return {
      itemId: item.itemId,
      debtId: item.debtId,
      number: item.number,
      currency: item.open.currency,
      open: item.open.minorUnits,
      disputed: item.disputed.minorUnits,
      committed,
    };
  });
}

function unnamedOf(
  negotiation: Negotiation,
  releases: readonly Release[],
): NewPlanFacts['committedUnnamed'] {
  return negotiation.committedUnnamed.map(({ currency, minorUnits }) => {
    const freed = releases
      .filter((one) => one.itemIds.length === 0 && one.currency === currency)
      .reduce((sum, one) => sum + one.remaining, 0);
    return { currency, amount: Math.max(0, minorUnits - freed) };
  });
}

/** The items that are late and free: what one talks about where nothing is ticked. None late: none, and so all. */
export function overdueItems(negotiation: Negotiation, basis: Omit<Basis, 'itemIds'>): string[] {
  const late = new Set(
    negotiation.items.filter((item) => item.dueOn < negotiation.today).map((item) => item.itemId),
  );
  return itemsOf(negotiation, releasesOf(negotiation, basis))
    .filter((item) => item.currency === basis.currency && late.has(item.itemId))
    .filter((item) => item.open - item.disputed - item.committed > 0)
    .map((item) => item.itemId);
}

/** What somebody has to live on, as the domain reckons with it. */
export function assessmentOf(assessment: AssessmentPartsFragment): AffordabilityAssessment {
  return {
    currency: assessment.income.currency,
    period: assessment.period as IncomePeriod,
    income: assessment.income.minorUnits,
    essentials: assessment.essentials.minorUnits,
    otherDebts: assessment.otherDebts.minorUnits,
    dependants: assessment.dependants,
    source: assessment.source as AssessmentSource,
    assessedOn: Temporal.PlainDate.from(assessment.assessedOn),
  };
}

/** The assessment in force: the one made last. */
export function latestAssessment(negotiation: Negotiation): AssessmentPartsFragment | null {
  return negotiation.assessments.reduce<AssessmentPartsFragment | null>(
    (last, one) => (last === null || one.assessedOn > last.assessedOn ? one : last),
    null,
  );
}

function rateInto(negotiation: Negotiation, currency: string): DeskFacts['toBase'] {
  const known = negotiation.baseRates.find((one) => one.currency === currency);
  if (known === undefined) return () => null;
  const rates = new Map(known.rate === null ? [] : [[currency, known.rate]]);
  return (minorUnits) => {
    const worth = toBase(money(minorUnits, currency), { base: known.base, rates });
    return isMissingRate(worth) ? null : worth.minorUnits;
  };
}

/** The plans of the case, as limits look at them: those that run, and those that ran before. */
function plansBeside(negotiation: Negotiation): PlanBeside[] {
  const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
  return negotiation.plans.map((plan) => ({
    id: plan.id,
    kind: plan.kind as PlanKind,
    status: plan.status as PlanStatus,
    currency: plan.currency,
    balance: plan.balance.minorUnits,
    total: plan.total.minorUnits,
    paid: plan.paid.minorUnits,
    itemIds: plan.items.map((item) => item.invoice.id),
    agreedOn: dayOf(plan.agreedOn),
    endedOn: dayOf(plan.endedOn ?? plan.defaultedOn),
  }));
}

/** The facts of the desk: what is owed and free, the rules in force, and who is negotiating. */
export function deskFacts(
  view: Pick<CaseView, 'state'>,
  negotiation: Negotiation,
  basis: Basis,
  holder: AuthorityHolder,
): DeskFacts {
  const releases = releasesOf(negotiation, basis);
  const items = itemsOf(negotiation, releases);
  const committedUnnamed = unnamedOf(negotiation, releases);
  const covered = planBalance(basis, { items, committedUnnamed });
  const dueDays = new Map(negotiation.items.map((item) => [item.itemId, item.dueOn]));
  const coveredDays = covered.items.map((item) => dueDays.get(item.itemId) ?? negotiation.today);
  const oldest = coveredDays.sort()[0] ?? negotiation.today;
  const assessment = latestAssessment(negotiation);
  const today = Temporal.PlainDate.from(negotiation.today);
  return {
    today,
    currency: basis.currency,
    itemIds: basis.itemIds,
    balance: covered.balance,
    plan: {
      isCaseOpen: view.state === 'OPEN',
      items,
      committedUnnamed,
      debtKind: negotiation.debtKind as DebtKind,
      assessment: assessment && assessmentOf(assessment),
    },
    rules: { policy: negotiation.planPolicy as PlanPolicy, calendar: negotiation.calendar },
    authority: negotiation.authorityPolicy as AuthorityPolicy,
    holder,
    oldestDueOn: Temporal.PlainDate.from(oldest),
    usualPayDays: negotiation.usualPayDays,
    toBase: rateInto(negotiation, basis.currency),
    base: negotiation.baseRates.find((one) => one.currency === basis.currency)?.base,
    others: otherPlans(
      plansBeside(negotiation),
      {
        itemIds: covered.items.map((item) => item.itemId),
        replaces: basis.replacesPlanId === null ? [] : [basis.replacesPlanId],
      },
      today,
      (minorUnits, currency) => rateInto(negotiation, currency)(minorUnits),
    ),
  };
}

/** The currencies in which something is open here, the portfolio's own first. */
export function deskCurrencies(negotiation: Negotiation, own: string): string[] {
  const open = new Set(negotiation.items.map((item) => item.open.currency));
  return [...open].sort((a, b) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1));
}
