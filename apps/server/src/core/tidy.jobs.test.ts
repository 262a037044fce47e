import { randomUUID } from 'node:crypto';
import { buildUser } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';
import { SYSTEM } from './people';
import { tidy } from './tidy.jobs';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('sweeps out what is past, and nothing else', async () => {
  const { id } = await buildUser(server.em);
  for (const age of ['29 days', '31 days']) {
    await server.em.query(
      `INSERT INTO idempotency (user_id, key, mutation, input_hash, recorded_at)
       VALUES ($1, $2::text, 'createTeam', '', now() - $2::text::interval)`,
      [id, age],
    );
  }
  for (const [token, expiry] of [
    ['past', '-1 second'],
    ['valid', '1 day'],
  ]) {
    await server.em.query(
      `INSERT INTO auth_session (user_id, token, expires_at) VALUES ($1, $2, now() + $3::interval)`,
      [id, token, expiry],
    );
    await server.em.query(
      `INSERT INTO auth_verification (identifier, value, expires_at) VALUES ($1, $2, now() + $3::interval)`,
      [token, randomUUID(), expiry],
    );
  }
  const ctx = server.running.contextFor(SYSTEM);
  const { signal } = new AbortController();
  await tidy.run({ ctx, directUrl: server.databaseUrl, signal });
  expect(await ctx.query('SELECT key FROM idempotency')).toEqual([{ key: '29 days' }]);
  expect(await ctx.query('SELECT token FROM auth_session')).toEqual([{ token: 'valid' }]);
  expect(await ctx.query('SELECT identifier FROM auth_verification')).toEqual([
    { identifier: 'valid' },
  ]);
});
