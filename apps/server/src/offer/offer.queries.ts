import { Offer } from '@kept/data';
import { In } from 'typeorm';
import type { Reading } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';
import { groupRows, loader } from '../core/loaders';

/** Every offer of a case, the latest first. For cases the user may see already. */
export const offersOfCase = loader<string, Offer[]>(async (ctx: Reading, caseIds) => {
  const rows = await ctx.em.find(Offer, {
    where: { caseId: In([...caseIds]) },
    order: { recordedAt: 'DESC', id: 'DESC' },
  });
  return groupRows(caseIds, rows, ({ caseId }) => caseId);
});

/**
 * What led to a plan, the first offer first: the offers of its case until it was proposed, but for those that led to
 * an earlier plan, and an approver's answer to it.
 */
export const offersOfPlan = loader<string, Offer[]>(async (ctx: Reading, planIds) => {
  const rows = await ctx.query<{ planId: string; offer: JsonRow }>(
    `SELECT t.id AS "planId", to_json(o) AS offer
     FROM payment_plan t
     JOIN offer own ON own.id = t.offer_id
     JOIN offer o ON o.case_id = t.case_id AND o.id <= own.id
     WHERE t.id = ANY($1::uuid[]) AND o.id > coalesce(
       (SELECT max(b.offer_id::text) FROM payment_plan b
        WHERE b.case_id = t.case_id AND b.agreed_on IS NOT NULL AND b.offer_id < t.offer_id)::uuid,
       '00000000-0000-0000-0000-000000000000'::uuid)
     ORDER BY o.id`,
    [planIds],
  );
  return groupRows(planIds, rows, ({ planId }) => planId).map((group) =>
    group.map(({ offer }) => entityOf(ctx, Offer, offer)),
  );
});
