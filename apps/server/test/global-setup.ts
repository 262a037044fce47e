import { createDataSource } from '@kept/data';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    templateDatabase: string;
  }
}

/**
 * Migrates one template database that every test file then clones.
 * The server is the one that `npm test` names; where vitest is run by hand, the embedded one.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  const template = `kept_test_${process.pid}_template`;
  const tearDown = async () => {
    await execute(server.adminUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await server.release();
  };
  try {
    await dropLeftovers(server.adminUrl);
    await execute(server.adminUrl, `CREATE DATABASE ${template}`);
    await migrate(server.adminUrl, template);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('adminUrl', server.adminUrl);
  project.provide('templateDatabase', template);
  return tearDown;
}

async function migrate(adminUrl: string, database: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = database;
  const dataSource = await createDataSource({ url: url.href, poolSize: 1 }).initialize();
  await dataSource.runMigrations().finally(() => dataSource.destroy());
}

interface TestServer {
  adminUrl: string;
  release: () => Promise<void>;
}

async function testServer(): Promise<TestServer> {
  const adminUrl = process.env.KEPT_TEST_DATABASE_URL;
  if (adminUrl) return { adminUrl, release: async () => {} };
  // by a computed name: the tools are plain JavaScript and no part of this project
  const tools = new URL('../../../tools/postgres/database.mjs', import.meta.url).href;
  const { openDatabase }: { openDatabase: () => Promise<TestServer> } = await import(tools);
  return openDatabase();
}

/** Databases of runs that were killed carry the number of a process that is no more. */
async function dropLeftovers(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname ~ '^kept_test_[0-9]+_'`,
  );
  for (const { datname } of rows) {
    if (isRunning(Number(datname.split('_')[2]))) continue;
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
  await client.end();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
