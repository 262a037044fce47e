import { PaymentPlan } from '@kept/data';
import { type AuthorityVerdict, isRefusal, type Refusal } from '@kept/domain';
import { waiverVerdict } from '../adjustment/waiver';
import type { Tx } from '../core/context';
import { judgeOffer } from '../offer/draft-offer';
import { termsOf } from '../offer/stored-terms';
import { promiseVerdict } from '../promise-to-pay/promise-authority';
import { promiseOf, promiseTerms, waiverOf } from './stored-offer';
import type { ApprovalInHand } from './take-approval';

/** What the signed-in approver's own limits say, today, of what was asked for. */
export async function offerVerdict(
  tx: Tx,
  { approval, inHand }: ApprovalInHand,
): Promise<AuthorityVerdict | Refusal> {
  const promise = promiseOf(approval);
  if (promise) return promiseVerdict(tx, inHand, promiseTerms(promise), promise.replacesId);
  const waiver = waiverOf(approval);
  if (waiver) {
    const [item] = await tx.query<{ debtId: string }>(
      'SELECT debt_id AS "debtId" FROM invoice WHERE id = $1',
      [waiver.invoiceId],
    );
    return waiverVerdict(tx, inHand, { waiver, debtId: item?.debtId ?? '' });
  }
  const { terms, replacesId } = await tx.em.findOneByOrFail(PaymentPlan, {
    id: approval.planId ?? '',
  });
  const items = terms.itemIds.map((itemId) => ({ itemId, open: 0 }));
  const judged = await judgeOffer(tx, inHand, {
    terms: termsOf(terms),
    items,
    replaces: replacesId === null ? [] : [replacesId],
  });
  return isRefusal(judged) ? judged : judged.verdict;
}
