import { CollectionCase } from '@kept/data';
import { subject } from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { loadById } from '../core/loaders';

/** For edges of records the user may see already. */
export const caseById = loadById(CollectionCase);

/** A case, with what abilities judge it by. */
export interface FoundCase {
  work: CollectionCase;
  accountManagerId: string | null;
}

/** The case, if the user may read it; otherwise as if there were none. */
export async function findCase(ctx: Reading, id: string): Promise<FoundCase> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'CollectionCase', alias: 'c', parameters });
  const [row] = await ctx.query<JsonRow & { account_manager_id: string | null }>(
    `SELECT c.*, k.account_manager_id FROM collection_case c JOIN customer k ON k.id = c.customer_id
     WHERE c.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (!row) throw notFound('The case');
  const { account_manager_id: accountManagerId } = row;
  return { work: entityOf(ctx, CollectionCase, row), accountManagerId };
}

/** The case as abilities judge it. */
export function caseSubject({ work, accountManagerId }: FoundCase) {
  return subject('CollectionCase', { portfolioId: work.portfolioId, accountManagerId });
}
