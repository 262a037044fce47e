import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerCredit, LedgerItem } from '../ledger/ledger';
import { AGEING_BUCKETS, ageingOf, ageOpen, bucketOf, daysPastDue } from './ageing';

const day = (text: string) => Temporal.PlainDate.from(text);
const noon = (text: string) => Temporal.Instant.from(`${text}T12:00:00Z`);
const ASOF = day('2026-06-30');

describe('buckets', () => {
  it.each([
    [-1, 'current'],
    [0, 'current'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91+'],
    [5000, '91+'],
  ])('%i days past due: %s', (days, bucket) => {
    expect(bucketOf(days)).toBe(bucket);
    expect(bucketOf(daysPastDue(ASOF.subtract({ days }), ASOF))).toBe(bucket);
  });
});

function invoice(id: string, amount: number, daysLate: number, currency = 'USD'): LedgerItem {
  const dueOn = ASOF.subtract({ days: daysLate });
  return {
    id,
    amount,
    currency,
    issuedOn: dueOn.subtract({ days: 30 }),
    dueOn,
    allocations: [],
    adjustments: [],
  };
}

describe('ageingOf', () => {
  // worked out on paper: items at 0, 1, 30, 31, 60, 61, 90 and 91 days, a part paid, a credit, a bounce, two currencies
  const part = invoice('at-31', 400_00, 31);
  const bounced = invoice('at-61', 600_00, 61);
  const items: LedgerItem[] = [
    invoice('at-0', 100_00, 0),
    invoice('at-1', 200_00, 1),
    invoice('at-30', 300_00, 30),
    {
      ...part,
      allocations: [
        {
          source: 'PAYMENT',
          amount: 150_00,
          effectiveOn: ASOF,
          recordedAt: noon('2026-06-30'),
        },
      ],
    },
    invoice('at-60', 500_00, 60),
    {
      ...bounced,
      allocations: [
        {
          source: 'PAYMENT',
          amount: 600_00,
          effectiveOn: day('2026-06-01'),
          recordedAt: noon('2026-06-01'),
          reversedOn: day('2026-06-29'),
          reversedAt: noon('2026-06-29'),
        },
      ],
    },
    invoice('at-90', 700_00, 90),
    invoice('at-91', 800_00, 91),
    invoice('eur', 50_00, 10, 'EUR'),
    // not issued yet
    { ...invoice('later', 999_00, -60), issuedOn: day('2026-07-01') },
  ];
  const credits: LedgerCredit[] = [
    {
      id: 'unapplied',
      amount: 120_00,
      currency: 'USD',
      effectiveOn: day('2026-06-20'),
      recordedAt: noon('2026-06-20'),
      allocations: [],
    },
  ];

  it('gives a row per currency, with counts, amounts and unallocated credits', () => {
    expect(ageingOf(items, credits, ASOF)).toEqual([
      {
        currency: 'EUR',
        buckets: [
          { label: 'current', count: 0, amount: 0 },
          { label: '1-30', count: 1, amount: 50_00 },
          { label: '31-60', count: 0, amount: 0 },
          { label: '61-90', count: 0, amount: 0 },
          { label: '91+', count: 0, amount: 0 },
        ],
        unallocatedCredits: 0,
        total: 50_00,
      },
      {
        currency: 'USD',
        buckets: [
          { label: 'current', count: 1, amount: 100_00 },
          { label: '1-30', count: 2, amount: 500_00 },
          { label: '31-60', count: 2, amount: 750_00 },
          { label: '61-90', count: 2, amount: 1300_00 },
          { label: '91+', count: 1, amount: 800_00 },
        ],
        unallocatedCredits: 120_00,
        total: 3330_00,
      },
    ]);
  });

  it('looks back to any day: before the bounce the item was paid', () => {
    const before = ageingOf(items, credits, day('2026-06-28')).find(
      (row) => row.currency === 'USD',
    );
    // at-61 was paid then, at-31 not yet; the others are two days younger
    expect(before?.buckets.map(({ count }) => count)).toEqual([2, 2, 1, 2, 0]);
    expect(before?.total).toBe(
      100_00 + 200_00 + 300_00 + 400_00 + 500_00 + 700_00 + 800_00 - 120_00,
    );
  });

  it('is empty without items', () => {
    expect(ageingOf([], [], ASOF)).toEqual([]);
  });

  it('is the same from the ledger and from what is open, and its total is the sum of both', () => {
    const open = fc.record({
      currency: fc.constantFrom('USD', 'EUR'),
      daysLate: fc.integer({ min: -40, max: 200 }),
      open: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(open), (all) => {
        const ledger = all.map(({ currency, daysLate, open: amount }, index) => ({
          ...invoice(String(index), amount, daysLate, currency),
          issuedOn: day('2025-01-01'),
        }));
        const rows = ageOpen(
          all.map((one) => ({ ...one, dueOn: ASOF.subtract({ days: one.daysLate }) })),
          ASOF,
        );
        expect(ageingOf(ledger, [], ASOF)).toEqual(rows);
        const total = rows.reduce((sum, row) => sum + row.total, 0);
        expect(total).toBe(all.reduce((sum, one) => sum + one.open, 0));
        for (const row of rows)
          expect(row.buckets.map(({ label }) => label)).toEqual([...AGEING_BUCKETS]);
      }),
    );
  });
});
