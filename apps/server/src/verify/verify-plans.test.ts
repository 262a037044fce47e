import { buildPlan } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { PlanScene } from '../../test/plan-scene';
import { MONDAY } from '../../test/promise-example';
import { daysFrom } from '../../test/sweep-days';
import type { Reading } from '../core/context';
import { rowsOf } from '../core/transact';
import { verify, verifySnapshot } from './verify';

let scene: LedgerScene;
let of: PlanScene;

// a settlement that is complete and forgave 200.00, a plan behind, and a proposal that waits for approval
beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
  of = await PlanScene.open(scene);
  await of.planned({ forgivenMinor: 200_00, parts: [['2026-11-16', 300_00]] }, 500_00);
  await of.pay('300.00', '2026-11-12');
  await of.planned();
  await proposal();
  await of.sweep(...daysFrom('2026-11-10', '2026-11-20'));
});
afterAll(() => scene.stop());

async function proposal(): Promise<void> {
  const debtor = await scene.debtor({}, of.desk);
  const { caseId, customer, invoice } = debtor;
  const plan = await buildPlan(scene.server.em, {
    caseId,
    itemIds: [invoice.id],
    parts: [['2026-12-16', 500_00]],
    agreedOn: null,
    agreedAt: null,
  });
  await scene.system.query(
    `INSERT INTO approval (kind, case_id, portfolio_id, customer_id, plan_id, offer, amount_minor, currency, needs, reasons, asked_by, asked_at)
     VALUES ('PLAN', $1, $2, $3, $4, '{}', 50000, 'USD', 'SUPERVISOR', '[]', $5, now())`,
    [caseId, invoice.portfolioId, customer.id, plan.id, of.desk.collector.id],
  );
  await refreshAll(scene.system, [customer]);
}

async function corrupted(sql: string) {
  const runner = scene.server.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(sql);
    const query: Reading['query'] = (text, parameters) => rowsOf(runner, text, parameters);
    return await verifySnapshot({ ...scene.system, query });
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

it('finds nothing wrong with plans that are right', async () => {
  expect((await verify(scene.system)).differences).toEqual([]);
});

it.each([
  [
    'the standing of a plan',
    "UPDATE plan_standing SET arrears_minor = 0 WHERE condition = 'IN_ARREARS'",
    ['plan_standing'],
    'arrears_minor is 0, should be 10000',
  ],
  [
    'an instalment that counts as paid',
    "UPDATE instalment_standing SET status = 'PAID' WHERE status = 'MISSED'",
    ['instalment_standing'],
    'status is "PAID", should be "MISSED"',
  ],
  [
    'a lost instalment',
    "DELETE FROM instalment_standing WHERE status = 'MISSED'",
    ['instalment_standing'],
    'is missing',
  ],
  [
    'forgiveness that was never due',
    `INSERT INTO adjustment (portfolio_id, customer_id, invoice_id, plan_id, kind, amount_minor, currency, effective_on)
     SELECT p.portfolio_id, p.customer_id, t.invoice_id, p.id, 'FORGIVENESS', 5, 'USD', '2026-11-13'
     FROM payment_plan p JOIN payment_plan_item t ON t.plan_id = p.id WHERE p.kind = 'PLAN'`,
    ['adjustment', 'sums'],
    'the plan does not make it: FORGIVENESS of 5',
  ],
  [
    'forgiveness that was lost',
    'DELETE FROM adjustment',
    ['adjustment', 'sums'],
    'the plan should have booked FORGIVENESS of 20000',
  ],
  [
    'instalments that do not come to the total',
    "UPDATE instalment SET amount_minor = amount_minor + 1 WHERE due_on = '2026-11-30'",
    ['payment_plan'],
    'its instalments come to 30001',
  ],
  [
    'more covered than there is',
    'UPDATE payment_plan_item SET open_minor = open_minor + 1',
    ['payment_plan', 'commitments of an item'],
    '30001 of it is planned and promised, and it is 30000',
  ],
  [
    'an approval that waits for a plan that runs',
    `UPDATE approval SET plan_id = (SELECT plan_id FROM plan_standing WHERE condition = 'IN_ARREARS')`,
    ['approval', 'plan_standing'],
    'waits for an answer, and its plan is ACTIVE',
  ],
  [
    'an approval half given by who asked',
    'UPDATE approval SET first_approver_id = asked_by, first_approved_at = now()',
    ['approval'],
    'was decided by who asked for it',
  ],
  [
    'a plan for items of somebody else',
    `UPDATE payment_plan_item t SET invoice_id = (
       SELECT i.id FROM invoice i JOIN payment_plan p ON p.id = t.plan_id WHERE i.customer_id <> p.customer_id LIMIT 1)
     WHERE plan_id = (SELECT plan_id FROM plan_standing WHERE condition = 'IN_ARREARS')`,
    ['payment_plan_item'],
    'is of another customer',
  ],
])('reports %s', async (_what, corruption, checks, text) => {
  const { differences } = await corrupted(corruption);
  expect([...new Set(differences.map(({ check }) => check))]).toEqual(
    expect.arrayContaining(checks),
  );
  expect(differences.map((one) => one.text).join('\n')).toContain(text);
});
