import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Reading } from './context';

/** A row as row_to_json gives it: database column names, moments as text. */
export type JsonRow = Readonly<Record<string, unknown>>;

/**
 * The entity a JSON row stands for: what `SELECT *` would have made of it. For statements that read
 * rows of several tables at once, as JSON; columns the row lacks stay undefined.
 */
export function entityOf<E extends ObjectLiteral>(
  ctx: Pick<Reading, 'em'>,
  entity: EntityTarget<E>,
  row: JsonRow,
): E {
  const { columns } = ctx.em.connection.getMetadata(entity);
  const made: ObjectLiteral = ctx.em.create(entity);
  for (const { propertyName, databaseName, type } of columns) {
    const value = row[databaseName];
    if (value === undefined) continue;
    made[propertyName] =
      type === 'timestamptz' && typeof value === 'string' ? Temporal.Instant.from(value) : value;
  }
  return made as E;
}
