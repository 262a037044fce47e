import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';
import { type Config, readConfig } from '../core/config';
import { SYSTEM } from '../core/people';
import { prepareFirstRun } from '../first-run';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(() => server.em.query('DELETE FROM app_user'));

const SET_UP = `mutation SetUp($token: String!, $name: String!, $email: String!, $password: String!) {
  setUpAdministrator(token: $token, name: $name, email: $email, password: $password) {
    ... on SignInReady { email }
    ... on Refusal { code field }
  }
}`;
const ADA = { name: 'Ada', email: 'ada@example.com', password: 'a long enough password' };

async function firstRun(given: Partial<Config> = {}): Promise<string> {
  const said: string[] = [];
  const config = readConfig({ DATABASE_URL: server.databaseUrl, KEPT_DATA_DIR: tmpdir() });
  await prepareFirstRun({
    config: { ...config, seed: 'none', ...given },
    ctx: server.running.contextFor(SYSTEM),
    say: (line) => void said.push(line),
  });
  return said.join('\n');
}

function tokenIn(said: string): string {
  return /set-up\?token=(\S+)/.exec(said)?.[1] ?? '';
}

async function mayManageUsers(): Promise<boolean> {
  const caller = await server.signIn(ADA);
  const { me } = await caller.get<{ me: { may: string[] } }>('query Me { me { may } }');
  return me.may.includes('USERS');
}

describe('the first start of an empty installation', () => {
  it('prints a link that makes the first administrator, once', async () => {
    const token = tokenIn(await firstRun());
    expect(await server.visitor().get(SET_UP, { token, ...ADA })).toEqual({
      setUpAdministrator: { email: ADA.email },
    });
    expect(await mayManageUsers()).toBe(true);
    const again = { token, ...ADA, email: 'eve@example.com' };
    expect(await server.visitor().get(SET_UP, again)).toMatchObject({
      setUpAdministrator: { code: 'INVITATION_EXPIRED' },
    });
    expect(await firstRun()).toBe('');
  });

  it('makes one administrator of two links used at once', async () => {
    const tokens = [tokenIn(await firstRun()), tokenIn(await firstRun())];
    await Promise.all(
      tokens.map((token, i) =>
        server.visitor().get(SET_UP, { token, ...ADA, email: `${i}@example.com` }),
      ),
    );
    expect(await server.em.query('SELECT FROM app_user')).toHaveLength(1);
  });

  it.each([
    ['name', { name: ' ' }],
    ['email', { email: 'nowhere' }],
    ['password', { password: 'short' }],
  ])('refuses a bad %s and leaves the link as it was', async (field, given) => {
    const token = tokenIn(await firstRun());
    expect(await server.visitor().get(SET_UP, { token, ...ADA, ...given })).toMatchObject({
      setUpAdministrator: { code: 'INVALID_INPUT', field },
    });
    expect(await server.visitor().get(SET_UP, { token, ...ADA })).toMatchObject({
      setUpAdministrator: { email: ADA.email },
    });
  });

  it('takes the administrator of the configuration instead, and asks nobody', async () => {
    const { email, password } = ADA;
    expect(await firstRun({ firstAdministrator: { email, password } })).toBe('');
    expect(await mayManageUsers()).toBe(true);
  });
});
