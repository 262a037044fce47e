import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** A migrated, empty database of one's own: call it once for a test file, and drop it afterwards. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('templateDatabase');
  const name = template.replace('template', randomBytes(6).toString('hex'));
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  // a test that loses its rows with the power has lost nothing
  await asAdmin(`ALTER DATABASE ${name} SET synchronous_commit = off`);
  const url = new URL(inject('adminUrl'));
  url.pathname = name;
  return {
    url: url.href,
    drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
