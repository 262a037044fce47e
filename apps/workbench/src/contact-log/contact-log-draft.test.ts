import { describe, expect, it } from 'vitest';
import { aCase, aContact, anItem, aPhone, aPromise, usd } from '../test/case-view';
import {
  defaultPointId,
  EMPTY_CONTACT_LOG,
  fillContactLog,
  giveStatus,
  isTouched,
  tick,
} from './contact-log-draft';
import { readContactLog } from './contact-log-input';

const view = aCase();

describe('the point to use', () => {
  it('is a valid one of somebody who may discuss and may be called', () => {
    expect(defaultPointId(view, 'PHONE')).toBe('point-1');
  });

  it('is the one a callback was agreed for', () => {
    const customer = {
      ...view.customer,
      contactPoints: [
        ...view.customer.contactPoints,
        aPhone('point-7', null, { state: 'UNVERIFIED' }),
      ],
    };
    expect(defaultPointId(aCase({ customer, callbackPointId: 'point-7' }), 'PHONE')).toBe(
      'point-7',
    );
  });

  it.each([
    ['wrong', { state: 'WRONG' }],
    ['opted out', { optedOutAt: '2026-01-01T00:00:00Z' }],
  ])('is never a number that is %s', (_what, changes) => {
    const customer = { ...view.customer, contactPoints: [aPhone('point-1', 'contact-1', changes)] };
    expect(defaultPointId(aCase({ customer }), 'PHONE')).toBeNull();
  });
});

describe('whom they reached', () => {
  it('is the person at the point, once somebody was reached', () => {
    const reached = fillContactLog({ ...EMPTY_CONTACT_LOG, outcome: 'REFUSED' }, view);
    expect(reached.contactId).toBe('contact-1');
    const nobody = fillContactLog({ ...EMPTY_CONTACT_LOG, outcome: 'NO_ANSWER' }, view);
    expect(nobody.contactId).toBeNull();
  });

  it('is not guessed over what was typed', () => {
    const typed = {
      ...EMPTY_CONTACT_LOG,
      outcome: 'REFUSED' as const,
      reachedName: 'the night porter',
    };
    expect(fillContactLog(typed, view).contactId).toBeNull();
  });

  it('is not guessed among several', () => {
    const customer = {
      ...view.customer,
      contacts: [aContact('a', 'Ann'), aContact('b', 'Bob')],
      contactPoints: [aPhone('point-1', null)],
    };
    const draft = { ...EMPTY_CONTACT_LOG, outcome: 'REFUSED' as const };
    expect(fillContactLog(draft, aCase({ customer })).contactId).toBeNull();
  });
});

describe('what is said of items', () => {
  it('goes to the ticked ones and suggests an outcome', () => {
    const draft = giveStatus(tick(EMPTY_CONTACT_LOG, ['INV-2231', 'INV-2290']), 'NOT_RECEIVED');
    expect(draft.itemStatus).toEqual({ 'INV-2231': 'NOT_RECEIVED', 'INV-2290': 'NOT_RECEIVED' });
    expect(draft.outcome).toBe('COPY_REQUESTED');
  });

  it('leaves a chosen outcome and what was said before', () => {
    const first = giveStatus(
      tick({ ...EMPTY_CONTACT_LOG, outcome: 'PROMISE' }, ['INV-2231']),
      'APPROVED',
    );
    const both = giveStatus(tick(first, ['INV-2231', 'INV-2290']), 'NOT_RECEIVED');
    expect(both.outcome).toBe('PROMISE');
    expect(giveStatus(both, null).itemStatus).toEqual({});
  });

  it('goes with an item that is unticked', () => {
    const draft = giveStatus(tick(EMPTY_CONTACT_LOG, ['INV-2231', 'INV-2290']), 'RECEIVED');
    expect(tick(draft, ['INV-2290']).itemStatus).toEqual({ 'INV-2290': 'RECEIVED' });
  });

  it('is something to lose', () => {
    expect(isTouched(EMPTY_CONTACT_LOG)).toBe(false);
    expect(isTouched(tick(EMPTY_CONTACT_LOG, ['INV-2231']))).toBe(true);
  });
});

describe('what is sent', () => {
  it('carries the day of the payment run for what is scheduled', () => {
    const said = giveStatus(tick(EMPTY_CONTACT_LOG, ['INV-2231']), 'SCHEDULED');
    expect(readContactLog(said, view)).toMatchObject({ field: 'on' });
    expect(readContactLog({ ...said, on: '2026-11-25' }, view)).toMatchObject({
      outcome: 'PAYMENT_RUN',
      debtIds: ['debt-1'],
      items: [{ invoiceId: 'INV-2231', status: 'SCHEDULED', scheduledOn: '2026-11-25' }],
    });
  });

  it('promises what is free of the ticked items, not what is promised or disputed already', () => {
    const disputed = { ...anItem('INV-1', 40, 100_000), disputed: usd(30_000) };
    const promised = anItem('INV-2', 20, 50_000);
    const open = {
      ...aPromise('p', 20_000, '2026-11-24'),
      items: [{ __typename: 'Invoice' as const, id: 'INV-2', number: 'INV-2' }],
    };
    const draft = {
      ...tick(EMPTY_CONTACT_LOG, ['INV-1', 'INV-2']),
      outcome: 'PROMISE' as const,
      promise: { ...EMPTY_CONTACT_LOG.promise, dueOn: '2026-11-24' },
    };
    const sent = readContactLog(draft, aCase({ items: [disputed, promised], promises: [open] }));
    expect(sent).toMatchObject({ promise: { amount: { amount: '1000.00', currency: 'USD' } } });
  });

  it.each([
    ['12,34,56', 'promise.amount'],
    ['0', 'amount'],
    ['99999999', 'amount'],
  ])('refuses the amount %s at its field', (amount, field) => {
    const promise = { ...EMPTY_CONTACT_LOG.promise, dueOn: '2026-11-24', amount };
    const draft = { ...EMPTY_CONTACT_LOG, outcome: 'PROMISE' as const, promise };
    expect(readContactLog(draft, view)).toMatchObject({ field });
  });

  it('holds no card number', () => {
    const draft = {
      ...EMPTY_CONTACT_LOG,
      outcome: 'NO_ANSWER' as const,
      note: 'card 4111 1111 1111 1111',
    };
    expect(readContactLog(draft, view)).toMatchObject({ code: 'FORBIDDEN_TEXT', field: 'note' });
  });
});
