import { setTimeout as wait } from 'node:timers/promises';
import { isRefusal, type Refusal } from '@kept/domain';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Reading, Tx } from './context';
import { notFound } from './errors';
import { Loaders } from './loaders';
import { type Emitted, flushTimeline, type Slice } from './timeline';
import { databaseErrorOf, refusalOf } from './unique-violations';

/** What a transaction inherits from the context it starts in. */
export type Ground = Pick<
  Reading,
  'user' | 'actorId' | 'ability' | 'now' | 'today' | 'businessDate' | 'publicUrl' | 'log'
> & {
  readonly em: EntityManager;
};

const RETRIES = 3;
// serialization_failure, deadlock_detected
const PASSING = new Set(['40001', '40P01']);

/**
 * Runs `work` in a transaction at READ COMMITTED. A returned Refusal rolls back; a unique violation
 * that stands for a Refusal becomes one; deadlocks are tried again, three times.
 * What `tx.record` was given runs afterwards, whatever became of the transaction.
 */
export async function transact<T>(
  ground: Ground,
  work: (tx: Tx) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  for (let attempt = 0; ; attempt += 1) {
    const afterwards: ((tx: Tx) => Promise<void>)[] = [];
    try {
      const result = await once(ground, work, afterwards);
      await recordAll(ground, afterwards);
      return result;
    } catch (error) {
      if (attempt < RETRIES && PASSING.has(databaseErrorOf(error)?.code ?? '')) {
        ground.log.debug({ attempt }, 'transaction is tried again');
        // two that met once should not meet again in step
        await wait(Math.random() * 20 * (attempt + 1));
        continue;
      }
      await recordAll(ground, afterwards);
      const refusal = refusalOf(error);
      if (refusal) return refusal;
      throw error;
    }
  }
}

/** Writes in a transaction of its own, which nothing around it can undo. */
export async function record(ground: Ground, work: (tx: Tx) => Promise<void>): Promise<void> {
  await transact(ground, work);
}

async function recordAll(
  ground: Ground,
  works: readonly ((tx: Tx) => Promise<void>)[],
): Promise<void> {
  for (const work of works) await record(ground, work);
}

async function once<T>(
  ground: Ground,
  work: (tx: Tx) => Promise<T | Refusal>,
  afterwards: ((tx: Tx) => Promise<void>)[],
): Promise<T | Refusal> {
  const runner = ground.em.connection.createQueryRunner();
  try {
    // READ COMMITTED is what PostgreSQL begins with: naming it would cost a round trip each time
    await runner.startTransaction();
    const emitted: Emitted[] = [];
    const notices: Slice[] = [];
    const result = await work(openTx({ ground, runner, emitted, notices, afterwards }));
    if (isRefusal(result)) {
      await runner.rollbackTransaction();
      return result;
    }
    await flushTimeline(runner, ground, { emitted, notices });
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

interface Opened {
  ground: Ground;
  runner: QueryRunner;
  emitted: Emitted[];
  notices: Slice[];
  afterwards: ((tx: Tx) => Promise<void>)[];
}

function openTx({ ground, runner, emitted, notices, afterwards }: Opened): Tx {
  const loaders = new Loaders();
  const tx: Tx = {
    ...ground,
    em: runner.manager,
    query: (sql, parameters) => rowsOf(runner, sql, parameters),
    execute: async (sql, parameters) =>
      (await runner.query(sql, parameters && [...parameters], true)).affected ?? 0,
    load: (definition, key) => loaders.load(tx, definition, key),
    prime: (definition, entries) => loaders.prime(tx, definition, entries),
    async record(work) {
      afterwards.push(work);
    },
    async lockCustomers(ids) {
      const wanted = [...new Set(ids)];
      // sorted by the database, so that two transactions can never wait for each other
      const locked = await tx.query(
        'SELECT id FROM customer WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE',
        [wanted],
      );
      if (locked.length < wanted.length) throw notFound('The customer');
    },
    emit: (event, audience = {}) => void emitted.push({ event, audience }),
    notify: (notice) => void notices.push(notice),
  };
  return tx;
}

/** The rows of any statement, through a query runner; TypeORM alone answers an UPDATE with a pair. */
export async function rowsOf<Row>(
  runner: QueryRunner,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const { records } = await runner.query(sql, [...parameters], true);
  return records as Row[];
}
