import { randomUUID } from 'node:crypto';
import { buildUser, User } from '@kept/data';
import { ArrayContains } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';

let server: TestServer;
let ada: User;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.em.query('UPDATE app_user SET is_disabled = true');
  ada = await buildUser(server.em, { roles: ['ADMINISTRATOR'] });
});

const DISABLE = `mutation DisableUser($input: UserIdInput!) {
  disableUser(input: $input) { ... on User { isDisabled } ... on Refusal { code } }
}`;
const CHANGE = `mutation ChangeUser($input: ChangeUserInput!) {
  changeUser(input: $input) { ... on User { roles } ... on Refusal { code } }
}`;

function on({ id, version }: User) {
  return { id, version, idempotencyKey: randomUUID() };
}

it('can neither be disabled nor lose the role', async () => {
  const administrator = await server.signIn(ada);
  expect(await administrator.get(DISABLE, { input: on(ada) })).toEqual({
    disableUser: { code: 'LAST_ADMINISTRATOR' },
  });
  expect(await administrator.get(CHANGE, { input: { ...on(ada), roles: [] } })).toEqual({
    changeUser: { code: 'LAST_ADMINISTRATOR' },
  });
});

it('is left when two disable each other at once', async () => {
  const eve = await buildUser(server.em, { roles: ['ADMINISTRATOR'] });
  const [one, two] = [await server.signIn(ada), await server.signIn(eve)];
  await Promise.all([one.ask(DISABLE, { input: on(eve) }), two.ask(DISABLE, { input: on(ada) })]);
  const left = { isDisabled: false, roles: ArrayContains(['ADMINISTRATOR']) };
  expect(await server.em.countBy(User, left)).toBe(1);
});

it('is not the only one: another may be disabled, but not oneself', async () => {
  const eve = await buildUser(server.em, { roles: ['ADMINISTRATOR'] });
  const administrator = await server.signIn(ada);
  expect(await administrator.get(DISABLE, { input: on(ada) })).toEqual({
    disableUser: { code: 'SELF_CHANGE' },
  });
  expect(await administrator.get(DISABLE, { input: on(eve) })).toEqual({
    disableUser: { isDisabled: true },
  });
});
