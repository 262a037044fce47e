import type { PaymentPlan } from '@kept/data';
import { PaymentPlan as PlanEntity } from '@kept/data';
import { isRefusal, nextActionAfter, type Refusal } from '@kept/domain';
import { askForPlan } from '../approval/ask-approval';
import { refuseBeyond } from '../authority/beyond-authority';
import type { Tx } from '../core/context';
import { type CaseWithFacts, takeCaseWithFacts } from '../standing/case-in-hand';
import { day } from '../standing/days';
import { planNext } from '../standing/plan-next';
import { refreshStanding } from '../standing/refresh-standing';
import { sealPlan } from './agree-plan';
import { draftPlan, keepPlan } from './draft-plan';
import type { ProposePaymentPlanInput } from './payment-plan.inputs';

/**
 * Proposes a plan, settlement or arrangement. Beyond the authority of who proposes it, it waits for those who may
 * approve it, where they are asked; agreed at once where the customer has said yes and nobody need be asked.
 */
export async function proposePaymentPlan(
  tx: Tx,
  input: ProposePaymentPlanInput,
): Promise<PaymentPlan | Refusal> {
  const inHand = await takeCaseWithFacts(tx, input.caseId, {
    action: 'create',
    type: 'PaymentPlan',
  });
  const drafted = await draftPlan(tx, inHand, input);
  if (isRefusal(drafted)) return drafted;
  const { verdict } = drafted.judged;
  const isAsked = verdict.decision === 'NEEDS' && input.asksApproval;
  const beyond = isAsked ? null : refuseBeyond(verdict);
  if (beyond) return beyond;
  const plan = await keepPlan(tx, inHand, drafted, 'US');
  if (isAsked) {
    const asked = await askForPlan(tx, inHand, { plan, verdict, note: input.note ?? null });
    if (isRefusal(asked)) return asked;
  }
  if (verdict.decision === 'WITHIN' && input.isAgreed) await agreeAtOnce(tx, inHand, plan);
  else await followUp(tx, inHand, plan);
  const { customerId, portfolioId } = inHand;
  await refreshStanding(tx, [customerId], { portfolioId });
  return tx.em.findOneByOrFail(PlanEntity, { id: plan.id });
}

async function agreeAtOnce(tx: Tx, inHand: CaseWithFacts, plan: PaymentPlan): Promise<void> {
  await tx.em.update(
    PlanEntity,
    { id: plan.id },
    { agreedOn: inHand.today.toString(), agreedAt: tx.now, agreedById: tx.actorId },
  );
  await sealPlan(tx, inHand, plan);
}

/** An offer is asked after on the day it expires. */
async function followUp(
  tx: Tx,
  { work, today, portfolio: { calendar } }: CaseWithFacts,
  { expiresOn }: PaymentPlan,
): Promise<void> {
  const on = day(expiresOn);
  await planNext(tx, work.id, nextActionAfter('PLAN_PROPOSED', { today, calendar, on }));
}
