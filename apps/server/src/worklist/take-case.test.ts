import { randomUUID } from 'node:crypto';
import { buildPortfolio, buildTeam, buildUser } from '@kept/data';
import type { WorkMode } from '@kept/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, systemContext } from '#test/desk';
import { type MovingClock, movingClock } from '#test/moving-clock';
import { closeCase, type OpenedCase, openCases } from '#test/open-cases';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';
import { colleagueAt, openList, setStanding } from '#test/worklist-tester';
import type { Ctx } from '../core/context';

const FIELDS = `__typename
  ... on CaseRef { id number customerName portfolioName }
  ... on Refusal { code message }`;
const NEXT = `mutation Next($input: TakeNextCaseInput!) { takeNextCase(input: $input) { ${FIELDS} } }`;
const TAKE = `mutation Take($input: CaseIdInput!) { takeCase(input: $input) { ${FIELDS} } }`;
const RELEASE = `mutation Release($input: CaseIdInput!) { releaseCase(input: $input) { ${FIELDS} } }`;
const NOON = '2026-11-09T17:00Z'; // a Monday, noon in New York

interface Taken {
  __typename: string;
  id?: string;
  customerName?: string;
  code?: string;
  message?: string;
}

let server: TestServer;
let clock: MovingClock;
let system: Ctx;

beforeAll(async () => {
  clock = movingClock(NOON);
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
});
afterAll(() => server.stop());

const list = (wanted: Parameters<typeof openList>[1]) => openList({ server, system }, wanted);
const set = (one: OpenedCase | undefined, columns: Record<string, unknown>) =>
  setStanding(server, one, columns);

async function next(caller: Caller, input: object = {}): Promise<Taken> {
  const asked = { idempotencyKey: randomUUID(), ...input };
  return (await caller.get<{ takeNextCase: Taken }>(NEXT, { input: asked })).takeNextCase;
}
async function take(caller: Caller, caseId?: string): Promise<Taken> {
  const input = { idempotencyKey: randomUUID(), caseId };
  return (await caller.get<{ takeCase: Taken }>(TAKE, { input })).takeCase;
}
const nameOf = async (taken: Promise<Taken>) => (await taken).customerName ?? (await taken).code;

