import { randomUUID } from 'node:crypto';
import { buildAllocation, buildCreditNote, buildUser } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { pay } from '../../test/payment-example';
import { MONDAY } from '../../test/promise-example';

const DISPUTE = `
  __typename
  ... on Dispute {
    id version caseId reason rootCause detail openedOn resolvedOn resolution resolutionNote allowedActions
    owner { name } items { invoiceNumber amount { amount currency } accepted { amount } }
  }
  ... on Refusal { code field message }`;
const OPEN = `mutation Open($input: OpenDisputeInput!) { openDispute(input: $input) { ${DISPUTE} } }`;
const RESOLVE = `mutation Resolve($input: ResolveDisputeInput!) {
  resolveDispute(input: $input) { ${DISPUTE} }
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

const part = (amount?: string) => ({ invoiceId: debtor.invoice.id, ...(amount && { amount }) });
const open = (given: object = {}) =>
  scene.mutate(OPEN, {
    caseId: debtor.caseId,
    dispute: { reason: 'QUALITY', items: [part()], ...given },
  });
const resolve = ({ id, version }: Answer, given: object) =>
  scene.mutate(RESOLVE, { id, version, ...given });
const standing = () => scene.standing(debtor.caseId);

describe('openDispute', () => {
  it('takes the whole item out of what is chased, at once', async () => {
    expect(await open({ detail: 'Rust on all of it', rootCause: 'PRODUCT' })).toEqual({
      __typename: 'Dispute',
      id: expect.any(String),
      version: 1,
      caseId: debtor.caseId,
      reason: 'QUALITY',
      rootCause: 'PRODUCT',
      detail: 'Rust on all of it',
      openedOn: '2026-11-09',
      resolvedOn: null,
      resolution: null,
      resolutionNote: null,
      allowedActions: ['update'],
      owner: { name: scene.desk.collector.name },
      items: [
        {
          invoiceNumber: debtor.invoice.number,
          amount: { amount: '500.00', currency: 'USD' },
          accepted: null,
        },
      ],
    });
    expect(await standing()).toMatchObject({
      overdue_minor: 500_00,
      aon_minor: 0,
      suppressed_reason: 'DISPUTED',
      next_action: 'REVIEW_DISPUTE',
    });
    const [event] = await scene.events(debtor.customer, 'DISPUTE_OPENED');
    expect(event?.payload).toMatchObject({
      amounts: [{ minorUnits: 500_00, currency: 'USD' }],
      itemIds: [debtor.invoice.id],
    });
  });

  it('of a part leaves the rest to be chased', async () => {
    await open({ items: [part('120.50')] });
    expect(await standing()).toMatchObject({ aon_minor: 379_50, suppressed_reason: null });
    // the rest may be disputed too, and then nothing is left
    await open({ items: [part()] });
    expect(await standing()).toMatchObject({ aon_minor: 0 });
  });

  it.each([
    ['no item', { items: [] }, 'OUTCOME_REQUIRES', 'items'],
    ['an unknown reason', { reason: 'MOOD' }, 'INVALID_INPUT', 'reason'],
    ['an unknown root cause', { rootCause: 'STARS' }, 'INVALID_INPUT', 'rootCause'],
    ['a card number', { detail: '4111 1111 1111 1111' }, 'FORBIDDEN_TEXT', 'detail'],
    ['an owner who is not here', { ownerId: randomUUID() }, 'INVALID_INPUT', 'ownerId'],
  ])('refuses %s', async (_what, given, code, field) => {
    expect(await open(given)).toMatchObject({ code, field });
  });

  it.each([
    ['nothing of an item', '0', 'AMOUNT_NOT_POSITIVE'],
    ['what is no amount', 'all', 'INVALID_INPUT'],
    ['more than is open', '500.01', 'AMOUNT_TOO_LARGE'],
  ])('refuses %s', async (_what, amount, code) => {
    expect(await open({ items: [part(amount)] })).toMatchObject({ code, field: 'amount' });
  });

  it('refuses an item twice, one that is not open, and one disputed already', async () => {
    expect(await open({ items: [part('1'), part('2')] })).toMatchObject({ code: 'DUPLICATE' });
    expect(await open({ items: [{ invoiceId: randomUUID() }] })).toMatchObject({
      code: 'ITEM_NOT_OPEN',
    });
    await open();
    expect(await open()).toMatchObject({ code: 'DISPUTED_ITEM' });
  });

  it('refuses a case that is closed', async () => {
    const closed = { state: 'CLOSED', closedOn: '2026-11-06', closeReason: 'ERROR' };
    await scene.server.em.update('collection_case', { id: debtor.caseId }, closed);
    expect(await open()).toMatchObject({ code: 'CASE_CLOSED' });
  });
});

describe('resolveDispute', () => {
  it('rejected: it is chased again, and for that reason first', async () => {
    const resolved = await resolve(await open(), { resolution: 'REJECTED', note: 'Signed for' });
    expect(resolved).toMatchObject({
      version: 2,
      resolution: 'REJECTED',
      resolvedOn: '2026-11-09',
      resolutionNote: 'Signed for',
      allowedActions: [],
      items: [expect.objectContaining({ accepted: { amount: '0.00' } })],
    });
    const after = await standing();
    expect(after).toMatchObject({ aon_minor: 500_00, next_action: 'CALL' });
    expect(after?.factors).toContainEqual(expect.objectContaining({ rule: 'DISPUTE_SETTLED' }));
  });

  it('accepted: it stays out until its credit note is put on the item', async () => {
    await resolve(await open({ items: [part('200.00')] }), { resolution: 'ACCEPTED' });
    expect(await standing()).toMatchObject({ aon_minor: 300_00, next_action: 'AWAIT_CREDIT' });
    const { customer, invoice } = debtor;
    const credit = await buildCreditNote(scene.server.em, {
      customerId: customer.id,
      issuedOn: '2026-11-09',
      amountMinor: 200_00,
    });
    await buildAllocation(scene.server.em, { creditNoteId: credit.id, invoiceId: invoice.id });
    await refreshAll(scene.system, [customer]);
    expect(await standing()).toMatchObject({ overdue_minor: 300_00, aon_minor: 300_00 });
    expect(await standing()).toMatchObject({
      balances: [expect.objectContaining({ disputed: 0 })],
    });
  });

  it('accepted in part: the rest is chased', async () => {
    const dispute = await open();
    const items = [part('150.00')];
    expect(await resolve(dispute, { resolution: 'PARTLY_ACCEPTED', items })).toMatchObject({
      items: [{ accepted: { amount: '150.00' } }],
    });
    expect(await standing()).toMatchObject({ aon_minor: 350_00 });
    const [event] = await scene.events(debtor.customer, 'DISPUTE_RESOLVED');
    expect(event?.payload).toMatchObject({
      resolution: 'PARTLY_ACCEPTED',
      amounts: [{ minorUnits: 500_00, currency: 'USD' }],
      accepted: [{ minorUnits: 150_00, currency: 'USD' }],
    });
  });

  it('withdrawn: it is as it was', async () => {
    await resolve(await open(), { resolution: 'WITHDRAWN' });
    expect(await standing()).toMatchObject({ aon_minor: 500_00 });
  });

  it('refuses what makes no sense', async () => {
    const dispute = await open();
    expect(await resolve(dispute, { resolution: 'MAYBE' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await resolve(dispute, { resolution: 'PARTLY_ACCEPTED' })).toMatchObject({
      code: 'OUTCOME_REQUIRES',
    });
    const all = { resolution: 'PARTLY_ACCEPTED', items: [part('500.00')] };
    expect(await resolve(dispute, all)).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
    const card = { resolution: 'REJECTED', note: '4111-1111-1111-1111' };
    expect(await resolve(dispute, card)).toMatchObject({ code: 'FORBIDDEN_TEXT', field: 'note' });
    expect(await resolve({ ...dispute, version: 3 }, { resolution: 'REJECTED' })).toMatchObject({
      code: 'STALE_VERSION',
    });
    await resolve(dispute, { resolution: 'REJECTED' });
    expect(await resolve({ ...dispute, version: 2 }, { resolution: 'REJECTED' })).toMatchObject({
      code: 'DISPUTE_NOT_OPEN',
    });
  });

  it('keeps the case open while it lasts, whatever is paid', async () => {
    const dispute = await open();
    expect(await pay(scene, debtor)).toMatchObject({ unapplied: { amount: '500.00' } });
    expect(await standing()).toMatchObject({ aon_minor: 0 });
    await resolve(dispute, { resolution: 'WITHDRAWN' });
    expect(await standing()).toBeUndefined();
  });
});

describe('who may', () => {
  const input = () => ({
    input: {
      idempotencyKey: randomUUID(),
      caseId: debtor.caseId,
      dispute: { reason: 'PRICE', items: [part()] },
    },
  });

  it('a collector of another team does not learn that there is a case', async () => {
    const { asCollector } = await openDesk(scene.server);
    expect(await asCollector.errorOf(OPEN, input())).toBe('NOT_FOUND');
    const { id, version } = await open();
    const change = { idempotencyKey: randomUUID(), id, version, resolution: 'REJECTED' };
    expect(await asCollector.errorOf(RESOLVE, { input: change })).toBe('NOT_FOUND');
  });

  it.each([
    'ACCOUNT_MANAGER',
    'CASH_CLERK',
    'CREDIT_MANAGER',
    'COMPLIANCE_OFFICER',
    'ADMINISTRATOR',
  ])('%s opens none', async (role) => {
    const user = await buildUser(scene.server.em, { roles: [role], teamIds: [scene.desk.team.id] });
    expect(await (await scene.server.signIn(user)).errorOf(OPEN, input())).toBe('FORBIDDEN');
  });
});
