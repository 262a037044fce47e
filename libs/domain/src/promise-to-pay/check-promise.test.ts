import { describe, expect, it } from 'vitest';
import {
  checkNewPromise,
  checkPromiseOpen,
  type NewPromise,
  type NewPromiseFacts,
  PROMISE_TRANSITIONS,
  type PromisableItem,
} from './check-promise';
import { day } from './promise-example';
import { PROMISE_STATUSES } from './promise-to-pay';

const TODAY = day('2026-11-09');

function item(itemId: string, changes: Partial<PromisableItem> = {}): PromisableItem {
  return {
    itemId,
    debtId: 'd1',
    number: `INV-${itemId}`,
    currency: 'USD',
    open: 500_00,
    disputed: 0,
    committed: 0,
    ...changes,
  };
}

function check(input: Partial<NewPromise>, facts: Partial<NewPromiseFacts> = {}) {
  return checkNewPromise(
    {
      amount: 500_00,
      currency: 'USD',
      dueOn: day('2026-11-13'),
      method: 'TRANSFER',
      itemIds: [],
      debtId: null,
      ...input,
    },
    { isCaseOpen: true, items: [item('a')], committedUnnamed: [], ...facts },
    TODAY,
  );
}
const codeOf = (...args: Parameters<typeof check>) => check(...args)?.code ?? null;

describe('checkNewPromise', () => {
  it('lets a good one through, named or not', () => {
    expect(check({})).toBeNull();
    expect(check({ itemIds: ['a'] })).toBeNull();
    expect(check({ debtId: 'd1' })).toBeNull();
  });

  it('refuses on a closed case', () => {
    expect(codeOf({}, { isCaseOpen: false })).toBe('CASE_CLOSED');
  });

  it.each([
    [0, 'AMOUNT_NOT_POSITIVE'],
    [-1, 'AMOUNT_NOT_POSITIVE'],
    [Number.NaN, 'AMOUNT_NOT_POSITIVE'],
    [0.5, 'AMOUNT_NOT_POSITIVE'],
    [1, null],
    [500_00, null],
    [500_01, 'AMOUNT_TOO_LARGE'],
  ])('of %d: %s', (amount, code) => {
    expect(codeOf({ amount })).toBe(code);
  });

  it.each([
    ['2026-11-08', 'DUE_DATE_IN_PAST'],
    ['2026-11-09', null],
    ['2026-11-10', null],
    ['2026-12-09', null],
    // how far ahead is a matter of authority
    ['2027-12-11', null],
  ])('due on %s: %s', (dueOn, code) => {
    expect(codeOf({ dueOn: day(dueOn) })).toBe(code);
  });

  it.each<[string, PromisableItem[], string | null]>([
    ['not there', [item('b')], 'ITEM_NOT_OPEN'],
    ['paid', [item('a', { open: 0 })], 'ITEM_NOT_OPEN'],
    ['in another currency', [item('a', { currency: 'EUR' })], 'WRONG_CURRENCY'],
    ['disputed as a whole', [item('a', { disputed: 500_00 })], 'DISPUTED_ITEM'],
    ['disputed in part', [item('a', { disputed: 100_00 })], 'AMOUNT_TOO_LARGE'],
    ['committed as a whole', [item('a', { committed: 500_00 })], 'ALREADY_COMMITTED'],
    ['committed in part', [item('a', { committed: 1 })], 'ALREADY_COMMITTED'],
    [
      'disputed and committed together',
      [item('a', { disputed: 200_00, committed: 300_00 })],
      'ALREADY_COMMITTED',
    ],
    ['larger than promised', [item('a', { open: 600_00 })], null],
  ])('naming an item that is %s: %s', (_what, items, code) => {
    expect(codeOf({ itemIds: ['a'] }, { items })).toBe(code);
  });

  it('counts commitments that name no item against all together', () => {
    const items = [item('a'), item('b')];
    const committedUnnamed = [{ currency: 'USD', amount: 600_00 }];
    expect(codeOf({ amount: 400_00 }, { items, committedUnnamed })).toBeNull();
    expect(codeOf({ amount: 400_01 }, { items, committedUnnamed })).toBe('ALREADY_COMMITTED');
    // an item named is not free either when the rest is promised already
    expect(codeOf({ itemIds: ['a'], amount: 400_01 }, { items, committedUnnamed })).toBe(
      'ALREADY_COMMITTED',
    );
    const euro = [{ currency: 'EUR', amount: 600_00 }];
    expect(codeOf({ amount: 1000_00 }, { items, committedUnnamed: euro })).toBeNull();
  });

  it('says how much is left', () => {
    expect(check({ amount: 500_00 }, { items: [item('a', { committed: 120_00 })] })?.message).toBe(
      'A part is promised or claimed already: 380.00 USD is left.',
    );
  });

  it('keeps to the debt that is named', () => {
    const items = [item('a'), item('z', { debtId: 'd2' })];
    expect(codeOf({ amount: 500_01, debtId: 'd1' }, { items })).toBe('AMOUNT_TOO_LARGE');
    expect(codeOf({ debtId: 'd9' }, { items })).toBe('ITEM_NOT_OPEN');
  });

  it('tells nothing open from nothing open in that currency', () => {
    expect(codeOf({}, { items: [] })).toBe('ITEM_NOT_OPEN');
    expect(codeOf({ currency: 'EUR' })).toBe('WRONG_CURRENCY');
  });
});

describe('the life of a promise', () => {
  it.each(
    PROMISE_STATUSES.map((status) => [status, status === 'OPEN' ? null : 'PROMISE_NOT_OPEN']),
  )('that is %s may be cancelled or replaced: %s', (status, code) => {
    expect(checkPromiseOpen(status as (typeof PROMISE_STATUSES)[number])?.code ?? null).toBe(code);
  });

  it('ends with cancelled and replaced; a verdict can be made again', () => {
    expect(PROMISE_TRANSITIONS.CANCELLED).toEqual([]);
    expect(PROMISE_TRANSITIONS.SUPERSEDED).toEqual([]);
    expect(PROMISE_TRANSITIONS.BROKEN).toContain('KEPT');
    expect(PROMISE_TRANSITIONS.KEPT).toContain('BROKEN');
  });
});
