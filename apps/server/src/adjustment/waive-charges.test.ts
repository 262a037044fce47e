import { Adjustment, buildInvoice, buildUser, type Invoice } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  APPROVE,
  type ApprovalScene,
  ASK,
  approvalScene,
  DECLINE,
  WAIVE,
} from '../../test/approval-example';
import { openDesk } from '../../test/desk';
import type { Answer, Debtor } from '../../test/ledger-scene';
import { MONDAY, usd } from '../../test/promise-example';
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
  await charge(100_00);
});

/** Books a fee on the invoice. */
async function charge(amountMinor: number, of = debtor, kind = 'FEE'): Promise<void> {
  const { customerId, id: invoiceId, currency } = of.invoice;
  await scene.server.em.insert(Adjustment, {
    portfolioId: of.invoice.portfolioId,
    customerId,
    invoiceId,
    kind,
    amountMinor,
    currency,
    effectiveOn: '2026-11-02',
    recordedAt: Temporal.Instant.from('2026-11-02T12:00Z'),
  });
}

const waiver = (amount: string, given: object = {}) => ({
  ...usd(amount),
  invoiceId: debtor.invoice.id,
  reason: 'Long-standing customer',
  ...given,
});
const waive = (amount: string, given: object = {}, caller?: Caller) =>
  scene.mutate(WAIVE, { caseId: debtor.caseId, waiver: waiver(amount), ...given }, caller);
const openOf = async () =>
  (
    await scene.system.query<{ open: number }>(
      'SELECT open_minor AS open FROM open_item WHERE source_id = $1',
      [debtor.invoice.id],
    )
  )[0]?.open;
const ask = (amount: string) =>
  scene.mutate(ASK, { caseId: debtor.caseId, waiver: waiver(amount) });
const decide = (document: string, { id, version }: Answer, { as }: { as: Caller }) =>
  scene.mutate(document, { id, version, note: 'Yes' }, as);

describe('waiveCharges', () => {
  it('takes a fee off the item, and says so', async () => {
    expect(await waive('30.00')).toMatchObject({
      kind: 'WAIVER',
      invoiceId: debtor.invoice.id,
      effectiveOn: '2026-11-09',
      reason: 'Long-standing customer',
      amount: { amount: '30.00', currency: 'USD' },
    });
    expect(await openOf()).toBe(570_00);
    expect(await scene.events(debtor.customer, 'ADJUSTMENT_RECORDED')).toMatchObject([
      { payload: { kind: 'WAIVER', amount: { minorUnits: 30_00 } } },
    ]);
  });

  // the collector's limit is 50.00 a year per debt
  it.each([
    ['49.99', 'Adjustment'],
    ['50.00', 'Adjustment'],
    ['50.01', 'BEYOND_AUTHORITY'],
  ])('%s by a collector: %s', async (amount, expected) => {
    const made = await waive(amount);
    expect(made.code ?? made.__typename).toBe(expected);
  });

  it('split into small ones, their sum passes the limit', async () => {
    for (const amount of ['20.00', '20.00', '10.00']) {
      expect(await waive(amount)).toMatchObject({ __typename: 'Adjustment' });
    }
    const refused = await waive('0.01');
    expect(refused).toMatchObject({ code: 'BEYOND_AUTHORITY', field: 'amount' });
    expect(refused.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'WAIVED_IN_YEAR' }),
        expect.objectContaining({ rule: 'NEEDS', value: 'SUPERVISOR' }),
      ]),
    );
    expect(await openOf()).toBe(550_00);
  });

  it('split over two items of the same debt too', async () => {
    const { customerId, debtId } = debtor.invoice;
    const second = await buildInvoice(scene.server.em, { customerId, debtId, dueOn: '2026-10-20' });
    await charge(100_00, { ...debtor, invoice: second as Invoice });
    await waive('50.00');
    const other = waiver('10.00', { invoiceId: second.id });
    expect(await waive('10.00', { waiver: other })).toMatchObject({ code: 'BEYOND_AUTHORITY' });
  });

  it.each([
    ['2027-11-08T15:00Z', 'BEYOND_AUTHORITY'],
    ['2027-11-09T15:00Z', 'WAIVER'],
    ['2027-11-10T15:00Z', 'WAIVER'],
  ])('twelve months later, on %s: %s', async (later, expected) => {
    await waive('50.00');
    scene.clock.moveTo(later);
    const made = await waive('10.00');
    expect(made.code ?? made.kind).toBe(expected);
  });

  it('at once by two colleagues, only one fits', async () => {
    const both = await Promise.all([waive('40.00'), waive('40.00')]);
    expect(both.filter(({ code }) => code === 'BEYOND_AUTHORITY')).toHaveLength(1);
    expect(await openOf()).toBe(560_00);
  });

  it('a supervisor waives all of it, and no more than was charged', async () => {
    const { as } = scene.supervisor;
    expect(await waive('100.01', {}, as)).toMatchObject({
      code: 'AMOUNT_TOO_LARGE',
      field: 'amount',
      reasons: [{ rule: 'CHARGED', value: '100.00 USD' }],
    });
    expect(await waive('100.00', {}, as)).toMatchObject({ __typename: 'Adjustment' });
    expect(await waive('0.01', {}, as)).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
    await charge(5_00, debtor, 'INTEREST');
    expect(await waive('5.00', {}, as)).toMatchObject({ __typename: 'Adjustment' });
  });

  it.each([
    ['no amount', waiverOf({ amount: { amount: '0', currency: 'USD' } }), 'AMOUNT_NOT_POSITIVE'],
    ['another currency', waiverOf({ amount: { amount: '5', currency: 'EUR' } }), 'WRONG_CURRENCY'],
    ['no reason', waiverOf({ reason: ' ' }), 'INVALID_INPUT'],
    ['a card number', waiverOf({ reason: '4111 1111 1111 1111' }), 'FORBIDDEN_TEXT'],
    ['an unknown item', waiverOf({ invoiceId: crypto.randomUUID() }), 'ITEM_NOT_OPEN'],
  ])('refuses %s', async (_what, given, code) => {
    expect(await waive('5.00', { waiver: waiver('5.00', given) })).toMatchObject({ code });
  });

  it('refuses a case that is closed', async () => {
    await scene.server.em.update(
      'collection_case',
      { id: debtor.caseId },
      { state: 'CLOSED', closedOn: '2026-11-06', closeReason: 'ERROR' },
    );
    expect(await waive('5.00')).toMatchObject({ code: 'CASE_CLOSED' });
  });

  it('refuses where an accounting system keeps the books, and says what to do', async () => {
    const desk = await openDesk(scene.server, { ledgerMaster: 'ERP' });
    debtor = await scene.debtor({}, desk);
    await charge(100_00);
    expect(await waive('5.00', {}, desk.asCollector)).toMatchObject({
      code: 'LEDGER_MASTER_ERP',
      message: expect.stringContaining('waive it there'),
    });
  });
});

