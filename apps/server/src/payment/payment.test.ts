import { randomUUID } from 'node:crypto';
import { buildDebt, buildInvoice, buildUser, type Customer } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { money, PAY, pay } from '../../test/payment-example';
import { MONDAY, record, usd } from '../../test/promise-example';

let scene: LedgerScene;
let debtor: Debtor;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  debtor = await scene.debtor();
});

/** A second item of the debtor: 300.00 since 20 October. */
async function secondItem(customer: Customer) {
  const invoice = await buildInvoice(scene.server.em, {
    customerId: customer.id,
    amountMinor: 300_00,
    dueOn: '2026-10-20',
  });
  await refreshAll(scene.system, [customer]);
  return invoice;
}

const put = (invoiceNumber: string, amount: string, basis: string) =>
  expect.objectContaining({ invoiceNumber, basis, amount: { amount } });

describe('recordPayment', () => {
  it('puts money on the one item that is open at exactly this amount, and the case is cured', async () => {
    const { invoice, customer, caseId } = debtor;
    expect(await pay(scene, debtor, { reference: 'TR 4711' })).toMatchObject({
      __typename: 'Payment',
      version: 1,
      reference: 'TR 4711',
      receivedBy: 'SELF',
      valueOn: '2026-11-09',
      reversedOn: null,
      allowedActions: ['reverse'],
      unapplied: { amount: '0.00' },
      allocations: [put(invoice.number, '500.00', 'EXACT')],
      recordedBy: { name: 'Theo Clerk' },
    });
    expect(await scene.standing(caseId)).toBeUndefined();
    expect((await scene.events(customer)).map(({ type }) => type)).toEqual([
      'CASE_OPENED',
      'PAYMENT_RECORDED',
      'PAYMENT_ALLOCATED',
      'CASE_CLOSED',
    ]);
  });

  it('goes where the payer directs', async () => {
    const second = await secondItem(debtor.customer);
    const { invoice } = debtor;
    const paid = await pay(scene, debtor, {
      ...usd('400.00'),
      allocations: [
        { invoiceId: second.id, amount: '250.00' },
        { invoiceId: invoice.id, amount: '100.00' },
      ],
    });
    expect(paid.allocations).toEqual(
      expect.arrayContaining([
        put(second.number, '250.00', 'DIRECTION'),
        put(invoice.number, '100.00', 'DIRECTION'),
      ]),
    );
    expect(paid.unapplied).toEqual({ amount: '50.00' });
  });

  it('goes to the items of the promise it names', async () => {
    const second = await secondItem(debtor.customer);
    const promise = await record(scene, debtor.caseId, {
      ...usd('300.00'),
      itemIds: [second.id],
    });
    const paid = await pay(scene, debtor, { ...usd('120.00'), promiseId: promise.id });
    expect(paid.allocations).toEqual([put(second.number, '120.00', 'NAMED')]);
  });

  it('of a business that says nothing is held unapplied, and counts against what is chased', async () => {
    const paid = await pay(scene, debtor, usd('120.00'));
    expect(paid).toMatchObject({ allocations: [], unapplied: { amount: '120.00' } });
    expect(await scene.standing(debtor.caseId)).toMatchObject({ aon_minor: 380_00 });
  });

  it('counts from its own day, or from the item’s first day where that is later', async () => {
    const { invoice } = debtor; // issued on 15 September
    const allocations = [{ invoiceId: invoice.id, amount: '500.00' }];
    const paid = await pay(scene, debtor, { valueOn: '2026-09-01', allocations });
    expect(paid.allocations).toEqual([expect.objectContaining({ effectiveOn: '2026-09-15' })]);
  });

  it('is one payment when it is sent twice', async () => {
    const input = { idempotencyKey: randomUUID(), ...money(debtor) };
    const { asClerk } = scene.desk;
    const [one, other] = await Promise.all([
      scene.mutate(PAY, input, asClerk),
      scene.mutate(PAY, input, asClerk),
    ]);
    expect(other.id).toBe(one.id);
  });

  describe('refuses', () => {
    it.each([
      ['nothing', usd('0'), 'AMOUNT_NOT_POSITIVE', 'amount'],
      ['what is no amount', usd('1.2.3'), 'INVALID_INPUT', 'amount'],
      ['tomorrow’s money', { valueOn: '2026-11-10' }, 'VALUE_DATE_IN_FUTURE', 'valueOn'],
      ['an unknown method', { method: 'GOLD' }, 'INVALID_INPUT', 'method'],
      ['an unknown receiver', { receivedBy: 'THEM' }, 'INVALID_INPUT', 'receivedBy'],
      ['no reference', { reference: ' ' }, 'INVALID_INPUT', 'reference'],
      ['a card number', { note: '4111 1111 1111 1111' }, 'FORBIDDEN_TEXT', 'note'],
      ['a debt of somebody else', { debtId: randomUUID() }, 'WRONG_PORTFOLIO', 'debtId'],
      ['a promise of somebody else', { promiseId: randomUUID() }, 'WRONG_PORTFOLIO', 'promiseId'],
    ])('%s', async (_what, given, code, field) => {
      expect(await pay(scene, debtor, given)).toMatchObject({ code, field });
      expect(await scene.standing(debtor.caseId)).toMatchObject({ aon_minor: 500_00 });
    });

    it.each([
      ['an item that is not open', { invoiceId: randomUUID(), amount: '1' }, 'ITEM_NOT_OPEN'],
      ['a part of nothing', { amount: '0' }, 'AMOUNT_NOT_POSITIVE'],
      ['a part that is no amount', { amount: 'x' }, 'INVALID_INPUT'],
      ['more than is open', { amount: '500.01' }, 'AMOUNT_TOO_LARGE'],
    ])('a direction with %s', async (_what, part, code) => {
      const allocations = [{ invoiceId: debtor.invoice.id, ...part }];
      expect(await pay(scene, debtor, { ...usd('600.00'), allocations })).toMatchObject({
        code,
        field: 'allocations',
      });
    });

    it('parts that come to more than the payment', async () => {
      const allocations = [{ invoiceId: debtor.invoice.id, amount: '101.00' }];
      expect(await pay(scene, debtor, { ...usd('100.00'), allocations })).toMatchObject({
        code: 'AMOUNT_TOO_LARGE',
      });
    });

    it('a direction in another currency', async () => {
      const allocations = [{ invoiceId: debtor.invoice.id, amount: '1.00' }];
      const euro = { amount: { amount: '1.00', currency: 'EUR' } };
      expect(await pay(scene, debtor, { ...euro, allocations })).toMatchObject({
        code: 'WRONG_CURRENCY',
      });
    });

    it('a direction to what is disputed', async () => {
      const dispute = {
        reason: 'PRICE',
        items: [{ invoiceId: debtor.invoice.id, amount: '200.00' }],
      };
      await scene.mutate(
        'mutation Open($input: OpenDisputeInput!) { openDispute(input: $input) { __typename } }',
        { caseId: debtor.caseId, dispute },
      );
      const allocations = [{ invoiceId: debtor.invoice.id, amount: '300.01' }];
      expect(await pay(scene, debtor, { allocations })).toMatchObject({ code: 'DISPUTED_ITEM' });
    });

    it('a reference that is in the books already', async () => {
      await pay(scene, debtor, { ...usd('1.00'), reference: 'TWICE' });
      expect(await pay(scene, debtor, { ...usd('2.00'), reference: 'TWICE' })).toMatchObject({
        code: 'DUPLICATE',
        field: 'reference',
      });
    });

    it('books that an accounting system keeps', async () => {
      const own = await openDesk(scene.server, { ledgerMaster: 'ERP' });
      const theirs = await scene.debtor({}, own);
      const refused = await scene.mutate(PAY, money(theirs), own.asClerk);
      expect(refused).toMatchObject({ code: 'LEDGER_MASTER_ERP' });
    });

    it('a person’s money for one of several debts, until somebody says which', async () => {
      const own = await openDesk(scene.server, { debtKind: 'CONSUMER' });
      const person = await scene.debtor({}, own);
      const { customer, invoice } = person;
      const second = await buildDebt(scene.server.em, {
        customerId: customer.id,
        portfolioId: own.portfolio.id,
        accountNumber: 'CARD 2',
        originalCreditor: 'First Bank',
      });
      await buildInvoice(scene.server.em, {
        debtId: second.id,
        amountMinor: 90_00,
        dueOn: '2026-10-01',
      });
      await refreshAll(scene.system, [customer]);
      const refused = await scene.mutate(PAY, money(person, usd('50.00')), own.asClerk);
      expect(refused).toMatchObject({ code: 'INVALID_INPUT', field: 'debtId' });
      expect(refused.reasons).toContainEqual({
        rule: 'DEBT',
        text: 'CARD 2, First Bank',
        value: '90.00 USD',
      });
      const { debtId } = invoice;
      const paid = await scene.mutate(PAY, money(person, { ...usd('50.00'), debtId }), own.asClerk);
      expect(paid.allocations).toEqual([put(invoice.number, '50.00', 'OLDEST')]);
    });
  });

  describe('may be done', () => {
    const input = () => ({ input: { idempotencyKey: randomUUID(), ...money(debtor) } });

    it.each([
      'COLLECTOR',
      'SUPERVISOR',
      'ACCOUNT_MANAGER',
      'CREDIT_MANAGER',
      'COMPLIANCE_OFFICER',
      'ADMINISTRATOR',
    ])('not by a %s', async (role) => {
      const user = await buildUser(scene.server.em, {
        roles: [role],
        teamIds: [scene.desk.team.id],
      });
      const caller = await scene.server.signIn(user);
      expect(await caller.errorOf(PAY, input())).toBe('FORBIDDEN');
    });

    it('not by the clerk of another team, who does not even learn of the customer', async () => {
      const { asClerk } = await openDesk(scene.server);
      expect(await asClerk.errorOf(PAY, input())).toBe('NOT_FOUND');
    });
  });
});

