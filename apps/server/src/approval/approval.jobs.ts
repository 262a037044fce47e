import { Approval } from '@kept/data';
import { isRefusal, nextActionAfter } from '@kept/domain';
import type { Ctx, Tx } from '../core/context';
import type { Job } from '../core/jobs';
import { entityOf, type JsonRow } from '../core/json-rows';
import { planNext } from '../standing/plan-next';
import { loadPortfolios } from '../standing/portfolio-context';
import { refreshStanding } from '../standing/refresh-standing';
import { tellApproval } from './tell-approval';

interface Waiting {
  id: string;
  customerId: string;
  portfolioId: string;
  askedAt: Temporal.Instant;
}

// a creditor's word takes days: no clock runs
const WAITING = `
  SELECT id, customer_id AS "customerId", portfolio_id AS "portfolioId", asked_at AS "askedAt"
  FROM approval WHERE state = 'WAITING' AND NOT is_callback AND needs <> 'CREDITOR'
  ORDER BY asked_at, id`;

/** Questions that waited too long for a customer on the phone become callbacks. */
export const approvalsToCallback: Job = {
  id: 'approvals-to-callback',
  schedule: '* * * * *',
  async run({ ctx, signal }) {
    for (const waiting of await ctx.query<Waiting>(WAITING)) {
      if (signal.aborted) return;
      await toCallback(ctx, waiting);
    }
  },
};

async function toCallback(ctx: Ctx, waiting: Waiting): Promise<void> {
  const { id, customerId, portfolioId, askedAt } = waiting;
  const refused = await ctx.transact(async (tx) => {
    const portfolio = (await loadPortfolios(tx, { customerIds: [customerId], portfolioId })).get(
      portfolioId,
    );
    if (portfolio === undefined) throw new Error(`no portfolio ${portfolioId}`);
    const { today, calendar } = portfolio;
    const { callbackSeconds } = portfolio.dayOf(today).policies.APPROVAL;
    const due = askedAt.add({ seconds: callbackSeconds });
    if (Temporal.Instant.compare(tx.now, due) < 0) return;
    await tx.lockCustomers([customerId]);
    const approval = await turn(tx, id);
    // somebody decided in between, or another worker was here
    if (approval === null) return;
    const next = nextActionAfter('APPROVAL_CALLBACK', { today, calendar });
    await planNext(tx, approval.caseId, next);
    const payload = { approvalId: id, planId: approval.planId };
    await tellApproval(tx, approval, { type: 'APPROVAL_TO_CALLBACK', payload });
    await refreshStanding(tx, [customerId], { portfolioId });
  });
  if (isRefusal(refused)) throw new Error(`a callback was refused: ${refused.message}`);
}

async function turn(tx: Tx, id: string): Promise<Approval | null> {
  const [row] = await tx.query<{ approval: JsonRow }>(
    `UPDATE approval SET is_callback = true
     WHERE id = $1 AND state = 'WAITING' AND NOT is_callback RETURNING to_json(approval) AS approval`,
    [id],
  );
  return row === undefined ? null : entityOf(tx, Approval, row.approval);
}
