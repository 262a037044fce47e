import { type Refusal, refuse } from '@kept/domain';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from './context';

/** The row as the person saw it when they began to edit. */
export interface Seen {
  id: string;
  version: number;
}

/**
 * Writes only where the row still is as it was seen, and raises its version; false when somebody was
 * faster. TypeORM's save() does not compare versions.
 */
export async function updateSeen<E extends ObjectLiteral & Seen>(
  tx: Tx,
  entity: EntityTarget<E>,
  seen: Seen,
  changes: QueryDeepPartialEntity<E>,
): Promise<boolean> {
  const { affected } = await tx.em
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: () => 'version + 1' })
    .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
    .execute();
  return affected === 1;
}

/** Somebody changed it in between; the screen shows what, and keeps what was typed. */
export function staleVersion(what: string): Refusal {
  return refuse('STALE_VERSION', `${what} was changed in the meantime. Look at it and try again.`, {
    field: 'version',
  });
}
