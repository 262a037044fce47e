import { createDataSource } from '@kept/data';
import pg from 'pg';
import { withAdvisoryLock } from './advisory-lock';
import type { Config } from './config';
import { StartFailure } from './failure';
import type { Logger } from './logger';

const OLDEST = 180_000;

async function demandVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const { rows } = await client.query<{ number: string; version: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
  );
  await client.end();
  const [{ number = '0', version = 'unknown' } = {}] = rows;
  if (Number(number) < OLDEST) {
    throw new StartFailure(`Kept needs PostgreSQL 18 or newer; this one is ${version}.`);
  }
}

/** Brings the tables up to this version; of several servers that start together, one does it. */
export async function migrate({ databaseDirectUrl: url }: Config, log: Logger): Promise<void> {
  await demandVersion(url);
  await withAdvisoryLock(url, 'migrations', async () => {
    const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
    try {
      const done = await dataSource.runMigrations();
      for (const { name } of done)
        log.info({ migration: name }, 'the tables were brought up to date');
    } finally {
      await dataSource.destroy();
    }
  });
}
