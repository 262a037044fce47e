import { randomUUID } from 'node:crypto';
import { buildUser } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { CANCEL, MONDAY, RECORD, record, terms, usd } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

let scene: LedgerScene;
let debtor: Debtor;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  debtor = await scene.debtor();
});

const promise = (given: object = {}) => record(scene, debtor.caseId, given);
const standing = () => scene.standing(debtor.caseId);

describe('recordPromiseToPay', () => {
  it('answers with the promise, open and with its grace', async () => {
    expect(await promise({ itemIds: [debtor.invoice.id] })).toEqual({
      __typename: 'PromiseToPay',
      id: expect.any(String),
      version: 1,
      caseId: debtor.caseId,
      customerName: debtor.customer.name,
      status: 'OPEN',
      level: 0,
      dueOn: '2026-11-13',
      // Friday and two business days: Tuesday
      graceUntil: '2026-11-17',
      method: 'TRANSFER',
      allowedActions: ['update'],
      cancelReason: null,
      supersededById: null,
      amount: { amount: '500.00', currency: 'USD' },
      received: { amount: '0.00' },
      items: [{ number: debtor.invoice.number }],
      madeBy: { name: scene.desk.collector.name },
    });
  });

  it('takes what is promised out of what is chased, at once', async () => {
    await promise(usd('450.00'));
    expect(await standing()).toMatchObject({
      aon_minor: 50_00,
      promise_status: 'OPEN',
      promise_due_on: '2026-11-13',
      suppressed_reason: null,
      next_action: 'FOLLOW_UP_PROMISE',
    });
  });

  it('takes a case off the list when nothing is left to chase', async () => {
    await promise();
    expect(await standing()).toMatchObject({ aon_minor: 0, suppressed_reason: 'PROMISED' });
  });

  it('tells the timeline who promised what', async () => {
    const { id } = await promise({ itemIds: [debtor.invoice.id] });
    const [event] = await scene.events(debtor.customer, 'PROMISE_RECORDED');
    expect(event).toEqual({
      type: 'PROMISE_RECORDED',
      actorId: scene.desk.collector.id,
      occurredAt: expect.any(String),
      payload: {
        promiseId: id,
        amount: { minorUnits: 500_00, currency: 'USD' },
        dueOn: '2026-11-13',
        method: 'TRANSFER',
        itemIds: [debtor.invoice.id],
      },
    });
  });

  it('makes one promise of a double click', async () => {
    const input = { idempotencyKey: randomUUID(), caseId: debtor.caseId, promise: terms() };
    const [first, second] = await Promise.all([
      scene.mutate(RECORD, input),
      scene.mutate(RECORD, input),
    ]);
    expect(first.__typename).toBe('PromiseToPay');
    expect(second.id).toBe(first.id);
  });

  it('lets several promises share what is owed', async () => {
    expect(await promise(usd('300.00'))).toMatchObject({ status: 'OPEN' });
    expect(await promise({ ...usd('200.00'), dueOn: '2026-11-20' })).toMatchObject({
      status: 'OPEN',
    });
    expect(await standing()).toMatchObject({ aon_minor: 0, promise_due_on: '2026-11-13' });
  });

  describe('refuses', () => {
    it.each([
      ['no amount', usd('0.00'), 'AMOUNT_NOT_POSITIVE', 'amount'],
      ['less than nothing', usd('-5.00'), 'AMOUNT_NOT_POSITIVE', 'amount'],
      ['what is no amount', usd('five'), 'INVALID_INPUT', 'amount'],
      ['more than is open', usd('500.01'), 'AMOUNT_TOO_LARGE', 'amount'],
      [
        'a currency that is none',
        { amount: { amount: '5', currency: 'XX' } },
        'WRONG_CURRENCY',
        'currency',
      ],
      [
        'another currency than is owed',
        { amount: { amount: '5', currency: 'EUR' } },
        'WRONG_CURRENCY',
        'currency',
      ],
      ['yesterday', { dueOn: '2026-11-08' }, 'DUE_DATE_IN_PAST', 'dueOn'],
      ['a day beyond one’s own horizon', { dueOn: '2026-11-24' }, 'BEYOND_AUTHORITY', 'dueOn'],
      ['a day beyond everybody’s', { dueOn: '2027-01-11' }, 'NOBODY_MAY_AGREE', 'dueOn'],
      ['an unknown method', { method: 'SHELLS' }, 'INVALID_INPUT', 'method'],
      ['an item that is not open', { itemIds: [randomUUID()] }, 'ITEM_NOT_OPEN', 'itemIds'],
    ])('%s', async (_what, given, code, field) => {
      expect(await promise(given)).toMatchObject({ __typename: 'Refusal', code, field });
      expect(await standing()).toMatchObject({ aon_minor: 500_00, promise_status: null });
    });

    it('what is promised already', async () => {
      await promise({ ...usd('300.00'), itemIds: [debtor.invoice.id] });
      expect(await promise({ ...usd('300.00'), itemIds: [debtor.invoice.id] })).toMatchObject({
        code: 'ALREADY_COMMITTED',
        field: 'amount',
        reasons: [{ text: 'A part is promised or claimed already: 200.00 USD is left.' }],
      });
    });

    it('what is said to be paid already', async () => {
      const claim = { ...usd('400.00'), paidOn: '2026-11-06', method: 'TRANSFER' };
      await scene.mutate(
        'mutation Claim($input: RecordClaimedPaymentInput!) { recordClaimedPayment(input: $input) { __typename } }',
        { caseId: debtor.caseId, claim },
      );
      expect(await promise(usd('200.00'))).toMatchObject({ code: 'ALREADY_COMMITTED' });
    });

    it('an item that is disputed', async () => {
      const dispute = { reason: 'QUALITY', items: [{ invoiceId: debtor.invoice.id }] };
      await scene.mutate(
        'mutation Dispute($input: OpenDisputeInput!) { openDispute(input: $input) { __typename } }',
        { caseId: debtor.caseId, dispute },
      );
      expect(await promise({ itemIds: [debtor.invoice.id] })).toMatchObject({
        code: 'DISPUTED_ITEM',
        field: 'itemIds',
      });
    });

    it('a case that is closed', async () => {
      await scene.server.em.update(
        'collection_case',
        { id: debtor.caseId },
        { state: 'CLOSED', closedOn: '2026-11-06', closeReason: 'ERROR' },
      );
      expect(await promise()).toMatchObject({ code: 'CASE_CLOSED' });
    });
  });
});

