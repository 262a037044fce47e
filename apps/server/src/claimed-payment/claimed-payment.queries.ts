import { ClaimedPaymentItem } from '@kept/data';
import { In } from 'typeorm';
import { groupRows, loader } from '../core/loaders';

/** The items a claimed payment is said to be for. */
export const itemsOfClaim = loader<string, string[]>(async (ctx, ids) => {
  const rows = await ctx.em.findBy(ClaimedPaymentItem, { claimedPaymentId: In([...ids]) });
  return groupRows(ids, rows, (row) => row.claimedPaymentId).map((group) =>
    group.map(({ invoiceId }) => invoiceId),
  );
});
