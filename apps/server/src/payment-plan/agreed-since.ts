import { User } from '@kept/data';
import {
  APPROVAL_NEEDS,
  type AuthorityVerdict,
  isRefusal,
  type Refusal,
  refuse,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { judgeOffer } from '../offer/draft-offer';
import { termsOf } from '../offer/stored-terms';
import type { PlanFile } from './plan-file';
import type { PlanInHand } from './plan-in-hand';

/**
 * Several offers within authority, agreed one after the other, must not come to what none of them could be. Where other
 * plans were agreed since this one was offered, it is weighed with them: by the authority of who offered it, or by what
 * was approved.
 */
export async function checkTogether(tx: Tx, { inHand, file }: PlanInHand): Promise<Refusal | null> {
  const { plan, items, approval } = file;
  if (!(await isOtherAgreedSince(tx, plan))) return null;
  const proposer = plan.proposedById && (await tx.em.findOneBy(User, { id: plan.proposedById }));
  const holder = { userId: plan.proposedById ?? '', roles: proposer ? proposer.roles : [] };
  const judged = await judgeOffer(
    tx,
    inHand,
    {
      terms: termsOf(plan.terms),
      items: items.map(({ invoice, coveredMinor }) => ({ itemId: invoice.id, open: coveredMinor })),
      replaces: plan.replacesId === null ? [] : [plan.replacesId],
    },
    holder,
  );
  if (isRefusal(judged)) return judged;
  const { verdict } = judged;
  if (isCovered(verdict, approval)) return null;
  const message =
    'With the plans agreed since, this is beyond the authority it was offered on. Propose it anew.';
  return refuse('BEYOND_AUTHORITY', message, { reasons: verdict.reasons });
}

function isCovered({ decision, needs }: AuthorityVerdict, approval: PlanFile['approval']): boolean {
  if (decision === 'WITHIN') return true;
  if (needs === null || approval?.state !== 'APPROVED') return false;
  return APPROVAL_NEEDS.indexOf(needs) <= APPROVAL_NEEDS.indexOf(approval.needs);
}

async function isOtherAgreedSince(tx: Tx, plan: PlanFile['plan']): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM payment_plan t JOIN plan_standing s ON s.plan_id = t.id
     WHERE t.customer_id = $1 AND t.portfolio_id = $2 AND t.agreed_at >= $3 AND t.id <> ALL($4::uuid[])
       AND s.status IN ('AGREED', 'ACTIVE')
     LIMIT 1`,
    [plan.customerId, plan.portfolioId, plan.proposedAt, [plan.id, plan.replacesId ?? plan.id]],
  );
  return rows.length > 0;
}
