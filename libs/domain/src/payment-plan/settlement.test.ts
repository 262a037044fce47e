import { describe, expect, it } from 'vitest';
import { evaluatePlan } from './evaluate-plan';
import type { PlanFacts, PlanMoney, PlanStanding } from './payment-plan';
import { day, EXACT_PLAN, EXACT_RULES, instalment, moneyOf, planOf } from './plan-example';

// 1,000.00 owed on two items, 600.00 settles it, due Mon 2 Nov
const SETTLEMENT: Partial<PlanFacts> = {
  kind: 'SETTLEMENT',
  frequency: 'ONCE',
  forgiven: 400_00,
  instalments: [instalment(1, '2026-11-02', 600_00)],
  items: [
    { itemId: 'a', open: 700_00, reductions: [] },
    { itemId: 'b', open: 300_00, reductions: [] },
  ],
};

function standing(
  asOf: string,
  money: readonly PlanMoney[],
  changes: Partial<PlanFacts> = {},
  rules = EXACT_RULES,
): PlanStanding {
  return evaluatePlan(planOf({ ...SETTLEMENT, ...changes }), money, rules, day(asOf));
}
const text = (on: Temporal.PlainDate | null) => on?.toString() ?? null;
const forgiven = ({ adjustments }: PlanStanding) =>
  adjustments.map(({ itemId, kind, amount, effectiveOn }) => [
    itemId,
    kind,
    amount,
    text(effectiveOn),
  ]);

describe('a settlement', () => {
  // a cheque of Mon 2 Nov clears after ten business days: Mon 16 Nov
  const cheque = moneyOf(600_00, '2026-11-02', { method: 'CHEQUE' });

  it.each([
    ['2026-11-01', 'ACTIVE', 1000_00],
    ['2026-11-02', 'ACTIVE', 400_00],
    ['2026-11-15', 'ACTIVE', 400_00],
    ['2026-11-16', 'COMPLETED', 0],
    ['2026-11-17', 'COMPLETED', 0],
  ])('paid by cheque on Monday 2 November, on %s: %s', (asOf, status, coverage) => {
    expect(standing(asOf, [cheque])).toMatchObject({ status, coverage });
  });

  it('books what is forgiven on the day its money has cleared, and no day before', () => {
    expect(forgiven(standing('2026-11-15', [cheque]))).toEqual([]);
    expect(text(standing('2026-11-15', [cheque]).turnsOn)).toBe('2026-11-16');
    const complete = standing('2026-11-16', [cheque]);
    expect(forgiven(complete)).toEqual([
      ['a', 'FORGIVENESS', 100_00, '2026-11-16'],
      ['b', 'FORGIVENESS', 300_00, '2026-11-16'],
    ]);
    expect(text(complete.completedOn)).toBe('2026-11-16');
    expect(complete.turnsOn).toBeNull();
  });

  it('is open again, and nothing forgiven, when the money comes back', () => {
    const back = [{ ...cheque, until: day('2026-11-20') }];
    expect(standing('2026-11-19', back).status).toBe('COMPLETED');
    const open = standing('2026-11-20', back);
    expect(open).toMatchObject({ status: 'ACTIVE', condition: 'IN_GRACE', coverage: 1000_00 });
    expect(forgiven(open)).toEqual([]);
    // grace anew until Wed 25, notice on Thu 26, cure until Thu 3 Dec
    expect(standing('2026-11-26', back).condition).toBe('IN_ARREARS');
    expect(standing('2026-12-03', back).status).toBe('ACTIVE');
    expect(standing('2026-12-04', back).status).toBe('DEFAULTED');
    const again = [...back, moneyOf(600_00, '2026-11-25')];
    expect(standing('2026-11-25', again)).toMatchObject({ status: 'ACTIVE', coverage: 400_00 });
    expect(standing('2026-11-27', again).status).toBe('COMPLETED');
  });

  it('forgives where the money was not put, and no more than is open', () => {
    const onNewer = moneyOf(600_00, '2026-11-02', {
      itemId: null,
      parts: [
        { itemId: 'b', amount: 300_00 },
        { itemId: 'a', amount: 300_00 },
      ],
    });
    expect(forgiven(standing('2026-11-03', [onNewer]))).toEqual([
      ['a', 'FORGIVENESS', 400_00, '2026-11-03'],
    ]);
    const credited = {
      items: [
        { itemId: 'a', open: 700_00, reductions: [] },
        {
          itemId: 'b',
          open: 300_00,
          reductions: [{ amount: 50_00, effectiveOn: day('2026-10-25'), reversedOn: null }],
        },
      ],
    };
    const money = [moneyOf(550_00, '2026-11-02')];
    expect(standing('2026-11-03', money, credited)).toMatchObject({
      status: 'COMPLETED',
      total: 550_00,
    });
    expect(forgiven(standing('2026-11-03', money, credited))).toEqual([
      ['a', 'FORGIVENESS', 150_00, '2026-11-03'],
      ['b', 'FORGIVENESS', 250_00, '2026-11-03'],
    ]);
  });

  // grace until Thu 5, notice Fri 6, cure until Fri 13
  it.each([
    ['2026-11-05', 'ACTIVE'],
    ['2026-11-13', 'ACTIVE'],
    ['2026-11-14', 'DEFAULTED'],
  ])('with one part missing, on %s: %s', (asOf, status) => {
    expect(standing(asOf, [moneyOf(599_99, '2026-11-02')])).toMatchObject({ status });
  });

  it('waits for the slowest money, however late the last of it came', () => {
    const money = [
      moneyOf(300_00, '2026-11-02', { method: 'CHEQUE' }),
      moneyOf(300_00, '2026-11-04', { method: 'CASH' }),
    ];
    expect(text(standing('2026-11-04', money).clearsOn)).toBe('2026-11-16');
    // what was not needed for it clears in its own time
    const more = [
      moneyOf(600_00, '2026-11-02'),
      moneyOf(50_00, '2026-11-03', { method: 'CHEQUE' }),
    ];
    expect(standing('2026-11-03', more)).toMatchObject({ status: 'COMPLETED', paid: 600_00 });
  });
});

