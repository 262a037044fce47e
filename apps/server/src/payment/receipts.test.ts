import { buildUser } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { money, PAY, pay, REVERSE, reverse } from '../../test/payment-example';
import { MONDAY, record, usd } from '../../test/promise-example';
import { sweepPromises } from '../standing/standing.jobs';

// what becomes of promises and cases when money comes, late, in parts, back, twice at once

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

/** The sweep of a day, as the portfolio's own first minute would run it. */
async function sweep(on: string): Promise<void> {
  scene.clock.moveTo(`${on}T15:00Z`);
  const signal = new AbortController().signal;
  const call = { ctx: scene.system, directUrl: '', signal };
  const days = [Temporal.PlainDate.from(on)];
  await sweepPromises.run(call, { portfolioId: scene.desk.portfolio.id, days });
}

async function promiseOf({ id }: Answer) {
  const [row] = await scene.system.query<Record<string, unknown>>(
    'SELECT status, received_minor, late_minor, kept_on, broken_on, level FROM promise_standing WHERE promise_id = $1',
    [id],
  );
  return row;
}

async function caseOf({ caseId }: Debtor) {
  const [row] = await scene.system.query<Record<string, unknown>>(
    'SELECT state, close_reason, reopened_count, owner_id FROM collection_case WHERE id = $1',
    [caseId],
  );
  return row;
}

/** What the timeline has of verdicts: from what to what. */
async function verdicts() {
  const told = await scene.events(debtor.customer, 'PROMISE_STATUS_CHANGED');
  return told.map(({ payload }) => `${payload.from} → ${payload.to}`);
}

