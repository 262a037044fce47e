import { buildUser } from '@kept/data';
import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';

const EMAIL = 'mia@example.com';
const PASSWORD = 'a long enough password';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const { id } = await buildUser(server.em, { email: EMAIL });
  await server.em.query(
    `INSERT INTO auth_account (user_id, account_id, provider_id, password)
     VALUES ($1::uuid, $1::uuid::text, 'credential', $2)`,
    [id, await hashPassword(PASSWORD)],
  );
});
afterAll(() => server.stop());
beforeEach(() => server.em.query('DELETE FROM auth_rate_limit'));

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...headers },
    body: JSON.stringify(body),
  });
}

function signIn(password: string, headers: Record<string, string> = {}): Promise<Response> {
  return post('/sign-in/email', { email: EMAIL, password }, headers);
}

async function me(cookie: string) {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: '{ me { email } }' }),
  });
  return answer.json();
}

it('signs in by e-mail and password, with a cookie that scripts cannot read', async () => {
  const answer = await signIn(PASSWORD);
  expect(answer.status).toBe(200);
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^kept\.session_token=.*HttpOnly.*SameSite=Lax/i);
  expect(await me(cookie)).toMatchObject({ data: { me: { email: EMAIL } } });
  const [row] = await server.em.query('SELECT last_sign_in_at FROM app_user WHERE email = $1', [
    EMAIL,
  ]);
  expect(row.last_sign_in_at).toBeInstanceOf(Temporal.Instant);
});

it.each([
  ['a wrong password', () => signIn('another long password')],
  [
    'somebody unknown',
    () => post('/sign-in/email', { email: 'nobody@example.com', password: PASSWORD }),
  ],
])('turns away %s, in the same words', async (_, attempt) => {
  const answer = await attempt();
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' });
});

it('does not sign anybody in for a foreign page', async () => {
  expect((await signIn(PASSWORD, { origin: 'https://evil.example' })).status).toBe(403);
});

it('does not believe a cookie that was made up or changed', async () => {
  const answer = await signIn(PASSWORD);
  const [cookie = ''] = answer.headers.getSetCookie();
  const forged = cookie.replace(/\.([^.;]{8})/, '.AAAAAAAA');
  expect(await me(forged)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it('limits attempts, in the database, whatever address the caller claims', async () => {
  const attempt = (i: number) => signIn('wrong password', { 'x-forwarded-for': `10.0.0.${i}` });
  const answers = await Promise.all(Array.from({ length: 36 }, (_, i) => attempt(i)));
  const turnedAway = answers.filter((answer) => answer.status === 429);
  expect(turnedAway.length).toBeGreaterThanOrEqual(6);
  expect(await server.em.query('SELECT FROM auth_rate_limit')).toHaveLength(1);
});
