import { ComplianceFact } from '@kept/data';
import { can, subject } from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';
import { groupRows, loader } from '../core/loaders';
import { findCustomer } from '../customer/customer.queries';
import { customerFile } from '../customer/customer-file';

async function readFacts(
  ctx: Reading,
  customerIds: readonly string[],
  only: string,
): Promise<ComplianceFact[]> {
  const parameters: unknown[] = [customerIds];
  const mayRead = visible(ctx, { action: 'read', type: 'ComplianceFact', alias: 'f', parameters });
  const rows = await ctx.query<JsonRow>(
    `SELECT f.* FROM compliance_fact f WHERE f.customer_id = ANY($1::uuid[]) AND ${only} AND ${mayRead}
     ORDER BY f.ended_at DESC NULLS FIRST, f.received_at DESC, f.id DESC`,
    parameters,
  );
  return rows.map((row) => entityOf(ctx, ComplianceFact, row));
}

/** What is in force of each customer, as far as the user may see it; the latest first. */
export const factsInForce = loader<string, ComplianceFact[]>(async (ctx, customerIds) => {
  const rows = await readFacts(ctx, customerIds, 'f.ended_at IS NULL');
  return groupRows(customerIds, rows, (row) => row.customerId);
});

/** A customer's facts; those that were ended too, where they are asked for. */
export async function factsOfCustomer(
  ctx: Reading,
  customerId: string,
  includeEnded: boolean,
): Promise<ComplianceFact[]> {
  // not there, or not to be known: said the same way
  await findCustomer(ctx, customerId);
  return includeEnded ? readFacts(ctx, [customerId], 'true') : ctx.load(factsInForce, customerId);
}

/** What somebody suffers from is for those who speak with them, and for compliance. */
export async function mayReadDetails(
  ctx: Reading,
  { kind, customerId }: ComplianceFact,
): Promise<boolean> {
  if (kind !== 'VULNERABILITY') return true;
  const { portfolioIds } = await ctx.load(customerFile, customerId);
  return can(ctx.ability, 'readIdentity', subject('Customer', { portfolioIds }));
}
