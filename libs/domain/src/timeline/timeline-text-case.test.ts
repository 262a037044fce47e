import { describe, expect, it } from 'vitest';
import { money } from '../money/money';
import type { TimelineFact } from './timeline';
import { tell, usd } from './timeline-example';

const CASES: readonly [TimelineFact, readonly string[]][] = [
  [
    {
      type: 'CASE_OPENED',
      payload: {
        stage: 'EARLY',
        isPlacement: false,
        amounts: [usd(1200_00)],
        oldestDueOn: '2026-11-02',
      },
    },
    ['Case opened: 1,200.00 USD overdue', 'Oldest item due Mon 2 Nov'],
  ],
  [
    {
      type: 'CASE_OPENED',
      payload: {
        stage: 'EARLY',
        isPlacement: true,
        amounts: [usd(100), money(200, 'EUR')],
        oldestDueOn: null,
      },
    },
    ['Case opened: 1.00 USD and 2.00 EUR placed with us'],
  ],
  [
    { type: 'CASE_REOPENED', payload: { cause: 'REVERSAL', amounts: [usd(500_00)] } },
    ['Case open again: 500.00 USD overdue', 'A payment or match was undone'],
  ],
  [
    { type: 'CASE_CLOSED', payload: { reason: 'CURED' } },
    ['Case closed: cured, nothing is overdue any more', 'By Mia'],
  ],
  [
    { type: 'CASE_STAGE_CHANGED', payload: { from: 'EARLY', to: 'LATE' } },
    ['Stage late, was early'],
  ],
  [
    { type: 'CASE_ASSIGNED', payload: { fromOwnerId: 'ben', toOwnerId: 'mia' } },
    ['Case given to Mia', 'By Mia, was with Ben'],
  ],
  [
    { type: 'CASE_ASSIGNED', payload: { fromOwnerId: null, toOwnerId: 'ben' } },
    ['Case given to Ben', 'By Mia'],
  ],
  [
    { type: 'CASE_ASSIGNED', payload: { fromOwnerId: 'ben', toOwnerId: null } },
    ['Case given back to the pool', 'By Mia, was with Ben'],
  ],
  [
    { type: 'CASE_HELD', payload: { until: '2026-12-23', reason: 'Said to have died' } },
    ['On hold until Wed 23 Dec', 'Said to have died; by Mia'],
  ],
  [
    {
      type: 'DISPUTE_OPENED',
      payload: {
        disputeId: 'd',
        reason: 'WRONG_DELIVERY',
        amounts: [usd(9210_00)],
        itemIds: ['i1'],
        ownerId: 'ben',
      },
    },
    ['9,210.00 USD disputed: wrong delivery', 'INV-1; taken down by Mia, Ben looks into it'],
  ],
  [
    {
      type: 'DISPUTE_RESOLVED',
      payload: {
        disputeId: 'd',
        resolution: 'PARTLY_ACCEPTED',
        amounts: [usd(100_00)],
        accepted: [usd(40_00)],
      },
    },
    [
      'Dispute over 100.00 USD accepted in part, 40.00 USD of it',
      'By Mia; a credit note is to come',
    ],
  ],
  [
    {
      type: 'DISPUTE_RESOLVED',
      payload: { disputeId: 'd', resolution: 'REJECTED', amounts: [usd(100_00)], accepted: [] },
    },
    ['Dispute over 100.00 USD rejected', 'By Mia'],
  ],
  [
    { type: 'NEXT_ACTION_SET', payload: { action: 'SEND_COPIES', on: '2026-11-24', at: null } },
    ['Next: send copies, Tue 24 Nov', 'Set by Mia'],
  ],
  [{ type: 'SNOOZED', payload: { until: '2026-11-30' } }, ['Put aside until Mon 30 Nov', 'By Mia']],
  [
    { type: 'UNSNOOZED', payload: { until: '2026-11-30' } },
    ['Back on the worklist', 'Mia took it back before Mon 30 Nov'],
  ],
  [{ type: 'CUSTOMER_ADDED', payload: {} }, ['Customer added', 'By Mia']],
  [
    { type: 'CUSTOMER_CHANGED', payload: { fields: ['timeZone', 'usualPayDay'] } },
    ['Customer changed: time zone, usual pay day', 'By Mia'],
  ],
];

describe('the case events', () => {
  it.each(CASES)('are told: %o', (fact, expected) => {
    expect(tell(fact)).toEqual(expected);
  });
});
