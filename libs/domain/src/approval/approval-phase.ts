import type { ApprovalNeed, AuthorityHolder } from '../authority/authority';
import { mayApprove } from '../authority/check-authority';
import type { ApprovalPhase, ApprovalPolicy } from './approval';

/** An approval that waits. `isCallback`: it was turned into a callback already. */
export type WaitingApproval = {
  readonly needs: ApprovalNeed;
  readonly askedAt: Temporal.Instant;
  readonly isCallback: boolean;
};

/**
 * Who is asked by now: the own supervisor at once, everyone who may after a while, and then it is a callback. What the
 * own supervisor may not decide goes to everyone who may at once; a creditor's word takes days and has no clock.
 * STARTER, Approval on the call.
 */
export function approvalPhase(
  { needs, askedAt, isCallback }: WaitingApproval,
  now: Temporal.Instant,
  policy: ApprovalPolicy,
): ApprovalPhase {
  if (needs === 'CREDITOR') return 'CREDITOR';
  const waited = now.epochMilliseconds - askedAt.epochMilliseconds;
  if (isCallback || waited >= policy.callbackSeconds * 1000) return 'CALLBACK';
  if (needs !== 'SUPERVISOR' || waited >= policy.ownSupervisorSeconds * 1000) return 'EVERYONE';
  return 'OWN_SUPERVISOR';
}

/** When time alone changes the phase next; null: never. */
export function phaseChangesAt(
  approval: WaitingApproval,
  now: Temporal.Instant,
  policy: ApprovalPolicy,
): Temporal.Instant | null {
  const phase = approvalPhase(approval, now, policy);
  const { askedAt } = approval;
  if (phase === 'OWN_SUPERVISOR') {
    const seconds = Math.min(policy.ownSupervisorSeconds, policy.callbackSeconds);
    return askedAt.add({ seconds });
  }
  return phase === 'EVERYONE' ? askedAt.add({ seconds: policy.callbackSeconds }) : null;
}

/** `isOwnSupervisor`: of the team of whoever asked. */
export type ApprovalViewer = AuthorityHolder & { readonly isOwnSupervisor: boolean };

/**
 * Whether a waiting approval is put before somebody now: never one's own, never one that their roles may not decide,
 * and not a second time where they gave the first of two.
 */
export function isAskedOf(
  approval: WaitingApproval & {
    readonly askedById: string;
    readonly firstApproverId?: string | null;
  },
  viewer: ApprovalViewer,
  now: Temporal.Instant,
  policy: ApprovalPolicy,
): boolean {
  if (approval.askedById === viewer.userId || approval.firstApproverId === viewer.userId) {
    return false;
  }
  if (!mayApprove(approval.needs, viewer)) return false;
  return viewer.isOwnSupervisor || approvalPhase(approval, now, policy) !== 'OWN_SUPERVISOR';
}
