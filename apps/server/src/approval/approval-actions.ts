import type { Approval } from '@kept/data';
import { APPROVAL_DECISIONS, can, checkApproval, subject } from '@kept/domain';
import type { Reading } from '../core/context';

/** What the user may do with an approval; their limits are asked when they do it. */
export function approvalActions(ctx: Reading, approval: Approval): string[] {
  const { portfolioId } = approval;
  const record = subject('Approval', { portfolioId });
  const decider = { userId: ctx.user.id, roles: ctx.user.roles };
  return APPROVAL_DECISIONS.filter((decision) => {
    if (decision === 'counter' && approval.kind !== 'PLAN') return false;
    if (!can(ctx.ability, decision === 'withdraw' ? 'create' : 'approve', record)) return false;
    return checkApproval(decision, approval, decider, null) === null;
  });
}
