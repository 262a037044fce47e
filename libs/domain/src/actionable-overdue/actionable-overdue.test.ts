import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActionableFacts,
  type ActionableItem,
  actionableOverdue,
  type Commitment,
} from './actionable-overdue';

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-23');

function item(itemId: string, open: number, changes: Partial<ActionableItem> = {}): ActionableItem {
  return {
    itemId,
    debtId: 'd1',
    currency: 'USD',
    dueOn: day('2026-11-01'),
    open,
    disputed: 0,
    ...changes,
  };
}

function commitment(remaining: number, changes: Partial<Commitment> = {}): Commitment {
  return { currency: 'USD', remaining, itemIds: [], debtId: null, ...changes };
}

function facts(changes: Partial<ActionableFacts>): ActionableFacts {
  return { items: [], unapplied: [], promises: [], claims: [], plans: [], ...changes };
}

function only(changes: Partial<ActionableFacts>) {
  const rows = actionableOverdue(facts(changes), TODAY);
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe('actionableOverdue', () => {
  it.each([
    ['2026-11-22', 100_00],
    ['2026-11-23', 0],
    ['2026-11-24', 0],
  ])('of an item due on %s is %i', (dueOn, aon) => {
    expect(only({ items: [item('a', 100_00, { dueOn: day(dueOn) })] })).toMatchObject({
      open: 100_00,
      aon,
    });
  });

  it('takes out unapplied, disputed, promised and claimed, each with its step', () => {
    const row = only({
      items: [
        item('a', 600_00, { disputed: 100_00 }),
        item('b', 400_00, { dueOn: day('2026-11-10') }),
      ],
      unapplied: [{ currency: 'USD', amount: 50_00 }],
      promises: [commitment(200_00, { itemIds: ['b'] })],
      claims: [commitment(80_00)],
    });
    expect(row).toMatchObject({
      open: 1000_00,
      overdue: 1000_00,
      unapplied: 50_00,
      disputed: 100_00,
      promised: 200_00,
      claimed: 80_00,
      aon: 570_00,
    });
    expect(String(row.oldestDueOn)).toBe('2026-11-01');
    expect(row.steps).toEqual([
      { rule: 'OVERDUE', text: 'Overdue', value: '1,000.00 USD' },
      { rule: 'UNAPPLIED', text: 'Unapplied payments and credits', value: '-50.00 USD' },
      { rule: 'DISPUTED', text: 'Disputed', value: '-100.00 USD' },
      { rule: 'PROMISED', text: 'Promised', value: '-200.00 USD' },
      { rule: 'CLAIMED', text: 'Said to be paid, being traced', value: '-80.00 USD' },
    ]);
  });

  it('takes out what a plan covers, after claims and before promises, each once', () => {
    const row = only({
      items: [item('a', 100_00), item('b', 200_00)],
      claims: [commitment(30_00, { itemIds: ['a'] })],
      plans: [commitment(100_00, { itemIds: ['a'] })],
      promises: [commitment(100_00, { itemIds: ['a', 'b'] })],
    });
    expect(row).toMatchObject({ claimed: 30_00, planned: 70_00, promised: 100_00, aon: 100_00 });
    expect(row.steps).toContainEqual({
      rule: 'PLANNED',
      text: 'Covered by a plan',
      value: '-70.00 USD',
    });
  });

  it('takes an item’s disputed part out once, though it is promised too', () => {
    const row = only({
      items: [item('a', 100_00, { disputed: 70_00 })],
      promises: [commitment(100_00, { itemIds: ['a'] })],
    });
    expect(row).toMatchObject({ disputed: 70_00, promised: 30_00, aon: 0 });
  });

  it('takes from the item that is named, not from another', () => {
    const row = only({
      items: [item('a', 100_00), item('b', 100_00, { dueOn: day('2026-11-20') })],
      promises: [commitment(150_00, { itemIds: ['a'] })],
    });
    expect(row).toMatchObject({ promised: 100_00, aon: 100_00 });
    expect(String(row.oldestDueOn)).toBe('2026-11-20');
  });

  it('lets unapplied money cover what no promise names', () => {
    const row = only({
      items: [item('old', 100_00), item('new', 100_00, { dueOn: day('2026-11-20') })],
      unapplied: [{ currency: 'USD', amount: 100_00 }],
      promises: [commitment(100_00, { itemIds: ['old'] })],
    });
    expect(row).toMatchObject({ unapplied: 100_00, promised: 100_00, aon: 0, oldestDueOn: null });
  });

  it('keeps a promise of one debt to that debt', () => {
    const row = only({
      items: [item('a', 100_00), item('z', 100_00, { debtId: 'd2' })],
      promises: [commitment(500_00, { debtId: 'd2' })],
    });
    expect(row).toMatchObject({ promised: 100_00, aon: 100_00 });
  });

  it('does not take a promise of what is not due yet out of what is overdue', () => {
    const row = only({
      items: [item('a', 100_00), item('future', 300_00, { dueOn: day('2026-12-24') })],
      promises: [commitment(300_00, { itemIds: ['future'] })],
    });
    expect(row).toMatchObject({ overdue: 100_00, promised: 0, aon: 100_00 });
  });

  it('never adds across currencies', () => {
    const rows = actionableOverdue(
      facts({
        items: [item('a', 100_00), item('e', 70_00, { currency: 'EUR' })],
        unapplied: [{ currency: 'EUR', amount: 20_00 }],
        promises: [commitment(100_00)],
      }),
      TODAY,
    );
    expect(rows.map(({ currency, aon }) => [currency, aon])).toEqual([
      ['EUR', 50_00],
      ['USD', 0],
    ]);
  });

  it('has a row for a currency in which there is only a credit', () => {
    expect(only({ unapplied: [{ currency: 'USD', amount: 10_00 }] })).toMatchObject({
      open: 0,
      aon: 0,
      unapplied: 0,
    });
  });
});

describe('actionableOverdue, whatever comes', () => {
  const currency = fc.constantFrom('USD', 'EUR');
  const anyItem = fc.record({
    debtId: fc.constantFrom('d1', 'd2'),
    currency,
    open: fc.integer({ min: 0, max: 1000 }),
    disputed: fc.integer({ min: -10, max: 1200 }),
    dueIn: fc.integer({ min: -100, max: 20 }),
  });
  const anyCommitment = fc.record({
    currency,
    remaining: fc.integer({ min: -10, max: 1500 }),
    itemIds: fc.subarray(['0', '1', '2', 'x']),
    debtId: fc.constantFrom(null, 'd1'),
  });
  const anyFacts = fc.record({
    items: fc.array(anyItem, { maxLength: 5 }),
    unapplied: fc.array(fc.record({ currency, amount: fc.integer({ min: 0, max: 800 }) }), {
      maxLength: 3,
    }),
    promises: fc.array(anyCommitment, { maxLength: 3 }),
    claims: fc.array(anyCommitment, { maxLength: 3 }),
    plans: fc.array(anyCommitment, { maxLength: 2 }),
  });

  it('is never negative, and its parts sum to the overdue', () => {
    fc.assert(
      fc.property(anyFacts, (raw) => {
        const items = raw.items.map(({ dueIn, ...rest }, index) => ({
          ...rest,
          itemId: String(index),
          dueOn: TODAY.add({ days: dueIn }),
        }));
        for (const row of actionableOverdue({ ...raw, items }, TODAY)) {
          const { overdue, unapplied, disputed, promised, claimed, planned, aon } = row;
          for (const part of [overdue, unapplied, disputed, promised, claimed, planned, aon]) {
            expect(part).toBeGreaterThanOrEqual(0);
          }
          expect(overdue - unapplied - disputed - promised - claimed - planned).toBe(aon);
          expect(row.oldestDueOn === null).toBe(aon === 0);
        }
      }),
    );
  });

  it('changes nothing it was given, and answers the same twice', () => {
    fc.assert(
      fc.property(anyFacts, (raw) => {
        const items = raw.items.map(({ dueIn, ...rest }, index) =>
          Object.freeze({ ...rest, itemId: String(index), dueOn: TODAY.add({ days: dueIn }) }),
        );
        const given = { ...raw, items: Object.freeze(items) };
        expect(actionableOverdue(given, TODAY)).toEqual(actionableOverdue(given, TODAY));
      }),
    );
  });
});
