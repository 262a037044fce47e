import { Approval, PaymentPlan, User } from '@kept/data';
import {
  type ApprovalState,
  checkApproval,
  checkFreeText,
  isHalfGiven,
  isRefusal,
  nextActionAfter,
  type Refusal,
  refuse,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { audienceOf } from '../standing/case-in-hand';
import { planNext } from '../standing/plan-next';
import { refreshStanding } from '../standing/refresh-standing';
import type { DecideApprovalInput } from './approval.inputs';
import { offerVerdict } from './approval-authority';
import { type ApprovalInHand, decide, takeApproval } from './take-approval';
import { tellApproval } from './tell-approval';

type Decision = Pick<DecideApprovalInput, 'id' | 'version' | 'note'>;

/**
 * Says yes to what somebody asked for, within one's own limits. A plan may then be agreed, a promise or
 * a waiver recorded, once. Where two credit managers are needed the first yes waits for the second.
 */
export async function approveOffer(tx: Tx, input: Decision): Promise<Approval | Refusal> {
  const taken = await takeApproval(tx, input.id, 'approve');
  const { approval } = taken;
  const early = await checkOffered(tx, taken, 'approve');
  if (early) return early;
  const verdict = await offerVerdict(tx, taken);
  if (isRefusal(verdict)) return verdict;
  const refused =
    checkApproval('approve', approval, deciderOf(tx), verdict) ?? checkNote(approval, input);
  if (refused) return refused;
  const asker = await tx.em.findOneByOrFail(User, { id: approval.askedById });
  if (isHalfGiven(approval, asker)) return giveHalf(tx, taken, input);
  return settle(tx, taken, input, { state: 'APPROVED' });
}

/** Says no, with a word why. A plan that was asked for is no more. */
export async function declineOffer(tx: Tx, input: Decision): Promise<Approval | Refusal> {
  const taken = await takeApproval(tx, input.id, 'approve');
  const refused = checkApproval('decline', taken.approval, deciderOf(tx), null);
  if (refused) return refused;
  if (!input.note?.trim()) {
    return refuse('INVALID_INPUT', 'Say why, in a word.', { field: 'note' });
  }
  return (
    checkFreeText(input.note, 'note') ??
    (await endPlan(tx, taken, 'DECLINED', input.note)) ??
    settle(tx, taken, input, { state: 'DECLINED' })
  );
}

/** Takes a request back: it has resolved itself on the phone. */
export async function withdrawApproval(tx: Tx, input: Decision): Promise<Approval | Refusal> {
  const taken = await takeApproval(tx, input.id, 'create');
  const refused =
    checkApproval('withdraw', taken.approval, deciderOf(tx), null) ??
    checkFreeText(input.note ?? '', 'note');
  if (refused) return refused;
  return (
    (await endPlan(tx, taken, 'CANCELLED', input.note?.trim() || 'The request was withdrawn')) ??
    settle(tx, taken, input, { state: 'WITHDRAWN' })
  );
}

/** Who decides, as the rules look at them. */
export function deciderOf({ user }: Tx) {
  return { userId: user.id, roles: user.roles };
}

/** Free text with a creditor's word in it is asked for: nobody else heard it. */
export function checkNote({ needs }: Approval, { note }: Pick<Decision, 'note'>): Refusal | null {
  if (needs === 'CREDITOR' && !note?.trim()) {
    const message = 'Note who at the creditor agreed, and when.';
    return refuse('INVALID_INPUT', message, { field: 'note' });
  }
  return checkFreeText(note ?? '', 'note');
}

/** Whether there still is something to approve or to answer, and they may: before what it comes to is looked at. */
export async function checkOffered(
  tx: Tx,
  { approval, inHand }: ApprovalInHand,
  decision: 'approve' | 'counter',
): Promise<Refusal | null> {
  const { planId } = approval;
  const plan = planId === null ? null : await tx.em.findOneByOrFail(PaymentPlan, { id: planId });
  // the sweep withdraws what has run out, and nobody did it
  const isOpen =
    approval.state === 'WAITING' ||
    (approval.state === 'WITHDRAWN' && approval.decidedById === null);
  if (isOpen && plan !== null && plan.expiresOn < inHand.today.toString()) {
    return refuse('OFFER_EXPIRED', 'The offer has run out: propose it anew.');
  }
  const refused = checkApproval(decision, approval, deciderOf(tx), null);
  if (refused) return refused;
  if (inHand.work.state !== 'OPEN') return refuse('CASE_CLOSED', 'The case is closed.');
  return plan === null || plan.endedAs === null
    ? null
    : refuse('PLAN_NOT_IN_STATE', 'The plan is not offered any more.');
}

async function giveHalf(
  tx: Tx,
  { approval, inHand }: ApprovalInHand,
  input: Decision,
): Promise<Approval | Refusal> {
  const refused = await decide(tx, approval, input, {
    firstApproverId: tx.user.id,
    firstApprovedAt: tx.now,
    decisionNote: input.note?.trim() || null,
  });
  if (refused) return refused;
  const { id: approvalId, planId } = approval;
  const given = await tx.em.findOneByOrFail(Approval, { id: approvalId });
  const payload = { approvalId, planId };
  await tellApproval(tx, given, { type: 'APPROVAL_HALF_GIVEN', payload }, audienceOf(inHand.work));
  return given;
}

interface Settled {
  state: Exclude<ApprovalState, 'WAITING' | 'USED'>;
  counterPlanId?: string;
}

/** Writes the decision, tells who asked and who was asked, and re-makes what follows from it. */
export async function settle(
  tx: Tx,
  { approval, inHand }: ApprovalInHand,
  input: Decision,
  decision: Settled,
): Promise<Approval | Refusal> {
  const { state } = decision;
  const refused = await decide(tx, approval, input, {
    ...decision,
    decidedById: tx.user.id,
    decidedAt: tx.now,
    decisionNote: [approval.decisionNote, input.note?.trim()].filter(Boolean).join('\n') || null,
  });
  if (refused) return refused;
  const { id: approvalId, kind, planId } = approval;
  const settled = await tx.em.findOneByOrFail(Approval, { id: approvalId });
  await tellApproval(
    tx,
    settled,
    { type: 'APPROVAL_DECIDED', payload: { approvalId, kind, planId, state } },
    audienceOf(inHand.work),
  );
  const { customerId, portfolioId, portfolio, today, work } = inHand;
  if (approval.isCallback && state !== 'WITHDRAWN') {
    const next = nextActionAfter('APPROVAL_CALLBACK', { today, calendar: portfolio.calendar });
    await planNext(tx, work.id, next);
  }
  await refreshStanding(tx, [customerId], { portfolioId });
  return settled;
}

async function endPlan(
  tx: Tx,
  { approval: { planId }, inHand }: ApprovalInHand,
  endedAs: 'DECLINED' | 'CANCELLED',
  endReason: string,
): Promise<null> {
  if (planId === null) return null;
  await tx.execute(
    `UPDATE payment_plan
     SET ended_as = $2, ended_on = $3, ended_at = $4, ended_by = $5, end_reason = $6, version = version + 1
     WHERE id = $1 AND ended_as IS NULL AND agreed_on IS NULL`,
    [planId, endedAs, inHand.today, tx.now, tx.actorId, endReason.trim()],
  );
  return null;
}
