import { Allocation } from '@kept/data';
import { In } from 'typeorm';
import { groupRows, loader } from '../core/loaders';

/** Where a payment was put, those undone too, in the order in which it was. */
export const allocationsOfPayment = loader<string, Allocation[]>(async (ctx, ids) => {
  const rows = await ctx.em.find(Allocation, {
    where: { paymentId: In([...ids]) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  return groupRows(ids, rows, (row) => row.paymentId ?? '');
});
