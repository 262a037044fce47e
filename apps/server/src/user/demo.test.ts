import { buildUser } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/test-database';
import { startTestServer, type TestServer } from '#test/test-server';

let database: TestDatabase;
let server: TestServer;
let production: TestServer;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestServer({ database });
  production = await startTestServer({ database, config: { isProduction: true } });
  await buildUser(server.em, { name: 'Mia', email: 'mia@kept.example' });
});
afterAll(async () => {
  await server.stop();
  await production.stop();
  await database.drop();
});

function makeDemo(isDemo: boolean): Promise<unknown> {
  return server.em.query('UPDATE installation SET is_demo = $1', [isDemo]);
}

function signIn(url: string, email: string, origin = url): Promise<Response> {
  return fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email }),
  });
}

it('signs a demo user in with one click', async () => {
  await makeDemo(true);
  const offered = await (await fetch(`${server.url}/api/demo`)).json();
  expect(offered).toEqual({
    isDemo: true,
    users: [{ name: 'Mia', email: 'mia@kept.example', roles: ['Collector'] }],
    singleSignOn: null,
  });
  const answer = await signIn(server.url, 'mia@kept.example');
  expect(answer.status).toBe(200);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const me = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: '{ me { name isDemo } }' }),
  });
  expect(await me.json()).toMatchObject({ data: { me: { name: 'Mia', isDemo: true } } });
});

it.each([
  ['somebody who is not there', () => signIn(server.url, 'nobody@kept.example')],
  [
    'anybody for a foreign page',
    () => signIn(server.url, 'mia@kept.example', 'https://evil.example'),
  ],
  ['anybody in production', () => signIn(production.url, 'mia@kept.example')],
])('does not sign in %s', async (_, attempt) => {
  await makeDemo(true);
  expect((await attempt()).status).toBe(403);
});

it('offers nobody where the installation is no demo, nor in production', async () => {
  await makeDemo(true);
  expect(await (await fetch(`${production.url}/api/demo`)).json()).toMatchObject({ users: [] });
  await makeDemo(false);
  expect(await (await fetch(`${server.url}/api/demo`)).json()).toMatchObject({ users: [] });
  expect((await signIn(server.url, 'mia@kept.example')).status).toBe(403);
});
