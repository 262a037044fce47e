import { buildUser } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AGREE,
  APPROVE,
  type ApprovalScene,
  ASK,
  approvalScene,
  approvalsOf,
  COUNTER,
  DECLINE,
  ONE,
  type Person,
  planTerms,
  WITHDRAW,
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
  plan = await scene.ask(debtor);
  approval = await scene.approvalOf(plan);
  // the clock goes on between two requests: here it is asked on the dot
  await scene.system.query("UPDATE approval SET asked_at = '2026-11-09T15:00Z' WHERE id = $1", [
    approval.id,
  ]);
});

const decide = (document: string, { as }: { as: Caller }, given: object = {}) =>
  scene.mutate(document, { id: approval.id, version: approval.version, ...given }, as);
const collector = () => ({ as: scene.desk.asCollector });
const isAsked = async (person: { as: Caller }) =>
  (await approvalsOf(person)).nodes.some(({ id }) => id === approval.id);
const statusOf = async (id: string) =>
  (
    await scene.system.query<{ status: string }>(
      'SELECT status FROM plan_standing WHERE plan_id = $1',
      [id],
    )
  )[0]?.status;

// nothing of it is due before the offer runs out
const LATE = { depositOn: '2026-11-30' };

describe('approveOffer', () => {
  it('lets the collector agree the plan', async () => {
    expect(await decide(APPROVE, scene.supervisor, { note: 'Fine by me' })).toMatchObject({
      state: 'APPROVED',
      decidedBy: { name: 'Sara Own' },
      decisionNote: 'Fine by me',
      plan: { status: 'PROPOSED' },
    });
    expect(await statusOf(plan.id)).toBe('PROPOSED');
    const agreed = await scene.mutate(AGREE, { id: plan.id, version: plan.version });
    expect(agreed).toMatchObject({ status: 'AGREED' });
    expect(await scene.events(debtor.customer, 'APPROVAL_DECIDED')).toMatchObject([
      { payload: { approvalId: approval.id, kind: 'PLAN', planId: plan.id, state: 'APPROVED' } },
    ]);
  });

  it('a plan that waits, or was declined, is not agreed', async () => {
    const agree = () => scene.mutate(AGREE, { id: plan.id, version: plan.version });
    expect(await agree()).toMatchObject({ code: 'PLAN_NOT_IN_STATE' });
    expect(await decide(DECLINE, scene.supervisor, { note: 'Too long' })).toMatchObject({
      state: 'DECLINED',
    });
    expect(await agree()).toMatchObject({ code: 'PLAN_NOT_IN_STATE' });
    expect(await statusOf(plan.id)).toBe('DECLINED');
  });

  it('two at once make one decision', async () => {
    const both = await Promise.all([
      decide(APPROVE, scene.supervisor),
      decide(DECLINE, scene.other, { note: 'No' }),
    ]);
    const refused = both.filter(({ __typename }) => __typename === 'Refusal');
    expect(refused).toMatchObject([{ code: 'APPROVAL_DECIDED' }]);
    expect(await scene.events(debtor.customer, 'APPROVAL_DECIDED')).toHaveLength(1);
  });

  it('refuses what was decided already', async () => {
    await decide(APPROVE, scene.supervisor);
    expect(await decide(APPROVE, scene.other)).toMatchObject({ code: 'APPROVAL_DECIDED' });
    expect(await decide(DECLINE, scene.other, { note: 'No' })).toMatchObject({
      code: 'APPROVAL_DECIDED',
    });
    expect(await decide(WITHDRAW, collector())).toMatchObject({ code: 'APPROVAL_DECIDED' });
  });

  it('refuses one’s own request', async () => {
    const second = await scene.debtor();
    // 180 days and 10 % down are a supervisor's own
    const terms = { count: 8, depositMinor: 60_00 };
    approval = await scene.approvalOf(await scene.ask(second, terms, scene.supervisor.as));
    for (const document of [APPROVE, DECLINE]) {
      expect(await decide(document, scene.supervisor, { note: 'x' })).toMatchObject({
        code: 'OWN_REQUEST',
      });
    }
  });

  it('refuses what is beyond the approver’s own limits', async () => {
    const second = await scene.debtor();
    approval = await scene.approvalOf(await scene.ask(second, { depositMinor: null }));
    expect(await decide(APPROVE, scene.supervisor)).toMatchObject({ code: 'BEYOND_AUTHORITY' });
    expect(await decide(APPROVE, scene.manager)).toMatchObject({ state: 'APPROVED' });
  });

  it('refuses what is beyond the limits this supervisor has for themselves', async () => {
    await narrow(scene.other, { plan: { instalments: 3 } });
    expect(await decide(APPROVE, scene.other)).toMatchObject({
      code: 'BEYOND_AUTHORITY',
      reasons: [expect.objectContaining({ rule: 'PLAN_INSTALMENTS' })],
    });
    await scene.system.query('DELETE FROM policy');
    expect(await decide(APPROVE, scene.other)).toMatchObject({ state: 'APPROVED' });
  });

  // good for fourteen days
  it.each([
    ['2026-11-22T15:00Z', 'APPROVED'],
    ['2026-11-23T15:00Z', 'APPROVED'],
    ['2026-11-24T15:00Z', 'OFFER_EXPIRED'],
  ])('an offer of 9 November on %s: %s', async (at, expected) => {
    plan = await scene.ask(await scene.debtor(), LATE);
    approval = await scene.approvalOf(plan);
    scene.clock.moveTo(at);
    const decided = await decide(APPROVE, scene.supervisor);
    expect(decided.code ?? decided.state).toBe(expected);
  });

  it('refuses what somebody else changed in between', async () => {
    expect(await decide(APPROVE, scene.supervisor, { version: 7 })).toMatchObject({
      code: 'STALE_VERSION',
      field: 'version',
    });
  });

  it('refuses a note with a card number', async () => {
    const note = 'card 4111 1111 1111 1111';
    for (const document of [APPROVE, DECLINE]) {
      expect(await decide(document, scene.supervisor, { note })).toMatchObject({
        code: 'FORBIDDEN_TEXT',
        field: 'note',
      });
    }
  });
});

