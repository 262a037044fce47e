import { Approval } from '@kept/data';
import {
  APPROVAL_NEEDS,
  type ApprovalKind,
  type AuthorityVerdict,
  type Refusal,
  refuse,
} from '@kept/domain';
import { refuseBeyond } from '../authority/beyond-authority';
import type { Tx } from '../core/context';
import type { CaseInHand } from '../standing/case-in-hand';

/** What is about to be done, and the approval somebody says they have for it. */
export interface Permitted {
  kind: ApprovalKind;
  approvalId: string | null | undefined;
  verdict: AuthorityVerdict;
  /** whether it is what was approved, or tighter */
  isHeldBy: (approval: Approval) => boolean;
}

/**
 * Lets pass what is within one's own authority, and what somebody with the authority approved: that
 * once, on its own case, on its terms or tighter ones. Answers with the approval that was used up.
 */
export async function takePermit(
  tx: Tx,
  inHand: CaseInHand,
  permitted: Permitted,
): Promise<Approval | Refusal | null> {
  const { approvalId, verdict } = permitted;
  if (!approvalId || verdict.decision === 'NEVER') return refuseBeyond(verdict);
  const approval = await tx.em.findOneBy(Approval, { id: approvalId });
  const refused = checkPermit(inHand, permitted, approval);
  // what is one's own to agree to needs none, whatever became of it
  if (refused) return verdict.decision === 'WITHIN' ? null : refused;
  await tx.execute(
    "UPDATE approval SET state = 'USED', version = version + 1 WHERE id = $1 AND state = 'APPROVED'",
    [approvalId],
  );
  return approval;
}

function checkPermit(
  { work, portfolio, today }: CaseInHand,
  { kind, verdict, isHeldBy }: Permitted,
  approval: Approval | null,
): Refusal | null {
  if (approval === null || approval.kind !== kind || approval.caseId !== work.id) {
    return mismatch('This approval is for something else.');
  }
  if (approval.state === 'USED') return mismatch('This approval was used already.');
  if (approval.state !== 'APPROVED' || approval.decidedAt === null) {
    return mismatch('This was not approved.');
  }
  if (!isHeldBy(approval)) return mismatch('This is not what was approved.');
  if (verdict.needs !== null && rankOf(verdict) > APPROVAL_NEEDS.indexOf(approval.needs)) {
    return mismatch('It has come to need more than was approved: ask again.');
  }
  const { offerDays } = portfolio.dayOf(today).policies.PLAN;
  const decidedOn = approval.decidedAt.toZonedDateTimeISO(portfolio.timeZone).toPlainDate();
  if (Temporal.PlainDate.compare(today, decidedOn.add({ days: offerDays })) <= 0) return null;
  return refuse('OFFER_EXPIRED', 'The approval has run out: ask again.', { field: 'approvalId' });
}

function rankOf({ needs }: AuthorityVerdict): number {
  return needs === null ? -1 : APPROVAL_NEEDS.indexOf(needs);
}

function mismatch(message: string): Refusal {
  return refuse('APPROVAL_MISMATCH', message, { field: 'approvalId' });
}
