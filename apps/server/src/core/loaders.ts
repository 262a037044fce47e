import DataLoader from 'dataloader';
import { type EntityTarget, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import type { Reading } from './context';

/** How many rows one key stands for is the loader's business; `batch` answers in the order of the keys. */
export interface Loader<K, V> {
  batch(ctx: Reading, keys: readonly K[]): Promise<readonly V[]>;
}

/** A loader of one's own: declare it once at module level and use it as `ctx.load(itsName, key)`. */
export function loader<K, V>(batch: Loader<K, V>['batch']): Loader<K, V> {
  return { batch };
}

/** Loads an entity by its id; null where there is none. */
export function loadById<E extends ObjectLiteral & { id: string }>(
  entity: EntityTarget<E>,
): Loader<string, E | null> {
  return loader(async (ctx, ids) => {
    // TypeORM cannot see that `id` is a column of every E
    const where = { id: In([...ids]) } as unknown as FindOptionsWhere<E>;
    const rows = new Map((await ctx.em.findBy(entity, where)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** Puts rows back in the order of their keys: for loaders that return several rows a key. */
export function groupRows<K, R>(
  keys: readonly K[],
  rows: readonly R[],
  keyOf: (row: R) => K,
): R[][] {
  const groups = new Map<K, R[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** The loaders of one request; `renew` forgets what was read, after a commit. */
export class Loaders {
  // one map for loaders of every type: `load` ties key and value types together again
  private cache = new Map<object, DataLoader<unknown, unknown>>();

  load<K, V>(ctx: Reading, definition: Loader<K, V>, key: K): Promise<V> {
    return this.of(ctx, definition).load(key);
  }

  /** What another statement has read along the way need not be read again. */
  prime<K, V>(ctx: Reading, definition: Loader<K, V>, entries: Iterable<readonly [K, V]>): void {
    const found = this.of(ctx, definition);
    for (const [key, value] of entries) found.prime(key, value);
  }

  private of<K, V>(ctx: Reading, definition: Loader<K, V>): DataLoader<K, V> {
    let found = this.cache.get(definition) as DataLoader<K, V> | undefined;
    if (!found) {
      found = new DataLoader<K, V>((keys) => definition.batch(ctx, keys));
      this.cache.set(definition, found as DataLoader<unknown, unknown>);
    }
    return found;
  }

  renew(): void {
    this.cache.clear();
  }
}