describe('takeNextCase', () => {
  it('serves the best, then the next best, and says when nothing is left', async () => {
    const { desk, cases } = await list(['Second', 'First']);
    await set(cases[1], { points: 90 });
    const me = desk.asCollector;
    const first = await next(me);
    expect(first).toMatchObject({ __typename: 'CaseRef', customerName: 'First' });
    expect(await nameOf(next(me, { leaveCaseId: first.id }))).toBe('Second');
    expect(await nameOf(next(me, { leaveCaseId: cases[0]?.caseId }))).toBe('First');
  });

  it('gives the same case to who asks twice with one key', async () => {
    const { desk } = await list(['One', 'Two']);
    const input = { idempotencyKey: randomUUID() };
    const [a, b] = await Promise.all([
      next(desk.asCollector, input),
      next(desk.asCollector, input),
    ]);
    expect(a).toMatchObject({ __typename: 'CaseRef' });
    expect(b).toEqual(a);
  });

  it('gives 40 of a hundred who ask at once a case each, and 60 none', async () => {
    const { desk, cases } = await list(Array.from({ length: 40 }, (_, n) => `Customer ${n}`));
    const takers: Caller[] = [];
    for (let n = 0; n < 100; n += 1) {
      takers.push((await colleagueAt(server, desk, { name: `Collector ${n}` })).caller);
    }
    const taken = await Promise.all(takers.map((caller) => next(caller)));
    const served = taken.flatMap(({ id }) => id ?? []);
    expect(served).toHaveLength(40);
    expect(new Set(served)).toEqual(new Set(cases.map(({ caseId }) => caseId)));
    const codes = taken.flatMap(({ code }) => code ?? []);
    expect(codes).toEqual(Array.from({ length: 60 }, () => 'NO_CASE_AVAILABLE'));
  });

  it('passes by a customer whom a colleague has in another portfolio', async () => {
    const { desk, cases } = await list(['Shared', 'Free']);
    await set(cases[0], { points: 99 });
    const other = await openDesk(server);
    const [theirs] = await server.em.query(
      'INSERT INTO collection_case (portfolio_id, customer_id, opened_on) VALUES ($1, $2, $3) RETURNING id',
      [other.portfolio.id, cases[0]?.customer.id, '2026-11-02'],
    );
    expect(await take(other.asCollector, theirs.id)).toMatchObject({ __typename: 'CaseRef' });
    expect(await nameOf(next(desk.asCollector))).toBe('Free');
    await expireLeases(cases[0]);
    expect(await nameOf(next((await colleagueAt(server, desk)).caller))).toBe('Shared');
  });

  it('leaves what is put aside, planned for later or a specialist’s', async () => {
    const { desk, cases } = await list(['Snoozed', 'Tomorrow', 'At five', 'Vulnerable', 'Now']);
    clock.moveTo(NOON);
    await set(cases[0], { points: 99, suppressed_reason: 'SNOOZED' });
    await set(cases[1], { points: 98, next_action_on: '2026-11-10' });
    await set(cases[2], { points: 97, next_action_at: '2026-11-09T22:00Z' });
    await set(cases[3], { points: 96, is_specialist: true });
    const me = desk.asCollector;
    const { id } = await next(me, { filter: { includeSuppressed: true } });
    expect(id).toBe(cases[4]?.caseId);
    expect(await nameOf(next(me, { leaveCaseId: id }))).toBe('NO_CASE_AVAILABLE');
    clock.moveTo('2026-11-09T22:00Z');
    expect(await nameOf(next(me, { leaveCaseId: id }))).toBe('At five');
    clock.moveTo(NOON);
  });

  it('serves a callback that is due before anything else', async () => {
    const { desk, cases } = await list(['Best', 'Mine', 'Ben’s']);
    const ben = await colleagueAt(server, desk);
    clock.moveTo(NOON);
    await set(cases[0], { points: 99 });
    const due = { callback_at: '2026-11-09T16:50Z', callback_team_at: '2026-11-09T17:05Z' };
    await set(cases[1], {
      ...due,
      callback_owner_id: desk.collector.id,
      next_action_on: '2026-11-20',
    });
    await set(cases[2], { ...due, callback_owner_id: ben.user.id, points: 98 });
    const mine = await next(desk.asCollector);
    expect(mine.customerName).toBe('Mine');
    expect(await nameOf(next(desk.asCollector, { leaveCaseId: mine.id }))).toBe('Best');
    expect(await nameOf(next(ben.caller))).toBe('Ben’s');
  });

  it('keeps to the filter', async () => {
    const { desk, cases } = await list(['Best', 'Broken']);
    await set(cases[0], { points: 99 });
    await set(cases[1], { broken_on: '2026-11-05' });
    expect(await nameOf(next(desk.asCollector, { filter: { broken: true } }))).toBe('Broken');
  });

  it('has the case just left back for the others, also when nothing else is there', async () => {
    const { desk, cases } = await list(['Only']);
    const only = await next(desk.asCollector);
    expect(only.id).toBe(cases[0]?.caseId);
    const ben = await colleagueAt(server, desk);
    expect(await nameOf(next(ben.caller))).toBe('NO_CASE_AVAILABLE');
    expect(await nameOf(next(desk.asCollector, { leaveCaseId: only.id }))).toBe(
      'NO_CASE_AVAILABLE',
    );
    expect(await nameOf(next(ben.caller))).toBe('Only');
  });
});

