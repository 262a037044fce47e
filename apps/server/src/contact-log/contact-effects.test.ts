import { buildContact, buildContactPoint, buildPortfolio, type Customer } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, systemContext } from '#test/desk';
import { logContact } from '#test/log-contact';
import { type MovingClock, movingClock } from '#test/moving-clock';
import { type OpenedCase, openCases } from '#test/open-cases';
import { startTestServer, type TestServer } from '#test/test-server';
import type { Ctx } from '../core/context';

const NOON = '2026-11-09T17:00Z'; // a Monday, noon in New York

let server: TestServer;
let clock: MovingClock;
let system: Ctx;
let desk: Desk;

beforeAll(async () => {
  clock = movingClock(NOON);
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
  desk = await openDesk(server, { debtKind: 'CONSUMER' });
});
afterAll(() => server.stop());

async function openCase(): Promise<OpenedCase> {
  clock.moveTo(NOON);
  const [opened] = await openCases({ server, system, desk }, [{ name: 'Ana Petrova' }]);
  return opened!;
}
const log = (input: object) => logContact(desk.asCollector, input);

async function rowOf(table: string, id: string) {
  const [row] = await server.em.query(`SELECT * FROM ${table} WHERE id = $1`, [id]);
  return row;
}
async function eventsOf(customer: Customer): Promise<string[]> {
  const rows: { type: string }[] = await server.em.query(
    'SELECT type FROM timeline_event WHERE customer_id = $1 ORDER BY position',
    [customer.id],
  );
  return rows.map(({ type }) => type);
}

describe('the number that was used', () => {
  it.each([
    ['NOT_IN_SERVICE', 'PHONE', 'DISCONNECTED'],
    ['WRONG_NUMBER', 'PHONE', 'WRONG'],
    ['STOP_CHANNEL', 'PHONE', 'DO_NOT_USE'],
    ['NO_ANSWER', 'PHONE', 'UNVERIFIED'],
  ])('after %s is %s', async (outcome, channel, state) => {
    const { caseId, customer } = await openCase();
    const point = await buildContactPoint(server.em, { customerId: customer.id });
    await log({ caseId, outcome, channel, contactPointId: point.id });
    const changed = state !== 'UNVERIFIED';
    expect(await rowOf('contact_point', point.id)).toMatchObject({
      state,
      version: changed ? 2 : 1,
    });
    expect((await eventsOf(customer)).includes('CONTACT_POINT_CHANGED')).toBe(changed);
  });

  it('is opted out of when they say so', async () => {
    const { caseId, customer } = await openCase();
    const point = await buildContactPoint(server.em, { customerId: customer.id });
    await log({ caseId, outcome: 'OPTED_OUT', contactPointId: point.id });
    const row = await rowOf('contact_point', point.id);
    expect(row).toMatchObject({ state: 'DO_NOT_USE' });
    expect(String(row.opted_out_at)).toMatch(/^2026-11-09T17:00/);
  });

  it('is followed by the next one, where there is another to try', async () => {
    const { caseId, customer } = await openCase();
    const of = (value: string) => buildContactPoint(server.em, { customerId: customer.id, value });
    const [wrong] = [await of('+16145550111'), await of('+16145550112')];
    const first = await log({ caseId, outcome: 'WRONG_NUMBER', contactPointId: wrong.id });
    expect(first.case?.nextAction).toBe('CALL');
    const { caseId: lonely, customer: one } = await openCase();
    const only = await buildContactPoint(server.em, { customerId: one.id });
    const last = await log({ caseId: lonely, outcome: 'WRONG_NUMBER', contactPointId: only.id });
    expect(last.case?.nextAction).toBe('LOCATE');
  });
});

describe('the next action', () => {
  it('is the outcome’s, or the one given instead', async () => {
    const { caseId } = await openCase();
    const usual = await log({ caseId });
    expect(usual.case).toMatchObject({ nextAction: 'CALL', nextActionOn: '2026-11-10' });
    const nextAction = {
      action: 'SUPERVISOR_REVIEW',
      on: '2026-11-11',
      reason: 'asks for a visit',
    };
    const given = await log({ caseId, nextAction });
    expect(given.case).toMatchObject({
      nextAction: 'SUPERVISOR_REVIEW',
      nextActionOn: '2026-11-11',
    });
    expect(given.contactLog?.nextAction).toBe('SUPERVISOR_REVIEW');
  });

  it('after a busy line is two hours later, twice a day at most', async () => {
    const { caseId } = await openCase();
    const first = await log({ caseId, outcome: 'BUSY' });
    expect(first.contactLog?.nextActionAt).toMatch(/^2026-11-09T19:00/);
    const second = await log({ caseId, outcome: 'BUSY' });
    expect(second.contactLog).toMatchObject({ nextActionOn: '2026-11-10', nextActionAt: null });
    clock.moveTo('2026-11-10T17:00Z');
    const nextDay = await log({ caseId, outcome: 'BUSY' });
    expect(nextDay.contactLog?.nextActionAt).toMatch(/^2026-11-10T19:00/);
  });

  it('stays as planned after a mere note', async () => {
    const { caseId } = await openCase();
    await log({ caseId, nextAction: { action: 'SEND_COPIES', on: '2026-11-12' } });
    const noted = await log({ caseId, outcome: 'NOTE_ONLY', note: 'read the file' });
    expect(noted.contactLog?.nextAction).toBeNull();
    expect(noted.case).toMatchObject({ nextAction: 'SEND_COPIES', nextActionOn: '2026-11-12' });
  });
});

