import { buildPayment, buildUser } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { colleague, MONDAY, planTerms, propose } from '../../test/plan-example';
import { record as recordPromise, usd } from '../../test/promise-example';

const NEGOTIATION = `query Negotiation($caseId: ID!) {
  negotiation(caseId: $caseId) {
    caseId today debtKind level planPolicy promisePolicy authorityPolicy approvalPolicy
    aon { amount currency } committedUnnamed { amount }
    items { itemId number dueOn open { amount } disputed { amount } committed { amount } }
    openPromises { id } plans { id status } offers { id side }
    assessments { id surplus { amount } } usualPayDays { day times share }
    approvers { id } calendar { weekend holidays } baseRates { currency base rate }
  }
}`;
const PREVIEW = `query Preview($caseId: ID!, $terms: PlanTermsInput!, $replacesPlanId: ID) {
  paymentPlanPreview(caseId: $caseId, terms: $terms, replacesPlanId: $replacesPlanId) {
    total { amount } interest { amount } lastOn
    instalments { number dueOn amount { amount } status }
    authority { decision needs reasons { rule } } refusal { code field } approvers { name }
  }
}`;
const CASE_PLANS = 'query Plans($id: ID!) { collectionCase(id: $id) { plans { id status } } }';

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

const negotiation = async (caller = scene.desk.asCollector) =>
  (
    await caller.get<{ negotiation: Record<string, unknown> }>(NEGOTIATION, {
      caseId: debtor.caseId,
    })
  ).negotiation;
const preview = async (terms: object = {}, more: object = {}) =>
  (
    await scene.desk.asCollector.get<{ paymentPlanPreview: Record<string, unknown> }>(PREVIEW, {
      caseId: debtor.caseId,
      terms: planTerms(terms),
      ...more,
    })
  ).paymentPlanPreview;

describe('negotiation', () => {
  it('has all that the desk reckons with', async () => {
    expect(await negotiation()).toMatchObject({
      caseId: debtor.caseId,
      today: '2026-11-09',
      debtKind: 'BUSINESS',
      level: 0,
      aon: [{ amount: '500.00', currency: 'USD' }],
      items: [
        {
          itemId: debtor.invoice.id,
          number: debtor.invoice.number,
          dueOn: '2026-10-15',
          open: { amount: '500.00' },
          disputed: { amount: '0.00' },
          committed: { amount: '0.00' },
        },
      ],
      openPromises: [],
      plans: [],
      offers: [],
      assessments: [],
      usualPayDays: [],
      baseRates: [{ currency: 'USD', base: 'USD', rate: '1' }],
      calendar: { weekend: [6, 7], holidays: [] },
      planPolicy: { offerDays: 14 },
      promisePolicy: { keptPercent: 99 },
      authorityPolicy: { oneRoleUpAbove: 10_000_00 },
      approvalPolicy: { callbackSeconds: 300 },
    });
  });

  it('says what is promised and planned', async () => {
    const promise = await recordPromise(scene, debtor.caseId, {
      ...usd('200.00'),
      itemIds: [debtor.invoice.id],
    });
    expect(await negotiation()).toMatchObject({
      openPromises: [{ id: promise.id }],
      items: [{ committed: { amount: '200.00' } }],
      aon: [{ amount: '300.00' }],
    });
    const replaces = { replacesPromiseIds: [promise.id], isAgreed: true };
    const plan = await propose(scene, debtor.caseId, replaces);
    expect(await negotiation()).toMatchObject({
      openPromises: [],
      plans: [{ id: plan.id, status: 'AGREED' }],
      offers: [{ side: 'US' }],
      items: [{ committed: { amount: '500.00' } }],
      aon: [{ amount: '0.00' }],
    });
    const { collectionCase } = await scene.desk.asCollector.get<{
      collectionCase: { plans: object[] };
    }>(CASE_PLANS, { id: debtor.caseId });
    expect(collectionCase.plans).toEqual([{ id: plan.id, status: 'AGREED' }]);
  });

  it('knows when their money has come in the last 18 months', async () => {
    const customerId = debtor.customer.id;
    const { portfolioId } = debtor.invoice;
    for (const valueOn of ['2026-08-28', '2026-09-28', '2026-10-28', '2025-05-08', '2025-04-08']) {
      await buildPayment(scene.server.em, { customerId, portfolioId, valueOn });
    }
    expect(await negotiation()).toMatchObject({ usualPayDays: [{ day: 28, times: 3, share: 1 }] });
  });

  it('names those who may approve and are in, the own supervisors first', async () => {
    const { user: manager } = await colleague(scene, ['CREDIT_MANAGER']);
    const { user: own } = await colleague(scene, ['SUPERVISOR']);
    // somebody who has not signed in is not in
    const away = await buildUser(scene.server.em, {
      roles: ['SUPERVISOR'],
      teamIds: [scene.desk.team.id],
    });
    const { approvers } = await negotiation();
    const ids = (approvers as { id: string }[]).map(({ id }) => id);
    expect(ids.indexOf(own.id)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(own.id)).toBeLessThan(ids.indexOf(manager.id));
    expect(ids).not.toContain(away.id);
    expect(ids).not.toContain(scene.desk.collector.id);
  });

  it('is not to be read by another team', async () => {
    const { asCollector } = await openDesk(scene.server);
    expect(await asCollector.errorOf(NEGOTIATION, { caseId: debtor.caseId })).toBe('NOT_FOUND');
  });
});

describe('paymentPlanPreview', () => {
  it('shows the schedule and the authority standing now', async () => {
    expect(await preview()).toMatchObject({
      total: { amount: '500.00' },
      lastOn: '2026-12-16',
      instalments: [
        { number: 0, amount: { amount: '125.00' } },
        { number: 1, amount: { amount: '187.50' } },
        { number: 2, amount: { amount: '187.50' } },
      ],
      authority: { decision: 'WITHIN', needs: null, reasons: [] },
      refusal: null,
      approvers: [],
    });
    expect(await scene.events(debtor.customer, 'PLAN_PROPOSED')).toEqual([]);
  });

  it('says whom it needs, and why', async () => {
    const { user } = await colleague(scene, ['SUPERVISOR']);
    expect(await preview({ depositMinor: 50_00 })).toMatchObject({
      authority: {
        decision: 'NEEDS',
        needs: 'SUPERVISOR',
        reasons: [{ rule: expect.stringContaining('DEPOSIT') }],
      },
      approvers: expect.arrayContaining([{ name: user.name }]),
      refusal: null,
    });
  });

  it('says what stands against it, and still shows what it would come to', async () => {
    expect(await preview({ isHardship: true })).toMatchObject({
      refusal: { code: 'ASSESSMENT_MISSING' },
      total: { amount: '500.00' },
    });
    expect(await preview({ kind: 'GIFT' })).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field: 'kind' },
      instalments: [],
    });
  });

  it('frees what the plan it would replace has taken', async () => {
    const { id } = await propose(scene, debtor.caseId, { isAgreed: true });
    expect(await preview({ itemIds: [debtor.invoice.id] })).toMatchObject({
      refusal: { code: 'ALREADY_COMMITTED' },
    });
    expect(await preview({}, { replacesPlanId: id })).toMatchObject({
      refusal: null,
      total: { amount: '500.00' },
    });
  });
});
