import { describe, expect, it } from 'vitest';
import type { TimelineFact } from './timeline';
import { tell, usd } from './timeline-example';

const CASES: readonly [TimelineFact, readonly string[]][] = [
  [
    {
      type: 'PROMISE_RECORDED',
      payload: {
        promiseId: 'p',
        amount: usd(5000_00),
        dueOn: '2026-11-13',
        method: 'TRANSFER',
        itemIds: [],
      },
    },
    ['Promise of 5,000.00 USD by Fri 13 Nov', 'Mia recorded it, by transfer'],
  ],
  [
    {
      type: 'PROMISE_RECORDED',
      payload: {
        promiseId: 'p',
        amount: usd(1),
        dueOn: '2026-11-13',
        method: 'CHEQUE',
        itemIds: ['i1', 'i2', 'i3', 'i4'],
      },
    },
    [
      'Promise of 0.01 USD by Fri 13 Nov',
      'Mia recorded it, by cheque, for INV-1, INV-2, INV-3 and 1 more',
    ],
  ],
  [
    {
      type: 'PROMISE_CANCELLED',
      payload: { promiseId: 'p', amount: usd(100), dueOn: '2026-11-13' },
    },
    ['Promise of 1.00 USD by Fri 13 Nov cancelled', 'Mia cancelled it'],
  ],
  [
    {
      type: 'PROMISE_SUPERSEDED',
      payload: {
        promiseId: 'p',
        byPromiseId: 'q',
        amount: usd(100),
        dueOn: '2026-11-13',
        newAmount: usd(200),
        newDueOn: '2026-11-20',
      },
    },
    ['Promise of 1.00 USD by Fri 13 Nov replaced', 'Mia replaced it by 2.00 USD by Fri 20 Nov'],
  ],
];

describe('the promise events', () => {
  it.each(CASES)('are told: %o', (fact, expected) => {
    expect(tell(fact)).toEqual(expected);
  });

  const verdict = {
    promiseId: 'p',
    from: 'OPEN',
    to: 'BROKEN',
    amount: usd(5000_00),
    received: usd(0),
    dueOn: '2026-11-13',
    graceUntil: '2026-11-17',
    reasons: [{ rule: 'BROKEN', text: '0.00 USD received by Tue 17 Nov, grace included' }],
  } as const;

  it('tells a verdict with what it rests on', () => {
    expect(
      tell(
        { type: 'PROMISE_STATUS_CHANGED', payload: { ...verdict, reasons: [...verdict.reasons] } },
        null,
      ),
    ).toEqual([
      'Promise of 5,000.00 USD by Fri 13 Nov broken',
      '0.00 USD received by Tue 17 Nov, grace included',
    ]);
  });

  it('tells a verdict made again, and why', () => {
    const reasons = [
      { rule: 'BROKEN', text: '0.00 USD received by Tue 17 Nov, grace included' },
      {
        rule: 'REVERSED',
        text: 'Value Tue 17 Nov, came back on Mon 23 Nov: counts as never received',
        value: '5,000.00 USD',
      },
    ];
    const fact = {
      type: 'PROMISE_STATUS_CHANGED' as const,
      payload: { ...verdict, from: 'KEPT' as const, reasons },
    };
    expect(tell(fact, null)).toEqual([
      'Promise of 5,000.00 USD by Fri 13 Nov: kept before, now broken',
      '0.00 USD received by Tue 17 Nov, grace included; Value Tue 17 Nov, came back on Mon 23 Nov: counts as never received (5,000.00 USD)',
    ]);
  });

  it('tells a promise that was kept', () => {
    const reasons = [
      { rule: 'KEPT', text: 'Kept on Fri 13 Nov', value: '5,000.00 USD of 5,000.00 USD' },
      { rule: 'RECEIVED', text: 'Received by transfer, value Fri 13 Nov', value: '5,000.00 USD' },
    ];
    const payload = { ...verdict, to: 'KEPT' as const, received: usd(5000_00), reasons };
    expect(tell({ type: 'PROMISE_STATUS_CHANGED', payload }, null)).toEqual([
      'Promise of 5,000.00 USD by Fri 13 Nov kept',
      'Kept on Fri 13 Nov (5,000.00 USD of 5,000.00 USD); Received by transfer, value Fri 13 Nov (5,000.00 USD)',
    ]);
  });
});
