import { randomUUID } from 'node:crypto';
import { buildPortfolio, buildTeam, buildUser } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';

let server: TestServer;
let administrator: Caller;
beforeAll(async () => {
  server = await startTestServer();
  administrator = await server.signIn(await buildUser(server.em, { roles: ['ADMINISTRATOR'] }));
});
afterAll(() => server.stop());

const CREATE = `mutation CreateTeam($input: CreateTeamInput!) {
  createTeam(input: $input) {
    __typename
    ... on Team { id name version portfolios { id } }
    ... on Refusal { code field }
  }
}`;

it('makes a team with its portfolios', async () => {
  const portfolio = await buildPortfolio(server.em);
  const input = { idempotencyKey: randomUUID(), name: 'North', portfolioIds: [portfolio.id] };
  const answer = await administrator.get(CREATE, { input });
  expect(answer).toMatchObject({
    createTeam: { name: 'North', version: 1, portfolios: [{ id: portfolio.id }] },
  });
});

it('refuses a name that is taken', async () => {
  const { name } = await buildTeam(server.em);
  const input = { idempotencyKey: randomUUID(), name, portfolioIds: [] };
  const answer = await administrator.get(CREATE, { input });
  expect(answer).toMatchObject({ createTeam: { code: 'NAME_TAKEN', field: 'name' } });
});

it('is for administrators', async () => {
  const collector = await server.signIn(await buildUser(server.em));
  const input = { idempotencyKey: randomUUID(), name: 'South', portfolioIds: [] };
  expect(await collector.errorOf(CREATE, { input })).toBe('FORBIDDEN');
  expect(await server.visitor().errorOf(CREATE, { input })).toBe('UNAUTHENTICATED');
});
