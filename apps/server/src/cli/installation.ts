import { createDataSource } from '@kept/data';
import type { DataSource } from 'typeorm';
import { type Clock, createClock } from '../core/clock';
import { type Config, readConfig } from '../core/config';
import type { Ctx } from '../core/context';
import { createContext } from '../core/create-context';
import { createLogger } from '../core/logger';
import { migrate } from '../core/migrate';
import { SYSTEM } from '../core/people';

/** What a command of the command line works with. */
export interface Installation {
  config: Config;
  clock: Clock;
  dataSource: DataSource;
  /** acts as the installation itself */
  ctx: Ctx;
  /** Ctrl-C: what is under way may end, nothing new begins */
  signal: AbortSignal;
}

/** Ctrl-C was pressed. */
export class Stopped extends Error {
  override message = 'Stopped. What was written stands; run it again to go on.';
}

const POOL_SIZE = 4;

/** Opens the database, migrated, for the time that `work` takes. */
export async function withInstallation<T>(
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel === 'info' ? 'warn' : config.logLevel, false);
  const clock = createClock(config.businessDate);
  await migrate(config, log);
  const dataSource = await createDataSource({
    url: config.databaseUrl,
    poolSize: POOL_SIZE,
    applicationName: 'kept-cli',
    onPoolError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  }).initialize();
  const stop = new AbortController();
  const onSignal = () => stop.abort(new Stopped());
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const ctx = createContext({ dataSource, clock, log, publicUrl: config.publicUrl }, SYSTEM);
    return await work({ config, clock, dataSource, ctx, signal: stop.signal });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await dataSource.destroy();
  }
}
