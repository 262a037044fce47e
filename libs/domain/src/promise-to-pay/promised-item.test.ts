import { describe, expect, it } from 'vitest';
import type { LedgerItem } from '../ledger/ledger';
import { at, day, promiseOf } from './promise-example';
import { promisedItem } from './promised-item';

// issued 1 Oct, 100.00 paid on 2 Nov; after the promise of 9 Nov: a credit of 50.00, a waiver of 20.00, a fee, a payment
const ITEM: LedgerItem = {
  id: 'a',
  amount: 500_00,
  currency: 'USD',
  issuedOn: day('2026-10-01'),
  dueOn: day('2026-10-31'),
  recordedAt: at('2026-10-01T12:00'),
  allocations: [
    {
      source: 'PAYMENT',
      amount: 100_00,
      effectiveOn: day('2026-11-02'),
      recordedAt: at('2026-11-02T12:00'),
    },
    {
      source: 'CREDIT_NOTE',
      amount: 10_00,
      effectiveOn: day('2026-11-03'),
      recordedAt: at('2026-11-03T12:00'),
    },
    {
      source: 'CREDIT_NOTE',
      amount: 50_00,
      effectiveOn: day('2026-11-11'),
      recordedAt: at('2026-11-11T12:00'),
      reversedOn: day('2026-11-14'),
      reversedAt: at('2026-11-14T12:00'),
    },
    {
      source: 'PAYMENT',
      amount: 200_00,
      effectiveOn: day('2026-11-12'),
      recordedAt: at('2026-11-12T12:00'),
    },
  ],
  adjustments: [
    {
      kind: 'WAIVER',
      amount: 20_00,
      effectiveOn: day('2026-11-12'),
      recordedAt: at('2026-11-12T12:00'),
    },
    {
      kind: 'FEE',
      amount: 5_00,
      effectiveOn: day('2026-11-12'),
      recordedAt: at('2026-11-12T12:00'),
    },
  ],
};

describe('promisedItem', () => {
  it('tells what was open when promised, and the credits since', () => {
    expect(promisedItem(ITEM, promiseOf())).toEqual({
      itemId: 'a',
      openWhenMade: 390_00,
      reductions: [
        { amount: 50_00, effectiveOn: day('2026-11-11'), reversedOn: day('2026-11-14') },
        { amount: 20_00, effectiveOn: day('2026-11-12'), reversedOn: null },
      ],
    });
  });

  it('does not count a payment that was not known yet when promised', () => {
    const [first, ...others] = ITEM.allocations;
    const enteredLater = { ...first!, recordedAt: at('2026-11-10T12:00') };
    const item = { ...ITEM, allocations: [enteredLater, ...others] };
    expect(promisedItem(item, promiseOf()).openWhenMade).toBe(490_00);
  });

  it('goes by value dates for imported history', () => {
    const imported = promiseOf({ isImported: true, recordedAt: at('2026-12-24T12:00') });
    const { openWhenMade, reductions } = promisedItem(ITEM, imported);
    expect(openWhenMade).toBe(390_00);
    expect(reductions.map(({ amount }) => amount)).toEqual([50_00, 20_00]);
  });

  it('knows of nothing open before the item was in the books', () => {
    const early = promiseOf({ promisedOn: day('2026-09-01'), recordedAt: at('2026-09-01T12:00') });
    expect(promisedItem(ITEM, early).openWhenMade).toBeNull();
  });
});
