import { randomUUID } from 'node:crypto';
import { buildUser } from '@kept/data';
import { expect, it } from 'vitest';
import { next, startTestServer } from '#test/test-server';

it('lets a request finish, closes sockets and takes no new one', async () => {
  const server = await startTestServer();
  const ada = await server.signIn(await buildUser(server.em, { roles: ['ADMINISTRATOR'] }));
  const socket = await ada.listen();
  const closed = next(socket, 'disconnect');
  const runner = server.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('LOCK TABLE team IN ACCESS EXCLUSIVE MODE');

  const input = { idempotencyKey: randomUUID(), name: 'Late', portfolioIds: [] };
  const answer = ada.get(
    'mutation M($input: CreateTeamInput!) { createTeam(input: $input) { ... on Team { name } } }',
    { input },
  );
  await expect
    .poll(() =>
      server.em
        .query(
          "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
        )
        .then(([row]) => row.count),
    )
    .toBe(1);
  const drained = server.running.drain();
  await closed;
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  await runner.commitTransaction();
  await runner.release();
  expect(await answer).toEqual({ createTeam: { name: 'Late' } });
  await drained;
  await server.running.close();
});