describe('paid in full', () => {
  it('within the tolerance only once the last part is past its grace', () => {
    const rules = { ...EXACT_RULES, policy: { ...EXACT_PLAN, tolerance: 1_00 } };
    const money = [moneyOf(599_50, '2026-11-02')];
    expect(standing('2026-11-05', money, {}, rules)).toMatchObject({
      status: 'ACTIVE',
      paidOffOn: null,
    });
    expect(standing('2026-11-06', money, {}, rules).status).toBe('COMPLETED');
  });

  it.each([
    ['2026-11-05', 0, 'ACTIVE', 0],
    ['2026-11-06', 0, 'ACTIVE', 20_00],
    ['2026-11-06', 17_99, 'ACTIVE', 2_01],
    ['2026-11-06', 18_00, 'COMPLETED', 0],
  ])('of little, the tolerance is a tenth: on %s with %i', (on, paid, status, arrears) => {
    const rules = { ...EXACT_RULES, policy: { ...EXACT_PLAN, tolerance: 25_00 } };
    const small = { forgiven: 10_00, instalments: [instalment(1, '2026-11-02', 20_00)] };
    const money = paid === 0 ? [] : [moneyOf(paid, '2026-11-02')];
    expect(standing(on, money, small, rules)).toMatchObject({ status, arrears });
  });

  it('early, without the interest of what is not due yet', () => {
    const plan: Partial<PlanFacts> = {
      kind: 'PLAN',
      forgiven: 0,
      instalments: [
        instalment(1, '2026-11-02', 105_00, 5_00),
        instalment(2, '2026-12-01', 103_00, 3_00),
      ],
      items: [{ itemId: 'a', open: 200_00, reductions: [] }],
    };
    const due = standing('2026-11-02', [], plan);
    expect(due).toMatchObject({ total: 208_00, coverage: 205_00 });
    expect(forgiven(due)).toEqual([['a', 'INTEREST', 5_00, '2026-11-02']]);
    const early = [moneyOf(205_00, '2026-11-04')];
    expect(standing('2026-11-04', early, plan)).toMatchObject({ total: 205_00, status: 'ACTIVE' });
    // it stays paid off when the day of the saved interest comes
    expect(standing('2026-12-24', early, plan)).toMatchObject({
      total: 205_00,
      status: 'COMPLETED',
    });
    expect(forgiven(standing('2026-12-24', early, plan))).toHaveLength(1);
    const shortByOne = [moneyOf(204_99, '2026-11-04')];
    expect(standing('2026-11-04', shortByOne, plan).paidOffOn).toBeNull();
  });

  it('takes credits off the last parts first, and gives them back', () => {
    const credit = {
      amount: 130_00,
      effectiveOn: day('2026-11-10'),
      reversedOn: day('2026-11-20'),
    };
    const plan = {
      ...planOf(),
      items: [{ itemId: 'a', open: 300_00, reductions: [credit] }],
    };
    const amounts = (asOf: string) =>
      standing(asOf, [], plan).instalments.map(({ amount }) => amount);
    expect(amounts('2026-11-09')).toEqual([100_00, 100_00, 100_00]);
    expect(amounts('2026-11-10')).toEqual([100_00, 70_00, 0]);
    expect(amounts('2026-11-20')).toEqual([100_00, 100_00, 100_00]);
  });
});

describe('an arrangement', () => {
  const arrangement: Partial<PlanFacts> = {
    kind: 'ARRANGEMENT',
    frequency: 'MONTHLY',
    forgiven: 0,
    instalments: [instalment(1, '2026-11-02', 50_00), instalment(2, '2026-12-01', 50_00)],
    reviewOn: day('2026-12-15'),
  };
  const money = [moneyOf(50_00, '2026-11-02'), moneyOf(50_00, '2026-12-01')];

  it.each([
    ['2026-12-02', 'ACTIVE', 900_00],
    ['2026-12-14', 'ACTIVE', 900_00],
    ['2026-12-15', 'COMPLETED', 0],
  ])('covers all of the debt until its review, on %s: %s', (asOf, status, coverage) => {
    expect(standing(asOf, money, arrangement)).toMatchObject({ status, coverage });
  });

  it('books nothing', () => {
    expect(standing('2026-12-15', money, arrangement).adjustments).toEqual([]);
  });
});
