import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildUser } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';
import { staticFiles } from './static-files';

let server: TestServer;
let caller: Caller;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-workbench-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Kept</title>');
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export const kept = 1;'.repeat(100));
  server = await startTestServer({ workbench: await staticFiles(folder) });
  caller = await server.signIn(await buildUser(server.em, { roles: ['ADMINISTRATOR'] }));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('the door', () => {
  it('says that it is alive and ready', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ state: 'alive' });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ state: 'ready' });
  });

  it('tells Prometheus how it is', async () => {
    await caller.get('query Me { me { id } }');
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('kept_graphql_duration_seconds_count{operation="Me",failed="false"}');
    expect(text).toMatch(/kept_statements_total [1-9]/);
    expect(text).toMatch(/kept_pool_connections\{state="total"\} [1-9]/);
  });

  it('lets no page of others frame it or run in it', async () => {
    const { headers } = await fetch(server.url);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    ['no JSON', '{', 400],
    ['too large', JSON.stringify({ query: 'x'.repeat(2_000_000) }), 413],
  ])('takes no body that is %s, and tells nothing of itself', async (_, body, status) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ message: 'This makes no sense.' });
  });

  it('does not lead to the administration of the sign-in library', async () => {
    const answer = await fetch(`${server.url}/api/auth/admin/list-users`, {
      headers: { cookie: caller.cookie },
    });
    expect(answer.status).toBe(404);
  });

  it('has no public sign-up', async () => {
    const answer = await fetch(`${server.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ name: 'x', email: 'x@example.com', password: 'a long password' }),
    });
    expect(answer.status).toBe(404);
    expect(await server.em.query("SELECT FROM app_user WHERE email = 'x@example.com'")).toEqual([]);
  });
});

describe('the workbench', () => {
  it('is there under every address of a page', async () => {
    for (const path of ['/', '/cases/1', '/set-up?token=x']) {
      const answer = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
      expect(await answer.text()).toBe('<title>Kept</title>');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it.each(['br', 'gzip', 'identity'])(
    'is sent as %s, and kept for ever where its name says what it is',
    async (encoding) => {
      const answer = await fetch(`${server.url}/assets/app-1a2b.js`, {
        headers: { 'accept-encoding': encoding },
      });
      expect(answer.headers.get('content-encoding')).toBe(
        encoding === 'identity' ? null : encoding,
      );
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(await answer.text()).toContain('export const kept');
    },
  );

  it.each(['/assets/missing.js', '/assets/..%2f..%2fetc%2fpasswd', '/assets/../../package.json'])(
    'has nothing else: %s',
    async (path) => {
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    },
  );
});

describe('GraphQL', () => {
  it('masks a bug and says where the log has it', async () => {
    await server.em.query('ALTER TABLE team RENAME TO team_away');
    const { errors } = await caller.ask('query Teams { teams { name } }');
    await server.em.query('ALTER TABLE team_away RENAME TO team');
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(errors)).not.toContain('team_away');
    expect(JSON.stringify(errors)).not.toContain('relation');
  });

  it.each([
    [
      'too deep',
      `query Deep { teams { ${'portfolios { calendar { '.repeat(1)}${'name'}} } members { teams { members { teams { members { teams { members { teams { members { teams { members { name } } } } } } } } } } } } }`,
    ],
    [
      'too many aliases',
      `query Many { ${Array.from({ length: 40 }, (_, i) => `a${i}: me { id }`).join(' ')} }`,
    ],
    ['too long', `query Long { me { ${'id '.repeat(5_000)} } }`],
  ])('refuses a query that is %s', async (_, query) => {
    const { data, errors } = await caller.ask(query);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toMatch(/GRAPHQL_(VALIDATION|PARSE)_FAILED/);
  });

  it('is not to be had by a foreign form', async () => {
    const answer = await fetch(`${server.url}/graphql?query={me{id}}`, {
      headers: { cookie: caller.cookie },
    });
    expect(answer.status).toBe(400);
  });

  it('says from where a replay misses nothing of what it shows', async () => {
    const { extensions } = await caller.ask('query Me { me { id } }');
    expect(extensions?.cursor).toMatch(/^\d+$/);
  });
});

describe('in production', () => {
  it('tells nothing of its schema', async () => {
    const production = await startTestServer({ config: { isProduction: true } });
    const { errors } = await production.visitor().ask('{ __schema { types { name } } }');
    const [misspelt] = (await production.visitor().ask('{ mee { id } }')).errors ?? [];
    await production.stop();
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(misspelt?.message).not.toContain('"me"');
  });
});