describe('a claimed payment', () => {
  const claim = (given: object) =>
    scene.mutate(
      `mutation Claim($input: RecordClaimedPaymentInput!) {
        recordClaimedPayment(input: $input) { __typename ... on ClaimedPayment { id state } }
      }`,
      { caseId: debtor.caseId, claim: { paidOn: '2026-11-06', method: 'TRANSFER', ...given } },
    );
  const stateOf = async ({ id }: { id: string }) =>
    (
      await scene.system.query('SELECT state, payment_id FROM claimed_payment WHERE id = $1', [id])
    )[0];

  it('is traced by the amount', async () => {
    const said = await claim(usd('120.00'));
    const paid = await pay(scene, debtor, usd('120.00'));
    expect(await stateOf(said)).toEqual({ state: 'TRACED', payment_id: paid.id });
    const [event] = await scene.events(debtor.customer, 'CLAIM_TRACED');
    expect(event?.payload).toMatchObject({ claimId: said.id, paymentId: paid.id });
    // once as money that came, not twice
    expect(await scene.standing(debtor.caseId)).toMatchObject({ aon_minor: 380_00 });
  });

  it('is traced by the reference before the amount', async () => {
    const equal = await claim(usd('100.00'));
    const named = await claim({ ...usd('110.00'), reference: 'chq 77' });
    const paid = await pay(scene, debtor, { ...usd('100.00'), reference: 'CHQ 77' });
    expect(await stateOf(named)).toEqual({ state: 'TRACED', payment_id: paid.id });
    expect(await stateOf(equal)).toEqual({ state: 'OPEN', payment_id: null });
  });

  it('of another amount stays open', async () => {
    const said = await claim(usd('120.00'));
    await pay(scene, debtor, usd('119.99'));
    expect(await stateOf(said)).toEqual({ state: 'OPEN', payment_id: null });
  });
});
