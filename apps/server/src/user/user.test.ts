import { randomUUID } from 'node:crypto';
import { buildPortfolio, buildTeam, buildUser, User } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';

let server: TestServer;
let ada: User;
let administrator: Caller;
beforeAll(async () => {
  server = await startTestServer();
  ada = await buildUser(server.em, { name: 'Ada', roles: ['ADMINISTRATOR'] });
  administrator = await server.signIn(ada);
});
afterAll(() => server.stop());

const INVITE = `mutation InviteUser($input: InviteUserInput!) {
  inviteUser(input: $input) {
    __typename
    ... on Invitation { link user { id name email roles teams { id } } }
    ... on Refusal { code field }
  }
}`;
const CHANGE = `mutation ChangeUser($input: ChangeUserInput!) {
  changeUser(input: $input) {
    __typename
    ... on User { name roles version teams { id } allowedActions }
    ... on Refusal { code field }
  }
}`;
const able = (mutation: string) => `mutation M($input: UserIdInput!) {
  ${mutation}(input: $input) {
    __typename
    ... on User { isDisabled version }
    ... on Refusal { code }
  }
}`;
const ACCEPT = `mutation AcceptInvitation($token: String!, $password: String!) {
  acceptInvitation(token: $token, password: $password) {
    __typename
    ... on SignInReady { email }
    ... on Refusal { code field }
  }
}`;
const ME = `query Me {
  me { name roles may isDemo businessDate baseCurrency teams { name } portfolios { name today } }
}`;

const PASSWORD = 'a long enough password';

interface Invited {
  inviteUser: { link: string; user: { id: string; email: string }; code?: string };
}

function invite(given: object = {}, key: string = randomUUID()): Promise<Invited> {
  const input = {
    idempotencyKey: key,
    name: 'Ben Okafor',
    email: `${randomUUID()}@example.com`,
    roles: ['COLLECTOR'],
    teamIds: [],
    ...given,
  };
  return administrator.get<Invited>(INVITE, { input });
}

function tokenOf(link: string): string {
  return new URL(link).searchParams.get('token') ?? '';
}

async function signInStatus(email: string, password: string): Promise<number> {
  const answer = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email, password }),
  });
  return answer.status;
}

function on({ id, version }: User) {
  return { input: { id, version, idempotencyKey: randomUUID() } };
}

describe('me', () => {
  it('is who is signed in, with their teams, portfolios and pages', async () => {
    const portfolio = await buildPortfolio(server.em, { name: 'Metals' });
    const team = await buildTeam(server.em, { name: 'North', portfolioIds: [portfolio.id] });
    const mia = await server.signIn(await buildUser(server.em, { teamIds: [team.id] }));
    const { me } = await mia.get<{ me: { may: string[] } }>(ME);
    expect(me).toMatchObject({
      roles: ['COLLECTOR'],
      isDemo: false,
      businessDate: null,
      baseCurrency: 'USD',
      teams: [{ name: 'North' }],
      portfolios: [{ name: 'Metals' }],
    });
    expect(me.may).toContain('WORKLIST');
    expect(me.may).not.toContain('USERS');
  });

  it('is nobody without a session', async () => {
    expect(await server.visitor().errorOf(ME)).toBe('UNAUTHENTICATED');
  });
});

