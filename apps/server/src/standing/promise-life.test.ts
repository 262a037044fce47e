import { DEFAULT_POLICIES } from '@kept/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { money, PAY, REVERSE } from '../../test/payment-example';
import { MONDAY, RECORD, terms, usd } from '../../test/promise-example';
import { sweepDays } from '../../test/sweep-days';

// the worked examples: 500.00 by Friday 13 November, two business days of grace until Tuesday 17, all of it asked for

let scene: LedgerScene;
let desk: Desk;
let debtor: Debtor;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  desk = await openDesk(scene.server);
  const policy = { ...DEFAULT_POLICIES.BUSINESS.PROMISE, keptPercent: 100, keptTolerance: 0 };
  await scene.system.query(
    `INSERT INTO policy (kind, portfolio_id, version, document, effective_from)
     VALUES ('PROMISE', $1, 1, $2, '2026-01-01')`,
    [desk.portfolio.id, JSON.stringify(policy)],
  );
  debtor = await scene.debtor({}, desk);
  const { caseId } = debtor;
  await scene.mutate(RECORD, { caseId, promise: terms() }, desk.asCollector);
});

const sweep = (...days: string[]) => sweepDays(scene, desk, days);

/** Money entered on a day, valued on that day or an earlier one. */
async function pay(amount: string, enteredOn: string, valueOn = enteredOn) {
  scene.clock.moveTo(`${enteredOn}T16:00Z`);
  return scene.mutate(PAY, money(debtor, { ...usd(amount), valueOn }), desk.asClerk);
}

/** What became of the promise, in the order in which it was told. */
async function verdicts(): Promise<string[]> {
  const events = await scene.events(debtor.customer, 'PROMISE_STATUS_CHANGED');
  return events.map(({ payload }) => String(payload.to));
}

async function lastReasons(): Promise<string[]> {
  const events = await scene.events(debtor.customer, 'PROMISE_STATUS_CHANGED');
  const reasons = (events.at(-1)?.payload.reasons ?? []) as { rule: string }[];
  return reasons.map(({ rule }) => rule);
}

async function nextAction() {
  const [row] = await scene.system.query<Record<string, unknown>>(
    `SELECT next_action, next_action_on, next_action_reason, version FROM collection_case WHERE id = $1`,
    [debtor.caseId],
  );
  return row;
}

describe('a promise of 500.00 by Friday', () => {
  it('with 300.00 on Friday and 200.00 on Tuesday is kept', async () => {
    await pay('300.00', '2026-11-13');
    await sweep('2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17');
    await pay('200.00', '2026-11-17');
    await sweep('2026-11-18', '2026-11-19');
    expect(await verdicts()).toEqual(['KEPT']);
  });

  it('with 300.00 on Friday and 200.00 on Wednesday is partly kept', async () => {
    await pay('300.00', '2026-11-13');
    await sweep('2026-11-16', '2026-11-17', '2026-11-18');
    await pay('200.00', '2026-11-18');
    await sweep('2026-11-19');
    expect(await verdicts()).toEqual(['PARTLY_KEPT']);
    const [standing] = await scene.system.query(
      `SELECT s.received_minor, s.late_minor, s.broken_on FROM promise_standing s
       JOIN promise_to_pay p ON p.id = s.promise_id WHERE p.customer_id = $1`,
      [debtor.customer.id],
    );
    expect(standing).toEqual({
      received_minor: 300_00,
      late_minor: 200_00,
      broken_on: '2026-11-18',
    });
  });

  it('with only 200.00 by Tuesday is broken, and to be called about at once', async () => {
    await pay('200.00', '2026-11-17');
    const before = await nextAction();
    await sweep('2026-11-18');
    expect(await verdicts()).toEqual(['BROKEN']);
    expect(await nextAction()).toEqual({
      next_action: 'CALL',
      next_action_on: '2026-11-18',
      next_action_reason: 'The promise was broken: call',
      // nobody edited the case
      version: before?.version,
    });
    expect(await scene.standing(debtor.caseId)).toMatchObject({
      next_action: 'CALL',
      next_action_on: '2026-11-18',
      promise_status: 'BROKEN',
    });
  });

  it('that was broken is re-made kept by money of the last day of grace, and broken again when it bounces', async () => {
    await pay('200.00', '2026-11-17');
    await sweep('2026-11-18', '2026-11-19');
    const late = await pay('300.00', '2026-11-19', '2026-11-17');
    expect(await verdicts()).toEqual(['BROKEN', 'KEPT']);
    expect(await lastReasons()).toContain('KEPT');
    await sweep('2026-11-20');
    const { id, version } = late;
    const back = { id, version, reversedOn: '2026-11-20', reason: 'BOUNCED' };
    await scene.mutate(REVERSE, back, desk.asClerk);
    expect(await verdicts()).toEqual(['BROKEN', 'KEPT', 'BROKEN']);
    expect(await lastReasons()).toEqual(expect.arrayContaining(['BROKEN', 'REVERSED']));
    expect(await nextAction()).toMatchObject({
      next_action: 'CALL',
      next_action_on: '2026-11-20',
      // the money had closed it
      next_action_reason: 'The case is back: call',
    });
  });
});
