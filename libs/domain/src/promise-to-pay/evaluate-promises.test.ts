import { describe, expect, it } from 'vitest';
import { evaluatePromises, type PromiseHistory } from './evaluate-promise';
import { at, claimOf, day, EXACT, promiseOf, receiptOf } from './promise-example';
import { promiseLevel } from './promise-level';
import type { PromiseClaim, PromiseFacts, Receipt } from './promise-to-pay';

function standings(history: Partial<PromiseHistory>, asOf: string) {
  return evaluatePromises({ promises: [], receipts: [], claims: [], ...history }, EXACT, day(asOf));
}
const inShort = (...args: Parameters<typeof standings>) =>
  standings(...args).map(({ status, receivedAmount }) => [status, receivedAmount]);

describe('several promises at once', () => {
  const first = promiseOf({ id: 'first', amount: 300_00, dueOn: day('2026-11-13') });
  const second = promiseOf({ id: 'second', amount: 200_00, dueOn: day('2026-11-20') });

  it('are paid first due first, whatever their order here', () => {
    const receipts = [receiptOf(400_00, '2026-11-12')];
    expect(inShort({ promises: [second, first], receipts }, '2026-11-12')).toEqual([
      ['OPEN', 100_00],
      ['KEPT', 300_00],
    ]);
  });

  it('leave what comes too late for the first to the second', () => {
    const receipts = [receiptOf(200_00, '2026-11-18')];
    const [broken, kept] = standings({ promises: [first, second], receipts }, '2026-11-18');
    expect(broken).toMatchObject({ status: 'BROKEN', receivedAmount: 0, lateAmount: 0 });
    expect(kept).toMatchObject({ status: 'KEPT', receivedAmount: 200_00 });
  });

  it('give the promise that a payment names what it needs first', () => {
    const receipts = [receiptOf(250_00, '2026-11-12', { promiseId: 'second' })];
    expect(inShort({ promises: [first, second], receipts }, '2026-11-12')).toEqual([
      ['OPEN', 50_00],
      ['KEPT', 200_00],
    ]);
  });

  it('leave to one that names an item what only it can take', () => {
    const any = promiseOf({ id: 'any', amount: 100_00, dueOn: day('2026-11-12') });
    const ofItem = promiseOf({
      id: 'of-item',
      amount: 100_00,
      items: [{ itemId: 'a', openWhenMade: 100_00, reductions: [] }],
    });
    const parts = [
      { itemId: 'a', debtId: 'd1', amount: 100_00 },
      { itemId: 'b', debtId: 'd1', amount: 60_00 },
    ];
    const receipts = [receiptOf(200_00, '2026-11-11', { parts })];
    expect(inShort({ promises: [any, ofItem], receipts }, '2026-11-11')).toEqual([
      ['KEPT', 100_00],
      ['KEPT', 100_00],
    ]);
  });

  it('are served alike, whichever of two like payments of a day has the smaller id', () => {
    const any = promiseOf({ id: 'any', amount: 100_00, dueOn: day('2026-11-12') });
    const ofItem = promiseOf({
      id: 'of-item',
      amount: 100_00,
      items: [{ itemId: 'a', openWhenMade: 100_00, reductions: [] }],
    });
    const on = (itemId: string, id: string) =>
      receiptOf(100_00, '2026-11-11', { id, parts: [{ itemId, debtId: 'd1', amount: 100_00 }] });
    const withIds = (first: string, second: string) =>
      inShort(
        { promises: [any, ofItem], receipts: [on('a', first), on('b', second)] },
        '2026-11-11',
      );
    expect(withIds('r1', 'r2')).toEqual(withIds('r2', 'r1'));
  });

  it('do not take money twice', () => {
    const twin = promiseOf({ id: 'twin', amount: 300_00, dueOn: day('2026-11-13') });
    const sum = standings(
      { promises: [first, twin, second], receipts: [receiptOf(500_00, '2026-11-12')] },
      '2026-11-12',
    ).reduce((total, { receivedAmount }) => total + receivedAmount, 0);
    expect(sum).toBe(500_00);
  });

  it('give the one that replaces another what is recorded after it', () => {
    const replaced = promiseOf({
      id: 'old',
      cancelledOn: day('2026-11-12'),
      cancelledAt: at('2026-11-12T10:00'),
      supersededById: 'new',
    });
    const next = promiseOf({
      id: 'new',
      promisedOn: day('2026-11-12'),
      recordedAt: at('2026-11-12T10:00'),
      dueOn: day('2026-11-20'),
    });
    const receipts = [
      receiptOf(200_00, '2026-11-11'),
      // value before the change, entered after it
      receiptOf(500_00, '2026-11-11', { id: 'late-entry', recordedAt: at('2026-11-12T16:00') }),
    ];
    expect(inShort({ promises: [replaced, next], receipts }, '2026-11-12')).toEqual([
      ['SUPERSEDED', 200_00],
      ['KEPT', 500_00],
    ]);
  });
});

