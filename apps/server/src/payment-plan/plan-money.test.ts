import { buildInvoice } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { pay, reverse } from '../../test/payment-example';
import { CANCEL, colleague, MONDAY, planNow, propose } from '../../test/plan-example';
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

/** 500.00 in a deposit of 125.00 and two parts of 187.50. */
const agreed = (given: object = {}): Promise<Answer> =>
  propose(scene, debtor.caseId, { isAgreed: true, ...given });

describe('a payment that names its plan', () => {
  it('pays its oldest instalment first, and goes to its items', async () => {
    const { id } = await agreed();
    const payment = await pay(scene, debtor, { ...usd('200.00'), planId: id });
    expect(payment).toMatchObject({
      allocations: [
        { invoiceNumber: debtor.invoice.number, basis: 'NAMED', amount: { amount: '200.00' } },
      ],
      unapplied: { amount: '0.00' },
    });
    expect(await planNow(scene, id)).toMatchObject({
      status: 'ACTIVE',
      condition: 'IN_ORDER',
      paid: { amount: '200.00' },
      remaining: { amount: '300.00' },
      earlyPayoff: { amount: '300.00' },
      instalments: [
        { status: 'PAID', paid: { amount: '125.00' }, paidOn: '2026-11-09' },
        { paid: { amount: '75.00' }, status: 'UPCOMING' },
        { paid: { amount: '0.00' }, status: 'UPCOMING' },
      ],
    });
  });

  it('goes to the oldest of its items, and what is too much stays unapplied', async () => {
    const older = await buildInvoice(scene.server.em, {
      customerId: debtor.customer.id,
      amountMinor: 100_00,
      dueOn: '2026-10-01',
    });
    await refreshAll(scene.system, [debtor.customer]);
    const { id } = await agreed({ terms: { depositMinor: 150_00 } });
    const payment = await pay(scene, debtor, { ...usd('650.00'), planId: id });
    expect(payment).toMatchObject({
      allocations: expect.arrayContaining([
        expect.objectContaining({ invoiceNumber: older.number, amount: { amount: '100.00' } }),
        expect.objectContaining({
          invoiceNumber: debtor.invoice.number,
          amount: { amount: '500.00' },
        }),
      ]),
      unapplied: { amount: '50.00' },
    });
  });

  it('keeps no promise', async () => {
    const promise = await recordPromise(scene, debtor.caseId, usd('100.00'));
    const other = await buildInvoice(scene.server.em, {
      customerId: debtor.customer.id,
      amountMinor: 100_00,
      dueOn: '2026-10-20',
    });
    await refreshAll(scene.system, [debtor.customer]);
    const terms = { itemIds: [other.id], depositMinor: 25_00 };
    const plan = await agreed({ terms });
    expect(plan).toMatchObject({ status: 'AGREED' });
    await pay(scene, debtor, { ...usd('100.00'), planId: plan.id });
    const [row] = await scene.system.query<{ status: string }>(
      'SELECT status FROM promise_standing WHERE promise_id = $1',
      [promise.id],
    );
    expect(row?.status).toBe('OPEN');
  });

  it('counts until it comes back', async () => {
    const { id } = await agreed();
    const payment = await pay(scene, debtor, { ...usd('125.00'), planId: id });
    scene.clock.moveTo('2026-11-12T15:00Z');
    await reverse(scene, payment);
    expect(await planNow(scene, id)).toMatchObject({ status: 'AGREED', paid: { amount: '0.00' } });
  });

  it('refuses a plan of somebody else', async () => {
    const { id } = await propose(scene, (await scene.debtor()).caseId, { isAgreed: true });
    const refused = { code: 'WRONG_PORTFOLIO', field: 'planId' };
    expect(await pay(scene, debtor, { planId: id })).toMatchObject(refused);
  });

  it('refuses a plan that was not agreed', async () => {
    const { id } = await propose(scene, debtor.caseId);
    const refused = { code: 'PLAN_NOT_IN_STATE', field: 'planId' };
    expect(await pay(scene, debtor, { planId: id })).toMatchObject(refused);
  });

  it('refuses a plan that was ended before the money came, and takes what came before', async () => {
    const { id, version } = await agreed();
    await scene.mutate(CANCEL, { id, version, reason: 'Another way was found' });
    scene.clock.moveTo('2026-11-10T15:00Z');
    const refused = { code: 'PLAN_NOT_IN_STATE', field: 'planId' };
    const later = { planId: id, valueOn: '2026-11-10' };
    expect(await pay(scene, debtor, later)).toMatchObject(refused);
    const before = { planId: id, valueOn: '2026-11-09' };
    expect(await pay(scene, debtor, before)).toMatchObject({ __typename: 'Payment' });
  });

  it('refuses another currency than the plan’s', async () => {
    const { id } = await agreed();
    const given = { planId: id, amount: { amount: '5.00', currency: 'EUR' } };
    const refused = { code: 'WRONG_CURRENCY', field: 'planId' };
    expect(await pay(scene, debtor, given)).toMatchObject(refused);
  });

  it('refuses a payment for a plan and a promise', async () => {
    const { id } = await agreed();
    const given = { planId: id, promiseId: await somePromise() };
    const refused = { code: 'INVALID_INPUT', field: 'planId' };
    expect(await pay(scene, debtor, given)).toMatchObject(refused);
  });
});

