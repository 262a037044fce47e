import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { REVERSE } from '../../test/payment-example';
import { PlanScene } from '../../test/plan-scene';
import { MONDAY } from '../../test/promise-example';
import { daysFrom } from '../../test/sweep-days';

// three business days of grace, five to cure after the notice, broken at two parts or thirty days

let scene: LedgerScene;
let of: PlanScene;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  of = await PlanScene.open(scene);
});

describe('a plan in good standing', () => {
  it('covers its items, rests the case and stands in the worklist', async () => {
    await of.planned();
    expect(await of.standing()).toMatchObject({
      status: 'ACTIVE',
      condition: 'IN_ORDER',
      coverage_minor: 300_00,
      next_due_on: '2026-11-16',
      next_due_minor: 100_00,
    });
    expect(await of.inWorklist()).toMatchObject({
      aon_minor: 0,
      overdue_minor: 300_00,
      plan_id: of.plan.id,
      plan_condition: 'IN_ORDER',
      plan_due_on: '2026-11-16',
      plan_minor: 100_00,
      plan_currency: 'USD',
      suppressed_reason: 'PLANNED',
    });
    expect(await of.wrong()).toEqual([]);
  });

  it('is complete once all is paid and cleared, and then the case closes', async () => {
    await of.planned();
    await of.pay('300.00', '2026-11-12');
    expect((await of.standing())?.status).toBe('ACTIVE');
    expect((await of.work())?.state).toBe('OPEN');
    await of.sweep('2026-11-13');
    expect(await of.told()).toEqual([
      '2026-11-09 CASE_OPENED',
      '2026-11-09 PLAN_STATUS_CHANGED ACTIVE',
      '2026-11-13 PLAN_STATUS_CHANGED COMPLETED',
      '2026-11-13 CASE_CLOSED CURED',
    ]);
    expect(await of.wrong()).toEqual([]);
  });
});

describe('a plan that is not paid', () => {
  it('is noticed, called about at once, defaults after its cure, and the case is back', async () => {
    await of.planned();
    await of.sweep(...daysFrom('2026-11-10', '2026-11-19'));
    expect(await of.standing()).toMatchObject({ condition: 'IN_GRACE', arrears_minor: 0 });
    await of.sweep('2026-11-20');
    expect(await of.standing()).toMatchObject({
      condition: 'IN_ARREARS',
      arrears_minor: 100_00,
      arrears_instalments: 1,
      notice_on: '2026-11-20',
      cure_until: '2026-11-27',
      coverage_minor: 200_00,
    });
    expect(await of.inWorklist()).toMatchObject({
      aon_minor: 100_00,
      plan_condition: 'IN_ARREARS',
      next_action: 'CALL',
      next_action_on: '2026-11-20',
      suppressed_reason: null,
    });
    expect(await of.wrong()).toEqual([]);
    await of.sweep(...daysFrom('2026-11-21', '2026-11-28'));
    expect(await of.standing()).toMatchObject({ status: 'DEFAULTED', coverage_minor: 0 });
    expect(await of.inWorklist()).toMatchObject({ aon_minor: 300_00, plan_id: null });
    expect(await of.work()).toMatchObject({ next_action_reason: 'The plan was broken: call' });
    expect(await of.told()).toEqual([
      '2026-11-09 CASE_OPENED',
      '2026-11-09 PLAN_STATUS_CHANGED ACTIVE',
      '2026-11-20 PLAN_IN_ARREARS',
      '2026-11-28 PLAN_STATUS_CHANGED DEFAULTED',
    ]);
    expect(await of.wrong()).toEqual([]);
  });

  it('is cured by what is behind, and one miss is one behind', async () => {
    await of.planned();
    await of.sweep('2026-11-20');
    await of.pay('100.00', '2026-11-23');
    expect(await of.standing()).toMatchObject({ condition: 'IN_ORDER', notice_on: null });
    expect((await of.told()).slice(2)).toEqual([
      '2026-11-20 PLAN_IN_ARREARS',
      '2026-11-23 PLAN_CURED',
    ]);
    expect(await of.wrong()).toEqual([]);
  });

  it('is not cured by a pause, and gets a new notice after it', async () => {
    await of.planned();
    await of.sweep(...daysFrom('2026-11-10', '2026-11-20'));
    await scene.system.query(
      `INSERT INTO plan_pause (plan_id, from_on, until_on, reason) VALUES ($1, '2026-11-20', '2026-12-19', 'Illness')`,
      [of.plan.id],
    );
    await refreshAll(scene.system, [of.debtor.customer]);
    expect(await of.standing()).toMatchObject({ condition: 'PAUSED', notice_on: null });
    expect(await of.wrong()).toEqual([]);
    await of.sweep(...daysFrom('2026-11-21', '2026-12-21'));
    expect((await of.told()).slice(2)).toEqual([
      '2026-11-20 PLAN_IN_ARREARS',
      '2026-12-20 PLAN_IN_ARREARS',
      '2026-12-20 CASE_STAGE_CHANGED LATE',
    ]);
    expect(await of.wrong()).toEqual([]);
  });

  it('lapses for want of its deposit', async () => {
    await of.planned({ deposit: ['2026-11-10', 50_00], parts: [['2026-11-30', 250_00]] });
    expect((await of.standing())?.status).toBe('AGREED');
    await of.sweep(...daysFrom('2026-11-10', '2026-11-18'));
    expect((await of.told()).slice(1)).toEqual(['2026-11-18 PLAN_STATUS_CHANGED LAPSED']);
    expect(await of.work()).toMatchObject({ next_action_reason: 'The deposit never came: call' });
    expect(await of.wrong()).toEqual([]);
  });

  it('expires when nobody said yes', async () => {
    await of.planned({ agreedOn: null, agreedAt: null });
    expect((await of.standing())?.status).toBe('PROPOSED');
    expect(await of.inWorklist()).toMatchObject({ aon_minor: 300_00 });
    await of.sweep('2026-11-23');
    expect((await of.standing())?.status).toBe('PROPOSED');
    await of.sweep('2026-11-24');
    expect((await of.told()).slice(1)).toEqual(['2026-11-24 PLAN_STATUS_CHANGED EXPIRED']);
  });
});

