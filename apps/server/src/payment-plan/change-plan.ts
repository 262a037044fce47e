import {
  type PaymentPlan,
  PaymentPlan as PlanEntity,
  PlanPause,
  PlanReinstatement,
} from '@kept/data';
import { checkPause, type Refusal, refuse } from '@kept/domain';
import { withdrawPlanApproval } from '../approval/approval-of-plan';
import type { Tx } from '../core/context';
import { updateSeen } from '../core/versioned';
import { groundOf } from '../offer/draft-offer';
import { audienceOf, type CaseWithFacts } from '../standing/case-in-hand';
import { planNext } from '../standing/plan-next';
import { refreshStanding } from '../standing/refresh-standing';
import type { EndPlanInput, PausePlanInput } from './payment-plan.inputs';
import { judgedPlanOf } from './plan-facts';
import {
  actionFactsOf,
  changedMeanwhile,
  checkAction,
  checkReason,
  type PlanInHand,
  placeOfPlan,
  takePlan,
} from './plan-in-hand';

/** Ends a plan that runs. What was paid stays paid; the rest is chased again. */
export async function cancelPaymentPlan(
  tx: Tx,
  input: EndPlanInput,
): Promise<PaymentPlan | Refusal> {
  const taken = await takePlan(tx, input.id, 'update');
  const refused = checkReason(input.reason) ?? checkAction('cancel', taken);
  return refused ?? end(tx, taken, input, 'CANCELLED');
}

/** The customer said no to a plan that was proposed. */
export async function declinePaymentPlan(
  tx: Tx,
  input: EndPlanInput,
): Promise<PaymentPlan | Refusal> {
  const taken = await takePlan(tx, input.id, 'update');
  const refused = checkReason(input.reason) ?? checkAction('decline', taken);
  return refused ?? end(tx, taken, input, 'DECLINED');
}

/** Moves what is due from a day on by some days. */
export async function pausePaymentPlan(
  tx: Tx,
  input: PausePlanInput,
): Promise<PaymentPlan | Refusal> {
  const taken = await takePlan(tx, input.id, 'update');
  const { plan } = taken.file;
  const refused =
    checkReason(input.reason) ??
    checkAction('pause', taken) ??
    checkPause(input, judgedPlanOf(taken.file), actionFactsOf(taken));
  if (refused) return refused;
  if (!(await updateSeen(tx, PlanEntity, input, {}))) {
    return changedMeanwhile(tx, plan, input.version);
  }
  const fromOn = input.fromOn.toString();
  const untilOn = input.fromOn.add({ days: input.days - 1 }).toString();
  await tx.em.insert(PlanPause, {
    planId: plan.id,
    fromOn,
    untilOn,
    reason: input.reason.trim(),
    madeById: tx.actorId,
    recordedAt: tx.now,
  });
  const payload = { planId: plan.id, fromOn, untilOn };
  tx.emit({ type: 'PLAN_PAUSED', payload, ...placeOfPlan(plan) }, audienceOf(taken.inHand.work));
  return renewed(tx, taken);
}

/** A plan in default runs again, and what is behind has its cure period anew. */
export async function reinstatePaymentPlan(
  tx: Tx,
  input: EndPlanInput,
): Promise<PaymentPlan | Refusal> {
  const taken = await takePlan(tx, input.id, 'reinstate');
  const { plan } = taken.file;
  const refused =
    checkReason(input.reason) ??
    checkAction('reinstate', taken) ??
    (await checkStillFree(tx, taken));
  if (refused) return refused;
  if (!(await updateSeen(tx, PlanEntity, input, {}))) {
    return changedMeanwhile(tx, plan, input.version);
  }
  await tx.em.insert(PlanReinstatement, {
    planId: plan.id,
    reinstatedOn: taken.inHand.today.toString(),
    reason: input.reason.trim(),
    madeById: tx.actorId,
    recordedAt: tx.now,
  });
  tx.emit(
    { type: 'PLAN_REINSTATED', payload: { planId: plan.id }, ...placeOfPlan(plan) },
    audienceOf(taken.inHand.work),
  );
  return renewed(tx, taken);
}

/** Since its default its items may have been promised, or stand in another plan. */
async function checkStillFree(tx: Tx, { inHand, file }: PlanInHand): Promise<Refusal | null> {
  const { plan, items } = file;
  const itemIds = items.map(({ invoice }) => invoice.id);
  const { currency } = plan;
  const { facts, balance } = await groundOf(tx, inHand, { itemIds, currency });
  const undisputed = facts.items
    .filter(({ itemId }) => itemIds.includes(itemId))
    .reduce((sum, { open, disputed }) => sum + Math.max(0, open - disputed), 0);
  const { total, paid } = judgedPlanOf(file);
  if (balance >= Math.min(undisputed, total - paid)) return null;
  return refuse('ALREADY_COMMITTED', 'What it covered is promised or planned otherwise by now.');
}

async function end(
  tx: Tx,
  taken: PlanInHand,
  input: EndPlanInput,
  endedAs: 'CANCELLED' | 'DECLINED',
): Promise<PaymentPlan | Refusal> {
  const { inHand, file } = taken;
  const { plan } = file;
  const isFirst = await updateSeen(tx, PlanEntity, input, {
    endedAs,
    endedOn: inHand.today.toString(),
    endedAt: tx.now,
    endedById: tx.actorId,
    endReason: input.reason.trim(),
  });
  if (!isFirst) return changedMeanwhile(tx, plan, input.version);
  await withdrawPlanApproval(tx, plan.id);
  const type = endedAs === 'CANCELLED' ? 'PLAN_CANCELLED' : 'PLAN_DECLINED';
  tx.emit({ type, payload: { planId: plan.id }, ...placeOfPlan(plan) }, audienceOf(inHand.work));
  await askAnew(tx, inHand);
  return renewed(tx, taken);
}

/** Nobody follows up a plan that is no more. */
async function askAnew(tx: Tx, { work, today }: CaseWithFacts): Promise<void> {
  if (work.nextAction !== 'FOLLOW_UP_OFFER' && work.nextAction !== 'FOLLOW_UP_PLAN') return;
  const text = 'The plan came to nothing: call';
  const desk = 'COLLECTOR';
  await planNext(tx, work.id, {
    kind: 'CALL',
    on: today,
    at: null,
    desk,
    rule: 'PLAN_ENDED',
    text,
  });
}

async function renewed(tx: Tx, { inHand, file }: PlanInHand): Promise<PaymentPlan> {
  const { customerId, portfolioId } = inHand;
  await refreshStanding(tx, [customerId], { portfolioId });
  return tx.em.findOneByOrFail(PlanEntity, { id: file.plan.id });
}
