import { randomUUID } from 'node:crypto';
import {
  buildCase,
  buildCustomer,
  buildPortfolio,
  buildTeam,
  buildUser,
  type CollectionCase,
  type Customer,
  CustomerReference,
  type User,
} from '@kept/data';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/test-database';
import { next, startTestServer, type TestServer } from '#test/test-server';
import { SYSTEM } from './people';
import type { Notice } from './timeline';

let database: TestDatabase;
let server: TestServer;
// a second server on the same database
let twin: TestServer;
let customer: Customer;
let work: CollectionCase;
let insider: User;
let outsider: User;
let otherBook: string;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestServer({ database });
  twin = await startTestServer({ database });
  const { em } = server;
  const team = await buildTeam(em, { portfolioIds: [(await buildPortfolio(em)).id] });
  otherBook = (await buildPortfolio(em)).id;
  const otherTeam = await buildTeam(em, { portfolioIds: [otherBook] });
  insider = await buildUser(em, { name: 'Mia', teamIds: [team.id] });
  outsider = await buildUser(em, { name: 'Ben', teamIds: [otherTeam.id] });
  const [row] = await em.query('SELECT portfolio_id FROM team_portfolio WHERE team_id = $1', [
    team.id,
  ]);
  customer = await buildCustomer(em, { portfolioId: row.portfolio_id });
  work = await buildCase(em, { portfolioId: row.portfolio_id, customerId: customer.id });
});
afterAll(async () => {
  await server.stop();
  await twin.stop();
  await database.drop();
});

function join(socket: Socket, room: string): Promise<{ isJoined: boolean }> {
  return socket.emitWithAck('join', { room });
}

/** Something that happened, in the case's book unless told otherwise. */
function tell(
  by: TestServer,
  { portfolioId = work.portfolioId, caseId = work.id as string | null } = {},
  audience: { userIds?: string[]; teamIds?: string[] } = {},
): Promise<unknown> {
  return by.running.contextFor(SYSTEM).transact(async (tx) => {
    tx.emit(
      {
        type: 'NOTE_ADDED',
        payload: { noteId: randomUUID() },
        subject: { type: 'CollectionCase', id: work.id },
        customerId: customer.id,
        portfolioId,
        caseId,
      },
      audience,
    );
    return 'told';
  });
}

/** Whether a socket has heard anything by the time its own next question is answered. */
async function hearsNothing(socket: Socket, while_: () => Promise<unknown>): Promise<boolean> {
  const heard: unknown[] = [];
  socket.on('notice', (notice) => heard.push(notice));
  await while_();
  await socket.emitWithAck('catchUp', null);
  socket.off('notice');
  return heard.length === 0;
}

it('tells a change to whoever has the case open, on every server', async () => {
  const here = await (await server.signIn(insider)).listen();
  const there = await (await twin.signIn(insider)).listen();
  await join(here, `case:${work.id}`);
  await join(there, `case:${work.id}`);
  const heard = [next<Notice>(here, 'notice'), next<Notice>(there, 'notice')];
  await tell(server);
  const [one, two] = await Promise.all(heard);
  expect(one).toMatchObject({
    type: 'NOTE_ADDED',
    caseId: work.id,
    customerId: customer.id,
    portfolioId: work.portfolioId,
  });
  expect(two?.id).toBe(one?.id);
});

it.each([
  ['case', () => work.id],
  ['customer', () => customer.id],
  ['portfolio', () => work.portfolioId],
  ['user', () => insider.id],
])("does not let another team's collector into the room of a %s", async (kind, id) => {
  const ben = await (await server.signIn(outsider)).listen();
  expect(await join(ben, `${kind}:${id()}`)).toEqual({ isJoined: false });
  const told = () => tell(server, {}, { userIds: [insider.id] });
  expect(await hearsNothing(ben, told)).toBe(true);
});

it('does not let a collector into the room of another team', async () => {
  const mia = await (await server.signIn(insider)).listen();
  const [other] = await server.em.query(
    'SELECT team_id AS id FROM team_member WHERE user_id = $1',
    [outsider.id],
  );
  expect(await join(mia, `team:${other.id}`)).toEqual({ isJoined: false });
});

