import { randomUUID } from 'node:crypto';
import { buildUser } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, systemContext } from '#test/desk';
import { logContact } from '#test/log-contact';
import { type MovingClock, movingClock } from '#test/moving-clock';
import { closeCase, type OpenedCase, openCases } from '#test/open-cases';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';
import { colleagueAt } from '#test/worklist-tester';
import type { Ctx } from '../core/context';

const RESULT = `__typename
  ... on CollectionCase { id version nextAction nextActionOn nextActionAt nextActionReason snoozedUntil snoozeReason suppressedReason suppressedUntil allowedActions }
  ... on Refusal { code field message reasons { rule text value } }`;
const SET = `mutation Set($input: SetNextActionInput!) { result: setNextAction(input: $input) { ${RESULT} } }`;
const SNOOZE = `mutation Snooze($input: SnoozeCaseInput!) { result: snoozeCase(input: $input) { ${RESULT} } }`;
const END = `mutation End($input: CaseVersionInput!) { result: endSnooze(input: $input) { ${RESULT} } }`;
const NOON = '2026-11-09T17:00Z'; // a Monday, noon in New York

interface Result {
  __typename: string;
  version?: number;
  code?: string;
  message?: string;
  reasons?: { rule: string; text: string; value: string }[];
}

let server: TestServer;
let clock: MovingClock;
let system: Ctx;
let desk: Desk;

beforeAll(async () => {
  clock = movingClock(NOON);
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
  desk = await openDesk(server);
});
afterAll(() => server.stop());

async function openCase(): Promise<OpenedCase & { version: number }> {
  clock.moveTo(NOON);
  const [opened] = await openCases({ server, system, desk }, [{ name: 'Halvorsen Steel' }]);
  return { ...opened!, version: 1 };
}
async function run(document: string, input: object, caller: Caller = desk.asCollector) {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  return (await caller.get<{ result: Result }>(document, variables)).result;
}

