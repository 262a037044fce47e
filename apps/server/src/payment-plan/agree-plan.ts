import {
  Instalment,
  Offer,
  type PaymentPlan,
  PaymentPlan as PlanEntity,
  PromiseToPay,
} from '@kept/data';
import {
  amountText,
  checkNewPlan,
  dayAfter,
  nextActionAfter,
  type Reason,
  type Refusal,
  refuse,
} from '@kept/domain';
import { assessedOf, assessmentById } from '../affordability/affordability.queries';
import { isPlanApproved, withdrawPlanApproval } from '../approval/approval-of-plan';
import type { Tx } from '../core/context';
import { updateSeen } from '../core/versioned';
import { type Ground, groundOf, planRulesOf } from '../offer/draft-offer';
import { termsOf } from '../offer/stored-terms';
import { audienceOf, type CaseWithFacts } from '../standing/case-in-hand';
import { day } from '../standing/days';
import { planNext } from '../standing/plan-next';
import { refreshStanding } from '../standing/refresh-standing';
import { checkTogether } from './agreed-since';
import { checkReplaced } from './draft-plan';
import type { PlanVersionInput } from './payment-plan.inputs';
import {
  changedMeanwhile,
  checkAction,
  type PlanInHand,
  placeOfPlan,
  takePlan,
  toldOf,
} from './plan-in-hand';

/** The customer said yes. The plan takes the place of what it was to replace, and runs. */
export async function agreePaymentPlan(
  tx: Tx,
  input: PlanVersionInput,
): Promise<PaymentPlan | Refusal> {
  const taken = await takePlan(tx, input.id, 'update');
  const { inHand, file } = taken;
  const { plan } = file;
  const refused =
    checkAction('agree', taken) ??
    (await checkApproved(tx, taken)) ??
    (await checkReplaced(tx, inHand, {
      replacesPlanId: plan.replacesId,
      replacesPromiseIds: plan.replacesPromiseIds,
    })) ??
    (await checkUnchanged(tx, taken)) ??
    (await checkTogether(tx, taken));
  if (refused) return refused;
  const isFirst = await updateSeen(tx, PlanEntity, input, {
    agreedOn: inHand.today.toString(),
    agreedAt: tx.now,
    agreedById: tx.actorId,
  });
  if (!isFirst) return changedMeanwhile(tx, plan, input.version);
  await sealPlan(tx, inHand, plan);
  const { customerId, portfolioId } = inHand;
  await refreshStanding(tx, [customerId], { portfolioId });
  return tx.em.findOneByOrFail(PlanEntity, { id: plan.id });
}

/** What was beyond the authority of who offered it must have been approved. */
async function checkApproved(tx: Tx, { file: { plan } }: PlanInHand): Promise<Refusal | null> {
  const { id, offerId } = plan;
  const offer = await tx.em.findOneByOrFail(Offer, { id: offerId });
  if (offer.decision === 'WITHIN' || (await isPlanApproved(tx, id))) return null;
  const { reasons } = offer;
  return refuse('BEYOND_AUTHORITY', 'Nobody who may has approved this plan.', { reasons });
}

/** The plan was made for what was open and free then: if that is not so any more, a new one has to be made. */
async function checkUnchanged(tx: Tx, { inHand, file }: PlanInHand): Promise<Refusal | null> {
  const { plan, items } = file;
  const itemIds = items.map(({ invoice }) => invoice.id);
  const assessment = plan.assessmentId && (await tx.load(assessmentById, plan.assessmentId));
  const ground = await groundOf(tx, inHand, {
    itemIds,
    currency: plan.currency,
    replaces: [plan.replacesId ?? '', ...plan.replacesPromiseIds].filter((id) => id !== ''),
    assessment: assessment ? assessedOf(assessment) : null,
  });
  const reasons = changesOf(file, ground);
  const refused = checkNewPlan(
    { terms: termsOf(plan.terms), itemIds },
    ground.facts,
    planRulesOf(inHand),
    inHand.today,
  );
  if (refused && refused.field !== 'balance') {
    return { ...refused, reasons: [...refused.reasons, ...reasons] };
  }
  if (reasons.length === 0) return refused;
  const code = refused?.code === 'ALREADY_COMMITTED' ? refused.code : 'PLAN_NOT_IN_STATE';
  const message = 'What is open has changed since this was offered. Make a new offer.';
  return refuse(code, message, { reasons });
}