describe('inviteUser', () => {
  it('makes somebody who can sign in after setting a password through the link, once', async () => {
    const team = await buildTeam(server.em);
    const { inviteUser } = await invite({ teamIds: [team.id], email: ' Ben@Example.com ' });
    expect(inviteUser.user).toMatchObject({ email: 'ben@example.com', teams: [{ id: team.id }] });
    expect(await signInStatus('ben@example.com', PASSWORD)).toBe(401);

    const visitor = server.visitor();
    const accepting = { token: tokenOf(inviteUser.link), password: PASSWORD };
    expect(await visitor.get(ACCEPT, accepting)).toEqual({
      acceptInvitation: { __typename: 'SignInReady', email: 'ben@example.com' },
    });
    expect(await signInStatus('ben@example.com', PASSWORD)).toBe(200);
    expect(await visitor.get(ACCEPT, accepting)).toMatchObject({
      acceptInvitation: { code: 'INVITATION_EXPIRED' },
    });
  });

  it('answers the same key with the same user and a link that works', async () => {
    const key = randomUUID();
    const email = `${randomUUID()}@example.com`;
    const first = await invite({ email }, key);
    const second = await invite({ email }, key);
    expect(second.inviteUser.user.id).toBe(first.inviteUser.user.id);
    const accepted = await server
      .visitor()
      .get(ACCEPT, { token: tokenOf(second.inviteUser.link), password: PASSWORD });
    expect(accepted).toMatchObject({ acceptInvitation: { email } });
  });

  it('keeps no link that could be read from the database', async () => {
    const { inviteUser } = await invite();
    const rows = await server.em.query('SELECT identifier, value FROM auth_verification');
    expect(JSON.stringify(rows)).not.toContain(tokenOf(inviteUser.link));
  });

  it.each([
    [{ email: 'no address' }, 'INVALID_INPUT', 'email'],
    [{ name: '  ' }, 'INVALID_INPUT', 'name'],
    [{ roles: ['KING'] }, 'INVALID_INPUT', 'roles'],
    [{ roles: ['CASH_CLERK', 'SUPERVISOR'] }, 'ROLES_CONFLICT', 'roles'],
    [{ roles: ['CREDIT_MANAGER', 'COLLECTOR', 'CASH_CLERK'] }, 'ROLES_CONFLICT', 'roles'],
    [{ teamIds: ['0199a000-0000-7000-8000-000000000000'] }, 'INVALID_INPUT', 'teamIds'],
  ])('refuses %o', async (given, code, field) => {
    expect((await invite(given)).inviteUser).toMatchObject({ code, field });
  });

  it('refuses an address that somebody has', async () => {
    const { email } = await buildUser(server.em);
    expect((await invite({ email })).inviteUser.code).toBe('EMAIL_TAKEN');
  });

  it('is for administrators', async () => {
    const supervisor = await server.signIn(await buildUser(server.em, { roles: ['SUPERVISOR'] }));
    expect(
      await supervisor.errorOf(INVITE, {
        input: {
          idempotencyKey: randomUUID(),
          name: 'x',
          email: 'x@example.com',
          roles: [],
          teamIds: [],
        },
      }),
    ).toBe('FORBIDDEN');
  });
});

describe('acceptInvitation', () => {
  it('refuses a weak password and leaves the link as it was', async () => {
    const { inviteUser } = await invite();
    const token = tokenOf(inviteUser.link);
    const weak = await server.visitor().get(ACCEPT, { token, password: 'short' });
    expect(weak).toMatchObject({ acceptInvitation: { code: 'INVALID_INPUT', field: 'password' } });
    const strong = await server.visitor().get(ACCEPT, { token, password: PASSWORD });
    expect(strong).toMatchObject({ acceptInvitation: { __typename: 'SignInReady' } });
  });

  it.each([
    ['an old one', "UPDATE auth_verification SET expires_at = now() - interval '1 s'"],
    ['one of somebody disabled since', 'UPDATE app_user SET is_disabled = true WHERE id = $1'],
  ])('refuses %s', async (_, sql) => {
    const { inviteUser } = await invite();
    await server.em.query(sql, sql.includes('$1') ? [inviteUser.user.id] : []);
    const token = tokenOf(inviteUser.link);
    expect(await server.visitor().get(ACCEPT, { token, password: PASSWORD })).toMatchObject({
      acceptInvitation: { code: 'INVITATION_EXPIRED' },
    });
  });
});

