import { randomUUID } from 'node:crypto';
import { buildContact, buildContactPoint } from '@kept/data';
import { CONTACT_OUTCOMES, type ContactOutcomeRule, type OutcomeRequirement } from '@kept/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, systemContext } from '#test/desk';
import { LOG_CONTACT, type Logged, logContact } from '#test/log-contact';
import { type MovingClock, movingClock } from '#test/moving-clock';
import { closeCase, type OpenedCase, openCases } from '#test/open-cases';
import { startTestServer, type TestServer } from '#test/test-server';
import { colleagueAt } from '#test/worklist-tester';
import type { Ctx } from '../core/context';

const NOON = '2026-11-09T17:00Z'; // a Monday, noon in New York

let server: TestServer;
let clock: MovingClock;
let system: Ctx;
let business: Desk;
let consumer: Desk;

beforeAll(async () => {
  clock = movingClock(NOON);
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
  business = await openDesk(server);
  consumer = await openDesk(server, { debtKind: 'CONSUMER' });
});
afterAll(() => server.stop());

async function openCase(desk: Desk = business): Promise<OpenedCase> {
  const [opened] = await openCases({ server, system, desk }, [{ name: 'Halvorsen Steel' }]);
  return opened!;
}

const deskOf = ({ debtKinds }: ContactOutcomeRule) =>
  debtKinds.includes('BUSINESS') ? business : consumer;

/** What each requirement is met by. */
function answers({ invoice }: OpenedCase): Readonly<Record<OutcomeRequirement, object>> {
  const amount = { amount: '100.00', currency: 'USD' };
  return {
    DATE: { on: '2026-11-12' },
    ITEMS: { items: [{ invoiceId: invoice.id, status: 'COPY_REQUESTED' }] },
    PERSON: { reachedName: 'Mrs Halvorsen' },
    APPROVER: { approver: 'Mr Chen' },
    REASON: { reason: 'No money' },
    REFERENCE: { reference: 'AUTH 77' },
    PROMISE: { promise: { amount, dueOn: '2026-11-13', method: 'TRANSFER' } },
    CLAIM: { claim: { amount, paidOn: '2026-11-06', method: 'TRANSFER' } },
    DISPUTE: { dispute: { reason: 'PRICE', items: [{ invoiceId: invoice.id }] } },
    CALLBACK: { callback: { localTime: '2026-11-10T15:30', zone: 'America/Chicago' } },
  };
}

describe('every outcome', () => {
  it.each(CONTACT_OUTCOMES.map((rule) => [rule.code, rule] as const))(
    '%s is taken with what it asks for, and leads on',
    async (outcome, rule) => {
      const desk = deskOf(rule);
      const opened = await openCase(desk);
      const [channel] = rule.channels;
      const given = rule.requires.map((requirement) => answers(opened)[requirement]);
      const input = Object.assign({ caseId: opened.caseId, outcome, channel }, ...given);
      const logged = await logContact(desk.asCollector, input);
      expect(logged).toMatchObject({
        __typename: 'ContactLogged',
        contactLog: { outcome, reachClass: rule.reachClass, user: { name: 'Mia Collector' } },
      });
      expect(logged.contactLog?.nextAction ?? null).toBe(rule.next?.kind ?? null);
      if (rule.next) expect(logged.case?.nextActionOn).not.toBeNull();
    },
  );

  const demanding = CONTACT_OUTCOMES.filter(({ requires }) => requires.length > 0);
  it.each(demanding.map((rule) => [rule.code, rule] as const))(
    '%s is refused without it, and nothing is written',
    async (outcome, rule) => {
      const desk = deskOf(rule);
      const { caseId } = await openCase(desk);
      const [channel] = rule.channels;
      const refused = await logContact(desk.asCollector, { caseId, outcome, channel });
      expect(refused).toMatchObject({
        code: 'OUTCOME_REQUIRES',
        field: expect.any(String),
        reasons: rule.requires.map((requirement) => ({ rule: requirement })),
      });
      expect(await countOf('contact_log', caseId)).toBe(0);
    },
  );
});

async function countOf(table: string, caseId: string): Promise<number> {
  const [row] = await server.em.query(`SELECT count(*) AS count FROM ${table} WHERE case_id = $1`, [
    caseId,
  ]);
  return row.count;
}

