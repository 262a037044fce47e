import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { pay } from '../../test/payment-example';
import {
  CANCEL,
  colleague,
  DECLINE,
  MONDAY,
  PAUSE,
  planNow,
  propose,
  REINSTATE,
} from '../../test/plan-example';
import { record as recordPromise, usd } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

let scene: LedgerScene;
let debtor: Debtor;
let supervisor: Caller;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
  supervisor = (await colleague(scene, ['SUPERVISOR'])).caller;
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  debtor = await scene.debtor();
});

const standing = () => scene.standing(debtor.caseId);

/** A plan that runs: its deposit is paid. */
async function running(): Promise<Answer> {
  const { id } = await propose(scene, debtor.caseId, { isAgreed: true });
  await pay(scene, debtor, { ...usd('125.00'), planId: id });
  return planNow(scene, id);
}

/** Looks at the customer on days one after the other, as the sweep does. */
async function days(...on: string[]): Promise<void> {
  for (const day of on) {
    scene.clock.moveTo(`${day}T15:00Z`);
    await refreshAll(scene.system, [debtor.customer]);
  }
}

/** A plan in default: nothing but the deposit came, and its cure period has passed. */
async function defaulted(): Promise<Answer> {
  const { id } = await running();
  await days('2026-11-20', '2026-11-30', '2026-12-16', '2026-12-22', '2026-12-31');
  return planNow(scene, id);
}

const end = (document: string, { id, version }: Answer, reason = 'They moved away') =>
  scene.mutate(document, { id, version, reason });
const pause = ({ id, version }: Answer, given: object = {}) =>
  scene.mutate(PAUSE, {
    id,
    version,
    fromOn: '2026-11-12',
    days: 30,
    reason: 'Out of work until December',
    ...given,
  });
const reinstate = ({ id, version }: Answer, caller = supervisor) =>
  scene.mutate(REINSTATE, { id, version, reason: 'The bank was late' }, caller);

describe('cancelPaymentPlan', () => {
  it('puts what is left back on the list', async () => {
    const plan = await end(CANCEL, await running());
    expect(plan).toMatchObject({
      status: 'CANCELLED',
      endReason: 'They moved away',
      paid: { amount: '125.00' },
      allowedActions: [],
    });
    expect(await standing()).toMatchObject({ aon_minor: 375_00, next_action: 'CALL' });
    expect(await scene.events(debtor.customer, 'PLAN_CANCELLED')).toHaveLength(1);
  });

  it('refuses one that does not run', async () => {
    const plan = await propose(scene, debtor.caseId);
    expect(await end(CANCEL, plan)).toMatchObject({ code: 'PLAN_NOT_IN_STATE' });
  });

  it.each([
    [' ', 'INVALID_INPUT'],
    ['card 4111 1111 1111 1111', 'FORBIDDEN_TEXT'],
  ])('refuses the reason "%s"', async (reason, code) => {
    expect(await end(CANCEL, await running(), reason)).toMatchObject({ code, field: 'reason' });
  });

  it('refuses what somebody else changed in between', async () => {
    const plan = await running();
    expect(await end(CANCEL, { ...plan, version: 0 })).toMatchObject({ code: 'STALE_VERSION' });
  });
});

describe('declinePaymentPlan', () => {
  it('ends an offer', async () => {
    const plan = await end(DECLINE, await propose(scene, debtor.caseId), 'Too much a month');
    expect(plan).toMatchObject({ status: 'DECLINED', endReason: 'Too much a month' });
    expect(await standing()).toMatchObject({ aon_minor: 500_00, next_action: 'CALL' });
    expect(await scene.events(debtor.customer, 'PLAN_DECLINED')).toHaveLength(1);
  });

  it('and whoever was asked to approve it need not answer', async () => {
    const terms = { depositMinor: null };
    const plan = await propose(scene, debtor.caseId, { terms, asksApproval: true });
    expect(plan).toMatchObject({ status: 'PENDING_APPROVAL', approval: { state: 'WAITING' } });
    expect(await end(DECLINE, plan)).toMatchObject({
      status: 'DECLINED',
      approval: { state: 'WITHDRAWN' },
    });
  });

  it('refuses a plan that runs', async () => {
    expect(await end(DECLINE, await running())).toMatchObject({ code: 'PLAN_NOT_IN_STATE' });
  });
});

