import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logContact } from '../../test/log-contact';
import { NoticeScene } from '../../test/notice-scene';
import { validationNoticesDue } from './validation-notice.jobs';

let at: NoticeScene;

beforeAll(async () => {
  at = await NoticeScene.open();
});
afterAll(() => at.scene.stop());
beforeEach(() => at.renew());

describe('sending it', () => {
  it('begins the period, writes the facts, and is told', async () => {
    const sent = await at.send(await at.prepared());
    expect(sent).toMatchObject({
      state: 'SENT',
      method: 'MAIL',
      sentOn: '2026-11-09',
      assumedReceiptOn: '2026-11-17',
      periodEndsOn: '2026-12-17',
    });
    const facts = await at.scene.system.query<{ kind: string; details: object }>(
      'SELECT kind, details FROM compliance_fact WHERE customer_id = $1 ORDER BY kind',
      [at.debtor.customer.id],
    );
    expect(facts).toEqual([
      { kind: 'INITIAL_COMMUNICATION', details: { on: '2026-11-09' } },
      {
        kind: 'VALIDATION_NOTICE',
        details: {
          sentOn: '2026-11-09',
          periodEndsOn: '2026-12-17',
          method: 'MAIL',
          returnedOn: null,
          noticeId: sent.id,
        },
      },
    ]);
    const [told] = await at.scene.events(at.debtor.customer, 'NOTICE_SENT');
    expect(told?.payload).toMatchObject({ noticeId: sent.id, periodEndsOn: '2026-12-17' });
    expect(await at.prepare()).toMatchObject({ code: 'DUPLICATE' });
  });

  it('later than it was written is refused where the printed end would come too early', async () => {
    const notice = await at.prepared();
    at.scene.clock.moveTo('2026-11-12T15:00Z');
    expect(await at.send(notice, { sentOn: '2026-11-12' })).toMatchObject({
      code: 'NOTICE_INCOMPLETE',
      field: 'sentOn',
    });
    expect(await at.send(notice, { sentOn: '2026-11-13' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await at.send(notice, { sentOn: '2026-11-08' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await at.send(notice, { method: 'PIGEON' })).toMatchObject({ field: 'method' });
    expect(await at.send({ ...notice, version: 9 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await at.send(notice)).toMatchObject({ state: 'SENT' });
    expect(await at.send(notice)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('electronically after they were spoken to needs their consent', async () => {
    await at.contact('REFUSED');
    const notice = await at.prepared();
    expect(await at.send(notice, { method: 'ELECTRONIC' })).toMatchObject({
      code: 'NOT_ALLOWED',
      reasons: [{ rule: 'US-SEND-1', citation: '12 CFR 1006.42(b)' }],
    });
    const details = { scope: 'ELECTRONIC_NOTICES', basis: 'Ticked in the portal', isDirect: true };
    expect(await at.fact({ kind: 'CONSENT', details, debtIds: [at.debtor.debt.id] })).toMatchObject(
      {
        __typename: 'ComplianceFact',
      },
    );
    expect(await at.send(notice, { method: 'ELECTRONIC' })).toMatchObject({ state: 'SENT' });
  });

  it('electronically as the first they hear needs none; said in the call neither', async () => {
    expect(await at.send(await at.prepared(), { method: 'ELECTRONIC' })).toMatchObject({
      state: 'SENT',
    });
    await at.renew();
    await at.contact('REFUSED');
    expect(await at.send(await at.prepared(), { method: 'ORAL' })).toMatchObject({
      method: 'ORAL',
    });
  });
});

describe('a notice that comes back', () => {
  it('is sent again, and another replaces it', async () => {
    const sent = await at.send(await at.prepared());
    at.scene.clock.moveTo('2026-11-20T15:00Z');
    const back = await at.comeBack(sent, { note: 'Moved, no address' });
    expect(back).toMatchObject({ state: 'RETURNED', returnedOn: '2026-11-20', allowedActions: [] });
    expect(await at.nextAction()).toMatchObject({ action: 'SEND_NOTICE' });
    expect(await at.standing('RETURNED')).toMatchObject({ notice: { id: sent.id } });
    const second = await at.prepare();
    expect(second).toMatchObject({ state: 'PREPARED', replacesId: sent.id });
    expect(await at.standing('PREPARED')).toMatchObject({ notice: { id: second.id } });
    const resent = await at.send(second, { sentOn: '2026-11-20' });
    expect(resent).toMatchObject({ state: 'SENT' });
    expect(await at.standing('SENT')).toMatchObject({ periodEndsOn: resent.periodEndsOn });
    const inForce = await at.scene.system.query(
      `SELECT FROM compliance_fact WHERE customer_id = $1 AND kind = 'VALIDATION_NOTICE' AND ended_at IS NULL`,
      [at.debtor.customer.id],
    );
    expect(inForce).toHaveLength(1);
    expect(await at.nextAction()).toMatchObject({ action: 'CALL' });
  });

  it('was sent, and comes back on no day that is still to come', async () => {
    const notice = await at.prepared();
    expect(await at.comeBack(notice)).toMatchObject({ code: 'NOT_ALLOWED' });
    const sent = await at.send(notice);
    expect(await at.comeBack(sent)).toMatchObject({ field: 'returnedOn' });
    expect(await at.comeBack(sent, { returnedOn: '2026-11-08' })).toMatchObject({
      field: 'returnedOn',
    });
  });
});

describe('the first contact', () => {
  it('begins the five days; what tells nothing does not, and only the first does', async () => {
    await at.contact('VOICEMAIL_LEFT');
    await at.contact('REFUSED', 'LOCATION');
    expect(await at.standing()).toBeUndefined();
    expect(await at.standing('NOT_DUE')).toMatchObject({ dueOn: null });
    await at.contact('REFUSED');
    expect(await at.standing('DUE')).toMatchObject({ dueOn: '2026-11-14', notice: null });
    at.scene.clock.moveTo('2026-11-12T15:00Z');
    await at.contact('REFUSED');
    expect(await at.standing()).toMatchObject({ state: 'DUE', dueOn: '2026-11-14' });
    at.scene.clock.moveTo('2026-11-15T15:00Z');
    expect(await at.standing()).toMatchObject({ state: 'OVERDUE' });
    expect(await at.standing('DUE')).toBeUndefined();
    expect(await at.standing('OVERDUE')).toMatchObject({ dueOn: '2026-11-14' });
  });

  it('is noted with the call that is logged', async () => {
    const { caseId, debt } = at.debtor;
    const logged = await logContact(at.scene.desk.asCollector, {
      caseId,
      outcome: 'REFUSED',
      reason: 'Will not pay',
      debtIds: [debt.id],
    });
    expect(logged.__typename).toBe('ContactLogged');
    expect(await at.standing('DUE')).toMatchObject({ debtId: debt.id, dueOn: '2026-11-14' });
  });

  it('puts the notice before whoever works the case, once a day and not twice', async () => {
    await at.contact('REFUSED');
    const run = () =>
      validationNoticesDue.run(
        { ctx: at.scene.system, directUrl: '', signal: new AbortController().signal },
        {
          portfolioId: at.scene.desk.portfolio.id,
          days: [at.scene.system.today('America/New_York')],
        },
      );
    await run();
    expect(await at.nextAction()).toEqual({
      action: 'SEND_NOTICE',
      reason: 'Validation notice due by 2026-11-14',
    });
    expect((await at.scene.standing(at.debtor.caseId))?.next_action).toBe('SEND_NOTICE');
    const before = await at.scene.standing(at.debtor.caseId);
    await run();
    expect(await at.scene.standing(at.debtor.caseId)).toEqual(before);
    await at.send(await at.prepared());
    expect(await at.nextAction()).toMatchObject({ action: 'CALL' });
    await run();
    expect(await at.nextAction()).toMatchObject({ action: 'CALL' });
  });

  it('the list goes page by page through every state', async () => {
    for (let index = 0; index < 3; index += 1) {
      await at.renew();
      await at.contact('REFUSED');
    }
    const whole = await at.standings({ state: 'DUE', first: 200 });
    const first = await at.standings({ state: 'DUE', first: 2 });
    const rest = await at.standings({ state: 'DUE', first: 200, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
    const untold = await at.standings({ state: 'NOT_DUE', first: 1 });
    const next = await at.standings({
      state: 'NOT_DUE',
      first: 200,
      after: untold.pageInfo.endCursor,
    });
    expect(next.nodes.map(({ debtId }) => debtId)).not.toContain(untold.nodes[0]?.debtId);
    expect(await at.standingsError({ state: 'LOST' })).toBe('BAD_USER_INPUT');
  });
});
