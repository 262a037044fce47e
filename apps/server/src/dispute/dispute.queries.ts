import { DisputeItem } from '@kept/data';
import { In } from 'typeorm';
import { groupRows, loader } from '../core/loaders';

/** The lines of a dispute. */
export const itemsOfDispute = loader<string, DisputeItem[]>(async (ctx, ids) => {
  const rows = await ctx.em.findBy(DisputeItem, { disputeId: In([...ids]) });
  return groupRows(ids, rows, (row) => row.disputeId);
});
