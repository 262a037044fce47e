import { APPROVAL_NEED_LABELS, type ApprovalNeed, mayApprove } from '@kept/domain';
import type { PlanApprovalPartsFragment } from '../gql/graphql';
import { RUNNING } from '../payment-plan/plan-words';
import type { DeskPlan, Negotiation } from './desk-facts';
import type { Reckoned } from './reckon';

/**
 * Where an offer stands. OPEN: only on this desk. OFFERED: left with the customer. WAITING: asked for. APPROVED,
 * COUNTERED, REFUSED: what the approver said. AGREED: it runs.
 */
export type ColumnState =
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'OFFERED'; readonly plan: DeskPlan }
  | {
      readonly kind: 'WAITING' | 'APPROVED' | 'REFUSED';
      readonly plan: DeskPlan;
      readonly approval: PlanApprovalPartsFragment;
    }
  | {
      readonly kind: 'COUNTERED';
      readonly plan: DeskPlan;
      readonly approval: PlanApprovalPartsFragment;
      /** the approver's own terms */
      readonly counter: DeskPlan;
    }
  | { readonly kind: 'AGREED'; readonly plan: DeskPlan };

function approvedState(
  plan: DeskPlan,
  approval: PlanApprovalPartsFragment,
  plans: readonly DeskPlan[],
): ColumnState | null {
  const counter = plans.find((one) => one.id === approval.counterPlan?.id);
  switch (approval.state) {
    case 'WAITING':
      return { kind: 'WAITING', plan, approval };
    case 'APPROVED':
      return { kind: 'APPROVED', plan, approval };
    case 'COUNTERED':
      return counter ? { kind: 'COUNTERED', plan, approval, counter } : null;
    case 'DECLINED':
      return { kind: 'REFUSED', plan, approval };
    default:
      return null;
  }
}

/** Where the offer of a column stands, from the plan that was made of it and what the approver made of that. */
export function columnState(planId: string | null, plans: readonly DeskPlan[]): ColumnState {
  const plan = plans.find((one) => one.id === planId);
  if (plan === undefined) return { kind: 'OPEN' };
  if (RUNNING.includes(plan.status)) return { kind: 'AGREED', plan };
  const approved = plan.approval && approvedState(plan, plan.approval, plans);
  if (approved) return approved;
  return plan.status === 'PROPOSED' ? { kind: 'OFFERED', plan } : { kind: 'OPEN' };
}

/** What the one button of a column does now. */
export type PrimaryAct = 'agree' | 'ask' | 'agreeSent' | null;

export function primaryAct(state: ColumnState, reckoned: Reckoned): PrimaryAct {
  if (state.kind === 'OFFERED' || state.kind === 'APPROVED' || state.kind === 'COUNTERED') {
    return 'agreeSent';
  }
  if (state.kind !== 'OPEN' || reckoned.kind === 'WRONG' || reckoned.refusal) return null;
  if (reckoned.verdict.decision === 'WITHIN') return 'agree';
  return reckoned.verdict.decision === 'NEEDS' ? 'ask' : null;
}

type Approver = Negotiation['approvers'][number];

/** Who of those who are in may say yes. */
export function approversFor(
  need: ApprovalNeed,
  approvers: readonly Approver[],
): readonly Approver[] {
  return approvers.filter((one) => mayApprove(need, one));
}

/** 'a supervisor: Theo is in', '3 are in', 'nobody is in'. */
export function approversText(need: ApprovalNeed, approvers: readonly Approver[]): string {
  if (need === 'CREDITOR') return 'this may take days';
  const able = approversFor(need, approvers);
  const [only] = able;
  if (only === undefined) return 'nobody who may is in';
  return able.length === 1 ? `${only.name} is in` : `${able.length} who may are in`;
}

export function needText(need: string | null): string {
  return APPROVAL_NEED_LABELS[need as ApprovalNeed] ?? 'somebody else';
}

type Waiting = Pick<
  PlanApprovalPartsFragment,
  'askedAt' | 'everyoneAt' | 'callbackAt' | 'needs' | 'firstApprover'
>;

function hasCome(at: string | null, now: Temporal.Instant): boolean {
  return at !== null && Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0;
}

/** '0:21', '12:05'. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Whom one waits for by now, and what to tell the customer meanwhile. */
export function waitingText(approval: Waiting, now: Temporal.Instant): string {
  if (approval.needs === 'CREDITOR') {
    return 'The creditor was asked. It may take days: tell them you will come back to them.';
  }
  if (approval.firstApprover) return `${approval.firstApprover.name} said yes; a second is needed.`;
  if (hasCome(approval.callbackAt, now)) {
    return 'Nobody has answered. Tell them you will call back: you are told as soon as it is decided.';
  }
  if (hasCome(approval.everyoneAt, now)) return 'Everybody who may approve it is asked.';
  return 'Your supervisor is asked.';
}

/** Seconds since it was asked. */
export function waitedSeconds(approval: Waiting, now: Temporal.Instant): number {
  return Temporal.Instant.from(approval.askedAt).until(now).total('seconds');
}