describe('changeUser', () => {
  it('changes name, roles and teams, at once and for good', async () => {
    const team = await buildTeam(server.em);
    const user = await buildUser(server.em);
    const theirs = await server.signIn(user);
    await theirs.get(ME);
    const { input } = on(user);
    const changes = { name: 'Ben B.', roles: ['SUPERVISOR'], teamIds: [team.id] };
    expect(await administrator.get(CHANGE, { input: { ...input, ...changes } })).toMatchObject({
      changeUser: {
        name: 'Ben B.',
        roles: ['SUPERVISOR'],
        version: 2,
        teams: [{ id: team.id }],
        allowedActions: ['update', 'disable'],
      },
    });
    // the session they have shows it with the next request
    await expect
      .poll(async () => (await theirs.get<{ me: { roles: string[] } }>(ME)).me.roles)
      .toEqual(['SUPERVISOR']);
  });

  it('keeps cash apart from forgiving and approving', async () => {
    const clerk = await buildUser(server.em, { roles: ['CASH_CLERK'] });
    const { input } = on(clerk);
    for (const role of ['SUPERVISOR', 'CREDIT_MANAGER']) {
      const roles = ['CASH_CLERK', role];
      expect(await administrator.get(CHANGE, { input: { ...input, roles } })).toMatchObject({
        changeUser: { code: 'ROLES_CONFLICT' },
      });
    }
    const roles = ['CASH_CLERK', 'COLLECTOR'];
    expect(await administrator.get(CHANGE, { input: { ...input, roles } })).toMatchObject({
      changeUser: { roles },
    });
  });

  it('refuses what somebody else has changed in the meantime', async () => {
    const user = await buildUser(server.em);
    const change = (name: string) =>
      administrator.get(CHANGE, { input: { ...on(user).input, name } });
    await change('First');
    expect(await change('Second')).toMatchObject({ changeUser: { code: 'STALE_VERSION' } });
    expect((await server.em.findOneByOrFail(User, { id: user.id })).name).toBe('First');
  });

  it('refuses to take the role from oneself', async () => {
    await buildUser(server.em, { roles: ['ADMINISTRATOR'] });
    const self = await buildUser(server.em, { roles: ['ADMINISTRATOR'] });
    const caller = await server.signIn(self);
    const input = { ...on(self).input, roles: ['COLLECTOR'] };
    expect(await caller.get(CHANGE, { input })).toMatchObject({
      changeUser: { code: 'SELF_CHANGE' },
    });
  });

  it('does not know users that do not exist', async () => {
    const input = { idempotencyKey: randomUUID(), id: randomUUID(), version: 1, name: 'x' };
    expect(await administrator.errorOf(CHANGE, { input })).toBe('NOT_FOUND');
  });

  it('is for administrators, also for oneself', async () => {
    const user = await buildUser(server.em);
    const caller = await server.signIn(user);
    expect(
      await caller.errorOf(CHANGE, { input: { ...on(user).input, roles: ['ADMINISTRATOR'] } }),
    ).toBe('FORBIDDEN');
  });
});

describe('disableUser and enableUser', () => {
  it('shuts somebody out and lets them in again', async () => {
    const { inviteUser } = await invite();
    const { id, email } = inviteUser.user;
    await server.visitor().get(ACCEPT, { token: tokenOf(inviteUser.link), password: PASSWORD });
    const user = await server.em.findOneByOrFail(User, { id });
    const caller = await server.signIn(user);
    expect(await administrator.get(able('disableUser'), on(user))).toMatchObject({
      disableUser: { isDisabled: true, version: 2 },
    });
    await expect.poll(() => caller.errorOf(ME)).toBe('UNAUTHENTICATED');
    expect(await signInStatus(email, PASSWORD)).toBe(403);
    expect(await administrator.get(able('enableUser'), on({ ...user, version: 2 }))).toMatchObject({
      enableUser: { isDisabled: false },
    });
    expect(await signInStatus(email, PASSWORD)).toBe(200);
    expect(await caller.errorOf(ME)).toBe('UNAUTHENTICATED');
  });

  it('refuses a version that is not the last', async () => {
    const user = await buildUser(server.em);
    const stale = on({ ...user, version: 7 });
    for (const mutation of ['disableUser', 'enableUser']) {
      expect(await administrator.get(able(mutation), stale)).toMatchObject({
        [mutation]: { code: 'STALE_VERSION' },
      });
    }
  });

  it('is for administrators', async () => {
    const manager = await server.signIn(await buildUser(server.em, { roles: ['CREDIT_MANAGER'] }));
    for (const mutation of ['disableUser', 'enableUser']) {
      expect(await manager.errorOf(able(mutation), on(ada))).toBe('FORBIDDEN');
    }
  });
});

describe('users', () => {
  it('shows all of them to administrators, and colleagues without address to supervisors', async () => {
    const team = await buildTeam(server.em);
    const mia = await buildUser(server.em, { name: 'Mia in the team', teamIds: [team.id] });
    const sam = await buildUser(server.em, { roles: ['SUPERVISOR'], teamIds: [team.id] });
    const query = 'query Users { users { id name email lastSignInAt } }';
    type Users = { users: { id: string; email: string | null }[] };
    const all = await administrator.get<Users>(query);
    expect(all.users.find((user) => user.id === mia.id)?.email).toBe(mia.email);
    const theirs = await (await server.signIn(sam)).get<Users>(query);
    expect(theirs.users.map((user) => user.id).sort()).toEqual([mia.id, sam.id].sort());
    expect(theirs.users.find((user) => user.id === mia.id)?.email).toBeNull();
  });
});
