import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AGREE,
  APPROVE,
  type ApprovalScene,
  approvalScene,
  approvalsOf,
  COUNTER,
  DECLINE,
  planTerms,
} from '../../test/approval-example';
import type { Answer, Debtor } from '../../test/ledger-scene';
import { MONDAY } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

let scene: ApprovalScene;
let debtor: Debtor;
let plan: Answer;
let approval: Answer;

beforeAll(async () => {
  scene = await approvalScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  debtor = await scene.debtor();
});

/** Proposes a plan beyond the collector's authority. */
async function ask(given: object = {}, caller?: Caller): Promise<void> {
  plan = await scene.ask(debtor, given, caller);
  approval = await scene.approvalOf(plan);
}

const decide = (document: string, { as }: { as: Caller }, given: object = {}) =>
  scene.mutate(document, { id: approval.id, version: approval.version, ...given }, as);
const counter = (by: { as: Caller }, given: object) =>
  decide(COUNTER, by, { terms: planTerms(given), note: 'Half of it sooner' });
const rowOf = async (id: string) =>
  (
    await scene.system.query(
      `SELECT s.status, p.ended_as, p.superseded_by FROM payment_plan p
       JOIN plan_standing s ON s.plan_id = p.id WHERE p.id = $1`,
      [id],
    )
  )[0];

describe('counterOffer', () => {
  it('takes the place of what was asked, approved as it stands', async () => {
    await ask();
    const answered = await counter(scene.supervisor, { count: 3, depositMinor: 100_00 });
    expect(answered).toMatchObject({
      state: 'COUNTERED',
      decidedBy: { name: 'Sara Own' },
      decisionNote: 'Half of it sooner',
      counterPlan: {
        status: 'PROPOSED',
        total: { amount: '500.00' },
        offers: [{ side: 'US' }, { side: 'APPROVER' }],
      },
    });
    const { id, version } = answered.counterPlan as Answer;
    expect(await rowOf(plan.id)).toEqual({
      status: 'SUPERSEDED',
      ended_as: 'SUPERSEDED',
      superseded_by: id,
    });
    expect(await scene.mutate(AGREE, { id, version })).toMatchObject({ status: 'AGREED' });
  });

  it('refuses terms beyond the approver’s own limits, and leaves the request', async () => {
    await ask();
    const refused = await counter(scene.supervisor, { count: 9, depositMinor: 10_00 });
    expect(refused).toMatchObject({ code: 'BEYOND_AUTHORITY' });
    expect(refused.reasons).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'PLAN_DEPOSIT' })]),
    );
    expect(await rowOf(plan.id)).toMatchObject({ status: 'PENDING_APPROVAL' });
  });

  it('refuses terms that make no plan', async () => {
    await ask();
    expect(await counter(scene.supervisor, { firstOn: '2026-11-02' })).toMatchObject({
      __typename: 'Refusal',
    });
    expect(await counter(scene.supervisor, { depositMinor: 600_00 })).toMatchObject({
      __typename: 'Refusal',
    });
  });

  it('refuses one’s own request, and what is decided', async () => {
    await ask({ count: 9 }, scene.supervisor.as);
    expect(await counter(scene.supervisor, { count: 3 })).toMatchObject({ code: 'OWN_REQUEST' });
    await decide(DECLINE, scene.manager, { note: 'No' });
    expect(await counter(scene.manager, { count: 3 })).toMatchObject({ code: 'APPROVAL_DECIDED' });
  });
});

describe('two credit managers', () => {
  // beyond what one credit manager may agree to alone: 250,000.00
  beforeEach(async () => {
    debtor = await scene.debtor({ amountMinor: 300_000_00 });
    await ask({ depositMinor: 100_000_00, count: 2 });
  });

  it('the first says yes, another one decides', async () => {
    expect(approval).toMatchObject({ state: 'WAITING' });
    const half = await decide(APPROVE, scene.manager, { note: 'Bank guarantee seen' });
    expect(half).toMatchObject({
      state: 'WAITING',
      needs: 'TWO_CREDIT_MANAGERS',
      firstApprover: { name: 'Cora Credit' },
      version: 2,
    });
    // the first is asked no more
    expect((await approvalsOf(scene.manager, { caseId: debtor.caseId })).nodes).toEqual([]);
    expect((await approvalsOf(scene.manager2, { caseId: debtor.caseId })).nodes).toHaveLength(1);
    approval = half;
    expect(await decide(APPROVE, scene.manager)).toMatchObject({ code: 'OWN_REQUEST' });
    expect(await decide(APPROVE, scene.manager2)).toMatchObject({
      state: 'APPROVED',
      decidedBy: { name: 'Carl Credit' },
      decisionNote: 'Bank guarantee seen',
    });
    expect(await scene.events(debtor.customer, 'APPROVAL_HALF_GIVEN')).toHaveLength(1);
    expect(await rowOf(plan.id)).toMatchObject({ status: 'PROPOSED' });
  });

  it('two at once are first and second, or one of them is told to look again', async () => {
    const both = await Promise.all([
      decide(APPROVE, scene.manager),
      decide(APPROVE, scene.manager2),
    ]);
    expect(both.filter(({ state }) => state === 'APPROVED')).toEqual([]);
    expect(both.filter(({ code }) => code === 'STALE_VERSION')).toHaveLength(1);
  });

  it('a supervisor is not asked, and may not', async () => {
    expect((await approvalsOf(scene.supervisor, { caseId: debtor.caseId })).nodes).toEqual([]);
    expect(await decide(APPROVE, scene.supervisor)).toMatchObject({ code: 'BEYOND_AUTHORITY' });
  });
});
