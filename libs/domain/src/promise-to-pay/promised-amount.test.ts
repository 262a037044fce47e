import { describe, expect, it } from 'vitest';
import { evaluatePromise } from './evaluate-promise';
import { at, day, EXACT, promiseOf, receiptOf } from './promise-example';
import type { PromiseFacts, Receipt } from './promise-to-pay';

function standing(receipts: Receipt[], asOf: string, promise: PromiseFacts) {
  return evaluatePromise(promise, receipts, EXACT, day(asOf));
}
const statusOf = (...args: Parameters<typeof standing>) => standing(...args).status;

describe('a promise that names items', () => {
  const named = promiseOf({ items: [{ itemId: 'a', openWhenMade: 500_00, reductions: [] }] });
  const part = (itemId: string, amount: number) => ({ itemId, debtId: 'd1', amount });

  it('counts what was put on them, and nothing else', () => {
    const receipt = receiptOf(500_00, '2026-11-12', {
      parts: [part('a', 200_00), part('b', 250_00)],
    });
    expect(standing([receipt], '2026-11-12', named)).toMatchObject({
      status: 'OPEN',
      receivedAmount: 200_00,
    });
  });

  it('of a debt counts what was put on that debt, or came for it', () => {
    const debt = promiseOf({ debtId: 'd1' });
    const onDebt = receiptOf(200_00, '2026-11-12', { parts: [part('a', 200_00)] });
    const forDebt = receiptOf(100_00, '2026-11-12', { debtId: 'd1' });
    const other = receiptOf(900_00, '2026-11-12', { debtId: 'd2' });
    expect(standing([onDebt, forDebt, other], '2026-11-12', debt).receivedAmount).toBe(300_00);
  });

  const credit = (amount: number, effectiveOn: string, reversedOn: string | null = null) => ({
    amount,
    effectiveOn: day(effectiveOn),
    reversedOn: reversedOn === null ? null : day(reversedOn),
  });

  it('shrinks by credits on them, which are no receipts', () => {
    const credited = promiseOf({
      items: [{ itemId: 'a', openWhenMade: 500_00, reductions: [credit(100_00, '2026-11-11')] }],
    });
    const paid = receiptOf(400_00, '2026-11-12', { parts: [part('a', 400_00)] });
    const kept = standing([paid], '2026-11-12', credited);
    expect(kept).toMatchObject({ status: 'KEPT', amountDue: 400_00, receivedAmount: 400_00 });
    expect(kept.reasons.map(({ rule }) => rule)).toEqual(['KEPT', 'SHRUNK', 'RECEIVED']);
    expect(standing([paid], '2026-11-12', named)).toMatchObject({
      status: 'OPEN',
      amountDue: 500_00,
    });
  });

  it.each([
    // a part of an item: only what is left to pay of it limits the promise
    [1000_00, 400_00, 500_00],
    [1000_00, 500_00, 500_00],
    [1000_00, 600_00, 400_00],
    [1000_00, 1000_00, 0],
    // where nobody knows what was open, each credit counts
    [null, 100_00, 400_00],
    [null, 900_00, 0],
  ])('500.00 of an item of %s, credited %i: %i due', (openWhenMade, amount, due) => {
    const promise = promiseOf({
      items: [{ itemId: 'a', openWhenMade, reductions: [credit(amount, '2026-11-11')] }],
    });
    expect(standing([], '2026-11-12', promise).amountDue).toBe(due);
  });

  it.each([
    ['2026-11-16', '2026-11-17', 400_00],
    ['2026-11-17', '2026-11-17', 400_00],
    // after grace the verdict stands
    ['2026-11-18', '2026-11-20', 500_00],
    // not yet
    ['2026-11-12', '2026-11-11', 500_00],
  ])('a credit of %s, seen on %s: %i due', (effectiveOn, asOf, due) => {
    const promise = promiseOf({
      items: [{ itemId: 'a', openWhenMade: 500_00, reductions: [credit(100_00, effectiveOn)] }],
    });
    expect(standing([], asOf, promise).amountDue).toBe(due);
  });

  it('grows back when the credit is taken back', () => {
    const promise = promiseOf({
      items: [
        {
          itemId: 'a',
          openWhenMade: 500_00,
          reductions: [credit(100_00, '2026-11-10', '2026-11-12')],
        },
      ],
    });
    expect(standing([], '2026-11-11', promise).amountDue).toBe(400_00);
    expect(standing([], '2026-11-12', promise).amountDue).toBe(500_00);
  });

  it('is kept by nothing when nothing is left to pay', () => {
    const promise = promiseOf({
      items: [{ itemId: 'a', openWhenMade: 500_00, reductions: [credit(500_00, '2026-11-10')] }],
    });
    expect(standing([], '2026-11-10', promise)).toMatchObject({ status: 'KEPT', amountDue: 0 });
    expect(standing([], '2026-11-10', promise).keptOn).toBeNull();
  });
});

describe('a promise that was cancelled or replaced', () => {
  const cancelled = promiseOf({
    cancelledOn: day('2026-11-11'),
    cancelledAt: at('2026-11-11T10:00'),
  });

  it('is so from its day on', () => {
    expect(statusOf([], '2026-11-10', cancelled)).toBe('OPEN');
    expect(statusOf([], '2026-11-11', cancelled)).toBe('CANCELLED');
    expect(statusOf([], '2026-12-11', { ...cancelled, supersededById: 'p2' })).toBe('SUPERSEDED');
  });

  it('keeps what came before, and takes nothing that is recorded afterwards', () => {
    const before = receiptOf(100_00, '2026-11-10');
    const after = receiptOf(200_00, '2026-11-12');
    expect(standing([before, after], '2026-11-20', cancelled)).toMatchObject({
      status: 'CANCELLED',
      receivedAmount: 100_00,
      lateAmount: 0,
    });
  });

  it.each([
    ['2026-11-12', false],
    ['2026-11-13', true],
    ['2026-11-14', true],
  ])('cancelled on %s without the money: not kept is %s', (cancelledOn, isNotKept) => {
    const promise = promiseOf({
      cancelledOn: day(cancelledOn),
      cancelledAt: at(`${cancelledOn}T10:00`),
    });
    expect(standing([], '2026-11-20', promise).isNotKept).toBe(isNotKept);
  });

  it('is not held against them when the money was there', () => {
    const promise = promiseOf({
      cancelledOn: day('2026-11-13'),
      cancelledAt: at('2026-11-13T18:00'),
    });
    expect(standing([receiptOf(500_00, '2026-11-13')], '2026-11-20', promise).isNotKept).toBe(
      false,
    );
  });
});
