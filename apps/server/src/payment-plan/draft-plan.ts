import {
  AffordabilityAssessment,
  Instalment,
  type PaymentPlan,
  PaymentPlanItem,
  PaymentPlan as PlanEntity,
} from '@kept/data';
import {
  checkFreeText,
  checkNewPlan,
  checkPromiseOpen,
  isRefusal,
  type OfferSide,
  type Refusal,
} from '@kept/domain';
import { assessedOf } from '../affordability/affordability.queries';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import {
  type FramedTerms,
  frameTerms,
  type JudgedOffer,
  judgeOffer,
  planRulesOf,
} from '../offer/draft-offer';
import { keepOffer } from '../offer/offer.commands';
import type { PlanTermsInput } from '../offer/plan-terms.inputs';
import { storedTermsOf } from '../offer/stored-terms';
import { audienceOf, type CaseWithFacts } from '../standing/case-in-hand';
import { checkAction, fileOfPlan, placeOfPlan, toldOf } from './plan-in-hand';

/** A plan somebody wants to propose. */
export interface PlanAsked {
  terms: PlanTermsInput;
  assessmentId?: string | null | undefined;
  replacesPlanId?: string | null | undefined;
  replacesPromiseIds?: readonly string[] | null | undefined;
  note?: string | null | undefined;
}

/** A plan that could be recorded; whether its maker may agree to it is in `judged.verdict`. */
export interface DraftedPlan {
  asked: PlanAsked;
  framed: FramedTerms;
  judged: JudgedOffer;
  assessment: AffordabilityAssessment | null;
}

/** Checks a plan against the facts of now, and reckons what it comes to. Authority is the caller's to weigh. */
export async function draftPlan(
  tx: Tx,
  inHand: CaseWithFacts,
  asked: PlanAsked,
): Promise<DraftedPlan | Refusal> {
  const refused =
    checkFreeText(asked.note ?? '', 'note') ?? (await checkReplaced(tx, inHand, asked));
  if (refused) return refused;
  const assessment = await findAssessment(tx, inHand, asked.assessmentId ?? null);
  const framed = await frameTerms(tx, inHand, {
    terms: asked.terms,
    replaces: replacedBy(asked),
    assessment: assessment && assessedOf(assessment),
  });
  if (isRefusal(framed)) return framed;
  const itemIds = framed.items.map(({ itemId }) => itemId);
  const wrong = checkNewPlan(
    { terms: framed.terms, itemIds },
    framed.facts,
    planRulesOf(inHand),
    inHand.today,
  );
  if (wrong) return wrong;
  const judged = await judgeOffer(tx, inHand, framed);
  return isRefusal(judged) ? judged : { asked, framed, judged, assessment };
}

function replacedBy({ replacesPlanId, replacesPromiseIds }: PlanAsked): string[] {
  return [...(replacesPlanId ? [replacesPlanId] : []), ...(replacesPromiseIds ?? [])];
}

/** What a plan is to take the place of must still be running, and this account's. */
export async function checkReplaced(
  tx: Tx,
  inHand: CaseWithFacts,
  { replacesPlanId, replacesPromiseIds }: Pick<PlanAsked, 'replacesPlanId' | 'replacesPromiseIds'>,
): Promise<Refusal | null> {
  for (const promiseId of replacesPromiseIds ?? []) {
    const promise = inHand.facts.promises.find(({ id }) => id === promiseId);
    if (promise === undefined) throw notFound('The promise');
    const refused = checkPromiseOpen(promise.status ?? 'OPEN');
    if (refused) return refused;
  }
  if (!replacesPlanId) return null;
  const known = await tx.em.findOneBy(PlanEntity, { id: replacesPlanId });
  const { customerId, portfolioId } = inHand;
  if (known?.customerId !== customerId || known.portfolioId !== portfolioId) {
    throw notFound('The payment plan');
  }
  return checkAction('replan', { inHand, file: await fileOfPlan(tx, replacesPlanId) });
}

async function findAssessment(
  tx: Tx,
  { customerId, portfolioId }: CaseWithFacts,
  id: string | null,
): Promise<AffordabilityAssessment | null> {
  if (id === null) return null;
  const assessment = await tx.em.findOneBy(AffordabilityAssessment, {
    id,
    customerId,
    portfolioId,
  });
  if (assessment === null) throw notFound('The assessment');
  return assessment;
}

/** Keeps a plan as it was drafted, with the offer it is made of. It is proposed by whoever is signed in. */
export async function keepPlan(
  tx: Tx,
  inHand: CaseWithFacts,
  drafted: DraftedPlan,
  side: OfferSide,
): Promise<PaymentPlan> {
  const { asked, framed, judged } = drafted;
  const { schedule } = judged;
  const offer = await keepOffer(tx, inHand, { framed, judged, side, note: asked.note });
  const plan = await tx.em.save(planOf(tx, inHand, drafted, offer.id));
  // the database counts the plans
  const { serial } = await tx.em.findOneByOrFail(PlanEntity, { id: plan.id });
  plan.serial = serial;
  await tx.em.insert(
    PaymentPlanItem,
    framed.items.map(({ itemId, open }) => ({
      planId: plan.id,
      invoiceId: itemId,
      openMinor: open,
    })),
  );
  await tx.em.insert(
    Instalment,
    schedule.instalments.map(({ number, dueOn, amount, interest }) => ({
      planId: plan.id,
      number,
      dueOn: dueOn.toString(),
      amountMinor: amount,
      interestMinor: interest,
    })),
  );
  tx.emit(
    {
      type: 'PLAN_PROPOSED',
      payload: toldOf(plan, schedule.instalments.length),
      ...placeOfPlan(plan),
    },
    audienceOf(inHand.work),
  );
  return plan;
}

function planOf(
  tx: Tx,
  inHand: CaseWithFacts,
  { asked, framed: { terms, items }, judged: { schedule }, assessment }: DraftedPlan,
  offerId: string,
): PaymentPlan {
  const { work, customerId, portfolioId, today } = inHand;
  const { policy } = planRulesOf(inHand);
  return tx.em.create(PlanEntity, {
    caseId: work.id,
    portfolioId,
    customerId,
    offerId,
    kind: terms.kind,
    isHardship: terms.isHardship,
    assessmentId: assessment?.id ?? null,
    currency: terms.currency,
    frequency: terms.frequency,
    method: terms.method,
    terms: storedTermsOf(
      terms,
      items.map(({ itemId }) => itemId),
    ),
    balanceMinor: terms.balance,
    totalMinor: schedule.total,
    forgivenMinor: schedule.forgiven,
    interestMinor: schedule.interest,
    firstOn: schedule.firstOn.toString(),
    lastOn: schedule.lastOn.toString(),
    reviewOn: terms.reviewOn?.toString() ?? null,
    proposedOn: today.toString(),
    proposedAt: tx.now,
    proposedById: tx.actorId,
    expiresOn: today.add({ days: policy.offerDays }).toString(),
    replacesId: asked.replacesPlanId ?? null,
    replacesPromiseIds: [...new Set(asked.replacesPromiseIds ?? [])],
    recordedAt: tx.now,
  });
}
