import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { pay } from '../../test/payment-example';
import { AGREE, colleague, DECLINE, MONDAY, planNow, propose } from '../../test/plan-example';
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
const agree = ({ id, version }: Answer) => scene.mutate(AGREE, { id, version });
const standing = () => scene.standing(debtor.caseId);

/** A day on which the customer is looked at again, as the sweep does. */
async function day(on: string): Promise<void> {
  scene.clock.moveTo(`${on}T15:00Z`);
  await refreshAll(scene.system, [debtor.customer]);
}

describe('agreePaymentPlan', () => {
  it('takes what the plan covers out of what is chased', async () => {
    const plan = await agree(await proposed());
    expect(plan).toMatchObject({
      status: 'AGREED',
      version: 2,
      agreedOn: '2026-11-09',
      agreedBy: { name: scene.desk.collector.name },
      nextDueOn: '2026-11-09',
      nextDue: { amount: '125.00' },
    });
    expect(await standing()).toMatchObject({ aon_minor: 0, next_action: 'FOLLOW_UP_PLAN' });
    const [event] = await scene.events(debtor.customer, 'PLAN_AGREED');
    expect(event).toMatchObject({ payload: { planId: plan.id, instalments: 3 } });
  });

  it('refuses a plan that is agreed already', async () => {
    const plan = await agree(await proposed());
    expect(await agree(plan)).toMatchObject({ code: 'PLAN_NOT_IN_STATE' });
  });

  it.each([
    ['2026-11-23', 'AGREED'],
    ['2026-11-24', 'OFFER_EXPIRED'],
  ])('an offer of 9 November, good for 14 days, on %s: %s', async (on, expected) => {
    const { caller } = await colleague(scene, ['SUPERVISOR']);
    const terms = { depositOn: '2026-11-25', firstOn: '2026-12-09' };
    const plan = await propose(scene, debtor.caseId, { terms }, caller);
    expect(plan).toMatchObject({ status: 'PROPOSED', expiresOn: '2026-11-23' });
    await day(on);
    const answer = await agree(plan);
    expect(answer.code ?? answer.status).toBe(expected);
  });

  it('refuses what somebody else changed in between', async () => {
    const plan = await proposed();
    expect(await agree({ ...plan, version: 0 })).toMatchObject({
      code: 'STALE_VERSION',
      field: 'version',
    });
  });

  it('says what has changed since it was offered', async () => {
    const plan = await proposed();
    await pay(scene, debtor, {
      ...usd('100.00'),
      allocations: [{ invoiceId: debtor.invoice.id, amount: '100.00' }],
    });
    expect(await agree(plan)).toMatchObject({
      code: 'PLAN_NOT_IN_STATE',
      reasons: [
        {
          rule: 'ITEM_CHANGED',
          text: `${debtor.invoice.number}: 500.00 USD then, 400.00 USD free now`,
        },
      ],
    });
    expect(await standing()).toMatchObject({ aon_minor: 400_00 });
  });

  it('refuses what was promised since', async () => {
    const plan = await proposed();
    await recordPromise(scene, debtor.caseId, usd('200.00'));
    expect(await agree(plan)).toMatchObject({ code: 'ALREADY_COMMITTED' });
  });

  it('lets one of two that are agreed at once run', async () => {
    const first = await proposed();
    const second = await proposed();
    const answers = await Promise.all([agree(first), agree(second)]);
    expect(answers.map(({ status, code }) => status ?? code).sort()).toEqual([
      'AGREED',
      'ALREADY_COMMITTED',
    ]);
  });

  it('makes one agreement of a double click', async () => {
    const { id, version } = await proposed();
    const input = { idempotencyKey: randomUUID(), id, version };
    const [first, second] = await Promise.all([
      scene.mutate(AGREE, input),
      scene.mutate(AGREE, input),
    ]);
    expect([first.status, second.status]).toEqual(['AGREED', 'AGREED']);
    expect(await scene.events(debtor.customer, 'PLAN_AGREED')).toHaveLength(1);
  });

  it('takes the place of the promises it names', async () => {
    const promise = await recordPromise(scene, debtor.caseId);
    const plan = await proposed({ replacesPromiseIds: [promise.id] });
    expect(await standing()).toMatchObject({ promise_status: 'OPEN' });
    expect(await agree(plan)).toMatchObject({ status: 'AGREED' });
    const [row] = await scene.system.query(
      `SELECT s.status, p.superseded_by_plan AS by FROM promise_to_pay p
       JOIN promise_standing s ON s.promise_id = p.id WHERE p.id = $1`,
      [promise.id],
    );
    expect(row).toEqual({ status: 'SUPERSEDED', by: plan.id });
    expect(await scene.events(debtor.customer, 'PROMISE_CANCELLED')).toHaveLength(1);
    expect(await standing()).toMatchObject({ aon_minor: 0, promise_status: null });
  });

  it('refuses to take the place of a promise that is not open any more', async () => {
    const promise = await recordPromise(scene, debtor.caseId);
    const plan = await proposed({ replacesPromiseIds: [promise.id] });
    await pay(scene, debtor, { promiseId: promise.id, ...usd('500.00') });
    expect(await agree(plan)).toMatchObject({ __typename: 'Refusal' });
  });
});

describe('a changed plan', () => {
  it('is a new one, and both say so', async () => {
    const old = await proposed({ isAgreed: true });
    const plan = await proposed({ replacesPlanId: old.id, terms: { count: 3 } });
    expect(plan).toMatchObject({ status: 'PROPOSED', replacesId: old.id });
    // until it is agreed the old one runs
    expect(await planNow(scene, old.id)).toMatchObject({ status: 'AGREED', supersededById: null });
    expect(await agree(plan)).toMatchObject({ status: 'AGREED', replacesId: old.id });
    expect(await planNow(scene, old.id)).toMatchObject({
      status: 'SUPERSEDED',
      supersededById: plan.id,
      version: 2,
      allowedActions: [],
    });
    const [event] = await scene.events(debtor.customer, 'PLAN_SUPERSEDED');
    expect(event).toMatchObject({ payload: { planId: old.id, byPlanId: plan.id } });
    expect(await standing()).toMatchObject({ aon_minor: 0 });
  });

  it('takes only what the old one has not had paid', async () => {
    const old = await proposed({ isAgreed: true });
    await pay(scene, debtor, { ...usd('125.00'), planId: old.id });
    const terms = { depositMinor: 100_00, count: 2 };
    const plan = await proposed({ replacesPlanId: old.id, terms, isAgreed: true });
    expect(plan).toMatchObject({ status: 'AGREED', balance: { amount: '375.00' } });
    expect(await planNow(scene, old.id)).toMatchObject({ status: 'SUPERSEDED' });
  });

  it('does not change what was declined', async () => {
    const { id, version } = await proposed();
    await scene.mutate(DECLINE, { id, version, reason: 'Too much' });
    expect(await proposed({ replacesPlanId: id })).toMatchObject({ code: 'PLAN_NOT_IN_STATE' });
  });

  it('is of the same customer', async () => {
    const other = await scene.debtor();
    const { id } = await propose(scene, other.caseId, { isAgreed: true });
    await expect(proposed({ replacesPlanId: id })).rejects.toThrow('NOT_FOUND');
  });
});