describe('who may', () => {
  const input = () => ({
    input: { idempotencyKey: randomUUID(), caseId: debtor.caseId, promise: terms() },
  });
  const asRole = async (role: string): Promise<Caller> =>
    scene.server.signIn(
      await buildUser(scene.server.em, { roles: [role], teamIds: [scene.desk.team.id] }),
    );

  it('a collector of another team does not even learn that there is a case', async () => {
    const stranger = (await openDesk(scene.server)).asCollector;
    expect(await stranger.errorOf(RECORD, input())).toBe('NOT_FOUND');
    const { id, version } = await promise();
    const change = { input: { idempotencyKey: randomUUID(), id, version, reason: 'x' } };
    expect(await stranger.errorOf(CANCEL, change)).toBe('NOT_FOUND');
  });

  it.each([
    'ACCOUNT_MANAGER',
    'CASH_CLERK',
    'CREDIT_MANAGER',
    'COMPLIANCE_OFFICER',
    'ADMINISTRATOR',
  ])('%s records none', async (role) => {
    expect(await (await asRole(role)).errorOf(RECORD, input())).toBe('FORBIDDEN');
  });

  it('a supervisor records one', async () => {
    const supervisor = await asRole('SUPERVISOR');
    expect(
      await scene.mutate(RECORD, { caseId: debtor.caseId, promise: terms() }, supervisor),
    ).toMatchObject({
      status: 'OPEN',
    });
  });

  it('nobody without signing in', async () => {
    expect(await scene.server.visitor().errorOf(RECORD, input())).toBe('UNAUTHENTICATED');
  });
});