describe('the way of working a portfolio', () => {
  it.each<[WorkMode, string[]]>([
    ['OWNED', ['Mine', 'NO_CASE_AVAILABLE']],
    ['OWNED_THEN_POOL', ['Mine', 'Pool', 'NO_CASE_AVAILABLE']],
    ['POOL', ['Ben’s', 'Pool', 'Mine', 'NO_CASE_AVAILABLE']],
  ])('%s serves %j', async (workMode, expected) => {
    const desk = await openDesk(server, { workMode });
    const ben = await buildUser(server.em, { teamIds: [desk.team.id] });
    const names = ['Mine', 'Pool', 'Ben’s', 'South’s'];
    const cases = await openCases(
      { server, system, desk },
      names.map((name) => ({ name })),
    );
    const south = await buildTeam(server.em, { portfolioIds: [desk.portfolio.id] });
    await set(cases[0], { points: 10, owner_id: desk.collector.id });
    await set(cases[1], { points: 50, owner_id: null });
    await set(cases[2], { points: 90, owner_id: ben.id });
    await set(cases[3], { points: 99, owner_id: null, team_id: south.id });
    const served: (string | undefined)[] = [];
    for (let n = 0; n < expected.length; n += 1) {
      const taken = await next(desk.asCollector);
      served.push(taken.customerName ?? taken.code);
      // it is being worked: planned for later
      const worked = cases.find(({ caseId }) => caseId === taken.id);
      if (worked) await set(worked, { next_action_on: '2026-12-01' });
    }
    expect(served).toEqual(expected);
  });

  it('serves across portfolios the best of all', async () => {
    const { desk, cases } = await list(['Here']);
    const second = await buildPortfolio(server.em);
    await server.em.query('INSERT INTO team_portfolio (team_id, portfolio_id) VALUES ($1, $2)', [
      desk.team.id,
      second.id,
    ]);
    const there = { ...desk, portfolio: second };
    const [better] = await openCases({ server, system, desk: there }, [{ name: 'There' }]);
    await set(cases[0], { points: 10 });
    await set(better, { points: 20 });
    const { caller } = await colleagueAt(server, desk);
    expect(await nameOf(next(caller))).toBe('There');
  });
});

async function expireLeases(one: OpenedCase | undefined): Promise<void> {
  await server.em.query(
    "UPDATE presence SET expires_at = clock_timestamp() - interval '1 second' WHERE customer_id = $1",
    [one?.customer.id],
  );
}

describe('takeCase', () => {
  it('is refused while a colleague is in, until the lease ends by itself', async () => {
    const { desk, cases } = await list(['Wanted']);
    const ben = await colleagueAt(server, desk);
    const caseId = cases[0]?.caseId;
    expect(await take(ben.caller, caseId)).toMatchObject({ __typename: 'CaseRef' });
    expect(await take(desk.asCollector, caseId)).toEqual({
      __typename: 'Refusal',
      code: 'CUSTOMER_TAKEN',
      message: 'Ben Colleague is in this customer now.',
    });
    await expireLeases(cases[0]);
    expect(await take(desk.asCollector, caseId)).toMatchObject({ __typename: 'CaseRef' });
    expect(await nameOf(take(ben.caller, caseId))).toBe('CUSTOMER_TAKEN');
  });

  it('is given back by releaseCase', async () => {
    const { desk, cases } = await list(['Released']);
    const ben = await colleagueAt(server, desk);
    const caseId = cases[0]?.caseId;
    await take(ben.caller, caseId);
    const input = { idempotencyKey: randomUUID(), caseId };
    const { releaseCase } = await ben.caller.get<{ releaseCase: Taken }>(RELEASE, { input });
    expect(releaseCase).toMatchObject({ __typename: 'CaseRef', customerName: 'Released' });
    expect(await take(desk.asCollector, caseId)).toMatchObject({ __typename: 'CaseRef' });
  });

  it('is refused for a case that is closed', async () => {
    const { desk, cases } = await list(['Closed']);
    await closeCase({ server, system }, cases[0]!);
    expect(await nameOf(take(desk.asCollector, cases[0]?.caseId))).toBe('CASE_CLOSED');
  });

  it('knows no case of another team, and is not for whoever only reads', async () => {
    const { cases } = await list(['Theirs']);
    const stranger = await openDesk(server);
    const input = { idempotencyKey: randomUUID(), caseId: cases[0]?.caseId };
    expect(await stranger.asCollector.errorOf(TAKE, { input })).toBe('NOT_FOUND');
    const manager = await buildUser(server.em, { roles: ['CREDIT_MANAGER'] });
    expect(await (await server.signIn(manager)).errorOf(TAKE, { input })).toBe('FORBIDDEN');
  });
});
