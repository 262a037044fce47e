import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllocationCandidate, allocate, type PaymentToAllocate } from './allocation';

const day = (text: string) => Temporal.PlainDate.from(text);

function candidate(
  itemId: string,
  open: number,
  changes: Partial<AllocationCandidate> = {},
): AllocationCandidate {
  return {
    itemId,
    debtId: 'd1',
    number: `INV-${itemId}`,
    currency: 'USD',
    dueOn: day('2026-05-01'),
    open,
    disputed: 0,
    ...changes,
  };
}

const A = candidate('a', 500_00, { dueOn: day('2026-04-01') });
const B = candidate('b', 300_00, { dueOn: day('2026-05-01') });
const C = candidate('c', 200_00, { dueOn: day('2026-06-01') });
const BUSINESS = { debtKind: 'BUSINESS' } as const;
const CONSUMER = { debtKind: 'CONSUMER' } as const;
const pay = (amount: number, changes: Partial<PaymentToAllocate> = {}): PaymentToAllocate => ({
  amount,
  currency: 'USD',
  ...changes,
});

describe('allocate', () => {
  it('follows the payer’s direction before all else', () => {
    const payment = pay(350_00, {
      direction: [
        { itemId: 'c', amount: 200_00 },
        { itemId: 'b', amount: 100_00 },
      ],
      namedItemIds: ['a'],
      remittance: [{ number: 'INV-a' }],
    });
    expect(allocate(payment, [A, B, C], BUSINESS)).toMatchObject({
      allocations: [
        { itemId: 'c', amount: 200_00 },
        { itemId: 'b', amount: 100_00 },
      ],
      unapplied: 50_00,
      basis: 'DIRECTION',
    });
  });

  describe('of exactly an instalment of the only plan', () => {
    const onPlan = (amount: number, itemIds: string[]) =>
      allocate(
        pay(amount, { plan: { itemIds, instalments: [75_00, 450_00, 500_00] } }),
        [A, B, C],
        BUSINESS,
      );

    it('goes to the items of the plan, oldest first', () => {
      expect(onPlan(450_00, ['c', 'b'])).toMatchObject({
        allocations: [
          { itemId: 'b', amount: 300_00 },
          { itemId: 'c', amount: 150_00 },
        ],
        basis: 'EXACT',
      });
    });

    it('and so does what is an item of the plan as well', () => {
      expect(onPlan(500_00, ['a', 'b'])).toMatchObject({
        allocations: [{ itemId: 'a', amount: 500_00 }],
        basis: 'EXACT',
      });
    });

    it('is held where an item beside the plan waits for the same amount', () => {
      expect(onPlan(500_00, ['b', 'c'])).toMatchObject({ allocations: [], basis: 'HELD' });
    });

    it('is held where it is a cent more', () => {
      expect(onPlan(75_01, ['b', 'c'])).toMatchObject({ allocations: [], basis: 'HELD' });
    });
  });

  it('then to the items named, oldest first', () => {
    const payment = pay(600_00, { namedItemIds: ['c', 'a'], remittance: [{ number: 'INV-b' }] });
    expect(allocate(payment, [C, B, A], BUSINESS)).toMatchObject({
      allocations: [
        { itemId: 'a', amount: 500_00 },
        { itemId: 'c', amount: 100_00 },
      ],
      unapplied: 0,
      basis: 'NAMED',
    });
  });

  it('then by the remittance lines, with their amounts where they have any', () => {
    const remittance = [
      { number: 'INV-b', amount: 250_00 },
      { number: 'INV-c' },
      { number: 'INV-x' },
    ];
    expect(allocate(pay(500_00, { remittance }), [A, B, C], BUSINESS)).toMatchObject({
      allocations: [
        { itemId: 'b', amount: 250_00 },
        { itemId: 'c', amount: 200_00 },
      ],
      unapplied: 50_00,
      basis: 'REMITTANCE',
    });
  });

  it('then to the one item of exactly this amount', () => {
    expect(allocate(pay(300_00), [A, B, C], BUSINESS)).toMatchObject({
      allocations: [{ itemId: 'b', amount: 300_00 }],
      basis: 'EXACT',
    });
    const twin = candidate('t', 300_00);
    expect(allocate(pay(300_00), [A, B, C, twin], BUSINESS)).toMatchObject({
      allocations: [],
      basis: 'HELD',
    });
  });

  it('otherwise holds business money, one cent off is enough', () => {
    expect(allocate(pay(300_01), [A, B, C], BUSINESS)).toMatchObject({
      allocations: [],
      unapplied: 300_01,
      basis: 'HELD',
    });
  });

  it('puts consumer money on the oldest items of the only debt', () => {
    expect(allocate(pay(600_00), [C, B, A], CONSUMER)).toMatchObject({
      allocations: [
        { itemId: 'a', amount: 500_00 },
        { itemId: 'b', amount: 100_00 },
      ],
      unapplied: 0,
      basis: 'OLDEST',
    });
  });

  it('asks where a consumer has several debts and names none', () => {
    const other = candidate('z', 900_00, { debtId: 'd2' });
    expect(allocate(pay(600_00), [A, other], CONSUMER)).toMatchObject({
      allocations: [],
      basis: 'ASK',
    });
    expect(allocate(pay(600_00, { debtId: 'd2' }), [A, other], CONSUMER)).toMatchObject({
      allocations: [{ itemId: 'z', amount: 600_00 }],
      basis: 'OLDEST',
    });
  });

  it('never to what is disputed; the undisputed part may be', () => {
    const whole = { ...A, disputed: 500_00 };
    const part = { ...B, disputed: 100_00 };
    expect(allocate(pay(900_00), [whole, part, C], CONSUMER).allocations).toEqual([
      { itemId: 'c', amount: 200_00 },
    ]);
    const direction = [
      { itemId: 'a', amount: 500_00 },
      { itemId: 'b', amount: 300_00 },
    ];
    expect(allocate(pay(900_00, { direction }), [whole, part], BUSINESS)).toMatchObject({
      allocations: [{ itemId: 'b', amount: 200_00 }],
      unapplied: 700_00,
    });
    // what is left when they pay all but what they dispute
    expect(allocate(pay(200_00), [part], BUSINESS)).toMatchObject({
      allocations: [{ itemId: 'b', amount: 200_00 }],
      basis: 'EXACT',
    });
    // exactly the open amount, but a part of it is disputed
    expect(allocate(pay(300_00), [part], BUSINESS).basis).toBe('HELD');
  });

  it('never to another currency', () => {
    const euro = candidate('e', 300_00, { currency: 'EUR' });
    expect(allocate(pay(300_00, { namedItemIds: ['e'] }), [euro], BUSINESS)).toMatchObject({
      allocations: [],
      unapplied: 300_00,
    });
    expect(allocate(pay(300_00), [euro], CONSUMER)).toMatchObject({
      allocations: [],
      basis: 'HELD',
    });
  });

  it('explains itself', () => {
    const { reasons } = allocate(pay(350_00, { namedItemIds: ['b'] }), [B], BUSINESS);
    expect(reasons).toEqual([
      { rule: 'NAMED', text: 'To the items it names' },
      {
        rule: 'UNAPPLIED',
        text: 'Unapplied, and counted against what is chased',
        value: '50.00 USD',
      },
    ]);
  });
});

