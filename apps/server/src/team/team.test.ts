import { randomUUID } from 'node:crypto';
import { buildPortfolio, buildTeam, buildUser, type Team } from '@kept/data';
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

const CHANGE = `mutation ChangeTeam($input: ChangeTeamInput!) {
  changeTeam(input: $input) {
    __typename
    ... on Team { name version portfolios { id } members { name } }
    ... on Refusal { code field }
  }
}`;

function changes({ id, version }: Team, given: object = {}) {
  return { input: { idempotencyKey: randomUUID(), id, version, ...given } };
}

it('gets other portfolios, which its people see and lose at once', async () => {
  const [before, after] = [await buildPortfolio(server.em), await buildPortfolio(server.em)];
  const team = await buildTeam(server.em, { portfolioIds: [before.id] });
  const mia = await server.signIn(await buildUser(server.em, { name: 'Mia', teamIds: [team.id] }));
  const books = async () =>
    (await mia.get<{ portfolios: { id: string }[] }>('query P { portfolios { id } }')).portfolios;
  expect(await books()).toEqual([{ id: before.id }]);
  const given = { name: ' West ', portfolioIds: [after.id] };
  expect(await administrator.get(CHANGE, changes(team, given))).toEqual({
    changeTeam: {
      __typename: 'Team',
      name: 'West',
      version: 2,
      portfolios: [{ id: after.id }],
      members: [{ name: 'Mia' }],
    },
  });
  await expect.poll(books).toEqual([{ id: after.id }]);
});

it.each([
  ['name', { name: ' ' }],
  ['portfolioIds', { portfolioIds: ['0199a000-0000-7000-8000-000000000000'] }],
])('refuses a bad %s', async (field, given) => {
  const refused = { code: 'INVALID_INPUT', field };
  const team = await buildTeam(server.em);
  expect(await administrator.get(CHANGE, changes(team, given))).toMatchObject({
    changeTeam: refused,
  });
  const input = { idempotencyKey: randomUUID(), name: 'East', portfolioIds: [], ...given };
  expect(await administrator.get(CREATE, { input })).toMatchObject({ createTeam: refused });
});

it('refuses what somebody else has changed in the meantime', async () => {
  const team = await buildTeam(server.em);
  await administrator.get(CHANGE, changes(team, { name: 'Once' }));
  expect(await administrator.get(CHANGE, changes(team, { name: 'Twice' }))).toMatchObject({
    changeTeam: { code: 'STALE_VERSION' },
  });
});

it('is changed by administrators alone, and has to be there', async () => {
  const team = await buildTeam(server.em);
  const manager = await server.signIn(await buildUser(server.em, { roles: ['CREDIT_MANAGER'] }));
  expect(await manager.errorOf(CHANGE, changes(team))).toBe('FORBIDDEN');
  const gone = changes({ ...team, id: randomUUID() });
  expect(await administrator.errorOf(CHANGE, gone)).toBe('NOT_FOUND');
});

it('does not lead a colleague to books and teams that are not theirs', async () => {
  const [ours, theirs] = [await buildPortfolio(server.em), await buildPortfolio(server.em)];
  const shared = await buildTeam(server.em, { portfolioIds: [ours.id] });
  const other = await buildTeam(server.em, { portfolioIds: [theirs.id] });
  const sam = await buildUser(server.em, { roles: ['SUPERVISOR'], teamIds: [shared.id] });
  await buildUser(server.em, { name: 'In both', teamIds: [shared.id, other.id] });
  const answer = await (await server.signIn(sam)).get(
    'query U { users { name teams { id portfolios { id } } } }',
  );
  expect(answer).toMatchObject({
    users: expect.arrayContaining([
      { name: 'In both', teams: [{ id: shared.id, portfolios: [{ id: ours.id }] }] },
    ]),
  });
});

it('is seen by its own people and by those who see all', async () => {
  const teams = 'query T { teams { name } }';
  const team = await buildTeam(server.em, { name: 'Seen' });
  const mia = await server.signIn(await buildUser(server.em, { teamIds: [team.id] }));
  expect(await mia.get(teams)).toEqual({ teams: [{ name: 'Seen' }] });
  const all = await administrator.get<{ teams: unknown[] }>(teams);
  expect(all.teams.length).toBeGreaterThan(1);
});