describe('declineOffer and withdrawApproval', () => {
  it('a decline says why, and ends the plan', async () => {
    expect(await decide(DECLINE, scene.supervisor, { note: ' ' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'note',
    });
    expect(await decide(DECLINE, scene.supervisor, { note: 'Half down first' })).toMatchObject({
      state: 'DECLINED',
      decisionNote: 'Half down first',
      plan: { status: 'DECLINED' },
    });
  });

  it('who asked takes it back', async () => {
    expect(await decide(WITHDRAW, collector())).toMatchObject({
      state: 'WITHDRAWN',
      plan: { status: 'CANCELLED' },
    });
    expect(await isAsked(scene.supervisor)).toBe(false);
  });

  it('nobody else does', async () => {
    expect(await decide(WITHDRAW, scene.supervisor)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('who may', () => {
  const input = () => ({
    input: {
      idempotencyKey: crypto.randomUUID(),
      id: approval.id,
      version: approval.version,
      note: 'x',
    },
  });

  it('another book’s supervisor does not even learn that there is one', async () => {
    const { as } = scene.stranger;
    expect(await as.errorOf(ONE, { id: approval.id })).toBe('NOT_FOUND');
    expect(await as.errorOf(APPROVE, input())).toBe('NOT_FOUND');
    expect(await as.errorOf(DECLINE, input())).toBe('NOT_FOUND');
  });

  it('a collector reads it and decides nothing', async () => {
    const { as } = collector();
    expect(await as.get(ONE, { id: approval.id })).toMatchObject({ approval: { id: approval.id } });
    expect(await as.errorOf(APPROVE, input())).toBe('FORBIDDEN');
    expect(await as.errorOf(DECLINE, input())).toBe('FORBIDDEN');
  });

  it.each(['ACCOUNT_MANAGER', 'CASH_CLERK', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR'])(
    '%s neither asks nor decides',
    async (role) => {
      const teamIds = [scene.desk.team.id];
      const user = await buildUser(scene.server.em, { roles: [role], teamIds });
      const as = await scene.server.signIn(user);
      for (const document of [APPROVE, DECLINE, WITHDRAW]) {
        expect(await as.errorOf(document, input())).toBe('FORBIDDEN');
      }
      const { note, idempotencyKey, ...decided } = input().input;
      const countered = { ...decided, idempotencyKey, terms: planTerms() };
      expect(await as.errorOf(COUNTER, { input: countered })).toBe('FORBIDDEN');
      const asked = { idempotencyKey, note, caseId: debtor.caseId };
      expect(await as.errorOf(ASK, { input: asked })).toBe('FORBIDDEN');
    },
  );

  it('nobody without signing in', async () => {
    expect(await scene.server.visitor().errorOf(APPROVE, input())).toBe('UNAUTHENTICATED');
  });
});

/** Gives somebody limits of their own, from today. */
async function narrow({ user }: Person, limits: object): Promise<void> {
  const own = { userId: user.id, effectiveFrom: '2026-11-09', effectiveUntil: null, limits };
  await scene.system.query(
    `INSERT INTO policy (kind, portfolio_id, version, document, effective_from)
     VALUES ('AUTHORITY', $1, 1, $2, '2026-11-09')`,
    [scene.desk.portfolio.id, JSON.stringify({ users: [own] })],
  );
}
