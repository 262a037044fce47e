import { randomUUID } from 'node:crypto';
import { buildInvoice } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { pay } from '../../test/payment-example';
import {
  AGREE,
  colleague,
  MONDAY,
  PROPOSE,
  planNow,
  planTerms,
  propose,
} from '../../test/plan-example';
import { record as recordPromise, usd } from '../../test/promise-example';

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

const proposed = (given: Parameters<typeof propose>[2] = {}) =>
  propose(scene, debtor.caseId, given);
const standing = () => scene.standing(debtor.caseId);

describe('proposePaymentPlan', () => {
  it('keeps the plan with its schedule, its items and the offer it is made of', async () => {
    const plan = await proposed({ note: 'Said so twice' });
    expect(plan).toMatchObject({
      __typename: 'PaymentPlan',
      kind: 'PLAN',
      status: 'PROPOSED',
      condition: null,
      version: 1,
      number: expect.stringMatching(/^P-\d+$/),
      customerName: debtor.customer.name,
      proposedOn: '2026-11-09',
      expiresOn: '2026-11-23',
      agreedOn: null,
      documentUrl: null,
      balance: { amount: '500.00' },
      total: { amount: '500.00' },
      paid: { amount: '0.00' },
      remaining: { amount: '500.00' },
      proposedBy: { name: scene.desk.collector.name },
      items: [{ invoice: { number: debtor.invoice.number }, covered: { amount: '500.00' } }],
      offers: [
        {
          side: 'US',
          note: 'Said so twice',
          total: { amount: '500.00' },
          authority: { decision: 'WITHIN', needs: null, reasons: [] },
        },
      ],
      terms: { itemIds: [debtor.invoice.id], depositOn: '2026-11-09', count: 2 },
    });
    expect(plan.instalments).toMatchObject([
      { number: 0, dueOn: '2026-11-09', amount: { amount: '125.00' }, status: 'UPCOMING' },
      { number: 1, dueOn: '2026-11-16', amount: { amount: '187.50' } },
      { number: 2, dueOn: '2026-12-16', amount: { amount: '187.50' } },
    ]);
    expect(plan.allowedActions).toEqual(expect.arrayContaining(['agree', 'decline']));
  });

  it('leaves what is offered to be chased, until it is agreed', async () => {
    await proposed();
    expect(await standing()).toMatchObject({ aon_minor: 500_00, next_action: 'FOLLOW_UP_OFFER' });
  });

  it('tells the timeline its figures, and no more', async () => {
    const { id } = await proposed({ note: 'Said so twice' });
    const [event] = await scene.events(debtor.customer, 'PLAN_PROPOSED');
    expect(event).toMatchObject({
      actorId: scene.desk.collector.id,
      payload: {
        planId: id,
        kind: 'PLAN',
        total: { minorUnits: 500_00, currency: 'USD' },
        forgiven: { minorUnits: 0, currency: 'USD' },
        instalments: 3,
        firstOn: '2026-11-09',
        lastOn: '2026-12-16',
      },
    });
  });

  it('agrees at once where the customer has said yes', async () => {
    const plan = await proposed({ isAgreed: true });
    expect(plan).toMatchObject({
      status: 'AGREED',
      agreedOn: '2026-11-09',
      agreedBy: { name: scene.desk.collector.name },
      documentUrl: `/documents/payment-plans/${plan.id}.pdf`,
    });
    expect(await standing()).toMatchObject({ aon_minor: 0, next_action: 'FOLLOW_UP_PLAN' });
    expect(await scene.events(debtor.customer, 'PLAN_AGREED')).toHaveLength(1);
  });

  it('makes one plan of a double click', async () => {
    const input = {
      idempotencyKey: randomUUID(),
      caseId: debtor.caseId,
      terms: planTerms(),
      isAgreed: true,
    };
    const [first, second] = await Promise.all([
      scene.mutate(PROPOSE, input),
      scene.mutate(PROPOSE, input),
    ]);
    expect(first.__typename).toBe('PaymentPlan');
    expect(second.id).toBe(first.id);
  });

  it('takes only the items it names', async () => {
    const other = await buildInvoice(scene.server.em, {
      customerId: debtor.customer.id,
      amountMinor: 300_00,
      dueOn: '2026-10-20',
    });
    await refreshAll(scene.system, [debtor.customer]);
    const plan = await proposed({
      terms: { itemIds: [other.id], depositMinor: 75_00 },
      isAgreed: true,
    });
    expect(plan).toMatchObject({ balance: { amount: '300.00' }, status: 'AGREED' });
    expect(await standing()).toMatchObject({ aon_minor: 500_00 });
    // the rest is free for another one
    expect(await proposed({ isAgreed: true })).toMatchObject({
      balance: { amount: '500.00' },
      status: 'AGREED',
    });
    expect(await standing()).toMatchObject({ aon_minor: 0 });
  });

  describe('refuses', () => {
    it.each([
      ['an unknown kind', { kind: 'GIFT' }, 'INVALID_INPUT', 'kind'],
      ['an unknown frequency', { frequency: 'YEARLY' }, 'INVALID_INPUT', 'frequency'],
      ['an unknown method', { method: 'SHELLS' }, 'INVALID_INPUT', 'method'],
      ['a currency that is none', { currency: 'XX' }, 'WRONG_CURRENCY', 'currency'],
      ['a currency nothing is open in', { currency: 'EUR' }, 'WRONG_CURRENCY', 'currency'],
      [
        'a first day that is past',
        { depositMinor: null, firstOn: '2026-11-08' },
        'DUE_DATE_IN_PAST',
        'firstOn',
      ],
      ['a deposit that is past', { depositOn: '2026-11-08' }, 'DUE_DATE_IN_PAST', 'deposit'],
      ['an item that is not open', { itemIds: [randomUUID()] }, 'ITEM_NOT_OPEN', 'itemIds'],
      [
        'interest of an unknown kind',
        { interest: { method: 'COMPOUND', rate: 800 } },
        'INVALID_INPUT',
        'interest',
      ],
      [
        'hardship without an assessment',
        { isHardship: true },
        'ASSESSMENT_MISSING',
        'assessmentId',
      ],
      ['a settlement that forgives nothing', { kind: 'SETTLEMENT' }, 'INVALID_INPUT', 'forgiven'],
    ])('%s', async (_what, terms, code, field) => {
      expect(await proposed({ terms })).toMatchObject({ __typename: 'Refusal', code, field });
      expect(await scene.events(debtor.customer, 'PLAN_PROPOSED')).toEqual([]);
    });

    it('a card number in its note', async () => {
      expect(await proposed({ note: 'card 4111 1111 1111 1111' })).toMatchObject({
        code: 'FORBIDDEN_TEXT',
        field: 'note',
      });
    });

    it('a case that is closed', async () => {
      await scene.server.em.update(
        'collection_case',
        { id: debtor.caseId },
        { state: 'CLOSED', closedOn: '2026-11-06', closeReason: 'ERROR' },
      );
      expect(await proposed()).toMatchObject({ code: 'CASE_CLOSED' });
    });

    it('an item that is disputed', async () => {
      const dispute = { reason: 'QUALITY', items: [{ invoiceId: debtor.invoice.id }] };
      await scene.mutate(
        'mutation Dispute($input: OpenDisputeInput!) { openDispute(input: $input) { __typename } }',
        { caseId: debtor.caseId, dispute },
      );
      expect(await proposed({ terms: { itemIds: [debtor.invoice.id] } })).toMatchObject({
        code: 'DISPUTED_ITEM',
      });
    });

    it('what a plan covers already', async () => {
      await proposed({ isAgreed: true });
      const itemIds = [debtor.invoice.id];
      expect(await proposed({ terms: { itemIds } })).toMatchObject({ code: 'ALREADY_COMMITTED' });
    });

    it('an item of a plan that is behind, too', async () => {
      const { id: planId } = await proposed({ isAgreed: true });
      await pay(scene, debtor, { ...usd('125.00'), planId });
      scene.clock.moveTo('2026-11-20T15:00Z'); // the first part was due on Monday, its grace ended yesterday
      await refreshAll(scene.system, [debtor.customer]);
      expect(await planNow(scene, planId)).toMatchObject({
        status: 'ACTIVE',
        condition: 'IN_ARREARS',
        arrears: { amount: '187.50' },
      });
      const days = { firstOn: '2026-11-27', depositOn: '2026-11-20' };
      const terms = { ...days, itemIds: [debtor.invoice.id] };
      expect(await proposed({ terms })).toMatchObject({ code: 'ALREADY_COMMITTED' });
    });

    it('what is promised already, unless the plan takes its place', async () => {
      const promise = await recordPromise(scene, debtor.caseId);
      expect(await proposed({ terms: { itemIds: [debtor.invoice.id] } })).toMatchObject({
        __typename: 'Refusal',
      });
      expect(await proposed({ replacesPromiseIds: [promise.id] })).toMatchObject({
        status: 'PROPOSED',
      });
    });

    it('a debt of nothing', async () => {
      await proposed({ isAgreed: true });
      expect(await proposed()).toMatchObject({ __typename: 'Refusal' });
    });
  });
});

