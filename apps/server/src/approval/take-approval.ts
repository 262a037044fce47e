import { Approval } from '@kept/data';
import { can, type Refusal, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { updateSeen } from '../core/versioned';
import { type CaseWithFacts, takeCaseWithFacts } from '../standing/case-in-hand';
import { staleVersion } from '../timeline/stale-version';

/** An approval whose customer is locked, with the case it is about. */
export interface ApprovalInHand {
  inHand: CaseWithFacts;
  approval: Approval;
}

/** Locks an approval's customer and reads it anew: of two who decide at once the second sees what the first did. */
export async function takeApproval(
  tx: Tx,
  id: string,
  action: 'approve' | 'create',
): Promise<ApprovalInHand> {
  const known = await tx.em.findOneBy(Approval, { id });
  if (known === null || !mayRead(tx, known)) throw notFound('The approval');
  const inHand = await takeCaseWithFacts(tx, known.caseId, { action, type: 'Approval' });
  return { inHand, approval: await tx.em.findOneByOrFail(Approval, { id }) };
}

function mayRead(tx: Tx, { portfolioId }: Approval): boolean {
  return can(tx.ability, 'read', subject('Approval', { portfolioId }));
}

/** What a decision writes. */
export type Decided = Partial<
  Pick<
    Approval,
    | 'state'
    | 'decidedById'
    | 'decidedAt'
    | 'decisionNote'
    | 'firstApproverId'
    | 'firstApprovedAt'
    | 'counterPlanId'
  >
>;

/** Writes a decision where the approval still is as it was seen. */
export async function decide(
  tx: Tx,
  approval: Approval,
  seen: { version: number },
  changes: Decided,
): Promise<Refusal | null> {
  const { id, customerId, version } = approval;
  const isFirst = await updateSeen(tx, Approval, { id, version: seen.version }, changes);
  if (isFirst) return null;
  return staleVersion(tx, {
    what: 'The approval',
    type: 'Approval',
    id,
    customerId,
    seenVersion: seen.version,
    version,
  });
}
