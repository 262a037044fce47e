import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { ASSESS, colleague, MONDAY, planNow, propose } from '../../test/plan-example';

const NEGOTIATION = 'query N($caseId: ID!) { negotiation(caseId: $caseId) { assessments { id } } }';

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

const assess = (given: object = {}) =>
  scene.mutate(ASSESS, {
    caseId: debtor.caseId,
    currency: 'USD',
    period: 'MONTHLY',
    incomeMinor: 2_000_00,
    essentialsMinor: 1_700_00,
    otherDebtsMinor: 100_00,
    dependants: 2,
    source: 'SAID',
    ...given,
  });

describe('assessAffordability', () => {
  it('reckons what is left a month', async () => {
    const assessment = await assess({ note: 'Rent went up' });
    expect(assessment).toMatchObject({
      income: { amount: '2000.00' },
      surplus: { amount: '200.00' },
      assessedOn: '2026-11-09',
      assessedBy: { name: scene.desk.collector.name },
      dependants: 2,
    });
    expect(await assess({ period: 'WEEKLY' })).toMatchObject({ surplus: { amount: '866.66' } });
    const [event] = await scene.events(debtor.customer, 'AFFORDABILITY_ASSESSED');
    // what they live on stands in its own row, and in no timeline
    expect(event?.payload).toEqual({ assessmentId: assessment.id });
  });

  it.each([
    ['an unknown period', { period: 'DAILY' }, 'INVALID_INPUT', 'period'],
    ['an unknown source', { source: 'GUESSED' }, 'INVALID_INPUT', 'source'],
    ['income below nothing', { incomeMinor: -1 }, 'INVALID_INPUT', 'income'],
    ['fewer dependants than none', { dependants: -1 }, 'INVALID_INPUT', 'dependants'],
    ['a currency that is none', { currency: 'XX' }, 'WRONG_CURRENCY', 'currency'],
    ['a card number', { note: '4111 1111 1111 1111' }, 'FORBIDDEN_TEXT', 'note'],
  ])('refuses %s', async (_what, given, code, field) => {
    expect(await assess(given)).toMatchObject({ code, field });
  });

  it('is what a hardship plan rests on, and its parts stay within it', async () => {
    const { id: assessmentId } = await assess();
    const given = (sizeMinor: number) => ({
      assessmentId,
      asksApproval: true,
      terms: { isHardship: true, depositMinor: null, count: null, sizeMinor },
    });
    expect(await propose(scene, debtor.caseId, given(200_01))).toMatchObject({
      code: 'AMOUNT_TOO_LARGE',
      reasons: [{ rule: 'SURPLUS', value: '200.00 USD' }],
    });
    expect(await propose(scene, debtor.caseId, given(200_00))).toMatchObject({
      isHardship: true,
      assessment: { id: assessmentId, surplus: { amount: '200.00' } },
    });
  });

  it('of somebody else is not to be used', async () => {
    const { id: assessmentId } = await assess();
    const other = await scene.debtor();
    const given = { assessmentId, terms: { isHardship: true } };
    await expect(propose(scene, other.caseId, given)).rejects.toThrow('NOT_FOUND');
  });

  it('is read neither by account managers nor by cash clerks', async () => {
    const { id: assessmentId } = await assess();
    const terms = { isHardship: true, depositMinor: null, count: null, sizeMinor: 200_00 };
    const plan = await propose(scene, debtor.caseId, { assessmentId, asksApproval: true, terms });
    expect(plan.assessment).toMatchObject({ id: assessmentId });
    const { caller: clerk } = await colleague(scene, ['CASH_CLERK']);
    expect(await planNow(scene, plan.id, clerk)).toMatchObject({ id: plan.id, assessment: null });
    expect(await clerk.errorOf(NEGOTIATION, { caseId: debtor.caseId })).toBe('FORBIDDEN');

    const { user, caller: manager } = await colleague(scene, ['ACCOUNT_MANAGER']);
    const owned = { accountManagerId: user.id };
    await scene.server.em.update('customer', { id: debtor.customer.id }, owned);
    expect(await planNow(scene, plan.id, manager)).toMatchObject({ id: plan.id, assessment: null });
    const input = {
      idempotencyKey: randomUUID(),
      caseId: debtor.caseId,
      currency: 'USD',
      period: 'MONTHLY',
      incomeMinor: 1,
      essentialsMinor: 1,
      dependants: 0,
      source: 'SAID',
    };
    for (const caller of [clerk, manager]) {
      expect(await caller.errorOf(ASSESS, { input })).toBe('FORBIDDEN');
    }
  });
});