describe('pausePaymentPlan', () => {
  it('moves what is due from its first day on by a month', async () => {
    const plan = await pause(await running());
    expect(plan).toMatchObject({
      version: 2,
      pauses: [
        {
          fromOn: '2026-11-12',
          untilOn: '2026-12-11',
          reason: 'Out of work until December',
          madeBy: { name: scene.desk.collector.name },
        },
      ],
    });
    expect(plan.instalments).toMatchObject([
      { dueOn: '2026-11-09', status: 'PAID' },
      { dueOn: '2026-12-16' },
      { dueOn: '2027-01-16' },
    ]);
    const [event] = await scene.events(debtor.customer, 'PLAN_PAUSED');
    expect(event).toMatchObject({
      payload: { planId: plan.id, fromOn: '2026-11-12', untilOn: '2026-12-11' },
    });
    await days('2026-11-20');
    expect(await planNow(scene, plan.id)).toMatchObject({
      condition: 'PAUSED',
      arrears: { amount: '0.00' },
    });
  });

  it.each([
    ['a day too many', { days: 31 }, 'DUE_DATE_TOO_FAR', 'days'],
    ['no day', { days: 0 }, 'INVALID_INPUT', 'days'],
    ['yesterday', { fromOn: '2026-11-08' }, 'DUE_DATE_IN_PAST', 'fromOn'],
    ['no reason', { reason: ' ' }, 'INVALID_INPUT', 'reason'],
    ['a stale version', { version: 0 }, 'STALE_VERSION', 'version'],
  ])('refuses %s', async (_what, given, code, field) => {
    expect(await pause(await running(), given)).toMatchObject({ code, field });
  });

  it('refuses a third one', async () => {
    const once = await pause(await running(), { days: 5 });
    const twice = await pause(once, { days: 5, fromOn: '2026-11-20' });
    expect(twice.__typename).toBe('PaymentPlan');
    expect(await pause(twice, { days: 5, fromOn: '2026-12-01' })).toMatchObject({
      code: 'PLAN_NOT_IN_STATE',
      reasons: [{ rule: 'PAUSE_TIMES' }],
    });
  });

  it('refuses days that are paused already', async () => {
    const once = await pause(await running(), { days: 5 });
    expect(await pause(once, { days: 5, fromOn: '2026-11-16' })).toMatchObject({
      code: 'DUPLICATE',
    });
  });
});

describe('reinstatePaymentPlan', () => {
  it('lets a plan in default run again', async () => {
    const plan = await defaulted();
    expect(plan).toMatchObject({ status: 'DEFAULTED' });
    expect(await standing()).toMatchObject({ aon_minor: 375_00 });
    expect(await reinstate(plan)).toMatchObject({ status: 'ACTIVE', version: plan.version + 1 });
    expect(await scene.events(debtor.customer, 'PLAN_REINSTATED')).toHaveLength(1);
  });

  it('is the supervisor’s to do', async () => {
    const plan = await defaulted();
    const { id, version } = plan;
    const input = { idempotencyKey: randomUUID(), id, version, reason: 'x' };
    expect(plan.allowedActions).not.toContain('reinstate');
    expect((await planNow(scene, id, supervisor)).allowedActions).toContain('reinstate');
    expect(await scene.desk.asCollector.errorOf(REINSTATE, { input })).toBe('FORBIDDEN');
  });

  it('refuses one that runs', async () => {
    expect(await reinstate(await running())).toMatchObject({ code: 'PLAN_NOT_IN_STATE' });
  });

  it('refuses it after the policy’s 15 days', async () => {
    const plan = await defaulted();
    const last = Temporal.PlainDate.from(String(plan.defaultedOn)).add({ days: 15 });
    expect(plan.reinstatableUntil).toBe(last.toString());
    await days(last.add({ days: 1 }).toString());
    expect(await reinstate(plan)).toMatchObject({
      code: 'PLAN_NOT_IN_STATE',
      reasons: [{ rule: 'REINSTATE_WITHIN' }],
    });
  });

  it('refuses it when the debt has been promised otherwise', async () => {
    const plan = await defaulted();
    await recordPromise(scene, debtor.caseId, { ...usd('100.00'), dueOn: '2027-01-08' });
    expect(await reinstate(plan)).toMatchObject({ code: 'ALREADY_COMMITTED' });
  });

  it('refuses what somebody else changed in between', async () => {
    expect(await reinstate({ ...(await defaulted()), version: 0 })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });
});

it('a collector of another team learns of no plan', async () => {
  const { id, version } = await running();
  const { asCollector } = await openDesk(scene.server);
  const input = { idempotencyKey: randomUUID(), id, version, reason: 'x' };
  for (const document of [CANCEL, DECLINE]) {
    expect(await asCollector.errorOf(document, { input })).toBe('NOT_FOUND');
  }
});

it.each(['ACCOUNT_MANAGER', 'CASH_CLERK', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR'] as const)(
  '%s changes no plan',
  async (role) => {
    const { id, version } = await running();
    const { caller } = await colleague(scene, [role]);
    const input = { idempotencyKey: randomUUID(), id, version, reason: 'x' };
    expect(await caller.errorOf(CANCEL, { input })).toBe('FORBIDDEN');
    expect(await caller.errorOf(REINSTATE, { input })).toBe('FORBIDDEN');
  },
);
