import { defineAbilityFor } from '@kept/domain';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Clock } from './clock';
import type { Ctx, CurrentUser } from './context';
import { Loaders } from './loaders';
import { isSignedIn } from './people';
import { type Ground, record, rowsOf, transact } from './transact';

export interface ContextParts {
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
}

/** The context of one request or job, for one person; SYSTEM for jobs. */
export function createContext({ dataSource, clock, log }: ContextParts, user: CurrentUser): Ctx {
  const ground: Ground = {
    user,
    actorId: isSignedIn(user) ? user.id : null,
    ability: defineAbilityFor(user),
    now: clock.now(),
    today: (zone) => clock.today(zone),
    em: dataSource.manager,
    log,
  };
  const loaders = new Loaders();
  const ctx: Ctx = {
    ...ground,
    async query(sql, parameters) {
      const runner = dataSource.createQueryRunner();
      try {
        return await rowsOf(runner, sql, parameters);
      } finally {
        await runner.release();
      }
    },
    load: (definition, key) => loaders.load(ctx, definition, key),
    prime: (definition, entries) => loaders.prime(ctx, definition, entries),
    async transact(work) {
      try {
        return await transact(ground, work);
      } finally {
        // what was read before the commit may be wrong after it
        loaders.renew();
      }
    },
    record: (work) => record(ground, work),
  };
  return ctx;
}