describe('a promise', () => {
  it('is kept by the money it names, and its case is cured', async () => {
    const promise = await record(scene, debtor.caseId);
    scene.clock.moveTo('2026-11-12T15:00Z');
    await pay(scene, debtor, { valueOn: '2026-11-12' });
    expect(await promiseOf(promise)).toMatchObject({
      status: 'KEPT',
      received_minor: 500_00,
      kept_on: '2026-11-12',
    });
    expect(await caseOf(debtor)).toMatchObject({ state: 'CLOSED', close_reason: 'CURED' });
    expect(await verdicts()).toEqual(['OPEN → KEPT']);
  });

  it('is kept in two parts, and says so only with the second', async () => {
    const promise = await record(scene, debtor.caseId);
    await pay(scene, debtor, usd('300.00'));
    expect(await promiseOf(promise)).toMatchObject({ status: 'OPEN', received_minor: 300_00 });
    await pay(scene, debtor, usd('200.00'));
    expect(await promiseOf(promise)).toMatchObject({ status: 'KEPT', received_minor: 500_00 });
    expect(await verdicts()).toEqual(['OPEN → KEPT']);
  });

  it('is kept by two payments that arrive at the same moment', async () => {
    const promise = await record(scene, debtor.caseId, { itemIds: [debtor.invoice.id] });
    const second = await buildUser(scene.server.em, {
      roles: ['CASH_CLERK'],
      teamIds: [scene.desk.team.id],
    });
    const asSecond = await scene.server.signIn(second);
    const half = (amount: string) => money(debtor, { ...usd(amount), promiseId: promise.id });
    const answers = await Promise.all([
      scene.mutate(PAY, half('300.00'), scene.desk.asClerk),
      scene.mutate(PAY, half('200.00'), asSecond),
    ]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Payment', 'Payment']);
    expect(await promiseOf(promise)).toMatchObject({ status: 'KEPT', received_minor: 500_00 });
    expect(await caseOf(debtor)).toMatchObject({ state: 'CLOSED', close_reason: 'CURED' });
  });

  it('of several the one due first is served first', async () => {
    const first = await record(scene, debtor.caseId, { ...usd('200.00'), dueOn: '2026-11-11' });
    const second = await record(scene, debtor.caseId, { ...usd('300.00'), dueOn: '2026-11-20' });
    await pay(scene, debtor, usd('250.00'));
    expect(await promiseOf(first)).toMatchObject({ status: 'KEPT', received_minor: 200_00 });
    expect(await promiseOf(second)).toMatchObject({ status: 'OPEN', received_minor: 50_00 });
  });

  it('is broken on the day after its grace, and late money changes no verdict', async () => {
    const promise = await record(scene, debtor.caseId); // due Friday 13, grace to Tuesday 17
    await sweep('2026-11-17');
    expect(await promiseOf(promise)).toMatchObject({ status: 'OPEN' });
    await sweep('2026-11-18');
    expect(await promiseOf(promise)).toMatchObject({
      status: 'BROKEN',
      broken_on: '2026-11-18',
      level: 1,
    });
    expect(await scene.standing(debtor.caseId)).toMatchObject({
      promise_status: 'BROKEN',
      broken_on: '2026-11-18',
      aon_minor: 500_00,
      next_action: 'CALL',
    });
    await pay(scene, debtor, { valueOn: '2026-11-18' });
    expect(await promiseOf(promise)).toMatchObject({
      status: 'BROKEN',
      received_minor: 0,
      late_minor: 500_00,
    });
    expect(await verdicts()).toEqual(['OPEN → BROKEN']);
  });

  it('is partly kept with half of the money', async () => {
    const promise = await record(scene, debtor.caseId);
    await pay(scene, debtor, usd('250.00'));
    await sweep('2026-11-18');
    expect(await promiseOf(promise)).toMatchObject({ status: 'PARTLY_KEPT', level: 1 });
    expect(await scene.standing(debtor.caseId)).toMatchObject({ aon_minor: 250_00 });
  });

  it('gets another verdict by money that was valued in time and booked late', async () => {
    const promise = await record(scene, debtor.caseId);
    await sweep('2026-11-18');
    await pay(scene, debtor, { valueOn: '2026-11-16' });
    expect(await promiseOf(promise)).toMatchObject({ status: 'KEPT', kept_on: '2026-11-16' });
    expect(await verdicts()).toEqual(['OPEN → BROKEN', 'BROKEN → KEPT']);
    const [, remade] = await scene.events(debtor.customer, 'PROMISE_STATUS_CHANGED');
    expect(remade?.payload.reasons).not.toEqual([]);
  });

  it('does not count money from before it was made', async () => {
    await pay(scene, debtor, usd('100.00'));
    const promise = await record(scene, debtor.caseId, usd('400.00'));
    expect(await promiseOf(promise)).toMatchObject({ received_minor: 0 });
  });
});

describe('reversePayment', () => {
  it('re-makes the verdict and re-opens the same case with its owner', async () => {
    const { caseId } = debtor;
    await scene.server.em.update(
      'collection_case',
      { id: caseId },
      { ownerId: scene.desk.collector.id },
    );
    const promise = await record(scene, caseId);
    const paid = await pay(scene, debtor);
    expect(await caseOf(debtor)).toMatchObject({ state: 'CLOSED' });
    scene.clock.moveTo('2026-11-12T15:00Z');
    expect(await reverse(scene, paid)).toMatchObject({
      version: 2,
      reversedOn: '2026-11-12',
      reversalReason: 'BOUNCED',
      allowedActions: [],
      unapplied: { amount: '0.00' },
      allocations: [expect.objectContaining({ reversedOn: '2026-11-12' })],
    });
    expect(await promiseOf(promise)).toMatchObject({
      status: 'OPEN',
      received_minor: 0,
      kept_on: null,
    });
    expect(await caseOf(debtor)).toEqual({
      state: 'OPEN',
      close_reason: null,
      reopened_count: 1,
      owner_id: scene.desk.collector.id,
    });
    // the promise stands again, so nothing is to be chased before its day
    expect(await scene.standing(caseId)).toMatchObject({ promise_status: 'OPEN', aon_minor: 0 });
    expect((await scene.events(debtor.customer)).map(({ type }) => type).slice(-3)).toEqual([
      'PAYMENT_REVERSED',
      'PROMISE_STATUS_CHANGED',
      'CASE_REOPENED',
    ]);
  });

  it('after the grace leaves the promise broken', async () => {
    const promise = await record(scene, debtor.caseId);
    const paid = await pay(scene, debtor);
    scene.clock.moveTo('2026-11-19T15:00Z');
    await reverse(scene, paid, { reversedOn: '2026-11-19' });
    expect(await promiseOf(promise)).toMatchObject({ status: 'BROKEN', received_minor: 0 });
    expect(await verdicts()).toEqual(['OPEN → KEPT', 'KEPT → BROKEN']);
    expect(await caseOf(debtor)).toMatchObject({ state: 'OPEN', reopened_count: 1 });
    expect(await scene.standing(debtor.caseId)).toMatchObject({ aon_minor: 500_00 });
  });

  describe('refuses', () => {
    it.each([
      ['tomorrow', { reversedOn: '2026-11-10' }, 'VALUE_DATE_IN_FUTURE', 'reversedOn'],
      ['a day before the money came', { reversedOn: '2026-11-08' }, 'INVALID_INPUT', 'reversedOn'],
      [
        'an unknown reason',
        { reversedOn: '2026-11-09', reason: 'WHIM' },
        'INVALID_INPUT',
        'reason',
      ],
      [
        'what somebody else changed',
        { reversedOn: '2026-11-09', version: 0 },
        'STALE_VERSION',
        'version',
      ],
    ])('%s', async (_what, given, code, field) => {
      const paid = await pay(scene, debtor);
      expect(await reverse(scene, paid, given)).toMatchObject({ code, field });
      expect(await caseOf(debtor)).toMatchObject({ state: 'CLOSED' });
    });

    it('a payment that has come back already', async () => {
      const paid = await pay(scene, debtor);
      await reverse(scene, paid, { reversedOn: '2026-11-09' });
      expect(
        await reverse(scene, { ...paid, version: 2 }, { reversedOn: '2026-11-09' }),
      ).toMatchObject({
        code: 'ALREADY_REVERSED',
      });
    });
  });

  it('may not be done by a collector, nor by the clerk of another team', async () => {
    const { id, version } = await pay(scene, debtor);
    const input = {
      idempotencyKey: 'a key of this test',
      id,
      version,
      reversedOn: '2026-11-09',
      reason: 'BOUNCED',
    };
    expect(await scene.desk.asCollector.errorOf(REVERSE, { input })).toBe('FORBIDDEN');
    const { asClerk } = await openDesk(scene.server);
    expect(await asClerk.errorOf(REVERSE, { input })).toBe('NOT_FOUND');
  });
});