describe('setNextAction', () => {
  const call = { action: 'CALL', on: '2026-11-12' };

  it('plans what is to be done, with the hour where it matters, and tells it', async () => {
    const { caseId, version } = await openCase();
    const at = '2026-11-12T15:00:00Z';
    const planned = await run(SET, {
      caseId,
      version,
      ...call,
      at,
      reason: ' asked for Thursday ',
    });
    expect(planned).toMatchObject({
      __typename: 'CollectionCase',
      version: 2,
      nextAction: 'CALL',
      nextActionOn: '2026-11-12',
      nextActionAt: at,
      nextActionReason: 'asked for Thursday',
    });
    const [event] = await server.em.query(
      "SELECT actor_id, payload FROM timeline_event WHERE case_id = $1 AND type = 'NEXT_ACTION_SET'",
      [caseId],
    );
    expect(event).toEqual({ actor_id: desk.collector.id, payload: { ...call, at } });
  });

  it.each([
    ['a day past', { on: '2026-11-08' }, 'INVALID_INPUT', 'on'],
    ['an hour of another day', { at: '2026-11-13T15:00:00Z' }, 'INVALID_INPUT', 'at'],
    ['an action that is none', { action: 'WAIT' }, 'INVALID_INPUT', 'action'],
    ['a card number', { reason: '4111111111111111' }, 'FORBIDDEN_TEXT', 'reason'],
  ])('is refused with %s', async (_what, given, code, field) => {
    const { caseId, version } = await openCase();
    const refused = await run(SET, { caseId, version, ...call, ...given });
    expect(refused).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it('says who changed what when somebody else was faster', async () => {
    const { caseId, version } = await openCase();
    const ben = await colleagueAt(server, desk);
    await run(SET, { caseId, version, action: 'SEND_COPIES', on: '2026-11-10' }, ben.caller);
    await logContact(ben.caller, { caseId });
    const stale = await run(SET, { caseId, version, ...call });
    expect(stale).toMatchObject({ code: 'STALE_VERSION', field: 'version' });
    expect(stale.message).toContain('The case was changed in the meantime');
    expect(stale.reasons?.map(({ rule }) => rule)).toEqual(['CONTACT_LOGGED', 'NEXT_ACTION_SET']);
    for (const { text, value } of stale.reasons ?? []) {
      expect(text).toContain('Ben Colleague');
      expect(value).toMatch(/^2026-/);
    }
    const again = await run(SET, { caseId, version: version + 2, ...call });
    expect(again).toMatchObject({ __typename: 'CollectionCase', nextActionOn: '2026-11-12' });
  });
});

describe('snoozeCase', () => {
  const aside = { until: '2026-11-13', reason: 'waits for their bank' };

  it('puts the case aside until the day, and endSnooze takes it back', async () => {
    const { caseId, version } = await openCase();
    expect(await run(SNOOZE, { caseId, version, ...aside })).toMatchObject({
      version: 2,
      snoozedUntil: '2026-11-13',
      snoozeReason: aside.reason,
      suppressedReason: 'SNOOZED',
      suppressedUntil: '2026-11-13',
    });
    expect(await run(END, { caseId, version: 2 })).toMatchObject({
      version: 3,
      snoozedUntil: null,
      snoozeReason: null,
      suppressedReason: null,
    });
    const nothing = await run(END, { caseId, version: 3 });
    expect(nothing).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('asks for a reason, and for a day to come', async () => {
    const { caseId, version } = await openCase();
    const field = async (given: object) => run(SNOOZE, { caseId, version, ...aside, ...given });
    expect(await field({ reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    expect(await field({ until: '2026-11-09' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'until',
    });
  });

  it('is for five business days at most, ten for a supervisor', async () => {
    const { caseId, version } = await openCase();
    const { caller } = await colleagueAt(server, desk, { roles: ['SUPERVISOR'], name: 'Sue' });
    const until = '2026-11-17';
    expect(await run(SNOOZE, { caseId, version, ...aside, until })).toMatchObject({
      code: 'SNOOZE_LIMIT',
      field: 'until',
    });
    expect(await run(SNOOZE, { caseId, version, ...aside, until }, caller)).toMatchObject({
      snoozedUntil: until,
    });
  });

  it('is twice running at most; work on the case counts anew', async () => {
    const { caseId } = await openCase();
    for (let version = 1; version < 5; version += 2) {
      await run(SNOOZE, { caseId, version, ...aside });
      await run(END, { caseId, version: version + 1 });
    }
    expect(await run(SNOOZE, { caseId, version: 5, ...aside })).toMatchObject({
      code: 'SNOOZE_LIMIT',
    });
    await logContact(desk.asCollector, { caseId });
    expect(await run(SNOOZE, { caseId, version: 6, ...aside })).toMatchObject({
      __typename: 'CollectionCase',
    });
  });
});

describe('work on a case', () => {
  const WORK: readonly [string, string, object][] = [
    ['setNextAction', SET, { action: 'CALL', on: '2026-11-12' }],
    ['snoozeCase', SNOOZE, { until: '2026-11-13', reason: 'waits' }],
    ['endSnooze', END, {}],
  ];

  it.each(WORK)('%s is refused once it is closed', async (_name, document, input) => {
    const opened = await openCase();
    await closeCase({ server, system }, opened);
    const refused = await run(document, { caseId: opened.caseId, version: 2, ...input });
    expect(refused).toMatchObject({ code: 'CASE_CLOSED' });
  });

  it.each(WORK)('%s is for who may: no other team, no reader', async (_name, document, given) => {
    const { caseId, version } = await openCase();
    const stranger = await openDesk(server);
    const reader = await buildUser(server.em, { roles: ['CREDIT_MANAGER'] });
    const input = { idempotencyKey: randomUUID(), caseId, version, ...given };
    expect(await stranger.asCollector.errorOf(document, { input })).toBe('NOT_FOUND');
    expect(await (await server.signIn(reader)).errorOf(document, { input })).toBe('FORBIDDEN');
    expect(await server.visitor().errorOf(document, { input })).toBe('UNAUTHENTICATED');
  });

  it.each(WORK)('%s is refused a version that is none', async (_name, document, given) => {
    const { caseId } = await openCase();
    await server.em.query("UPDATE collection_case SET snoozed_until = '2026-11-12' WHERE id = $1", [
      caseId,
    ]);
    const refused = await run(document, { caseId, version: 7, ...given });
    expect(refused).toMatchObject({ code: 'STALE_VERSION' });
  });
});