describe('a callback', () => {
  const agreed = (callback: object) => ({ outcome: 'CALLBACK_AGREED', callback });

  it('is set in the customer’s zone, for the one who agreed it', async () => {
    const { caseId, customer } = await openCase();
    const contact = await buildContact(server.em, { customerId: customer.id });
    const point = await buildContactPoint(server.em, { customerId: customer.id });
    const logged = await log({
      caseId,
      ...agreed({
        localTime: '2026-11-10T15:30',
        zone: 'America/Los_Angeles',
        contactId: contact.id,
        contactPointId: point.id,
      }),
    });
    expect(logged.case).toMatchObject({
      callbackAt: '2026-11-10T23:30:00Z',
      callbackZone: 'America/Los_Angeles',
      callbackOwner: { name: 'Mia Collector' },
      nextAction: 'CALL_BACK',
      nextActionOn: '2026-11-10',
    });
    expect(await eventsOf(customer)).toContain('CALLBACK_SET');
  });

  it.each([
    ['an hour that is left out', '2027-03-14T02:30', '2027-03-14T07:30:00Z'],
    ['an hour that comes twice', '2027-11-07T01:30', '2027-11-07T05:30:00Z'],
  ])('at %s is taken all the same', async (_what, localTime, moment) => {
    const { caseId } = await openCase();
    const logged = await log({ caseId, ...agreed({ localTime, zone: 'America/New_York' }) });
    expect(logged.case?.callbackAt).toBe(moment);
  });

  it('is done with the call it was for, and with any talk; not with a note', async () => {
    const { caseId } = await openCase();
    const callback = { localTime: '2026-11-10T12:00', zone: 'America/New_York' };
    const callbackAfter = async (input: object) =>
      (await log({ caseId, ...input })).case?.callbackAt;
    expect(await callbackAfter(agreed(callback))).not.toBeNull();
    expect(await callbackAfter({})).not.toBeNull(); // tried today, it is for tomorrow
    clock.moveTo('2026-11-10T17:05Z');
    expect(await callbackAfter({ outcome: 'NOTE_ONLY' })).not.toBeNull();
    expect(await callbackAfter({})).toBeNull();
    expect(
      await callbackAfter(agreed({ ...callback, localTime: '2026-11-12T12:00' })),
    ).not.toBeNull();
    expect(await callbackAfter({ outcome: 'HUNG_UP' })).toBeNull();
  });
});

describe('what protects the customer', () => {
  it('holds the case of who is said to have died, and hands all of theirs to a specialist', async () => {
    const { caseId, customer } = await openCase();
    const second = await buildPortfolio(server.em, { debtKind: 'CONSUMER' });
    await server.em.query('INSERT INTO team_portfolio (team_id, portfolio_id) VALUES ($1, $2)', [
      desk.team.id,
      second.id,
    ]);
    const logged = await log({ caseId, outcome: 'DECEASED_REPORTED' });
    expect(logged.case).toMatchObject({ heldUntil: '2026-12-09', nextAction: 'SPECIALIST' });
    expect(await rowOf('customer', customer.id)).toMatchObject({ specialist_reason: 'DECEASED' });
    const [standing] = await server.em.query(
      'SELECT suppressed_reason, is_specialist FROM case_standing WHERE case_id = $1',
      [caseId],
    );
    expect(standing).toEqual({ suppressed_reason: 'HELD', is_specialist: true });
    const events = await eventsOf(customer);
    expect(events).toEqual(expect.arrayContaining(['CASE_HELD', 'CUSTOMER_CHANGED']));
  });

  it('does not lose a death to a lesser reason, nor a longer hold to a shorter', async () => {
    const { caseId, customer } = await openCase();
    await log({ caseId, outcome: 'BREATHING_SPACE', on: '2026-11-09' });
    await log({ caseId, outcome: 'VULNERABLE' });
    const died = await log({ caseId, outcome: 'DECEASED_REPORTED' });
    expect(died.case?.heldUntil).toBe('2027-01-08');
    await log({ caseId, outcome: 'VULNERABLE' });
    expect(await rowOf('customer', customer.id)).toMatchObject({ specialist_reason: 'DECEASED' });
  });

  it('flags a complaint, by outcome or beside another', async () => {
    const { caseId } = await openCase();
    expect((await log({ caseId, outcome: 'COMPLAINT' })).contactLog?.isComplaint).toBe(true);
    expect((await log({ caseId, isComplaint: true })).contactLog?.isComplaint).toBe(true);
    expect((await log({ caseId })).contactLog?.isComplaint).toBe(false);
  });

  it('takes a snoozed case back once they were spoken with, and lets it be snoozed anew', async () => {
    const { caseId } = await openCase();
    await server.em.query(
      "UPDATE collection_case SET snoozed_until = '2026-11-13', snoozes_running = 2 WHERE id = $1",
      [caseId],
    );
    expect((await log({ caseId })).case?.snoozedUntil).toBe('2026-11-13');
    expect(await rowOf('collection_case', caseId)).toMatchObject({ snoozes_running: 0 });
    expect((await log({ caseId, outcome: 'HUNG_UP' })).case?.snoozedUntil).toBeNull();
  });
});

it('counts for the list at once: a case not reached yet loses that point when it is', async () => {
  const { caseId } = await openCase();
  const before = (await log({ caseId })).case?.points ?? 0;
  const after = (await log({ caseId, outcome: 'HUNG_UP' })).case?.points ?? 0;
  expect(after).toBeLessThan(before);
});