function changesOf({ plan: { currency }, items }: PlanInHand['file'], ground: Ground): Reason[] {
  return items.flatMap(({ invoice, coveredMinor }) => {
    const open = ground.items.find(({ itemId }) => itemId === invoice.id)?.open ?? 0;
    if (open === coveredMinor) return [];
    const [now, then] = [open, coveredMinor].map((minorUnits) =>
      amountText({ minorUnits, currency }),
    );
    return {
      rule: 'ITEM_CHANGED',
      text: `${invoice.number}: ${then} then, ${now} free now`,
      value: now ?? '',
    };
  });
}

/** What follows when a plan is agreed: what it replaces ends, and its first instalment is waited for. */
export async function sealPlan(tx: Tx, inHand: CaseWithFacts, plan: PaymentPlan): Promise<void> {
  for (const promiseId of plan.replacesPromiseIds) await endPromise(tx, inHand, plan, promiseId);
  if (plan.replacesId) await endPlan(tx, inHand, plan, plan.replacesId);
  await tx.execute(
    "UPDATE approval SET state = 'USED', version = version + 1 WHERE plan_id = $1 AND state = 'APPROVED'",
    [plan.id],
  );
  const instalments = await tx.em.find(Instalment, {
    where: { planId: plan.id },
    order: { number: 'ASC' },
  });
  tx.emit(
    { type: 'PLAN_AGREED', payload: toldOf(plan, instalments.length), ...placeOfPlan(plan) },
    audienceOf(inHand.work),
  );
  const { work, today, portfolio } = inHand;
  const { calendar } = portfolio;
  const { missedAfter } = planRulesOf(inHand).policy;
  const first = day(instalments[0]?.dueOn ?? plan.firstOn);
  const on = dayAfter(first, missedAfter, calendar);
  await planNext(tx, work.id, nextActionAfter('PLAN_AGREED', { today, calendar, on }));
}

async function endPromise(
  tx: Tx,
  { today, work }: CaseWithFacts,
  plan: PaymentPlan,
  promiseId: string,
): Promise<void> {
  const promise = await tx.em.findOneByOrFail(PromiseToPay, { id: promiseId });
  await tx.em.update(
    PromiseToPay,
    { id: promiseId },
    {
      cancelledOn: today.toString(),
      cancelledAt: tx.now,
      cancelReason: `Plan ${plan.number} takes its place`,
      supersededByPlanId: plan.id,
      version: () => 'version + 1',
    },
  );
  tx.emit(
    {
      type: 'PROMISE_CANCELLED',
      payload: {
        promiseId,
        amount: { minorUnits: promise.amountMinor, currency: promise.currency },
        dueOn: promise.dueOn,
      },
      ...placeOfPlan(plan),
      subject: { type: 'PromiseToPay', id: promiseId },
    },
    audienceOf(work),
  );
}

async function endPlan(
  tx: Tx,
  { today, work }: CaseWithFacts,
  by: PaymentPlan,
  id: string,
): Promise<void> {
  const old = await tx.em.findOneByOrFail(PlanEntity, { id });
  await tx.em.update(
    PlanEntity,
    { id },
    {
      endedAs: 'SUPERSEDED',
      endedOn: today.toString(),
      endedAt: tx.now,
      endedById: tx.actorId,
      endReason: `Plan ${by.number} takes its place`,
      supersededById: by.id,
      version: () => 'version + 1',
    },
  );
  await withdrawPlanApproval(tx, old.id);
  tx.emit(
    {
      type: 'PLAN_SUPERSEDED',
      payload: { planId: id, byPlanId: by.id },
      ...placeOfPlan(old),
    },
    audienceOf(work),
  );
}