describe('money claimed before the promise', () => {
  const promise = promiseOf();
  const evaluate = (claim: PromiseClaim, ...receipts: Receipt[]) =>
    standings({ promises: [promise], claims: [claim], receipts }, '2026-11-13')[0]!;

  it('is taken up by its claim first, and the promise says so', () => {
    const standing = evaluate(claimOf(200_00), receiptOf(500_00, '2026-11-12'));
    expect(standing).toMatchObject({ status: 'OPEN', receivedAmount: 300_00 });
    expect(standing.reasons).toContainEqual({
      rule: 'CLAIMED_BEFORE',
      text: 'Went to a payment they had said was made before they promised',
      value: '200.00 USD',
    });
    expect(evaluate(claimOf(200_00), receiptOf(700_00, '2026-11-12')).status).toBe('KEPT');
  });

  it('even when it came before the promise was made: then the claim is served', () => {
    const early = receiptOf(200_00, '2026-11-08');
    expect(evaluate(claimOf(200_00), early, receiptOf(500_00, '2026-11-12')).status).toBe('KEPT');
  });

  it('does not stand before a promise when it was claimed after it', () => {
    const later = claimOf(200_00, {
      recordedAt: at('2026-11-10T09:00'),
      paidOn: day('2026-11-10'),
    });
    expect(evaluate(later, receiptOf(500_00, '2026-11-12')).status).toBe('KEPT');
  });

  it('takes nothing once it was not found or withdrawn', () => {
    const receipt = receiptOf(500_00, '2026-11-12');
    expect(evaluate(claimOf(200_00, { state: 'NOT_FOUND' }), receipt).status).toBe('KEPT');
    expect(evaluate(claimOf(200_00, { state: 'WITHDRAWN' }), receipt).status).toBe('KEPT');
  });

  it('once traced takes its own payment and no other', () => {
    const traced = claimOf(200_00, { state: 'TRACED', paymentId: 'r-2026-11-10-200' });
    const its = receiptOf(200_00, '2026-11-10', { id: 'r-2026-11-10-200' });
    const other = receiptOf(500_00, '2026-11-12');
    expect(evaluate(traced, other).receivedAmount).toBe(500_00);
    expect(evaluate(traced, its, other).receivedAmount).toBe(500_00);
    expect(evaluate(traced, its).receivedAmount).toBe(0);
    // wherever it was put in the end
    const elsewhere = { ...its, parts: [{ itemId: 'b', debtId: 'd1', amount: 200_00 }] };
    expect(evaluate({ ...traced, itemIds: ['a'] }, elsewhere).receivedAmount).toBe(0);
  });

  it('does not step in front of a promise made before it because another, kept already, was made after it', () => {
    const kept = promiseOf({ id: 'kept', amount: 100_00, recordedAt: at('2026-11-09T16:00') });
    const earlier = promiseOf({ id: 'earlier', amount: 300_00, dueOn: day('2026-11-20') });
    const between = claimOf(200_00, {
      paidOn: day('2026-11-09'),
      recordedAt: at('2026-11-09T15:30'),
    });
    const receipts = [
      receiptOf(100_00, '2026-11-10', { promiseId: 'kept' }),
      receiptOf(300_00, '2026-11-11'),
    ];
    const result = inShort(
      { promises: [kept, earlier], claims: [between], receipts },
      '2026-11-11',
    );
    expect(result).toEqual([
      ['KEPT', 100_00],
      ['KEPT', 300_00],
    ]);
  });

  it('gives way when the payment names the promise', () => {
    const named = receiptOf(500_00, '2026-11-12', { promiseId: promise.id });
    expect(evaluate(claimOf(200_00), named).status).toBe('KEPT');
  });
});

describe('the level', () => {
  const made = (id: string, dueOn: string, changes: Partial<PromiseFacts> = {}) =>
    promiseOf({
      id,
      amount: 100_00,
      dueOn: day(dueOn),
      promisedOn: day('2026-06-01'),
      recordedAt: at('2026-06-01T08:00'),
      ...changes,
    });
  const levels = (promises: PromiseFacts[], receipts: Receipt[] = []) =>
    standings({ promises, receipts }, '2026-11-22').map(({ level }) => level);

  it('counts in a row, partly kept too, and begins again after one that was kept', () => {
    const promises = ['2026-07-01', '2026-08-03', '2026-09-01', '2026-10-01', '2026-11-02'].map(
      (dueOn) => made(dueOn, dueOn),
    );
    const receipts = [receiptOf(60_00, '2026-08-03'), receiptOf(100_00, '2026-09-01')];
    // broken, partly kept, kept, broken, broken
    expect(levels(promises, receipts)).toEqual([1, 2, 0, 1, 2]);
  });

  it('passes over what is open and what was cancelled before its day, and counts what was cancelled on it', () => {
    const broken = made('a', '2026-07-01');
    const early = made('b', '2026-08-03', {
      cancelledOn: day('2026-08-02'),
      cancelledAt: at('2026-08-02T10:00'),
    });
    const onDay = made('c', '2026-08-03', {
      cancelledOn: day('2026-08-03'),
      cancelledAt: at('2026-08-03T10:00'),
    });
    const open = made('d', '2026-12-01');
    expect(levels([broken, early])).toEqual([1, 1]);
    expect(levels([broken, onDay])).toEqual([1, 2]);
    expect(levels([broken, open])).toEqual([1, 1]);
    expect(promiseLevel(standings({ promises: [broken, early, onDay, open] }, '2026-11-22'))).toBe(
      2,
    );
    expect(promiseLevel([])).toBe(0);
  });
});
