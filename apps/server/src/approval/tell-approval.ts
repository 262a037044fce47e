import type { Approval } from '@kept/data';
import type { TimelineFact } from '@kept/domain';
import type { Tx } from '../core/context';
import type { Audience } from '../core/timeline';
import { whoMayApprove } from './who-may-approve';

/**
 * Tells what became of a question: the case, who asked, and everybody who may answer, at once. Who of
 * them sees it already is decided where it is read.
 */
export async function tellApproval(
  tx: Tx,
  approval: Approval,
  fact: TimelineFact,
  others: Audience = {},
): Promise<void> {
  const { id, askedById, firstApproverId, customerId, portfolioId, caseId } = approval;
  const approvers = await whoMayApprove(tx, approval);
  tx.emit(
    { ...fact, subject: { type: 'Approval', id }, customerId, portfolioId, caseId },
    {
      teamIds: others.teamIds ?? [],
      // who asked comes first: the audience of one event has an end
      userIds: [
        askedById,
        firstApproverId,
        ...(others.userIds ?? []),
        ...approvers.map((one) => one.id),
      ],
    },
  );
}