describe('allocate, whatever comes', () => {
  const anyCandidate = fc.record({
    debtId: fc.constantFrom('d1', 'd2'),
    currency: fc.constantFrom('USD', 'EUR'),
    open: fc.integer({ min: 0, max: 500 }),
    disputed: fc.integer({ min: -50, max: 600 }),
    dueIn: fc.integer({ min: -90, max: 90 }),
  });
  const anyPayment = fc.record({
    amount: fc.integer({ min: 1, max: 1000 }),
    currency: fc.constantFrom('USD', 'EUR'),
    debtId: fc.constantFrom(null, 'd1', 'd2'),
    direction: fc.array(
      fc.record({
        itemId: fc.constantFrom('0', '1', '2', 'x'),
        amount: fc.integer({ min: -10, max: 600 }),
      }),
      {
        maxLength: 3,
      },
    ),
    namedItemIds: fc.subarray(['0', '1', '2', 'x']),
    remittance: fc.array(fc.record({ number: fc.constantFrom('N0', 'N1', 'N9') }), {
      maxLength: 2,
    }),
  });

  it('places no more than came, no more than is open and undisputed, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anyCandidate, { maxLength: 5 }),
        anyPayment,
        fc.constantFrom(BUSINESS, CONSUMER),
        (raw, payment, rules) => {
          const candidates = raw.map(({ dueIn, ...rest }, index) => ({
            ...rest,
            itemId: String(index),
            number: `N${index}`,
            dueOn: day('2026-05-01').add({ days: dueIn }),
          }));
          const { allocations, unapplied, basis } = allocate(payment, candidates, rules);
          const placed = allocations.reduce((sum, { amount }) => sum + amount, 0);
          expect(placed + unapplied).toBe(payment.amount);
          expect(unapplied).toBeGreaterThanOrEqual(0);
          for (const { itemId, amount } of allocations) {
            const item = candidates.find((one) => one.itemId === itemId)!;
            expect(amount).toBeGreaterThan(0);
            expect(amount).toBeLessThanOrEqual(item.open - Math.max(0, item.disputed));
            expect(item.currency).toBe(payment.currency);
          }
          expect(new Set(allocations.map(({ itemId }) => itemId)).size).toBe(allocations.length);
          if (basis === 'HELD' || basis === 'ASK') expect(placed).toBe(0);
          const again = allocate(payment, [...candidates].reverse(), rules);
          expect(again.unapplied).toBe(unapplied);
        },
      ),
    );
  });
});