function waiverOf(given: object): object {
  return given;
}

describe('a waiver beyond authority', () => {
  it('is asked for, approved, and used once', async () => {
    const asked = await ask('80.00');
    expect(asked).toMatchObject({
      kind: 'WAIVER',
      needs: 'SUPERVISOR',
      waiver: {
        amount: { amount: '80.00' },
        reason: 'Long-standing customer',
        invoice: { number: debtor.invoice.number },
      },
    });
    const use = (amount: string) => waive(amount, { approvalId: asked.id });
    expect(await use('80.00')).toMatchObject({ code: 'APPROVAL_MISMATCH' });
    await decide(APPROVE, asked, scene.supervisor);
    expect(await use('80.01')).toMatchObject({ code: 'APPROVAL_MISMATCH' });
    expect(await use('80.00')).toMatchObject({ __typename: 'Adjustment' });
    expect(await use('10.00')).toMatchObject({ code: 'APPROVAL_MISMATCH' });
    expect(await openOf()).toBe(520_00);
  });

  it('declined, it stays charged', async () => {
    const asked = await ask('80.00');
    await decide(DECLINE, asked, scene.supervisor);
    expect(await waive('80.00', { approvalId: asked.id })).toMatchObject({
      code: 'APPROVAL_MISMATCH',
    });
    expect(await openOf()).toBe(600_00);
  });

  it('a permit for a waiver is none for a promise', async () => {
    const asked = await ask('80.00');
    await decide(APPROVE, asked, scene.supervisor);
    const promise = { ...usd('100.00'), dueOn: '2026-11-30', method: 'CARD', approvalId: asked.id };
    const recorded = await scene.mutate(
      'mutation R($input: RecordPromiseToPayInput!) { recordPromiseToPay(input: $input) { __typename ... on Refusal { code } } }',
      { caseId: debtor.caseId, promise },
    );
    expect(recorded).toMatchObject({ code: 'APPROVAL_MISMATCH' });
  });
});

describe('who may', () => {
  const input = () => ({
    input: {
      idempotencyKey: crypto.randomUUID(),
      caseId: debtor.caseId,
      waiver: waiver('5.00'),
    },
  });

  it.each(['ACCOUNT_MANAGER', 'CASH_CLERK', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR'])(
    '%s waives nothing',
    async (role) => {
      const user = await buildUser(scene.server.em, {
        roles: [role],
        teamIds: [scene.desk.team.id],
      });
      const as = await scene.server.signIn(user);
      expect(await as.errorOf(WAIVE, input())).toBe('FORBIDDEN');
    },
  );

  it('a stranger does not even learn that there is a case', async () => {
    expect(await scene.stranger.as.errorOf(WAIVE, input())).toBe('NOT_FOUND');
  });
});