describe('a contact', () => {
  it('keeps what was said of items, the debts they belong to, and tells it once per status', async () => {
    const opened = await openCase();
    const { invoice, caseId } = opened;
    const logged = await logContact(business.asCollector, {
      caseId,
      outcome: 'IN_APPROVAL',
      approver: 'Mr Chen',
      note: '  waiting for their bank ',
      items: [{ invoiceId: invoice.id, status: 'SCHEDULED', scheduledOn: '2026-11-20' }],
    });
    expect(logged.contactLog).toMatchObject({
      note: 'waiting for their bank',
      debtIds: [invoice.debtId],
      items: [{ invoiceNumber: invoice.number, status: 'SCHEDULED', scheduledOn: '2026-11-20' }],
    });
    const events = await server.em.query(
      'SELECT type, actor_id FROM timeline_event WHERE case_id = $1 AND type LIKE ANY($2) ORDER BY position',
      [caseId, ['CONTACT%', 'ITEM%']],
    );
    expect(events).toEqual([
      { type: 'CONTACT_LOGGED', actor_id: business.collector.id },
      { type: 'ITEM_STATUS_GIVEN', actor_id: business.collector.id },
    ]);
  });

  it('is one, however often it is sent', async () => {
    const { caseId } = await openCase();
    const input = { caseId, idempotencyKey: randomUUID(), note: 'a nervous finger' };
    const [first, second] = await Promise.all([
      logContact(business.asCollector, input),
      logContact(business.asCollector, input),
    ]);
    expect(first.__typename).toBe('ContactLogged');
    expect(second).toEqual(first);
    expect(await countOf('contact_log', caseId)).toBe(1);
    const other = await logContact(business.asCollector, { ...input, note: 'something else' });
    expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('needs no lease: who spoke with them may write it down', async () => {
    const { caseId } = await openCase();
    const ben = await colleagueAt(server, business);
    await ben.caller.get(
      'mutation Take($input: CaseIdInput!) { takeCase(input: $input) { __typename } }',
      { input: { idempotencyKey: randomUUID(), caseId } },
    );
    const inbound = { caseId, direction: 'INBOUND', outcome: 'HUNG_UP' };
    expect(await logContact(business.asCollector, inbound)).toMatchObject({
      __typename: 'ContactLogged',
    });
  });

  it('stands as a whole or not at all', async () => {
    const opened = await openCase();
    const { caseId } = opened;
    const given = answers(opened);
    const refused = await logContact(business.asCollector, {
      caseId,
      outcome: 'PROMISE',
      ...given.PROMISE,
      claim: {
        amount: { amount: '100.00', currency: 'USD' },
        paidOn: '2026-12-01',
        method: 'TRANSFER',
      },
    });
    expect(refused).toMatchObject({ __typename: 'Refusal', field: 'claim.paidOn' });
    for (const table of ['contact_log', 'promise_to_pay', 'claimed_payment']) {
      expect(await countOf(table, caseId)).toBe(0);
    }
    const events = await server.em.query(
      "SELECT FROM timeline_event WHERE case_id = $1 AND type <> 'CASE_OPENED'",
      [caseId],
    );
    expect(events).toEqual([]);
  });

  it('brings promise, claim and dispute into the books of the case in one step', async () => {
    const opened = await openCase();
    const given = answers(opened);
    const logged = await logContact(business.asCollector, {
      caseId: opened.caseId,
      outcome: 'PROMISE',
      ...given.PROMISE,
      ...given.CLAIM,
      dispute: { reason: 'PRICE', items: [{ invoiceId: opened.invoice.id, amount: '50.00' }] },
    });
    expect(logged).toMatchObject({
      promise: { status: 'OPEN' },
      claim: { state: 'OPEN' },
      dispute: { reason: 'PRICE' },
      case: { nextAction: 'FOLLOW_UP_PROMISE', nextActionOn: '2026-11-18' },
    });
  });
});

describe('a contact is refused', () => {
  const CARD = '4111 1111 1111 1111';
  const NOBODY = '01a20406-46d3-7f74-8ed2-0699486b5798';
  it.each<[string, object, string, string]>([
    ['with a direction that is none', { direction: 'SIDEWAYS' }, 'INVALID_INPUT', 'direction'],
    ['with a channel that is none', { channel: 'PIGEON' }, 'INVALID_INPUT', 'channel'],
    ['with an outcome that is none', { outcome: 'MAYBE' }, 'INVALID_INPUT', 'outcome'],
    ['with a letter that rang', { channel: 'LETTER' }, 'INVALID_INPUT', 'channel'],
    ['with an outcome of consumers', { outcome: 'ID_THEFT' }, 'INVALID_INPUT', 'outcome'],
    ['verified by a guess', { verification: 'GUESSED' }, 'INVALID_INPUT', 'verification'],
    ['before it happened', { occurredAt: '2026-11-09T17:30Z' }, 'INVALID_INPUT', 'occurredAt'],
    ['with a card number in its note', { note: `card ${CARD}` }, 'FORBIDDEN_TEXT', 'note'],
    ['with a card number as its reference', { reference: CARD }, 'FORBIDDEN_TEXT', 'reference'],
    ['with a number of nobody', { contactPointId: NOBODY }, 'INVALID_INPUT', 'contactPointId'],
    ['with a contact of nobody', { contactId: NOBODY }, 'INVALID_INPUT', 'contactId'],
    ['with a debt of nobody', { debtIds: [NOBODY] }, 'INVALID_INPUT', 'debtIds'],
    ['with an item of nobody', { items: [{ invoiceId: NOBODY }] }, 'INVALID_INPUT', 'items'],
    [
      'with a next action in the past',
      { nextAction: { action: 'CALL', on: '2026-11-08' } },
      'INVALID_INPUT',
      'nextAction.on',
    ],
    [
      'with a next action that is none',
      { nextAction: { action: 'SIGH', on: '2026-11-10' } },
      'INVALID_INPUT',
      'nextAction.action',
    ],
    [
      'with a callback in the past',
      { callback: { localTime: '2026-11-09T11:59', zone: 'America/New_York' } },
      'CALLBACK_IN_PAST',
      'callback',
    ],
    [
      'with a callback in no zone',
      { callback: { localTime: '2026-11-10T11:59', zone: 'Mars/Olympus' } },
      'INVALID_INPUT',
      'callback',
    ],
    [
      'with a callback at no hour',
      { callback: { localTime: 'tomorrow', zone: 'America/New_York' } },
      'INVALID_INPUT',
      'callback',
    ],
  ])('%s', async (_what, given, code, field) => {
    clock.moveTo(NOON);
    const { caseId } = await openCase();
    const refused = await logContact(business.asCollector, { caseId, ...given });
    expect(refused).toMatchObject({ __typename: 'Refusal', code, field });
    expect(await countOf('contact_log', caseId)).toBe(0);
  });

  it('with a status that is none, or a schedule without a day', async () => {
    const { caseId, invoice } = await openCase();
    for (const status of ['LOST', 'SCHEDULED']) {
      const items = [{ invoiceId: invoice.id, status }];
      expect(await logContact(business.asCollector, { caseId, items })).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'items',
      });
    }
  });

  it('with a contact or number of another customer', async () => {
    const { caseId } = await openCase();
    const { customer } = await openCase();
    const contact = await buildContact(server.em, { customerId: customer.id });
    const point = await buildContactPoint(server.em, { customerId: customer.id });
    const log = (input: object): Promise<Logged> =>
      logContact(business.asCollector, { caseId, ...input });
    expect((await log({ contactId: contact.id })).field).toBe('contactId');
    expect((await log({ contactPointId: point.id })).field).toBe('contactPointId');
  });

  it('on a closed case', async () => {
    const opened = await openCase();
    await closeCase({ server, system }, opened);
    const { caseId } = opened;
    expect((await logContact(business.asCollector, { caseId })).code).toBe('CASE_CLOSED');
  });

  it('by who may not: another team knows no such case, a reader may not log', async () => {
    const { caseId } = await openCase();
    const input = {
      idempotencyKey: randomUUID(),
      caseId,
      direction: 'OUTBOUND',
      channel: 'PHONE',
      outcome: 'NO_ANSWER',
    };
    expect(await consumer.asCollector.errorOf(LOG_CONTACT, { input })).toBe('NOT_FOUND');
    expect(await business.asClerk.errorOf(LOG_CONTACT, { input })).toBe('FORBIDDEN');
    expect(await server.visitor().errorOf(LOG_CONTACT, { input })).toBe('UNAUTHENTICATED');
  });
});
