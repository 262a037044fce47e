import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { CANCEL, MONDAY, record, SUPERSEDE, terms, usd } from '../../test/promise-example';

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

const promise = (given: object = {}) => record(scene, debtor.caseId, given);
const standing = () => scene.standing(debtor.caseId);

describe('cancelPromiseToPay', () => {
  const cancel = ({ id, version }: Answer, reason = 'They are in liquidation') =>
    scene.mutate(CANCEL, { id, version, reason });

  it('puts what was promised back on the list', async () => {
    const cancelled = await cancel(await promise());
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'They are in liquidation',
      version: 2,
      allowedActions: [],
    });
    // nobody follows up a promise that is no more
    expect(await standing()).toMatchObject({ aon_minor: 500_00, next_action: 'CALL' });
    expect(await scene.events(debtor.customer, 'PROMISE_CANCELLED')).toHaveLength(1);
    expect(await scene.events(debtor.customer, 'PROMISE_STATUS_CHANGED')).toEqual([]);
  });

  it('refuses one that is not open any more', async () => {
    const old = await promise();
    await cancel(old);
    expect(await cancel({ ...old, version: 2 })).toMatchObject({ code: 'PROMISE_NOT_OPEN' });
  });

  it('refuses what somebody else changed in between', async () => {
    const old = await promise();
    expect(await cancel({ ...old, version: 0 })).toMatchObject({
      code: 'STALE_VERSION',
      field: 'version',
    });
  });

  it.each([
    [' ', 'INVALID_INPUT'],
    ['card 4111 1111 1111 1111', 'FORBIDDEN_TEXT'],
  ])('refuses the reason "%s"', async (reason, code) => {
    expect(await cancel(await promise(), reason)).toMatchObject({ code, field: 'reason' });
  });
});

describe('supersedePromiseToPay', () => {
  const supersede = ({ id, version }: Answer, given: object = {}) =>
    scene.mutate(SUPERSEDE, { id, version, reason: 'Pay run moved', promise: terms(given) });

  it('answers with the new promise, and the old one names it', async () => {
    const old = await promise({ itemIds: [debtor.invoice.id] });
    const made = await supersede(old, { dueOn: '2026-11-20', itemIds: [debtor.invoice.id] });
    expect(made).toMatchObject({ status: 'OPEN', dueOn: '2026-11-20', version: 1 });
    const [before] = await scene.system.query(
      `SELECT p.superseded_by, s.status FROM promise_to_pay p JOIN promise_standing s ON s.promise_id = p.id
       WHERE p.id = $1`,
      [old.id],
    );
    expect(before).toEqual({ superseded_by: made.id, status: 'SUPERSEDED' });
    expect(await standing()).toMatchObject({ aon_minor: 0, promise_due_on: '2026-11-20' });
  });

  it('refuses terms that would be refused anyway, and leaves the old promise', async () => {
    const old = await promise();
    expect(await supersede(old, usd('500.01'))).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
    expect(await standing()).toMatchObject({ aon_minor: 0, promise_due_on: '2026-11-13' });
  });

  it('refuses what somebody else changed in between', async () => {
    const old = await promise();
    expect(await supersede({ ...old, version: 7 })).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('refuses one that is not open any more', async () => {
    const old = await promise();
    await supersede(old);
    expect(await supersede({ ...old, version: 2 })).toMatchObject({ code: 'PROMISE_NOT_OPEN' });
  });
});
