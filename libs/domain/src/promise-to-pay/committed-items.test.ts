import { describe, expect, it } from 'vitest';
import { committedItems, type OpenCommitment, type UncommittedItem } from './committed-items';

function item(
  itemId: string,
  dueOn: string,
  changes: Partial<UncommittedItem> = {},
): UncommittedItem {
  return {
    itemId,
    debtId: 'debt',
    number: itemId,
    currency: 'USD',
    open: 100_00,
    disputed: 0,
    dueOn: Temporal.PlainDate.from(dueOn),
    ...changes,
  };
}

function commitment(remaining: number, changes: Partial<OpenCommitment> = {}): OpenCommitment {
  return { currency: 'USD', remaining, itemIds: [], debtId: null, ...changes };
}

function takenOf(items: UncommittedItem[], commitments: OpenCommitment[]): [string, number][] {
  return committedItems(items, commitments).items.map((one) => [one.itemId, one.committed]);
}

const newer = item('newer', '2026-11-01');
const older = item('older', '2026-10-01');

describe('what is committed of items', () => {
  it('takes the oldest first', () => {
    const both = commitment(150_00, { itemIds: ['newer', 'older'] });
    expect(takenOf([newer, older], [both])).toEqual([
      ['older', 100_00],
      ['newer', 50_00],
    ]);
  });

  it('takes nothing that is disputed or taken already, and no more than there is', () => {
    const disputed = item('older', '2026-10-01', { disputed: 60_00 });
    const named = commitment(30_00, { itemIds: ['older'] });
    expect(takenOf([disputed], [named])).toEqual([['older', 30_00]]);
    expect(takenOf([disputed], [named, named])).toEqual([['older', 40_00]]);
  });

  it('stays within its debt and its currency', () => {
    const elsewhere = item('elsewhere', '2026-09-01', { debtId: 'other' });
    const euro = item('euro', '2026-09-01', { currency: 'EUR' });
    const ofDebt = commitment(20_00, { debtId: 'debt' });
    expect(takenOf([elsewhere, euro, older], [ofDebt])).toEqual([
      ['elsewhere', 0],
      ['euro', 0],
      ['older', 20_00],
    ]);
  });

  it('keeps apart what names nothing', () => {
    const { items, committedUnnamed } = committedItems([older], [commitment(20_00)]);
    expect(items[0]?.committed).toBe(0);
    expect(committedUnnamed).toEqual([{ currency: 'USD', amount: 20_00 }]);
  });
});
