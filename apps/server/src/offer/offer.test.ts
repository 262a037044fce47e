import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import {
  colleague,
  MONDAY,
  NOTE_OFFER,
  planNow,
  planTerms,
  propose,
} from '../../test/plan-example';

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

const note = (given: object = {}) =>
  scene.mutate(NOTE_OFFER, {
    caseId: debtor.caseId,
    side: 'CUSTOMER',
    terms: planTerms(),
    ...given,
  });

describe('noteOffer', () => {
  it('keeps what the customer asked for, with the authority of who heard it', async () => {
    const offer = await note({ terms: planTerms({ depositMinor: null }), note: 'No money today' });
    expect(offer).toMatchObject({
      __typename: 'Offer',
      side: 'CUSTOMER',
      kind: 'PLAN',
      note: 'No money today',
      lastOn: '2026-12-16',
      total: { amount: '500.00' },
      authority: { decision: 'NEEDS', needs: 'CREDIT_MANAGER' },
      madeBy: { name: scene.desk.collector.name },
      terms: { balance: { amount: '500.00' }, itemIds: [debtor.invoice.id] },
    });
    const [event] = await scene.events(debtor.customer, 'OFFER_NOTED');
    expect(event).toMatchObject({ payload: { offerId: offer.id, side: 'CUSTOMER', kind: 'PLAN' } });
  });

  it('is told with the plan it led to', async () => {
    await note({ note: 'ask' });
    await note({ side: 'US', note: 'answer' });
    const { id } = await propose(scene, debtor.caseId, { note: 'agreed on this', isAgreed: true });
    expect(await planNow(scene, id)).toMatchObject({
      offers: [
        { side: 'CUSTOMER', note: 'ask' },
        { side: 'US', note: 'answer' },
        { side: 'US', note: 'agreed on this' },
      ],
    });
    const later = await propose(scene, debtor.caseId, { replacesPlanId: id, note: 'changed' });
    expect(await planNow(scene, later.id)).toMatchObject({ offers: [{ note: 'changed' }] });
  });

  it('speaks of what is owed where all of it is planned', async () => {
    await propose(scene, debtor.caseId, { isAgreed: true });
    expect(await note()).toMatchObject({ terms: { balance: { amount: '500.00' } } });
  });

  it.each([
    ['a side that is none', { side: 'APPROVER' }, 'INVALID_INPUT', 'side'],
    ['an unknown kind', { terms: planTerms({ kind: 'GIFT' }) }, 'INVALID_INPUT', 'kind'],
    ['a card number', { note: '4111 1111 1111 1111' }, 'FORBIDDEN_TEXT', 'note'],
    ['parts of nothing', { terms: planTerms({ count: 0 }) }, 'INVALID_INPUT', 'count'],
  ])('refuses %s', async (_what, given, code, field) => {
    expect(await note(given)).toMatchObject({ code, field });
  });

  it.each(['ACCOUNT_MANAGER', 'CASH_CLERK', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR'] as const)(
    '%s notes none',
    async (role) => {
      const { caller } = await colleague(scene, [role]);
      const input = {
        idempotencyKey: randomUUID(),
        caseId: debtor.caseId,
        side: 'US',
        terms: planTerms(),
      };
      expect(await caller.errorOf(NOTE_OFFER, { input })).toBe('FORBIDDEN');
    },
  );
});
