import { type Approval, PaymentPlan } from '@kept/data';
import { checkApproval, isRefusal, type Refusal, refuse } from '@kept/domain';
import type { Tx } from '../core/context';
import { draftPlan, keepPlan } from '../payment-plan/draft-plan';
import { placeOfPlan } from '../payment-plan/plan-in-hand';
import { audienceOf } from '../standing/case-in-hand';
import type { CounterOfferInput } from './approval.inputs';
import { checkOffered, deciderOf, settle } from './decide-approval';
import { type ApprovalInHand, takeApproval } from './take-approval';

type Counter = Omit<CounterOfferInput, 'idempotencyKey'>;

/**
 * Answers a plan that was asked for with terms of one's own, within one's own limits. They are approved
 * as they stand and take the place of the plan that was asked for; the customer still has to say yes.
 */
export async function counterOffer(tx: Tx, input: Counter): Promise<Approval | Refusal> {
  const taken = await takeApproval(tx, input.id, 'approve');
  const { approval, inHand } = taken;
  const early = await checkOffered(tx, taken, 'counter');
  if (early) return early;
  if (approval.planId === null) {
    return refuse('NOT_ALLOWED', 'Only a plan has terms to answer with: approve it or decline it.');
  }
  const asked = await tx.em.findOneByOrFail(PaymentPlan, { id: approval.planId });
  const drafted = await draftPlan(tx, inHand, {
    terms: input.terms,
    assessmentId: asked.assessmentId,
    replacesPlanId: asked.replacesId,
    replacesPromiseIds: asked.replacesPromiseIds,
    note: input.note,
  });
  if (isRefusal(drafted)) return drafted;
  const beyond = checkApproval('counter', approval, deciderOf(tx), drafted.judged.verdict);
  if (beyond) return beyond;
  const counterPlan = await keepPlan(tx, inHand, drafted, 'APPROVER');
  await supersede(tx, taken, { asked, by: counterPlan });
  return settle(tx, taken, input, { state: 'COUNTERED', counterPlanId: counterPlan.id });
}

async function supersede(
  tx: Tx,
  { inHand: { today, work } }: ApprovalInHand,
  { asked, by }: { asked: PaymentPlan; by: PaymentPlan },
): Promise<void> {
  await tx.execute(
    `UPDATE payment_plan
     SET ended_as = 'SUPERSEDED', ended_on = $2, ended_at = $3, ended_by = $4, superseded_by = $5,
         end_reason = $6, version = version + 1
     WHERE id = $1`,
    [asked.id, today, tx.now, tx.actorId, by.id, `The approver offered ${by.number} instead`],
  );
  tx.emit(
    {
      type: 'PLAN_SUPERSEDED',
      payload: { planId: asked.id, byPlanId: by.id },
      ...placeOfPlan(asked),
    },
    audienceOf(work),
  );
}
