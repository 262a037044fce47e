import { describe, expect, it } from 'vitest';
import type { Receipt } from '../promise-to-pay/promise-to-pay';
import type { PlanFacts } from './payment-plan';
import { at, day, instalment, moneyOf, planOf, planReceiptOf } from './plan-example';
import { type PlanReceipt, planMoney } from './plan-money';
import { withoutPlanMoney } from './without-plan-money';

function moneyIn(receipts: readonly PlanReceipt[], changes: Partial<PlanFacts> = {}) {
  return planMoney(planOf(changes), receipts).map(({ amount, on, until }) => [
    amount,
    `${on}`,
    until === null ? null : `${until}`,
  ]);
}
const named = { planId: 'plan', parts: [] };

describe('the money of a plan', () => {
  it.each<[string, PlanReceipt, unknown[]]>([
    ['put on its item', planReceiptOf(50_00, '2026-11-02'), [[50_00, '2026-11-02', null]]],
    [
      'naming it, unapplied',
      planReceiptOf(50_00, '2026-11-02', named),
      [[50_00, '2026-11-02', null]],
    ],
    [
      'naming it, of a day before it was agreed',
      planReceiptOf(50_00, '2026-10-15', named),
      [[50_00, '2026-10-20', null]],
    ],
    ['put on its item before it was agreed', planReceiptOf(50_00, '2026-10-19'), []],
    [
      'naming it, a part put on an item beside it',
      planReceiptOf(50_00, '2026-11-02', {
        ...named,
        parts: [
          {
            itemId: 'beside',
            amount: 30_00,
            effectiveOn: day('2026-11-02'),
            recordedAt: at('2026-11-02T12:00'),
            reversedOn: null,
          },
        ],
      }),
      [[20_00, '2026-11-02', null]],
    ],
    ['naming another plan', planReceiptOf(50_00, '2026-11-02', { planId: 'other' }), []],
    ['naming a promise', planReceiptOf(50_00, '2026-11-02', { promiseId: 'p' }), []],
    ['of other books', planReceiptOf(50_00, '2026-11-02', { portfolioId: 'other' }), []],
    ['in another currency', planReceiptOf(50_00, '2026-11-02', { currency: 'EUR' }), []],
    [
      'that came back',
      planReceiptOf(50_00, '2026-11-02', { reversedOn: day('2026-11-10') }),
      [[50_00, '2026-11-02', '2026-11-10']],
    ],
    [
      'beyond what it covers of the item',
      planReceiptOf(350_00, '2026-11-02'),
      [[300_00, '2026-11-02', null]],
    ],
    [
      'put on its item later than it came',
      planReceiptOf(50_00, '2026-10-01', {
        parts: [
          {
            itemId: 'a',
            amount: 50_00,
            effectiveOn: day('2026-10-01'),
            recordedAt: at('2026-11-05T12:00'),
            reversedOn: day('2026-11-07'),
          },
        ],
      }),
      [[50_00, '2026-10-20', '2026-11-07']],
    ],
  ])('%s', (_name, receipt, expected) => {
    expect(moneyIn([receipt])).toEqual(expected);
  });

  it.each([
    ['2026-11-09', 1],
    ['2026-11-10', 1],
    ['2026-11-11', 0],
  ])('put on its item on %s counts %i times when it was cancelled on the 10th', (on, count) => {
    const ended = {
      as: 'CANCELLED',
      on: day('2026-11-10'),
      at: at('2026-11-10T18:00'),
    } as const;
    expect(moneyIn([planReceiptOf(50_00, on)], { ended })).toHaveLength(count);
  });

  it('takes interest on the newest item, too', () => {
    const plan = { instalments: [instalment(1, '2026-11-02', 110_00, 10_00)] };
    expect(moneyIn([planReceiptOf(120_00, '2026-11-02')], plan)).toEqual([
      [110_00, '2026-11-02', null],
    ]);
  });

  it('has none before it is agreed', () => {
    const receipt = planReceiptOf(50_00, '2026-11-02', named);
    expect(moneyIn([receipt], { agreedOn: null, agreedAt: null })).toEqual([]);
  });
});

describe('what is left to promises', () => {
  const receipt: Receipt = {
    id: 'r',
    portfolioId: 'book',
    currency: 'USD',
    amount: 100_00,
    method: 'TRANSFER',
    valueOn: day('2026-11-02'),
    recordedAt: at('2026-11-02T12:00'),
    reversedOn: null,
    debtId: null,
    promiseId: null,
    parts: [
      { itemId: 'a', debtId: 'd', amount: 60_00 },
      { itemId: 'b', debtId: 'd', amount: 30_00 },
    ],
  };
  const money = moneyOf(60_00, '2026-11-02', { receiptId: 'r' });
  const standing = { total: 300_00, idle: [] };

  it('is what plans do not take', () => {
    expect(withoutPlanMoney([receipt], [{ money: [money], standing }])).toEqual([
      { ...receipt, amount: 40_00, parts: [{ itemId: 'b', debtId: 'd', amount: 30_00 }] },
    ]);
    expect(withoutPlanMoney([receipt], [])).toEqual([receipt]);
  });

  it('is nothing of money that names a plan', () => {
    const whole = { ...money, itemId: null, amount: 100_00, parts: [] };
    expect(withoutPlanMoney([receipt], [{ money: [whole], standing }])).toEqual([]);
  });

  it('is what a plan has no use for', () => {
    const small = { total: 20_00, idle: [] };
    expect(withoutPlanMoney([receipt], [{ money: [money], standing: small }])).toMatchObject([
      { amount: 80_00, parts: [{ amount: 40_00 }, { amount: 30_00 }] },
    ]);
  });

  it.each([
    ['2026-11-01', 40_00],
    ['2026-11-02', 100_00],
    ['2026-11-09', 100_00],
    ['2026-11-10', 40_00],
  ])('in default from the 2nd until reinstated on the 10th, of the %s: %i', (on, left) => {
    const idle = [{ fromOn: day('2026-11-02'), untilOn: day('2026-11-10') }];
    const takings = { money: [{ ...money, on: day(on) }], standing: { total: 300_00, idle } };
    expect(withoutPlanMoney([receipt], [takings])).toMatchObject([{ amount: left }]);
  });
});
