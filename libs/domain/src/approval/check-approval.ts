import {
  APPROVAL_NEED_LABELS,
  APPROVAL_NEEDS,
  type ApprovalNeed,
  type AuthorityHolder,
  type AuthorityVerdict,
} from '../authority/authority';
import { mayApprove } from '../authority/check-authority';
import { type Refusal, refuse } from '../refusal/refusal';
import type { ApprovalState } from './approval';

/** What may be done with an approval that waits. */
export const APPROVAL_DECISIONS = ['approve', 'counter', 'decline', 'withdraw'] as const;
export type ApprovalDecision = (typeof APPROVAL_DECISIONS)[number];

export type ApprovalFacts = {
  readonly state: ApprovalState;
  readonly needs: ApprovalNeed;
  readonly askedById: string;
  /** where two are needed: who gave the first */
  readonly firstApproverId: string | null;
};

/**
 * Whether somebody may decide: null, or why not. `verdict`: what their own limits say of the offer asked for or, for a
 * counter-offer, of their own terms (`approverVerdict`); null where it is not to be asked. Nobody decides on their own
 * request, only on their own may it be withdrawn; one decision is made; where two are needed they are two people; a
 * counter-offer stays within the approver's limits, an approval too, but for what no single one may agree to.
 */
export function checkApproval(
  decision: ApprovalDecision,
  approval: ApprovalFacts,
  decider: AuthorityHolder,
  verdict: AuthorityVerdict | null,
): Refusal | null {
  const isOwn = approval.askedById === decider.userId;
  if (decision === 'withdraw' && !isOwn) {
    return refuse('NOT_ALLOWED', 'Only who asked may withdraw it.');
  }
  if (decision !== 'withdraw' && isOwn) {
    return refuse('OWN_REQUEST', 'Nobody decides on what they asked for themselves.');
  }
  if (approval.state !== 'WAITING') {
    return refuse('APPROVAL_DECIDED', `This was ${STATE_WORDS[approval.state]} already.`);
  }
  if (decision === 'withdraw') return null;
  if (!mayApprove(approval.needs, decider)) {
    return refuse('BEYOND_AUTHORITY', `This needs ${APPROVAL_NEED_LABELS[approval.needs]}.`);
  }
  if (decision === 'approve' && approval.firstApproverId === decider.userId) {
    return refuse('OWN_REQUEST', 'You approved it already: a second credit manager is needed.');
  }
  if (decision === 'decline' || verdict === null) return null;
  return checkVerdict(decision, approval, verdict);
}

const STATE_WORDS: Readonly<Record<Exclude<ApprovalState, 'WAITING'>, string>> = {
  APPROVED: 'approved',
  COUNTERED: 'answered with another offer',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  USED: 'approved and used',
};

function checkVerdict(
  decision: 'approve' | 'counter',
  { needs }: ApprovalFacts,
  verdict: AuthorityVerdict,
): Refusal | null {
  const { reasons } = verdict;
  if (verdict.decision === 'WITHIN') return null;
  if (verdict.decision === 'NEVER') {
    return refuse('NOBODY_MAY_AGREE', 'Nobody may agree to this.', { reasons });
  }
  // what is beyond any single one's limits is decided by those who were asked: two of them, or the creditor
  if (decision === 'approve' && isBeyondOne(verdict.needs) && isHeldBy(needs, verdict.needs)) {
    return null;
  }
  return refuse('BEYOND_AUTHORITY', 'This is beyond your own authority.', { reasons });
}

function isBeyondOne(need: ApprovalNeed | null): need is 'TWO_CREDIT_MANAGERS' | 'CREDITOR' {
  return need === 'TWO_CREDIT_MANAGERS' || need === 'CREDITOR';
}

function isHeldBy(asked: ApprovalNeed, needed: ApprovalNeed): boolean {
  return APPROVAL_NEEDS.indexOf(needed) <= APPROVAL_NEEDS.indexOf(asked);
}

/**
 * Whether a further approval is needed after this one: where two credit managers are, unless who asked is one of them
 * already or this is the second.
 */
export function isHalfGiven(
  { needs, firstApproverId }: Pick<ApprovalFacts, 'needs' | 'firstApproverId'>,
  asker: Pick<AuthorityHolder, 'roles'>,
): boolean {
  if (needs !== 'TWO_CREDIT_MANAGERS' || firstApproverId !== null) return false;
  return !asker.roles.includes('CREDIT_MANAGER');
}
