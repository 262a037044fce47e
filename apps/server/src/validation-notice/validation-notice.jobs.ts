import { isRefusal } from '@kept/domain';
import type { Ctx } from '../core/context';
import type { JobCall } from '../core/jobs';
import type { DailySweep, Swept } from '../portfolio/portfolio.jobs';
import { refreshStanding } from '../standing/refresh-standing';

const AT_A_TIME = 1_000;

// a case whose customer was told of a debt and has no notice of it, or whose notice came back. Nothing is sent to the
// bankrupt and the dead as to others: that is a specialist's
const DUE = `
  SELECT DISTINCT k.customer_id AS id
  FROM notice_standing n
  JOIN collection_case k ON k.customer_id = n.customer_id AND k.portfolio_id = n.portfolio_id AND k.state = 'OPEN'
  JOIN customer c ON c.id = n.customer_id JOIN portfolio p ON p.id = n.portfolio_id
  WHERE n.portfolio_id = $1 AND n.first_contact_on IS NOT NULL AND (n.sent_on IS NULL OR n.returned_on IS NOT NULL)
    AND p.debt_kind = 'CONSUMER' AND p.collector_relation IN ('THIRD_PARTY', 'DEBT_BUYER')
    AND coalesce(c.country, p.country) = 'US'
    AND k.next_action IS DISTINCT FROM 'SEND_NOTICE' AND k.customer_id > $2
    AND EXISTS (SELECT FROM open_item o WHERE o.customer_id = n.customer_id AND o.portfolio_id = n.portfolio_id
                  AND o.debt_id = n.debt_id)
    AND NOT EXISTS (SELECT FROM compliance_fact f WHERE f.customer_id = n.customer_id AND f.ended_at IS NULL
                      AND f.kind IN ('BANKRUPTCY', 'DECEASED'))
  ORDER BY 1 LIMIT ${AT_A_TIME}`;

const PLAN = `
  UPDATE collection_case k
  SET next_action = 'SEND_NOTICE', next_action_on = $3::date, next_action_at = NULL,
      next_action_reason = CASE WHEN due.due_on < $3::date
        THEN 'Validation notice overdue since ' || due.due_on ELSE 'Validation notice due by ' || due.due_on END
  FROM (SELECT customer_id, min(due_on) AS due_on FROM notice_standing
        WHERE portfolio_id = $1 AND customer_id = ANY($2::uuid[]) AND first_contact_on IS NOT NULL
          AND (sent_on IS NULL OR returned_on IS NOT NULL) GROUP BY customer_id) due
  WHERE k.customer_id = due.customer_id AND k.portfolio_id = $1 AND k.state = 'OPEN'
    AND k.next_action IS DISTINCT FROM 'SEND_NOTICE'`;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Puts the validation notices that are due before whoever works the cases, every day until they are sent. */
export const validationNoticesDue: DailySweep = {
  id: 'validation-notices-due',
  async run({ ctx, signal }: JobCall, { portfolioId, days }: Swept): Promise<void> {
    const today = days.at(-1);
    let after = FIRST;
    while (today !== undefined && !signal.aborted) {
      const due = await ctx.query<{ id: string }>(DUE, [portfolioId, after]);
      const ids = due.map(({ id }) => id);
      if (ids.length > 0) await planNotices(ctx, { portfolioId, ids, today });
      if (due.length < AT_A_TIME) return;
      after = ids.at(-1) ?? after;
    }
  },
};

async function planNotices(
  ctx: Ctx,
  { portfolioId, ids, today }: { portfolioId: string; ids: string[]; today: Temporal.PlainDate },
): Promise<void> {
  const refused = await ctx.transact(async (tx) => {
    await tx.lockCustomers(ids);
    await tx.execute(PLAN, [portfolioId, ids, today]);
    await refreshStanding(tx, ids, { portfolioId, from: 'WORK' });
  });
  if (isRefusal(refused)) throw new Error(`notices were refused: ${refused.message}`);
}
