import { Approval, PaymentPlan } from '@kept/data';
import type { Tx } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';
import { loadById, loader } from '../core/loaders';
import { tellApproval } from './tell-approval';

/** For edges of records the user may see already. */
export const planById = loadById(PaymentPlan);

/** What was last asked for a plan, or led to it as an approver's counter-offer; null where nobody had to be asked. */
export const approvalOfPlan = loader<string, Approval | null>(async (ctx, planIds) => {
  const rows = await ctx.query<{ planId: string; approval: JsonRow }>(
    `SELECT DISTINCT ON (asked.id) asked.id AS "planId", to_json(a) AS approval
     FROM unnest($1::uuid[]) AS asked(id)
     JOIN approval a ON a.plan_id = asked.id OR a.counter_plan_id = asked.id
     ORDER BY asked.id, a.asked_at DESC, a.id DESC`,
    [planIds],
  );
  const found = new Map(rows.map((row) => [row.planId, entityOf(ctx, Approval, row.approval)]));
  return planIds.map((id) => found.get(id) ?? null);
});

/** Whether somebody with the authority for it said yes to these terms, or offered them. */
export async function isPlanApproved(tx: Tx, planId: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM approval
     WHERE plan_id = $1 AND state IN ('APPROVED', 'USED') OR counter_plan_id = $1 AND state = 'COUNTERED'`,
    [planId],
  );
  return rows.length > 0;
}

/** Nobody need answer for a plan that is no more: call it when a plan ends before it was agreed. */
export async function withdrawPlanApproval(tx: Tx, planId: string): Promise<void> {
  const rows = await tx.query<{ approval: JsonRow }>(
    `UPDATE approval SET state = 'WITHDRAWN', decided_by = $2, decided_at = $3, version = version + 1
     WHERE plan_id = $1 AND state = 'WAITING' RETURNING to_json(approval) AS approval`,
    [planId, tx.actorId, tx.now],
  );
  for (const row of rows) {
    const approval = entityOf(tx, Approval, row.approval);
    const { id: approvalId } = approval;
    const payload = { approvalId, kind: 'PLAN', planId, state: 'WITHDRAWN' } as const;
    await tellApproval(tx, approval, { type: 'APPROVAL_DECIDED', payload });
  }
}
