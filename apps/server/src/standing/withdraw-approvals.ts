import type { Tx } from '../core/context';
import type { PairStanding } from './pair-standing';
import type { Tell } from './standing-events';

interface Withdrawn {
  id: string;
  planId: string;
  caseId: string;
  customerId: string;
  portfolioId: string;
  askedBy: string;
  teamId: string | null;
}

const WITHDRAW = `
  UPDATE approval SET state = 'WITHDRAWN', decided_at = $2, version = version + 1
  WHERE plan_id = ANY($1::uuid[]) AND state = 'WAITING'
  RETURNING id, plan_id AS "planId", case_id AS "caseId", customer_id AS "customerId", portfolio_id AS "portfolioId",
    asked_by AS "askedBy", team_id AS "teamId"`;

/** An offer that ran out is nobody's to approve any more: what was asked for it is withdrawn, and told. */
export async function withdrawExpired(
  tx: Tx,
  pairs: readonly PairStanding[],
  tell: Tell,
): Promise<void> {
  const expired = pairs.flatMap(({ plans, facts }) => {
    const waiting = facts.plans.filter((row) => row.is_awaiting_approval).map(({ id }) => id);
    if (waiting.length === 0) return [];
    const ended = (plans ?? []).filter(({ status }) => status === 'EXPIRED');
    return ended.flatMap(({ plan_id }) => (waiting.includes(plan_id) ? plan_id : []));
  });
  if (expired.length === 0) return;
  for (const row of await tx.query<Withdrawn>(WITHDRAW, [expired, tx.now])) {
    const { id, planId, caseId, customerId, portfolioId } = row;
    tell(
      {
        type: 'APPROVAL_DECIDED',
        payload: { approvalId: id, kind: 'PLAN', planId, state: 'WITHDRAWN' },
        subject: { type: 'Approval', id },
        customerId,
        portfolioId,
        caseId,
      },
      { teamIds: [row.teamId], userIds: [row.askedBy] },
    );
  }
}
