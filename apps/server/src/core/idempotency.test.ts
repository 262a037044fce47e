import { randomUUID } from 'node:crypto';
import { buildUser, Team } from '@kept/data';
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
    ... on Team { id name }
    ... on Refusal { code field }
  }
}`;

interface Created {
  createTeam: { __typename: string; id?: string; code?: string };
}

function create(caller: Caller, name: string, idempotencyKey: string): Promise<Created> {
  return caller.get<Created>(CREATE, { input: { idempotencyKey, name, portfolioIds: [] } });
}

it('does once what is sent ten times at once', async () => {
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => create(administrator, 'Once', key)),
  );
  const ids = new Set(answers.map((answer) => answer.createTeam.id));
  expect(ids.size).toBe(1);
  expect([...ids][0]).toBeTruthy();
  expect(await server.em.countBy(Team, { name: 'Once' })).toBe(1);
  const events = await server.em.query(
    "SELECT FROM timeline_event WHERE type = 'TEAM_CREATED' AND subject_id = $1",
    [[...ids][0]],
  );
  expect(events).toHaveLength(1);
});

it('refuses a key that was used for something else', async () => {
  const key = randomUUID();
  await create(administrator, 'First use', key);
  const second = await create(administrator, 'Second use', key);
  expect(second.createTeam).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('frees the key after a refusal', async () => {
  const key = randomUUID();
  await create(administrator, 'Taken', randomUUID());
  expect((await create(administrator, 'Taken', key)).createTeam.code).toBe('NAME_TAKEN');
  expect((await create(administrator, 'Free', key)).createTeam.__typename).toBe('Team');
});

it("does not mix up two people's keys", async () => {
  const other = await server.signIn(await buildUser(server.em, { roles: ['ADMINISTRATOR'] }));
  const key = randomUUID();
  const [mine, theirs] = [
    await create(administrator, 'Mine', key),
    await create(other, 'Theirs', key),
  ];
  expect(mine.createTeam.id).not.toBe(theirs.createTeam.id);
});

it('wants a key worth the name', async () => {
  const answer = await create(administrator, 'Short', 'x');
  expect(answer.createTeam).toMatchObject({ code: 'INVALID_INPUT', field: 'idempotencyKey' });
});
