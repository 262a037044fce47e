import { isRefusal, type Refusal } from '@kept/domain';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Ctx, Tx } from './context';
import { notFound } from './errors';
import { claimKey, keepResult } from './idempotency';

/** Every mutation's input carries one; the browser makes it when the dialog opens. */
export interface KeyedInput {
  idempotencyKey: string;
}

/** How a mutation's result is found again when the same key comes twice. */
export interface ResultKind<I, T> {
  /** its name, noted beside the key */
  type: string;
  idOf(result: T): string | null;
  readBack(tx: Tx, id: string | null, input: I): Promise<T>;
}

/** The result is a row of its own: found by its id. */
export function rowOf<E extends ObjectLiteral & { id: string }>(
  entity: EntityTarget<E> & { name: string },
): ResultKind<unknown, E> {
  return {
    type: entity.name,
    idOf: (result) => result.id,
    async readBack(tx, id) {
      const where = { id } as unknown as FindOptionsWhere<E>;
      const row = await tx.em.findOneBy(entity, where);
      if (!row) throw notFound('What this key once led to');
      return row;
    },
  };
}

export interface Mutation<I extends KeyedInput, T> {
  /** the mutation's name in the schema */
  name: string;
  input: I;
  command: (tx: Tx, input: NoInfer<I>) => Promise<T | Refusal>;
  result: ResultKind<NoInfer<I>, T>;
}

/** Runs a command in a transaction, once per idempotency key. The one way a mutation writes. */
export function mutate<I extends KeyedInput, T>(
  ctx: Ctx,
  { name, input, command, result }: Mutation<I, T>,
): Promise<T | Refusal> {
  return ctx.transact(async (tx) => {
    const earlier = await claimKey(tx, { name, input });
    if (isRefusal(earlier)) return earlier;
    if (earlier.kind === 'DONE') return result.readBack(tx, earlier.resultId, input);
    const outcome = await command(tx, input);
    if (isRefusal(outcome)) return outcome;
    await keepResult(tx, { name, input }, { type: result.type, id: result.idOf(outcome) });
    return outcome;
  });
}
