import { describe, expect, it } from 'vitest';
import { evaluatePromise } from './evaluate-promise';
import { at, day, EXACT, promiseOf, receiptOf } from './promise-example';
import { promiseWhatIf } from './promise-what-if';

// 500.00 by Fri 13 Nov, by transfer: money counts until Tue 17 Nov.
function whatIf(
  amount: number,
  valueOn: string,
  changes: Partial<Parameters<typeof promiseWhatIf>[1]> = {},
) {
  return promiseWhatIf(
    { promiseId: 'p1', amount, valueOn: day(valueOn) },
    { promises: [promiseOf()], receipts: [], claims: [], ...changes },
    EXACT,
  );
}

describe('promiseWhatIf', () => {
  it.each([
    [500_00, '2026-11-12', 'KEPT', 500_00],
    [500_00, '2026-11-16', 'KEPT', 500_00],
    [500_00, '2026-11-17', 'KEPT', 500_00],
    [500_00, '2026-11-18', 'BROKEN', 0],
    [250_00, '2026-11-17', 'PARTLY_KEPT', 250_00],
    [249_99, '2026-11-17', 'BROKEN', 249_99],
  ])('%d on %s: %s with %d', (amount, valueOn, status, receivedAmount) => {
    expect(whatIf(amount, valueOn)).toMatchObject({ status, receivedAmount });
  });

  it('adds to what has come', () => {
    const receipts = [receiptOf(300_00, '2026-11-12')];
    expect(whatIf(200_00, '2026-11-17', { receipts })).toMatchObject({
      status: 'KEPT',
      receivedAmount: 500_00,
    });
    expect(whatIf(199_99, '2026-11-17', { receipts })?.status).toBe('PARTLY_KEPT');
  });

  it('goes to the promise it is asked for, items named or not', () => {
    const items = [{ itemId: 'a', openWhenMade: 500_00, reductions: [] }];
    const first = promiseOf({ id: 'p0', dueOn: day('2026-11-11') });
    const named = promiseOf({ items, recordedAt: at('2026-11-09T16:00') });
    expect(whatIf(500_00, '2026-11-12', { promises: [first, named] })).toMatchObject({
      promiseId: 'p1',
      status: 'KEPT',
    });
  });

  it('says what the rule itself will say once the money is there', () => {
    const promise = promiseOf();
    const receipt = receiptOf(200_00, '2026-11-12', { promiseId: 'p1' });
    expect(whatIf(200_00, '2026-11-12')).toEqual(
      evaluatePromise(promise, [receipt], EXACT, day('2026-11-18')),
    );
  });

  it('knows nothing of a promise that is not there', () => {
    expect(whatIf(1, '2026-11-12', { promises: [] })).toBeNull();
  });
});
