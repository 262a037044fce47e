import { randomUUID } from 'node:crypto';
import { buildTeam, buildUser } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, systemContext } from '#test/desk';
import { movingClock } from '#test/moving-clock';
import { closeCase, type OpenedCase, openCases } from '#test/open-cases';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';
import { colleagueAt, namesOn } from '#test/worklist-tester';
import type { Ctx } from '../core/context';

const ASSIGN = `mutation Assign($input: AssignCasesInput!) { assignCases(input: $input) {
  __typename ... on AssignedCases { caseIds } ... on Refusal { code field message reasons { rule value } }
} }`;

interface Assigned {
  __typename: string;
  caseIds?: string[];
  code?: string;
  field?: string;
}

let server: TestServer;
let system: Ctx;
let desk: Desk;
let supervisor: Caller;

beforeAll(async () => {
  const clock = movingClock('2026-11-09T17:00Z');
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
  desk = await openDesk(server);
  supervisor = (await colleagueAt(server, desk, { roles: ['SUPERVISOR'], name: 'Sue' })).caller;
});
afterAll(() => server.stop());

const open = (names: readonly string[]): Promise<OpenedCase[]> =>
  openCases(
    { server, system, desk },
    names.map((name) => ({ name })),
  );

async function assign(input: object, caller = supervisor): Promise<Assigned> {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  return (await caller.get<{ assignCases: Assigned }>(ASSIGN, variables)).assignCases;
}

describe('assignCases', () => {
  it('moves cases to somebody who sees them at once, and back to the pool', async () => {
    const cases = await open(['One', 'Two']);
    const caseIds = cases.map(({ caseId }) => caseId);
    const ben = await colleagueAt(server, desk);
    expect(await assign({ caseIds, ownerId: ben.user.id })).toEqual({
      __typename: 'AssignedCases',
      caseIds,
    });
    const mine = { whose: 'MINE' };
    expect((await namesOn(ben.caller, mine)).sort()).toEqual(['One', 'Two']);
    await assign({ caseIds: [caseIds[0]], ownerId: null });
    expect(await namesOn(ben.caller, mine)).toEqual(['Two']);
  });

  it('tells it once per case, to both people; nothing where nothing changes', async () => {
    const [one] = await open(['Told']);
    const ben = await colleagueAt(server, desk);
    const given = { caseIds: [one?.caseId], ownerId: ben.user.id };
    await assign(given);
    await assign(given);
    const events = await server.em.query(
      "SELECT payload FROM timeline_event WHERE case_id = $1 AND type = 'CASE_ASSIGNED'",
      [one?.caseId],
    );
    expect(events).toEqual([{ payload: { fromOwnerId: null, toOwnerId: ben.user.id } }]);
    const [{ version }] = await server.em.query(
      'SELECT version FROM collection_case WHERE id = $1',
      [one?.caseId],
    );
    expect(version).toBe(2);
  });

  it('takes a callback of the owner along, and the team in which the new one works', async () => {
    const [one] = await open(['Moved']);
    const south = await buildTeam(server.em, { portfolioIds: [desk.portfolio.id] });
    const inSouth = await buildUser(server.em, { teamIds: [south.id] });
    const [ben, mia] = [await colleagueAt(server, desk), desk.collector];
    await server.em.query(
      `UPDATE collection_case SET owner_id = $2, callback_owner_id = $2, callback_at = '2026-11-10T17:00Z' WHERE id = $1`,
      [one?.caseId, mia.id],
    );
    const rowNow = async () => {
      const [row] = await server.em.query(
        'SELECT owner_id, team_id, callback_owner_id FROM collection_case WHERE id = $1',
        [one?.caseId],
      );
      return row;
    };
    await assign({ caseIds: [one?.caseId], ownerId: inSouth.id });
    expect(await rowNow()).toEqual({
      owner_id: inSouth.id,
      team_id: south.id,
      callback_owner_id: inSouth.id,
    });
    await server.em.query('UPDATE collection_case SET callback_owner_id = $2 WHERE id = $1', [
      one?.caseId,
      mia.id,
    ]);
    await assign({ caseIds: [one?.caseId], ownerId: ben.user.id });
    expect(await rowNow()).toEqual({
      owner_id: ben.user.id,
      team_id: desk.team.id,
      callback_owner_id: mia.id,
    });
  });

  it('is refused for people who do not work that portfolio', async () => {
    const [one] = await open(['Kept']);
    const caseIds = [one?.caseId];
    const stranger = await openDesk(server);
    const clerk = await buildUser(server.em, { roles: ['CASH_CLERK'], teamIds: [desk.team.id] });
    const gone = await buildUser(server.em, { isDisabled: true, teamIds: [desk.team.id] });
    for (const { id } of [stranger.collector, clerk, gone]) {
      expect(await assign({ caseIds, ownerId: id })).toMatchObject({
        code: 'NOT_ALLOWED',
        field: 'ownerId',
        reasons: [{ rule: 'OWNER_OF_PORTFOLIO', value: desk.portfolio.name }],
      });
    }
  });

  it('is refused as a whole when one of the cases is closed, or none is named', async () => {
    const [open1, closed] = await open(['Open', 'Closed']);
    await closeCase({ server, system }, closed!);
    const caseIds = [open1?.caseId, closed?.caseId];
    const ben = await colleagueAt(server, desk);
    expect(await assign({ caseIds, ownerId: ben.user.id })).toMatchObject({ code: 'CASE_CLOSED' });
    expect(await namesOn(ben.caller, { whose: 'MINE' })).toEqual([]);
    expect(await assign({ caseIds: [] })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'caseIds',
    });
  });

  it('is a supervisor’s, and for cases of their teams', async () => {
    const [one] = await open(['Guarded']);
    const input = { idempotencyKey: randomUUID(), caseIds: [one?.caseId], ownerId: null };
    expect(await desk.asCollector.errorOf(ASSIGN, { input })).toBe('FORBIDDEN');
    const elsewhere = await openDesk(server);
    const { caller } = await colleagueAt(server, elsewhere, { roles: ['SUPERVISOR'] });
    expect(await caller.errorOf(ASSIGN, { input })).toBe('NOT_FOUND');
  });
});

it('offers those who may own a case, by name', async () => {
  const [one] = await open(['Offered']);
  const fresh = await openDesk(server);
  await colleagueAt(server, fresh, { name: 'Zed' });
  const { data } = await supervisor.ask<{
    collectionCase: { usersWhoMayOwn: { name: string }[] };
  }>('query Owners($id: ID!) { collectionCase(id: $id) { usersWhoMayOwn { name } } }', {
    id: one?.caseId,
  });
  const names = data?.collectionCase.usersWhoMayOwn.map(({ name }) => name) ?? [];
  expect(names).toEqual([...names].sort());
  expect(names).toContain('Mia Collector');
  expect(names).not.toContain('Zed');
  expect(names).not.toContain('Theo Clerk');
});
