import type { Customer } from '@kept/data';
import type { SubjectRecords } from '@kept/domain';
import type { Reading } from '../core/context';
import { customerFile } from './customer-file';

/** The customer as abilities judge it: by the portfolios in which it stands, and by its account manager. */
export async function customerRecord(
  ctx: Reading,
  { id, accountManagerId }: Pick<Customer, 'id' | 'accountManagerId'>,
): Promise<SubjectRecords['Customer']> {
  const { portfolioIds } = await ctx.load(customerFile, id);
  return { portfolioIds, accountManagerId: accountManagerId ?? null };
}
