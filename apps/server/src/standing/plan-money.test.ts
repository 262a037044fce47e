import {
  buildAllocation,
  buildCreditNote,
  buildInvoice,
  buildPayment,
  buildPlan,
  buildPromise,
} from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { REVERSE } from '../../test/payment-example';
import { PlanScene } from '../../test/plan-scene';
import { MONDAY } from '../../test/promise-example';

let scene: LedgerScene;
let of: PlanScene;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  of = await PlanScene.open(scene);
});

describe('a promise beside a plan', () => {
  it('gets nothing of what counts toward the plan', async () => {
    await of.planned();
    const other = await buildInvoice(scene.server.em, {
      customerId: of.debtor.customer.id,
      amountMinor: 100_00,
      dueOn: '2026-10-20',
    });
    const promise = await buildPromise(scene.server.em, {
      caseId: of.debtor.caseId,
      dueOn: '2026-11-13',
      amountMinor: 100_00,
    });
    await of.pay('100.00', '2026-11-12');
    const standingOf = () =>
      scene.system.query(
        'SELECT status, received_minor FROM promise_standing WHERE promise_id = $1',
        [promise.id],
      );
    expect(await standingOf()).toEqual([{ status: 'OPEN', received_minor: 0 }]);
    expect(await of.standing()).toMatchObject({ paid_minor: 100_00 });
    const allocations = [{ invoiceId: other.id, amount: '100.00' }];
    await of.pay('100.00', '2026-11-12', { allocations });
    expect(await standingOf()).toEqual([{ status: 'KEPT', received_minor: 100_00 }]);
    expect(await of.standing()).toMatchObject({ paid_minor: 100_00 });
    expect(await of.wrong()).toEqual([]);
  });

  it('that a plan takes the place of counts as replaced', async () => {
    const { caseId, invoice, customer } = await scene.debtor({}, of.desk);
    const promise = await buildPromise(scene.server.em, { caseId, itemIds: [invoice.id] });
    const plan = await buildPlan(scene.server.em, { caseId, itemIds: [invoice.id] });
    await scene.system.query(
      `UPDATE promise_to_pay SET superseded_by_plan = $2, cancelled_on = '2026-11-09', cancelled_at = now() WHERE id = $1`,
      [promise.id, plan.id],
    );
    await refreshAll(scene.system, [customer]);
    const [row] = await scene.system.query(
      'SELECT status FROM promise_standing WHERE promise_id = $1',
      [promise.id],
    );
    expect(row).toEqual({ status: 'SUPERSEDED' });
    expect(await scene.events(customer, 'PROMISE_STATUS_CHANGED')).toEqual([]);
  });
});

describe('money on the items of a settlement that is not the settlement’s', () => {
  it('leaves less to forgive: never more is booked than is open', async () => {
    await of.planned({ forgivenMinor: 200_00, parts: [['2026-11-16', 300_00]] }, 500_00);
    const { caseId } = of.debtor;
    const promise = await buildPromise(scene.server.em, {
      caseId,
      dueOn: '2026-11-13',
      amountMinor: 100_00,
    });
    const other = await of.pay('100.00', '2026-11-12', { promiseId: promise.id });
    await of.pay('300.00', '2026-11-12');
    await of.sweep('2026-11-13');
    const booked = () =>
      scene.system.query(
        'SELECT amount_minor, reversed_on FROM adjustment WHERE plan_id = $1 ORDER BY id',
        [of.plan.id],
      );
    expect(await of.standing()).toMatchObject({ status: 'COMPLETED', paid_minor: 300_00 });
    expect(await booked()).toEqual([{ amount_minor: 100_00, reversed_on: null }]);
    expect(await of.wrong()).toEqual([]);
    // it comes back: then all that was agreed is forgiven
    const { id, version } = other;
    const back = { id, version, reversedOn: '2026-11-13', reason: 'BOUNCED' };
    await scene.mutate(REVERSE, back, of.desk.asClerk);
    expect(await booked()).toEqual([
      { amount_minor: 100_00, reversed_on: '2026-11-13' },
      { amount_minor: 200_00, reversed_on: null },
    ]);
    expect(await of.wrong()).toEqual([]);
  });
});

describe('under the books of another system', () => {
  it('nothing is booked: what was forgiven is expected, not chased and keeps no case open', async () => {
    of = await PlanScene.open(scene, { ledgerMaster: 'ERP' });
    await of.planned({ forgivenMinor: 200_00, parts: [['2026-11-16', 300_00]] }, 500_00);
    const { customer, invoice } = of.debtor;
    const { portfolioId } = invoice;
    const paid = await buildPayment(scene.server.em, {
      customerId: customer.id,
      portfolioId,
      amountMinor: 300_00,
      valueOn: '2026-11-12',
    });
    await buildAllocation(scene.server.em, {
      paymentId: paid.id,
      invoiceId: invoice.id,
      effectiveOn: '2026-11-12',
    });
    await of.sweep('2026-11-12');
    await refreshAll(scene.system, [customer]);
    expect((await of.standing())?.status).toBe('ACTIVE');
    await of.sweep('2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16');
    expect((await of.told()).slice(2)).toEqual([
      '2026-11-13 PLAN_STATUS_CHANGED COMPLETED',
      '2026-11-13 CASE_CLOSED SETTLED',
    ]);
    const booked = await scene.system.query('SELECT 1 FROM adjustment WHERE plan_id = $1', [
      of.plan.id,
    ]);
    expect(booked).toEqual([]);
    const open = await scene.system.query('SELECT open_minor FROM open_item WHERE source_id = $1', [
      invoice.id,
    ]);
    expect(open).toEqual([{ open_minor: 200_00 }]);
    expect(await of.wrong()).toEqual([]);
    // the import that clears it
    const credit = await buildCreditNote(scene.server.em, {
      customerId: customer.id,
      portfolioId,
      amountMinor: 200_00,
      issuedOn: '2026-11-17',
    });
    await buildAllocation(scene.server.em, { creditNoteId: credit.id, invoiceId: invoice.id });
    await of.sweep('2026-11-17');
    await refreshAll(scene.system, [customer]);
    expect(await of.standing()).toMatchObject({ status: 'COMPLETED', total_minor: 300_00 });
    expect((await of.told()).length).toBe(4);
    expect(await of.wrong()).toEqual([]);
  });
});
