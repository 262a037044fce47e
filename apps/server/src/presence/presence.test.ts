import { randomUUID } from 'node:crypto';
import {
  buildCase,
  buildCustomer,
  buildPortfolio,
  buildTeam,
  buildUser,
  type CollectionCase,
  CustomerReference,
  type User,
} from '@kept/data';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { next, startTestServer, type TestServer } from '#test/test-server';
import { findCurrentUser } from '../core/sessions';
import { LEASE_SECONDS, releaseLease, takeLease } from './lease';
import { expirePresence } from './presence.commands';

let server: TestServer;
let mia: User;
let ana: User;
// of another creditor's team
let ben: User;
let work: CollectionCase;

beforeAll(async () => {
  server = await startTestServer();
  const { em } = server;
  const [ours, theirs] = [(await buildPortfolio(em)).id, (await buildPortfolio(em)).id];
  const north = (await buildTeam(em, { portfolioIds: [ours] })).id;
  const south = (await buildTeam(em, { portfolioIds: [theirs] })).id;
  mia = await buildUser(em, { name: 'Mia', teamIds: [north] });
  ana = await buildUser(em, { name: 'Ana', teamIds: [north] });
  ben = await buildUser(em, { name: 'Ben', teamIds: [south] });
  const customer = await buildCustomer(em, { portfolioId: ours });
  await em.insert(CustomerReference, {
    portfolioId: theirs,
    reference: randomUUID(),
    customerId: customer.id,
  });
  work = await buildCase(em, { portfolioId: ours, customerId: customer.id });
});
afterAll(() => server.stop());
beforeEach(() => server.em.query('TRUNCATE presence'));
afterEach(() => server.hangUp());

const PRESENCE = `query Presence($customerId: ID!) {
  presence(customerId: $customerId) { userName caseId isLease }
}`;

async function take(user: User): Promise<unknown> {
  const current = await findCurrentUser(server.dataSource, user.id);
  if (!current) throw new Error('no such user');
  const { customerId, id: caseId } = work;
  return server.running.contextFor(current).transact((tx) => takeLease(tx, { customerId, caseId }));
}

async function release(user: User): Promise<void> {
  const current = await findCurrentUser(server.dataSource, user.id);
  if (!current) throw new Error('no such user');
  await server.running.contextFor(current).transact((tx) => releaseLease(tx, work.customerId));
}

async function secondsLeft(): Promise<number> {
  const [row] = await server.em.query(
    'SELECT extract(epoch FROM expires_at - clock_timestamp())::float AS left FROM presence',
  );
  return row.left;
}

function makeExpired(): Promise<unknown> {
  return server.em.query("UPDATE presence SET expires_at = clock_timestamp() - interval '1 s'");
}

it('gives a customer to one of many who ask at once', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, (_, i) => take(i % 2 ? mia : ana)));
  const [{ user_id: holder }] = await server.em.query(
    'SELECT user_id FROM presence WHERE is_lease',
  );
  // the holder may ask again, and has it still
  results.forEach((taken, i) => {
    expect(taken).toBe((i % 2 ? mia : ana).id === holder);
  });
});

it('goes to somebody else once it has expired, or is given back', async () => {
  expect(await take(mia)).toBe(true);
  expect(await take(ana)).toBe(false);
  await makeExpired();
  expect(await take(ana)).toBe(true);
  expect(await take(mia)).toBe(false);
  await release(ana);
  expect(await take(mia)).toBe(true);
});

it('can be taken by whoever has the page open already', async () => {
  const socket = await (await server.signIn(mia)).listen();
  await socket.emitWithAck('enter', { caseId: work.id });
  expect(await take(mia)).toBe(true);
  expect(await take(ana)).toBe(false);
});

it('is renewed by the heartbeat of the open page', async () => {
  await take(mia);
  await server.em.query("UPDATE presence SET expires_at = clock_timestamp() + interval '1 s'");
  const socket = await (await server.signIn(mia)).listen();
  await socket.emitWithAck('enter', { caseId: work.id });
  expect(await secondsLeft()).toBeGreaterThan(LEASE_SECONDS - 10);
  expect(await take(ana)).toBe(false);
});

it('is swept out when it has expired', async () => {
  await take(mia);
  await makeExpired();
  await expirePresence(server.dataSource);
  expect(await server.em.query('SELECT FROM presence')).toEqual([]);
});

it('ends soon after the page went away without a word', async () => {
  const socket = await (await server.signIn(mia)).listen();
  await socket.emitWithAck('enter', { caseId: work.id });
  socket.disconnect();
  await expect.poll(secondsLeft, { timeout: 10_000 }).toBeLessThan(20);
});

it('shows who is there, to each as much as they may know', async () => {
  const [hers, his] = [await server.signIn(ana), await server.signIn(ben)];
  const [anas, bens] = [await hers.listen(), await his.listen()];
  const room = `customer:${work.customerId}`;
  for (const socket of [anas, bens]) await socket.emitWithAck('join', { room });
  const told = [next(anas, 'presence'), next(bens, 'presence')];
  await take(mia);
  const [toAna, toBen] = await Promise.all(told);
  const { customerId, id: caseId } = work;
  const there = { userId: mia.id, userName: 'Mia', caseId, isLease: true };
  expect(toAna).toEqual({ customerId, users: [there] });
  const nameless = {
    userId: 'another-team',
    userName: 'Another team',
    caseId: null,
    isLease: true,
  };
  expect(toBen).toEqual({ customerId, users: [nameless] });
  expect(await hers.get(PRESENCE, { customerId })).toEqual({
    presence: [{ userName: 'Mia', caseId, isLease: true }],
  });
  expect(await his.get(PRESENCE, { customerId })).toEqual({
    presence: [{ userName: 'Another team', caseId: null, isLease: true }],
  });
});

it('tells when somebody leaves', async () => {
  const socket = await (await server.signIn(mia)).listen();
  const watcher = await (await server.signIn(ana)).listen();
  await watcher.emitWithAck('join', { room: `customer:${work.customerId}` });
  const entered = next(watcher, 'presence');
  await socket.emitWithAck('enter', { caseId: work.id });
  await entered;
  const told = next(watcher, 'presence');
  await socket.emitWithAck('leave', { caseId: work.id });
  expect(await told).toEqual({ customerId: work.customerId, users: [] });
});

it('is not for cases that one may not read', async () => {
  const socket = await (await server.signIn(ben)).listen();
  expect(await socket.emitWithAck('enter', { caseId: work.id })).toEqual({ isIn: false });
  expect(await socket.emitWithAck('enter', { caseId: 'no id' })).toEqual({ isIn: false });
  expect(await server.em.query('SELECT FROM presence')).toEqual([]);
});

it('is not told of a customer that one may not read', async () => {
  const stranger = await server.signIn(await buildUser(server.em));
  const { customerId } = work;
  expect(await stranger.errorOf(PRESENCE, { customerId })).toBe('FORBIDDEN');
  const other = await buildCustomer(server.em);
  const his = await server.signIn(ben);
  expect(await his.errorOf(PRESENCE, { customerId: other.id })).toBe('NOT_FOUND');
});
