import { randomUUID } from 'node:crypto';
import { buildUser, type User } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/test-database';
import { next, startTestServer, type TestServer } from '#test/test-server';

let database: TestDatabase;
let server: TestServer;
// a second server on the same database
let twin: TestServer;
let insider: User;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestServer({ database });
  twin = await startTestServer({ database });
  insider = await buildUser(server.em, { name: 'Mia' });
});
afterAll(async () => {
  await server.stop();
  await twin.stop();
  await database.drop();
});

it('lets nobody in who is not signed in', async () => {
  await expect(server.visitor().listen()).rejects.toThrow('UNAUTHENTICATED');
});

it('lets no foreign page in', async () => {
  const mia = await server.signIn(insider);
  const foreign = { extraHeaders: { cookie: mia.cookie, origin: 'https://evil.example' } };
  await expect(mia.listen(foreign)).rejects.toThrow();
});

it('closes the sockets of a disabled user on every server', async () => {
  const leaver = await buildUser(server.em, { name: 'Leaver' });
  const caller = await twin.signIn(leaver);
  const socket = await caller.listen();
  expect((await caller.ask('query Me { me { id } }')).errors).toBeUndefined();
  const closed = next<string>(socket, 'disconnect');
  const administrator = await server.signIn(
    await buildUser(server.em, { roles: ['ADMINISTRATOR'] }),
  );
  const { id, version } = leaver;
  await administrator.get(
    `mutation DisableUser($input: UserIdInput!) {
       disableUser(input: $input) { ... on User { isDisabled } }
     }`,
    { input: { id, version, idempotencyKey: randomUUID() } },
  );
  expect(await closed).toBe('io server disconnect');
  expect(await caller.errorOf('query Me { me { id } }')).toBe('UNAUTHENTICATED');
});

it('closes the socket of whoever signs out', async () => {
  const caller = await server.signIn(insider);
  const socket = await (await twin.signIn(insider)).listen();
  const own = await caller.listen();
  const closed = next<string>(own, 'disconnect');
  await fetch(`${server.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { cookie: caller.cookie, origin: server.url },
  });
  expect(await closed).toBe('io server disconnect');
  // another session of the same person goes on
  expect(socket.connected).toBe(true);
});

it("closes a user's sockets when their teams change, so that rooms are asked for anew", async () => {
  const mover = await buildUser(server.em, { name: 'Mover' });
  const socket = await (await twin.signIn(mover)).listen();
  const closed = next<string>(socket, 'disconnect');
  const administrator = await server.signIn(
    await buildUser(server.em, { roles: ['ADMINISTRATOR'] }),
  );
  const { id, version } = mover;
  await administrator.get(
    `mutation ChangeUser($input: ChangeUserInput!) {
       changeUser(input: $input) { ... on User { roles } }
     }`,
    { input: { id, version, roles: ['SUPERVISOR'], idempotencyKey: randomUUID() } },
  );
  expect(await closed).toBe('io server disconnect');
});