describe('an offer that waits for approval', () => {
  it('runs out, and then nobody is asked any more', async () => {
    await of.planned({ agreedOn: null, agreedAt: null });
    const { caseId, customer, invoice } = of.debtor;
    await scene.system.query(
      `INSERT INTO approval (kind, case_id, portfolio_id, customer_id, plan_id, offer, amount_minor, currency, needs, reasons, asked_by, asked_at)
       VALUES ('PLAN', $1, $2, $3, $4, '{}', 30000, 'USD', 'CREDITOR', '[]', $5, now())`,
      [caseId, invoice.portfolioId, customer.id, of.plan.id, of.desk.collector.id],
    );
    await refreshAll(scene.system, [customer]);
    expect(await of.standing()).toMatchObject({ status: 'PENDING_APPROVAL' });
    await of.sweep(...daysFrom('2026-11-10', '2026-11-24'));
    expect(await of.standing()).toMatchObject({ status: 'EXPIRED' });
    const asked = await scene.system.query(
      'SELECT state, decided_by FROM approval WHERE plan_id = $1',
      [of.plan.id],
    );
    expect(asked).toEqual([{ state: 'WITHDRAWN', decided_by: null }]);
    expect(await scene.events(customer, 'APPROVAL_DECIDED')).toHaveLength(1);
    expect(await of.wrong()).toEqual([]);
  });
});

describe('an outage of ten days', () => {
  it('is stood in for day by day: each event has its own', async () => {
    await of.planned();
    await of.sweep(...daysFrom('2026-11-10', '2026-11-18'));
    await of.sweep(...daysFrom('2026-11-19', '2026-11-29'));
    expect((await of.told()).slice(2)).toEqual([
      '2026-11-20 PLAN_IN_ARREARS',
      '2026-11-28 PLAN_STATUS_CHANGED DEFAULTED',
    ]);
    expect(await of.standing()).toMatchObject({ defaulted_on: '2026-11-28' });
    expect(await of.wrong()).toEqual([]);
  });

  it('changes nothing when it is swept twice, and tells nothing twice when two workers begin at once', async () => {
    await of.planned();
    const days = daysFrom('2026-11-10', '2026-11-29');
    await Promise.all([of.sweep(...days), of.sweep(...days)]);
    const once = { told: await of.told(), standing: await of.standing(), work: await of.work() };
    await of.sweep(...days);
    await of.sweep('2026-11-29');
    expect({ told: await of.told(), standing: await of.standing(), work: await of.work() }).toEqual(
      once,
    );
    expect(once.told.filter((text) => text.includes('PLAN_IN_ARREARS'))).toHaveLength(1);
  });
});

