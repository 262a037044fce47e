import { type Ability, defineAbilityFor } from '@kept/domain';
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
  publicUrl: string;
}

// a session holds its user for 30 seconds, and with them what they may do
const abilities = new WeakMap<CurrentUser, Ability>();

function abilityOf(user: CurrentUser): Ability {
  const known = abilities.get(user);
  if (known) return known;
  const ability = defineAbilityFor(user);
  abilities.set(user, ability);
  return ability;
}

/** The context of one request or job, for one person; SYSTEM for jobs. */
export function createContext(parts: ContextParts, user: CurrentUser): Ctx {
  const { dataSource, clock, log, publicUrl } = parts;
  const ground: Ground = {
    user,
    actorId: isSignedIn(user) ? user.id : null,
    ability: abilityOf(user),
    now: clock.now(),
    today: (zone) => clock.today(zone),
    businessDate: clock.businessDate,
    publicUrl,
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