describe('who may', () => {
  const input = () => ({
    input: { idempotencyKey: randomUUID(), caseId: debtor.caseId, terms: planTerms() },
  });

  it('a collector of another team does not even learn that there is a case', async () => {
    const stranger = (await openDesk(scene.server)).asCollector;
    expect(await stranger.errorOf(PROPOSE, input())).toBe('NOT_FOUND');
    const { id, version } = await proposed();
    const agree = { input: { idempotencyKey: randomUUID(), id, version } };
    expect(await stranger.errorOf(AGREE, agree)).toBe('NOT_FOUND');
    expect(
      await stranger.errorOf('query P($id: ID!) { paymentPlan(id: $id) { id } }', { id }),
    ).toBe('NOT_FOUND');
  });

  it.each([
    'ACCOUNT_MANAGER',
    'CASH_CLERK',
    'CREDIT_MANAGER',
    'COMPLIANCE_OFFICER',
    'ADMINISTRATOR',
  ] as const)('%s proposes none', async (role) => {
    const { caller } = await colleague(scene, [role]);
    expect(await caller.errorOf(PROPOSE, input())).toBe('FORBIDDEN');
  });

  it('a supervisor proposes one', async () => {
    const { caller } = await colleague(scene, ['SUPERVISOR']);
    expect(await propose(scene, debtor.caseId, {}, caller)).toMatchObject({ status: 'PROPOSED' });
  });

  it('nobody without signing in', async () => {
    expect(await scene.server.visitor().errorOf(PROPOSE, input())).toBe('UNAUTHENTICATED');
  });
});
