import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { AGENCY, FIGURES, ITEMIZE, PREPARE, SENT, textOfPdf } from '../../test/notice-example';
import { NoticeScene } from '../../test/notice-scene';
import { colleague } from '../../test/plan-example';

const PREVIEW = `query V($debtId: ID!) {
  noticePreview(debtId: $debtId) { debtId fields { name label value problem } refusal { code reasons { rule } } periodEndsOn }
}`;
const NOTICES =
  'query N($debtId: ID!) { validationNotices(debtId: $debtId) { id state replacesId } }';

let at: NoticeScene;

beforeAll(async () => {
  at = await NoticeScene.open();
});
afterAll(() => at.scene.stop());
beforeEach(() => at.renew());

describe('the itemization', () => {
  it('is kept with the debt, and told', async () => {
    expect(await at.itemize()).toMatchObject({
      __typename: 'Debt',
      itemizationKind: 'CHARGE_OFF',
      itemizationOn: '2026-05-01',
      originalCreditor: 'First Example Bank',
      itemizationAmount: { amount: '480.00' },
      interestSince: { amount: '30.00' },
      feesSince: { amount: '0.00' },
      paymentsSince: { amount: '10.00' },
      version: at.debtor.debt.version + 1,
    });
    expect(await at.scene.events(at.debtor.customer, 'ITEMIZATION_SET')).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['a day of no kind', { kind: 'BIRTHDAY' }, 'kind'],
    ['a day to come', { on: '2026-12-01' }, 'on'],
    ['an amount below zero', { paymentsSinceMinor: -10_00 }, 'paymentsSinceMinor'],
    ['what does not add up to what is open', { amountMinor: 490_00 }, 'amountMinor'],
    ['no creditor', { originalCreditor: ' ' }, 'originalCreditor'],
  ])('refuses %s', async (_what, given, field) => {
    expect(await at.itemize(given)).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it('keeps its day once a notice has named it', async () => {
    await at.send(await at.prepared());
    expect(await at.itemize({ kind: 'LAST_PAYMENT' })).toMatchObject({ field: 'kind' });
    expect(await at.itemize()).toMatchObject({ __typename: 'Debt' });
  });
});

describe('preparing a notice', () => {
  it('lists each field that is missing, and where it is entered', async () => {
    const refused = await at.prepare();
    expect(refused).toMatchObject({ code: 'NOTICE_INCOMPLETE' });
    const missing = (refused.reasons as { rule: string }[]).map(({ rule }) => rule).sort();
    expect(missing).toEqual(
      [
        'amountThen',
        'feesSince',
        'interestSince',
        'itemizationKind',
        'itemizationOn',
        'originalCreditor',
        'paymentsSince',
      ].sort(),
    );
    const data = await at.scene.desk.asCollector.get<{ noticePreview: { refusal: object } }>(
      PREVIEW,
      {
        debtId: at.debtor.debt.id,
      },
    );
    expect(data.noticePreview.refusal).toMatchObject({ code: 'NOTICE_INCOMPLETE' });
  });

  it('is refused when what is open has changed since the itemization', async () => {
    await at.itemize();
    await at.scene.system.query('UPDATE open_item SET open_minor = 400_00 WHERE debt_id = $1', [
      at.debtor.debt.id,
    ]);
    expect(await at.prepare()).toMatchObject({
      code: 'NOTICE_INCOMPLETE',
      reasons: [{ rule: 'amountNow' }],
    });
  });

  it('is a PDF with every field, kept as it was written', async () => {
    const notice = await at.prepared();
    expect(notice).toMatchObject({
      state: 'PREPARED',
      preparedOn: '2026-11-09',
      customerName: 'Ana Ortiz',
      accountNumber: at.debtor.debt.accountNumber,
      allowedActions: ['update'],
    });
    const path = `${at.scene.server.url}${notice.documentPath}`;
    const response = await fetch(path, { headers: { cookie: at.scene.desk.asCollector.cookie } });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await response.arrayBuffer());
    const text = textOfPdf(pdf);
    for (const part of [
      'Example Recovery LLC',
      'PO Box 100',
      'Ana Ortiz',
      '7 Elm Street',
      'Columbus, OH 43004',
      'First Example Bank',
      'Example Metals',
      'May 1, 2026',
      '480.00',
      '30.00',
      '10.00',
      '500.00',
      // five days after Monday 9 November, without Veterans Day and the weekend, and thirty more
      'December 17, 2026',
      'trying to collect a debt',
      'www.cfpb.gov/',
      'This is not my debt.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain(at.debtor.debt.accountNumber);
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages).toHaveLength(1);

    await at.scene.server.em.update('customer', { id: at.debtor.customer.id }, { name: 'Renamed' });
    const again = await fetch(path, { headers: { cookie: at.scene.desk.asCollector.cookie } });
    expect(Buffer.from(await again.arrayBuffer()).equals(pdf)).toBe(true);
    const [kept] = await at.scene.system.query<{ sha256: string }>(
      'SELECT sha256 FROM validation_notice WHERE id = $1',
      [notice.id],
    );
    expect(kept?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  });

  it('takes the place of one that was never sent', async () => {
    const first = await at.prepared();
    const second = await at.prepare();
    const data = await at.scene.desk.asCollector.get<{ validationNotices: object[] }>(NOTICES, {
      debtId: at.debtor.debt.id,
    });
    expect(data.validationNotices).toMatchObject([
      { id: second.id, state: 'PREPARED' },
      { id: first.id, state: 'REPLACED' },
    ]);
  });

  it('is refused for a debt of no consumer in the United States', async () => {
    await at.itemize();
    await at.scene.server.em.update('customer', { id: at.debtor.customer.id }, { country: 'GB' });
    expect(await at.prepare()).toMatchObject({ code: 'INVALID_INPUT', field: 'debtId' });
  });
});

describe('who may', () => {
  it('nobody of another portfolio learns of it', async () => {
    const notice = await at.prepared();
    const { asCollector } = await openDesk(at.scene.server, AGENCY);
    const debtId = at.debtor.debt.id;
    const keyed = (input: object) => ({ input: { idempotencyKey: randomUUID(), ...input } });
    expect(await asCollector.errorOf(PREPARE, keyed({ debtId }))).toBe('NOT_FOUND');
    expect(await asCollector.errorOf(ITEMIZE, keyed({ debtId, ...FIGURES }))).toBe('NOT_FOUND');
    expect(await asCollector.errorOf(PREVIEW, { debtId })).toBe('NOT_FOUND');
    const { id, version } = notice;
    const sent = { id, version, method: 'MAIL', sentOn: '2026-11-09' };
    expect(await asCollector.errorOf(SENT, keyed(sent))).toBe('NOT_FOUND');
    expect((await at.standings({ first: 200 }, asCollector)).nodes).toEqual([]);
    const path = `${at.scene.server.url}${notice.documentPath}`;
    expect((await fetch(path, { headers: { cookie: asCollector.cookie } })).status).toBe(404);
    expect((await fetch(path)).status).toBe(401);
    const nothing = `${at.scene.server.url}/documents/validation-notices/x.pdf`;
    const { cookie } = at.scene.desk.asCollector;
    expect((await fetch(nothing, { headers: { cookie } })).status).toBe(404);
  });

  it('compliance does all of it; a credit manager reads', async () => {
    const { caller: officer } = await colleague(at.scene, ['COMPLIANCE_OFFICER']);
    expect(await at.itemize({}, officer)).toMatchObject({ __typename: 'Debt' });
    const notice = await at.prepare(officer);
    expect(notice).toMatchObject({ state: 'PREPARED' });
    const { caller: manager } = await colleague(at.scene, ['CREDIT_MANAGER']);
    const input = { idempotencyKey: randomUUID(), debtId: at.debtor.debt.id };
    expect(await manager.errorOf(PREPARE, { input })).toBe('FORBIDDEN');
    expect(await at.standingsError({}, at.scene.desk.asClerk)).toBe('FORBIDDEN');
    const variables = { debtId: at.debtor.debt.id };
    expect(await manager.get(NOTICES, variables)).toMatchObject({
      validationNotices: [{ id: notice.id }],
    });
  });
});