async function somePromise(): Promise<string> {
  const other = await buildInvoice(scene.server.em, {
    customerId: debtor.customer.id,
    amountMinor: 100_00,
    dueOn: '2026-10-20',
  });
  await refreshAll(scene.system, [debtor.customer]);
  const given = { ...usd('50.00'), itemIds: [other.id] };
  return (await recordPromise(scene, debtor.caseId, given)).id;
}

describe('a payment that names nothing', () => {
  it('is the plan’s when it is exactly an instalment of the only one', async () => {
    const { id } = await agreed();
    expect(await pay(scene, debtor, usd('187.50'))).toMatchObject({
      allocations: [{ basis: 'EXACT', amount: { amount: '187.50' } }],
    });
    expect(await planNow(scene, id)).toMatchObject({ paid: { amount: '187.50' } });
  });

  it('is held when it is a cent more', async () => {
    const { id } = await agreed();
    expect(await pay(scene, debtor, usd('187.51'))).toMatchObject({
      allocations: [],
      unapplied: { amount: '187.51' },
    });
    expect(await planNow(scene, id)).toMatchObject({ paid: { amount: '0.00' } });
  });

  it('is held when there is no plan', async () => {
    expect(await pay(scene, debtor, usd('187.50'))).toMatchObject({ allocations: [] });
  });
});

describe('a settlement', () => {
  it('is complete, and forgives, once the last payment has cleared', async () => {
    const supervisor = { kind: 'SETTLEMENT', forgivenMinor: 25_00, depositMinor: null };
    const terms = { ...supervisor, frequency: 'ONCE', count: null, firstOn: '2026-11-16' };
    const plan = await propose(
      scene,
      debtor.caseId,
      { isAgreed: true, terms },
      (await colleague(scene, ['SUPERVISOR'])).caller,
    );
    expect(plan).toMatchObject({ status: 'ACTIVE', forgiven: { amount: '25.00' } });
    await pay(scene, debtor, { ...usd('475.00'), planId: plan.id });
    expect(await planNow(scene, plan.id)).toMatchObject({
      status: 'ACTIVE',
      clearsOn: '2026-11-10',
      allowedActions: [],
    });
    scene.clock.moveTo('2026-11-10T15:00Z');
    await refreshAll(scene.system, [debtor.customer]);
    expect(await planNow(scene, plan.id)).toMatchObject({
      status: 'COMPLETED',
      completedOn: '2026-11-10',
    });
    const [booked] = await scene.system.query<object>(
      'SELECT kind, amount_minor FROM adjustment WHERE plan_id = $1',
      [plan.id],
    );
    expect(booked).toEqual({ kind: 'FORGIVENESS', amount_minor: 25_00 });
    expect(await scene.standing(debtor.caseId)).toBeUndefined();
  });
});
