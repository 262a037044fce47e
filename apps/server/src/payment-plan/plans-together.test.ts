import { buildInvoice } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { APPROVE, type ApprovalScene, approvalScene } from '../../test/approval-example';
import { refreshAll } from '../../test/desk';
import { AGREE, CANCEL, propose } from '../../test/plan-example';

// A collector agrees alone to 10,000.00 in all, over 90 days; a supervisor to 50,000.00 and 180 days.

let scene: ApprovalScene;
beforeAll(async () => {
  scene = await approvalScene();
});
afterAll(() => scene.stop());

/** Owes 6,000.00 twice. */
async function debtorOfTwo() {
  const debtor = await scene.debtor({ amountMinor: 6_000_00 });
  const second = await buildInvoice(scene.server.em, {
    customerId: debtor.customer.id,
    amountMinor: 6_000_00,
    dueOn: '2026-10-16',
  });
  await refreshAll(scene.system, [debtor.customer]);
  const of = (invoice: { id: string }, given: object = {}) => ({
    terms: { itemIds: [invoice.id], depositMinor: 1_500_00, ...given },
  });
  return { debtor, caseId: debtor.caseId, first: of(debtor.invoice), second: of(second), of };
}

it('adds up the plans that run: two of 6,000.00 are one of 12,000.00', async () => {
  const { caseId, first, second } = await debtorOfTwo();
  expect(await propose(scene, caseId, { ...first, isAgreed: true })).toMatchObject({
    status: 'AGREED',
  });
  const refused = await propose(scene, caseId, { ...second, isAgreed: true });
  expect(refused).toMatchObject({ code: 'BEYOND_AUTHORITY' });
  expect(refused.reasons).toContainEqual({
    rule: 'PLAN_AMOUNT',
    text: 'More than 10,000.00 USD, 6,000.00 USD of the other plan that runs included',
    value: '12,000.00 USD',
  });
});

it('adds them up again when the second of two offers is agreed', async () => {
  const { caseId, first, second } = await debtorOfTwo();
  const one = await propose(scene, caseId, first);
  const two = await propose(scene, caseId, second);
  expect([one.status, two.status]).toEqual(['PROPOSED', 'PROPOSED']);
  expect(await scene.mutate(AGREE, { id: one.id, version: one.version })).toMatchObject({
    status: 'AGREED',
  });
  expect(await scene.mutate(AGREE, { id: two.id, version: two.version })).toMatchObject({
    code: 'BEYOND_AUTHORITY',
    message: expect.stringContaining('Propose it anew'),
  });
});

it('lets pass what was approved for all of it together', async () => {
  const { caseId, first, second } = await debtorOfTwo();
  const one = await propose(scene, caseId, first);
  const two = await propose(scene, caseId, {
    terms: { ...second.terms, depositMinor: 1_000_00 },
    asksApproval: true,
  });
  const { id, version } = await scene.approvalOf(two);
  await scene.mutate(AGREE, { id: one.id, version: one.version });
  await scene.mutate(APPROVE, { id, version }, scene.supervisor.as);
  expect(await scene.mutate(AGREE, { id: two.id, version: two.version })).toMatchObject({
    status: 'AGREED',
  });
});

it('weighs forgiveness by all that is planned: a balance over 10,000.00 is one role up', async () => {
  const { caseId, first, of, debtor } = await debtorOfTwo();
  await propose(scene, caseId, { ...first, isAgreed: true });
  const [, other] = await scene.system.query<{ id: string }>(
    'SELECT id FROM invoice WHERE customer_id = $1 ORDER BY due_on',
    [debtor.customer.id],
  );
  const settlement = of(other ?? { id: '' }, {
    kind: 'SETTLEMENT',
    frequency: 'ONCE',
    count: null,
    depositMinor: null,
    forgivenMinor: 300_00, // 5 %: a supervisor's of a small balance, nobody's below a credit manager of a large one
  });
  expect(await propose(scene, caseId, settlement, scene.supervisor.as)).toMatchObject({
    code: 'BEYOND_AUTHORITY',
    reasons: expect.arrayContaining([expect.objectContaining({ rule: 'FORGIVENESS' })]),
  });
});

it('a debt planned anew counts its days from the first plan, replaced or cancelled', async () => {
  const { caseId, first, second } = await debtorOfTwo();
  scene.clock.moveTo('2026-11-09T15:00Z');
  const plan = await propose(scene, caseId, { ...first, isAgreed: true });
  scene.clock.moveTo('2026-11-16T15:00Z');
  const later = { depositOn: '2026-11-16', firstOn: '2026-11-23', count: 3 };
  // 84 days of its own, and 7 before them
  const ownDates = [{ dueOn: '2026-11-23' }, { dueOn: '2027-02-08' }];
  const stretched = {
    terms: { ...first.terms, ...later, frequency: 'OWN_DATES', count: null, ownDates },
  };
  const reason = {
    rule: 'PLAN_DAYS',
    text: 'Longer than 90 days, the 7 days it was planned before included',
    value: '91 days',
  };
  const replaced = await propose(scene, caseId, { ...stretched, replacesPlanId: plan.id });
  expect(replaced.reasons).toContainEqual(reason);
  const { version } = await scene.mutate(CANCEL, {
    id: plan.id,
    version: plan.version,
    reason: 'Wants longer',
  });
  expect(version).toBeGreaterThan(plan.version);
  const anew = await propose(scene, caseId, stretched);
  expect(anew.reasons).toContainEqual(reason);
  // items that were never planned are not concerned
  expect(
    await propose(scene, caseId, { terms: { ...stretched.terms, ...second.terms } }),
  ).toMatchObject({ status: 'PROPOSED' });
});
