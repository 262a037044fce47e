import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('is migrated and speaks PostgreSQL 18 or newer', async () => {
  const { rows } = await client.query(`
    SELECT current_setting('server_version_num')::int AS version,
           (SELECT count(*)::int FROM schema_migration) AS migrations,
           to_regclass('timeline_event') IS NOT NULL AS "hasTimeline"`);
  expect(rows[0].version).toBeGreaterThanOrEqual(180_000);
  expect(rows[0].migrations).toBeGreaterThan(0);
  expect(rows[0].hasTimeline).toBe(true);
});

it('is not shared with another test file', async () => {
  const other = await createTestDatabase();
  expect(other.url).not.toBe(database.url);
  await other.drop();
});