describe('an arrangement', () => {
  it('is reviewed on its day, told once', async () => {
    await of.planned({
      kind: 'ARRANGEMENT',
      parts: [['2026-11-16', 50_00]],
      reviewOn: '2026-11-25',
    });
    await of.pay('50.00', '2026-11-16');
    await of.sweep(...daysFrom('2026-11-17', '2026-11-25'));
    await of.sweep('2026-11-25');
    await refreshAll(scene.system, [of.debtor.customer]);
    const reviews = (await of.told()).filter((text) => text.includes('REVIEW'));
    expect(reviews).toEqual(['2026-11-25 PLAN_REVIEW_DUE']);
    expect(await of.work()).toMatchObject({ next_action: 'REVIEW_ARRANGEMENT' });
    expect(await of.wrong()).toEqual([]);
  });
});

describe('a plan with interest', () => {
  it('books it as it falls due, on the item, and takes it in', async () => {
    await of.planned({
      parts: [
        ['2026-11-16', 150_50, 50],
        ['2026-11-23', 150_50, 50],
      ],
    });
    await of.sweep(...daysFrom('2026-11-10', '2026-11-17'));
    const items = await scene.system.query(
      'SELECT open_minor FROM open_item WHERE source_id = $1',
      [of.debtor.invoice.id],
    );
    expect(items).toEqual([{ open_minor: 300_50 }]);
    expect((await of.told()).slice(2)).toEqual(['2026-11-16 ADJUSTMENT_RECORDED INTEREST']);
    expect(await of.wrong()).toEqual([]);
  });
});

describe('a settlement', () => {
  const SETTLED = { forgivenMinor: 200_00, parts: [['2026-11-16', 300_00]] as const };

  it('forgives after the clearance and closes the case; a bounce takes both back', async () => {
    await of.planned(SETTLED, 500_00);
    const paid = await of.pay('300.00', '2026-11-12');
    expect(await of.standing()).toMatchObject({ status: 'ACTIVE', clears_on: '2026-11-13' });
    await of.sweep('2026-11-13');
    expect((await of.told()).slice(2)).toEqual([
      '2026-11-13 PLAN_STATUS_CHANGED COMPLETED',
      '2026-11-13 ADJUSTMENT_RECORDED FORGIVENESS',
      '2026-11-13 CASE_CLOSED SETTLED',
    ]);
    expect(await of.wrong()).toEqual([]);
    scene.clock.moveTo('2026-11-17T16:00Z');
    const { id, version } = paid;
    const back = { id, version, reversedOn: '2026-11-16', reason: 'BOUNCED' };
    await scene.mutate(REVERSE, back, of.desk.asClerk);
    expect((await of.told()).slice(5)).toEqual([
      '2026-11-17 PLAN_STATUS_CHANGED ACTIVE',
      '2026-11-17 ADJUSTMENT_REVERSED FORGIVENESS',
      '2026-11-17 CASE_REOPENED',
    ]);
    const booked = await scene.system.query(
      'SELECT kind, amount_minor, effective_on, reversed_on FROM adjustment WHERE plan_id = $1',
      [of.plan.id],
    );
    expect(booked).toEqual([
      {
        kind: 'FORGIVENESS',
        amount_minor: 200_00,
        effective_on: '2026-11-13',
        reversed_on: '2026-11-16',
      },
    ]);
    expect(await of.inWorklist()).toMatchObject({ overdue_minor: 500_00 });
    expect(await of.wrong()).toEqual([]);
  });

  it('is back with its case when the bank tells of the bounce only days later', async () => {
    await of.planned(SETTLED, 500_00);
    const { id } = await of.pay('300.00', '2026-11-12');
    await of.sweep('2026-11-13');
    expect((await of.work())?.state).toBe('CLOSED');
    await of.sweep('2026-11-14', '2026-11-15', '2026-11-16');
    const [row] = await scene.system.query<{ version: number }>(
      'SELECT version FROM payment WHERE id = $1',
      [id],
    );
    const back = { id, version: row?.version, reversedOn: '2026-11-12', reason: 'BOUNCED' };
    await scene.mutate(REVERSE, back, of.desk.asClerk);
    expect((await of.told()).slice(-1)).toEqual(['2026-11-16 CASE_REOPENED']);
    expect(await of.wrong()).toEqual([]);
  });
});