it("does not tell one creditor's collector of another's, in a customer they share", async () => {
  const shared = await buildCustomer(server.em, { portfolioId: work.portfolioId });
  await server.em.insert(CustomerReference, {
    portfolioId: otherBook,
    reference: randomUUID(),
    customerId: shared.id,
  });
  const ben = await (await server.signIn(outsider)).listen();
  expect(await join(ben, `customer:${shared.id}`)).toEqual({ isJoined: true });
  const emit = (portfolioId: string | null) =>
    server.running.contextFor(SYSTEM).transact(async (tx) => {
      tx.emit({
        type: 'CUSTOMER_CHANGED',
        payload: { fields: ['city'] },
        subject: { type: 'Customer', id: shared.id },
        customerId: shared.id,
        portfolioId,
      });
      return 'told';
    });
  expect(await hearsNothing(ben, () => emit(work.portfolioId))).toBe(true);
  const heard = next<Notice>(ben, 'notice');
  await emit(null);
  expect((await heard).portfolioId).toBeNull();
});

it('tells those who lose and those who get a case, wherever they are', async () => {
  const ben = await (await twin.signIn(outsider)).listen();
  const heard = next<Notice>(ben, 'notice');
  await tell(server, {}, { userIds: [outsider.id, insider.id] });
  expect((await heard).userIds).toContain(outsider.id);
});

it('no longer tells who has left the room', async () => {
  const mia = await (await server.signIn(insider)).listen();
  await join(mia, `customer:${customer.id}`);
  await mia.emitWithAck('leave', { room: `customer:${customer.id}` });
  expect(await hearsNothing(mia, () => tell(server))).toBe(true);
});

interface CatchUp {
  notices: Notice[];
  cursor: string;
  reload: boolean;
}

it('replays what was missed, and only what may be seen', async () => {
  const mia = await (await server.signIn(insider)).listen();
  const ben = await (await server.signIn(outsider)).listen();
  const { cursor }: CatchUp = await mia.emitWithAck('catchUp', null);
  await tell(server);
  const missed: CatchUp = await mia.emitWithAck('catchUp', cursor);
  expect(missed.notices).toContainEqual(
    expect.objectContaining({ type: 'NOTE_ADDED', caseId: work.id }),
  );
  expect(missed.reload).toBe(false);
  expect(BigInt(missed.cursor)).toBeGreaterThanOrEqual(BigInt(cursor));
  const hidden: CatchUp = await ben.emitWithAck('catchUp', cursor);
  expect(hidden.notices.filter(({ caseId }) => caseId === work.id)).toEqual([]);
});

it('does not miss a change that began before the cursor and was committed after it', async () => {
  const mia = await (await server.signIn(insider)).listen();
  let commit = () => {};
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let begun = () => {};
  const isOpen = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const late = server.running.contextFor(SYSTEM).transact(async (tx) => {
    // takes its number now
    await tx.query('SELECT pg_current_xact_id()');
    begun();
    await held;
    tx.emit({
      type: 'CUSTOMER_CHANGED',
      payload: { fields: ['late'] },
      subject: { type: 'Customer', id: customer.id },
      customerId: customer.id,
    });
    return 'told';
  });
  await isOpen;
  await tell(server);
  const answer = await (await server.signIn(insider)).ask('query Me { me { id } }');
  const cursor = answer.extensions?.cursor ?? '';
  commit();
  await late;
  const missed: CatchUp = await mia.emitWithAck('catchUp', cursor);
  expect(missed.notices.map((notice) => notice.type)).toContain('CUSTOMER_CHANGED');
});

it('tells what happened while its own connection to the database was cut', async () => {
  const mia = await (await server.signIn(insider)).listen();
  await join(mia, `case:${work.id}`);
  const heard = next<Notice>(mia, 'notice');
  await twin.em.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kept-listener' AND datname = current_database()",
  );
  await tell(twin);
  expect((await heard).caseId).toBe(work.id);
});

it('goes on when somebody notifies what is no notice', async () => {
  const mia = await (await server.signIn(insider)).listen();
  await join(mia, `case:${work.id}`);
  for (const payload of ['not JSON', '{"id":"1"}', '[]', '']) {
    await server.em.query("SELECT pg_notify('timeline', $1)", [payload]);
  }
  const heard = next<Notice>(mia, 'notice');
  await tell(server);
  expect(await heard).toMatchObject({ caseId: work.id });
});
