import { randomUUID } from 'node:crypto';
import { buildUser } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  APPROVE,
  type ApprovalScene,
  ASK,
  approvalScene,
  COUNTER,
  DECLINE,
  planTerms,
} from '../../test/approval-example';
import type { Answer, Debtor } from '../../test/ledger-scene';
import { MONDAY, RECORD, record, SUPERSEDE, terms, usd } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

let scene: ApprovalScene;
let debtor: Debtor;

beforeAll(async () => {
  scene = await approvalScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  debtor = await scene.debtor();
});

// 14 days ahead is the collector's own, 31 a supervisor's, 62 a credit manager's
const FAR = { dueOn: '2026-11-30' };
const ask = (given: object = FAR, caller?: Caller) =>
  scene.mutate(ASK, { caseId: debtor.caseId, promise: terms(given), note: 'Big order' }, caller);
const decide = (document: string, { id, version }: Answer, { as }: { as: Caller }) =>
  scene.mutate(document, { id, version, note: 'Yes' }, as);
const stateOf = async ({ id }: Answer) =>
  (await scene.system.query<{ state: string }>('SELECT state FROM approval WHERE id = $1', [id]))[0]
    ?.state;

describe('a promise beyond authority', () => {
  it('is refused with whom it needs and why', async () => {
    expect(await record(scene, debtor.caseId, FAR)).toMatchObject({
      code: 'BEYOND_AUTHORITY',
      field: 'dueOn',
      message: 'This is beyond your authority. Needs a supervisor.',
      reasons: [{}, { text: 'Needs a supervisor' }],
    });
  });

  it('is asked for, approved, and recorded once', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({
      kind: 'PROMISE',
      state: 'WAITING',
      needs: 'SUPERVISOR',
      note: 'Big order',
      plan: null,
      promise: { amount: { amount: '500.00' }, dueOn: '2026-11-30', method: 'TRANSFER' },
    });
    const approved = await decide(APPROVE, asked, scene.supervisor);
    expect(approved).toMatchObject({ state: 'APPROVED', allowedActions: [] });
    const permit = { ...FAR, approvalId: asked.id };
    expect(await record(scene, debtor.caseId, { ...permit, ...usd('500.00') })).toMatchObject({
      status: 'OPEN',
      dueOn: '2026-11-30',
    });
    expect(await stateOf(asked)).toBe('USED');
    const second = await record(scene, debtor.caseId, permit);
    expect(second.__typename).toBe('Refusal');
  });

  it('used up is used up', async () => {
    const part = { ...FAR, ...usd('100.00') };
    const asked = await ask(part);
    await decide(APPROVE, asked, scene.supervisor);
    const permit = { ...part, approvalId: asked.id };
    expect(await record(scene, debtor.caseId, permit)).toMatchObject({ status: 'OPEN' });
    expect(await record(scene, debtor.caseId, permit)).toMatchObject({
      code: 'APPROVAL_MISMATCH',
      field: 'approvalId',
    });
  });

  it.each([
    ['a day later', { dueOn: '2026-12-01' }, 'APPROVAL_MISMATCH'],
    ['less', usd('499.99'), 'APPROVAL_MISMATCH'],
    ['other items', { itemIds: 'named' }, 'APPROVAL_MISMATCH'],
    ['a day sooner', { dueOn: '2026-11-29' }, null],
    ['as approved', {}, null],
  ])('the permit and %s', async (_what, given, code) => {
    const asked = await ask();
    await decide(APPROVE, asked, scene.supervisor);
    const itemIds = 'itemIds' in given ? { itemIds: [debtor.invoice.id] } : {};
    const recorded = await record(scene, debtor.caseId, {
      ...FAR,
      ...given,
      ...itemIds,
      approvalId: asked.id,
      ...('itemIds' in given ? itemIds : { itemIds: [] }),
    });
    expect(recorded).toMatchObject(code === null ? { status: 'OPEN' } : { code });
    expect(await stateOf(asked)).toBe(code === null ? 'USED' : 'APPROVED');
  });

  it('a permit that waits, was declined, has run out, or is of another case', async () => {
    const waiting = await ask();
    const use = ({ id }: Answer, of = debtor) =>
      record(scene, of.caseId, { ...FAR, dueOn: '2026-12-09', approvalId: id });
    expect(await use(waiting)).toMatchObject({ code: 'APPROVAL_MISMATCH' });
    expect(await use({ ...waiting, id: crypto.randomUUID() })).toMatchObject({
      code: 'APPROVAL_MISMATCH',
    });
    await decide(DECLINE, waiting, scene.supervisor);
    expect(await use(waiting)).toMatchObject({ code: 'APPROVAL_MISMATCH' });
    const approved = await ask({ dueOn: '2026-12-09' });
    await decide(APPROVE, approved, scene.supervisor);
    expect(await use(approved, await scene.debtor())).toMatchObject({ code: 'APPROVAL_MISMATCH' });
    // an approval is good as long as an offer: fourteen days
    scene.clock.moveTo('2026-11-24T15:00Z');
    expect(
      await record(scene, debtor.caseId, { dueOn: '2026-12-09', approvalId: approved.id }),
    ).toMatchObject({ code: expect.stringMatching(/OFFER_EXPIRED/) });
  });

  it('what is one’s own needs no permit, and uses up none that does not fit', async () => {
    const asked = await ask();
    await decide(APPROVE, asked, scene.supervisor);
    const own = { dueOn: '2026-11-16', ...usd('50.00'), approvalId: asked.id };
    expect(await record(scene, debtor.caseId, own)).toMatchObject({ status: 'OPEN' });
    expect(await stateOf(asked)).toBe('APPROVED');
  });

  it('the approver’s own horizon binds', async () => {
    const asked = await ask({ dueOn: '2026-12-11' });
    expect(asked).toMatchObject({ needs: 'CREDIT_MANAGER' });
    expect(await decide(APPROVE, asked, scene.supervisor)).toMatchObject({
      code: 'BEYOND_AUTHORITY',
    });
    expect(await decide(APPROVE, asked, scene.manager)).toMatchObject({ state: 'APPROVED' });
  });

  it('has no terms to answer with', async () => {
    const { id, version } = await ask();
    const answered = await scene.mutate(
      COUNTER,
      { id, version, terms: planTerms() },
      scene.supervisor.as,
    );
    expect(answered).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('nobody is asked for what is one’s own, or nobody’s', async () => {
    expect(await ask({ dueOn: '2026-11-23' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ask({ dueOn: '2027-01-11' })).toMatchObject({ code: 'NOBODY_MAY_AGREE' });
    expect(await ask({ dueOn: '2026-11-08' })).toMatchObject({ code: 'DUE_DATE_IN_PAST' });
    expect(await scene.mutate(ASK, { caseId: debtor.caseId })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('asks to replace no promise but an open one of this customer', async () => {
    const elsewhere = await record(scene, (await scene.debtor()).caseId);
    const input = { caseId: debtor.caseId, promise: terms(FAR), replacesPromiseId: elsewhere.id };
    const code = await scene.desk.asCollector.errorOf(ASK, {
      input: { idempotencyKey: randomUUID(), ...input },
    });
    expect(code).toBe('NOT_FOUND');
  });

  it('replaces a promise that stands in its way', async () => {
    const old = await record(scene, debtor.caseId);
    const asked = await scene.mutate(ASK, {
      caseId: debtor.caseId,
      promise: terms(FAR),
      replacesPromiseId: old.id,
    });
    await decide(APPROVE, asked, scene.supervisor);
    const { id, version } = old;
    const promise = terms({ ...FAR, approvalId: asked.id });
    expect(
      await scene.mutate(SUPERSEDE, { id, version, reason: 'Pay run', promise }),
    ).toMatchObject({
      status: 'OPEN',
      dueOn: '2026-11-30',
    });
  });
});

// the day before, the day and the day after each role's horizon: 14, 31 and 62 days from 9 November
describe('how far ahead', () => {
  it.each([
    ['COLLECTOR', '2026-11-22', 'OPEN'],
    ['COLLECTOR', '2026-11-23', 'OPEN'],
    ['COLLECTOR', '2026-11-24', 'BEYOND_AUTHORITY'],
    ['SUPERVISOR', '2026-12-09', 'OPEN'],
    ['SUPERVISOR', '2026-12-10', 'OPEN'],
    ['SUPERVISOR', '2026-12-11', 'BEYOND_AUTHORITY'],
    ['CREDIT_MANAGER', '2027-01-09', 'OPEN'],
    ['CREDIT_MANAGER', '2027-01-10', 'OPEN'],
    ['CREDIT_MANAGER', '2027-01-11', 'NOBODY_MAY_AGREE'],
    ['SUPERVISOR', '2027-01-11', 'NOBODY_MAY_AGREE'],
    ['COLLECTOR', '2027-01-11', 'NOBODY_MAY_AGREE'],
  ])('%s for %s: %s', async (role, dueOn, expected) => {
    // a credit manager who also collects, for the ability to record at all
    const roles = [...new Set(['COLLECTOR', role])];
    const user = await buildUser(scene.server.em, { roles, teamIds: [scene.desk.team.id] });
    const as = await scene.server.signIn(user);
    const made = await scene.mutate(
      RECORD,
      { caseId: debtor.caseId, promise: terms({ dueOn }) },
      as,
    );
    expect(made.status ?? made.code).toBe(expected);
  });

  it('on their usual pay day farther', async () => {
    await scene.system.query('UPDATE customer SET usual_pay_day = 30 WHERE id = $1', [
      debtor.customer.id,
    ]);
    expect(await record(scene, debtor.caseId, FAR)).toMatchObject({ status: 'OPEN' });
  });

  it('but not past it', async () => {
    await scene.system.query('UPDATE customer SET usual_pay_day = 29 WHERE id = $1', [
      debtor.customer.id,
    ]);
    expect(await record(scene, debtor.caseId, FAR)).toMatchObject({ code: 'BEYOND_AUTHORITY' });
  });
});
