import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AdjustmentKind,
  ItemAdjustment,
  ItemAllocation,
  LedgerCredit,
  LedgerItem,
} from './ledger';
import { openAmount, unappliedAmount } from './open-amount';

const day = (text: string) => Temporal.PlainDate.from(text);
const noon = (text: string) => Temporal.Instant.from(`${text}T12:00:00Z`);

function item(changes: Partial<LedgerItem> = {}): LedgerItem {
  return {
    id: 'i1',
    amount: 1000_00,
    currency: 'USD',
    issuedOn: day('2026-03-01'),
    dueOn: day('2026-03-31'),
    recordedAt: noon('2026-03-01'),
    allocations: [],
    adjustments: [],
    ...changes,
  };
}

function paid(amount: number, on: string, changes: Partial<ItemAllocation> = {}): ItemAllocation {
  return { source: 'PAYMENT', amount, effectiveOn: day(on), recordedAt: noon(on), ...changes };
}

function adjusted(kind: AdjustmentKind, amount: number, on: string): ItemAdjustment {
  return { kind, amount, effectiveOn: day(on), recordedAt: noon(on) };
}

describe('openAmount', () => {
  it.each([
    ['2026-02-28', 0],
    ['2026-03-01', 1000_00],
    ['2026-03-02', 1000_00],
  ])('of an invoice issued on 1 March, on %s: %i', (asOf, open) => {
    expect(openAmount(item(), day(asOf))).toBe(open);
  });

  it.each([
    ['2026-04-09', 1000_00],
    ['2026-04-10', 600_00],
    ['2026-04-11', 600_00],
  ])('with 400.00 effective on 10 April, on %s: %i', (asOf, open) => {
    expect(openAmount(item({ allocations: [paid(400_00, '2026-04-10')] }), day(asOf))).toBe(open);
  });

  it.each([
    ['2026-04-19', 600_00],
    ['2026-04-20', 1000_00],
    ['2026-04-21', 1000_00],
  ])('reversed on 20 April, on %s: %i', (asOf, open) => {
    const bounced = paid(400_00, '2026-04-10', {
      reversedOn: day('2026-04-20'),
      reversedAt: noon('2026-04-22'),
    });
    expect(openAmount(item({ allocations: [bounced] }), day(asOf))).toBe(open);
  });

  it.each<[AdjustmentKind, number]>([
    ['WRITE_OFF', 950_00],
    ['WAIVER', 950_00],
    ['FORGIVENESS', 950_00],
    ['FEE', 1050_00],
    ['INTEREST', 1050_00],
  ])('%s of 50.00 makes it %i', (kind, open) => {
    const adjustments = [adjusted(kind, 50_00, '2026-04-10')];
    expect(openAmount(item({ adjustments }), day('2026-04-09'))).toBe(1000_00);
    expect(openAmount(item({ adjustments }), day('2026-04-10'))).toBe(open);
  });

  it('as known at a moment leaves out what was recorded later, and knows of no reversal yet', () => {
    // value 10 April, entered on 15 April; came back on 20 April, entered on 22 April
    const bounced = paid(400_00, '2026-04-10', {
      recordedAt: noon('2026-04-15'),
      reversedOn: day('2026-04-20'),
      reversedAt: noon('2026-04-22'),
    });
    const invoice = item({ allocations: [bounced] });
    const onDay = day('2026-04-21');
    expect(openAmount(invoice, onDay, noon('2026-04-14'))).toBe(1000_00);
    expect(openAmount(invoice, onDay, noon('2026-04-15'))).toBe(600_00);
    expect(openAmount(invoice, onDay, noon('2026-04-21'))).toBe(600_00);
    expect(openAmount(invoice, onDay, noon('2026-04-22'))).toBe(1000_00);
    expect(openAmount(invoice, onDay)).toBe(1000_00);
  });

  it('is nothing before the invoice itself was known', () => {
    expect(openAmount(item(), day('2026-03-05'), noon('2026-02-28'))).toBe(0);
    expect(openAmount(item(), day('2026-03-05'), noon('2026-03-01'))).toBe(1000_00);
  });

  it('does not depend on the order of the movements', () => {
    const movement = fc.record({
      amount: fc.integer({ min: 1, max: 10_000 }),
      days: fc.integer({ min: 0, max: 90 }),
      reversedAfter: fc.option(fc.integer({ min: 0, max: 30 })),
    });
    fc.assert(
      fc.property(fc.array(movement), fc.integer({ min: 0, max: 120 }), (movements, asOfDays) => {
        const allocations = movements.map(({ amount, days, reversedAfter }) => {
          const on = day('2026-03-01').add({ days });
          const reversedOn = reversedAfter === null ? null : on.add({ days: reversedAfter });
          return paid(amount, on.toString(), { reversedOn });
        });
        const asOf = day('2026-03-01').add({ days: asOfDays });
        const open = openAmount(item({ allocations }), asOf);
        expect(openAmount(item({ allocations: [...allocations].reverse() }), asOf)).toBe(open);
        const withUndone = [
          ...allocations,
          paid(77, '2026-03-01', { reversedOn: day('2026-03-01') }),
        ];
        expect(openAmount(item({ allocations: withUndone }), asOf)).toBe(open);
      }),
    );
  });
});

describe('unappliedAmount', () => {
  const payment = (changes: Partial<LedgerCredit> = {}): LedgerCredit => ({
    id: 'p1',
    amount: 500_00,
    currency: 'USD',
    effectiveOn: day('2026-04-10'),
    recordedAt: noon('2026-04-10'),
    allocations: [],
    ...changes,
  });

  it.each([
    ['2026-04-09', 0],
    ['2026-04-10', 500_00],
    ['2026-04-11', 500_00],
    ['2026-04-12', 200_00],
  ])('on %s: %i', (asOf, unapplied) => {
    const allocations = [paid(300_00, '2026-04-12')];
    expect(unappliedAmount(payment({ allocations }), day(asOf))).toBe(unapplied);
  });

  it('is nothing once the payment was reversed with its allocations', () => {
    const reversedOn = day('2026-04-20');
    const reversed = payment({
      reversedOn,
      allocations: [paid(300_00, '2026-04-12', { reversedOn })],
    });
    expect(unappliedAmount(reversed, day('2026-04-19'))).toBe(200_00);
    expect(unappliedAmount(reversed, day('2026-04-20'))).toBe(0);
  });

  it('as known at a moment knows only what was recorded by then', () => {
    const late = payment({ recordedAt: noon('2026-04-15') });
    expect(unappliedAmount(late, day('2026-04-11'), noon('2026-04-14'))).toBe(0);
    expect(unappliedAmount(late, day('2026-04-11'), noon('2026-04-15'))).toBe(500_00);
  });
});
