import { randomUUID } from 'node:crypto';
import { buildUser } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { pay } from '../../test/payment-example';
import { MONDAY, usd } from '../../test/promise-example';

const CLAIM = `
  __typename
  ... on ClaimedPayment {
    id version state caseId paidOn method reference traceOn itemIds paymentId allowedActions amount { amount currency }
  }
  ... on Refusal { code field message }`;
const RECORD = `mutation Record($input: RecordClaimedPaymentInput!) {
  recordClaimedPayment(input: $input) { ${CLAIM} }
}`;
const SETTLE = `mutation Settle($input: SettleClaimedPaymentInput!) {
  settleClaimedPayment(input: $input) { ${CLAIM} }
}`;

let scene: LedgerScene;
let debtor: Debtor;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  debtor = await scene.debtor();
});

const said = (given: object = {}) => ({
  ...usd('500.00'),
  paidOn: '2026-11-05',
  method: 'TRANSFER',
  ...given,
});
const record = (given: object = {}) =>
  scene.mutate(RECORD, { caseId: debtor.caseId, claim: said(given) });
const settle = ({ id, version }: Answer, given: object) =>
  scene.mutate(SETTLE, { id, version, ...given });
const types = async () => (await scene.events(debtor.customer)).map(({ type }) => type);

describe('recordClaimedPayment', () => {
  it('is looked for after three business days, and not chased until then', async () => {
    const claim = await record({ reference: 'TR 9', itemIds: [debtor.invoice.id] });
    expect(claim).toEqual({
      __typename: 'ClaimedPayment',
      id: expect.any(String),
      version: 1,
      state: 'OPEN',
      caseId: debtor.caseId,
      paidOn: '2026-11-05',
      method: 'TRANSFER',
      reference: 'TR 9',
      traceOn: '2026-11-12',
      itemIds: [debtor.invoice.id],
      paymentId: null,
      allowedActions: ['update'],
      amount: { amount: '500.00', currency: 'USD' },
    });
    expect(await scene.standing(debtor.caseId)).toMatchObject({
      aon_minor: 0,
      suppressed_reason: 'CLAIMED',
      suppressed_until: '2026-11-12',
      next_action: 'TRACE_CLAIM',
    });
    expect(await types()).toContain('CLAIM_RECORDED');
  });

  it('gives a cheque seven business days', async () => {
    expect(await record({ method: 'CHEQUE' })).toMatchObject({ traceOn: '2026-11-18' });
  });

  it.each([
    ['nothing', usd('0'), 'AMOUNT_NOT_POSITIVE', 'amount'],
    ['no amount', usd('much'), 'INVALID_INPUT', 'amount'],
    ['more than is open', usd('500.01'), 'AMOUNT_TOO_LARGE', 'amount'],
    ['tomorrow', { paidOn: '2026-11-10' }, 'VALUE_DATE_IN_FUTURE', 'paidOn'],
    ['an unknown method', { method: 'PIGEON' }, 'INVALID_INPUT', 'method'],
    ['an item that is not open', { itemIds: [randomUUID()] }, 'ITEM_NOT_OPEN', 'itemIds'],
    ['a card number', { reference: '4111111111111111' }, 'FORBIDDEN_TEXT', 'reference'],
  ])('refuses %s', async (_what, given, code, field) => {
    expect(await record(given)).toMatchObject({ code, field });
    expect(await scene.standing(debtor.caseId)).toMatchObject({ aon_minor: 500_00 });
  });

  it('refuses items in another currency', async () => {
    const amount = { amount: '5.00', currency: 'EUR' };
    expect(await record({ amount, itemIds: [debtor.invoice.id] })).toMatchObject({
      code: 'WRONG_CURRENCY',
    });
  });

  it('refuses a case that is closed', async () => {
    const closed = { state: 'CLOSED', closedOn: '2026-11-06', closeReason: 'ERROR' };
    await scene.server.em.update('collection_case', { id: debtor.caseId }, closed);
    expect(await record()).toMatchObject({ code: 'CASE_CLOSED' });
  });
});

describe('settleClaimedPayment', () => {
  it('not found: it is chased again, and counts', async () => {
    const claim = await record();
    expect(await settle(claim, { state: 'NOT_FOUND' })).toMatchObject({
      state: 'NOT_FOUND',
      version: 2,
      allowedActions: [],
    });
    const standing = await scene.standing(debtor.caseId);
    expect(standing).toMatchObject({ aon_minor: 500_00, next_action: 'CALL' });
    expect(standing?.factors).toContainEqual(expect.objectContaining({ rule: 'CLAIM_NOT_FOUND' }));
    expect(await types()).toContain('CLAIM_NOT_FOUND');
  });

  it('withdrawn: it is chased again', async () => {
    await settle(await record(), { state: 'WITHDRAWN' });
    expect(await scene.standing(debtor.caseId)).toMatchObject({ aon_minor: 500_00 });
    expect(await types()).toContain('CLAIM_WITHDRAWN');
  });

  it('traced by hand to a payment of the account', async () => {
    const payment = await pay(scene, debtor, usd('80.00'));
    const claim = await record(usd('90.00'));
    const traced = await settle(claim, { state: 'TRACED', paymentId: payment.id });
    expect(traced).toMatchObject({ state: 'TRACED', paymentId: payment.id });
    const second = await record(usd('90.00'));
    expect(await settle(second, { state: 'TRACED', paymentId: payment.id })).toMatchObject({
      code: 'ALREADY_TRACED',
      field: 'paymentId',
    });
  });

  it('refuses what makes no sense', async () => {
    const claim = await record();
    const other = await pay(scene, await scene.debtor(), usd('10.00'));
    expect(await settle(claim, { state: 'LOST' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await settle(claim, { state: 'NOT_FOUND', paymentId: other.id })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'paymentId',
    });
    expect(await settle(claim, { state: 'TRACED', paymentId: other.id })).toMatchObject({
      code: 'WRONG_PORTFOLIO',
    });
    expect(await settle({ ...claim, version: 5 }, { state: 'WITHDRAWN' })).toMatchObject({
      code: 'STALE_VERSION',
    });
    await settle(claim, { state: 'WITHDRAWN' });
    expect(await settle({ ...claim, version: 2 }, { state: 'NOT_FOUND' })).toMatchObject({
      code: 'CLAIM_NOT_OPEN',
    });
  });
});

describe('who may', () => {
  const input = () => ({
    input: { idempotencyKey: randomUUID(), caseId: debtor.caseId, claim: said() },
  });

  it('a collector of another team does not learn that there is a case', async () => {
    const { asCollector } = await openDesk(scene.server);
    expect(await asCollector.errorOf(RECORD, input())).toBe('NOT_FOUND');
  });

  it('the cash desk settles claims, and records none', async () => {
    expect(await scene.desk.asClerk.errorOf(RECORD, input())).toBe('FORBIDDEN');
    const { id, version } = await record();
    const settled = await scene.mutate(
      SETTLE,
      { id, version, state: 'NOT_FOUND' },
      scene.desk.asClerk,
    );
    expect(settled).toMatchObject({ state: 'NOT_FOUND' });
  });

  it('who only reads does neither', async () => {
    const reader = await scene.server.signIn(
      await buildUser(scene.server.em, { roles: ['CREDIT_MANAGER'] }),
    );
    expect(await reader.errorOf(RECORD, input())).toBe('FORBIDDEN');
    const { id, version } = await record();
    const change = { input: { idempotencyKey: randomUUID(), id, version, state: 'WITHDRAWN' } };
    expect(await reader.errorOf(SETTLE, change)).toBe('FORBIDDEN');
  });
});
