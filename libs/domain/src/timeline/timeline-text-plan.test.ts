import { describe, expect, it } from 'vitest';
import { PLAN_KINDS, PLAN_STATUSES } from '../payment-plan/payment-plan';
import type { TimelineFact, TimelinePayloads } from './timeline';
import { tell, usd } from './timeline-example';

const told = {
  planId: 'p',
  kind: 'PLAN',
  total: usd(48_210_00),
  forgiven: usd(0),
  instalments: 8,
  firstOn: '2026-12-01',
  lastOn: '2027-07-01',
} as const;
const settled = {
  ...told,
  kind: 'SETTLEMENT',
  total: usd(41_000_00),
  forgiven: usd(7210_00),
  instalments: 1,
  lastOn: '2026-12-01',
} as const;

describe('plans and offers are told', () => {
  it.each<[TimelineFact, string[]]>([
    [
      {
        type: 'OFFER_NOTED',
        payload: {
          offerId: 'o',
          side: 'CUSTOMER',
          kind: 'PLAN',
          total: usd(48_210_00),
          forgiven: usd(0),
          lastOn: '2028-02-01',
        },
      },
      ['They asked for a payment plan: 48,210.00 USD by Tue 1 Feb 2028', 'Noted by Mia'],
    ],
    [
      {
        type: 'OFFER_NOTED',
        payload: {
          offerId: 'o',
          side: 'APPROVER',
          kind: 'SETTLEMENT',
          total: usd(41_000_00),
          forgiven: usd(7210_00),
          lastOn: '2026-12-30',
        },
      },
      [
        'The approver offered a settlement: 41,000.00 USD, 7,210.00 USD forgiven by Wed 30 Dec 2026',
        'Noted by Mia',
      ],
    ],
    [
      { type: 'PLAN_PROPOSED', payload: told },
      [
        'We offered a payment plan: 48,210.00 USD',
        '8 payments from Tue 1 Dec 2026 to Thu 1 Jul 2027; offered by Mia',
      ],
    ],
    [
      { type: 'PLAN_AGREED', payload: settled },
      [
        'They agreed to a settlement: 41,000.00 USD, 7,210.00 USD forgiven',
        'In one sum by Tue 1 Dec 2026; taken down by Mia',
      ],
    ],
    [
      { type: 'PLAN_DECLINED', payload: { planId: 'p' } },
      ['They said no to our offer', 'Noted by Mia'],
    ],
    [{ type: 'PLAN_CANCELLED', payload: { planId: 'p' } }, ['Plan cancelled', 'By Mia']],
    [
      { type: 'PLAN_SUPERSEDED', payload: { planId: 'p', byPlanId: 'q' } },
      ['Plan replaced by a new one', 'By Mia'],
    ],
    [
      { type: 'PLAN_CURED', payload: { planId: 'p', paid: usd(900_00) } },
      ['Plan back in order', '900.00 USD paid so far'],
    ],
    [
      {
        type: 'PLAN_PAUSED',
        payload: { planId: 'p', fromOn: '2026-12-01', untilOn: '2026-12-30' },
      },
      [
        'Plan paused from Tue 1 Dec 2026 until Wed 30 Dec 2026',
        'By Mia; what falls due from then on moves back',
      ],
    ],
    [
      { type: 'PLAN_REINSTATED', payload: { planId: 'p' } },
      ['Broken plan taken up again', 'By Mia'],
    ],
    [
      { type: 'PLAN_REVIEW_DUE', payload: { planId: 'p', reviewOn: '2027-05-03' } },
      ['Arrangement to be reviewed: its day was Mon 3 May 2027', 'See what they can pay now'],
    ],
    [
      { type: 'AFFORDABILITY_ASSESSED', payload: { assessmentId: 'a' } },
      ['What they can afford was taken down', 'By Mia'],
    ],
  ])('%o', (fact, expected) => {
    expect(tell(fact)).toEqual(expected);
  });

  it.each([
    ['2026-12-04', ['To be made good by Fri 4 Dec']],
    [null, []],
  ])('behind, to be cured by %j', (cureUntil, detail) => {
    const payload = { planId: 'p', arrears: usd(500_00), instalments: 1, days: 4, cureUntil };
    expect(tell({ type: 'PLAN_IN_ARREARS', payload }, null)).toEqual([
      'Plan behind by 500.00 USD: 1 instalment, 4 days',
      ...detail,
    ]);
  });

  it('says why a plan turned, and that a verdict was made again', () => {
    const payload: TimelinePayloads['PLAN_STATUS_CHANGED'] = {
      planId: 'p',
      from: 'ACTIVE',
      to: 'DEFAULTED',
      paid: usd(500_00),
      total: usd(1500_00),
      reasons: [{ rule: 'ARREARS', text: 'Two instalments behind', value: '30 days' }],
    };
    expect(tell({ type: 'PLAN_STATUS_CHANGED', payload }, null)).toEqual([
      'Plan broken',
      'Two instalments behind (30 days); 500.00 USD of 1,500.00 USD paid',
    ]);
    const again: TimelineFact = {
      type: 'PLAN_STATUS_CHANGED',
      payload: { ...payload, from: 'COMPLETED', to: 'ACTIVE', reasons: [] },
    };
    expect(tell(again, null)).toEqual([
      'Plan completed before, now running',
      '500.00 USD of 1,500.00 USD paid',
    ]);
  });

  it('has words for every kind and state', () => {
    for (const kind of PLAN_KINDS) {
      expect(tell({ type: 'PLAN_PROPOSED', payload: { ...told, kind } })[0]).not.toMatch(
        /undefined/,
      );
    }
    for (const to of PLAN_STATUSES) {
      const payload = {
        planId: 'p',
        from: 'ACTIVE' as const,
        to,
        paid: usd(0),
        total: usd(1),
        reasons: [],
      };
      expect(tell({ type: 'PLAN_STATUS_CHANGED', payload })[0]).toMatch(/^Plan [a-z ]+$/);
    }
  });
});

describe('approvals are told', () => {
  it.each<[TimelineFact, string[]]>([
    [
      {
        type: 'APPROVAL_ASKED',
        payload: {
          approvalId: 'a',
          kind: 'PLAN',
          planId: 'p',
          needs: 'SUPERVISOR',
          amount: usd(12_000_00),
          reasons: [
            { rule: 'PLAN_AMOUNT', text: 'More than 10,000.00', value: '12,000.00' },
            { rule: 'X', text: 'Another' },
          ],
        },
      },
      [
        'Mia asked a supervisor to approve a plan of 12,000.00 USD',
        'More than 10,000.00 (12,000.00); Another',
      ],
    ],
    [
      {
        type: 'APPROVAL_ASKED',
        payload: {
          approvalId: 'a',
          kind: 'WAIVER',
          planId: null,
          needs: 'CREDITOR',
          amount: usd(80_00),
          reasons: [],
        },
      },
      ['Mia asked the creditor to approve a waiver of 80.00 USD'],
    ],
    [
      {
        type: 'APPROVAL_DECIDED',
        payload: { approvalId: 'a', kind: 'PROMISE', planId: null, state: 'DECLINED' },
      },
      ['Not approved: a promise', 'By Mia'],
    ],
    [
      {
        type: 'APPROVAL_DECIDED',
        payload: { approvalId: 'a', kind: 'PLAN', planId: 'p', state: 'COUNTERED' },
      },
      ['Answered with another offer: a plan', 'By Mia'],
    ],
    [
      { type: 'APPROVAL_HALF_GIVEN', payload: { approvalId: 'a', planId: 'p' } },
      ['Approved once: a second credit manager is still to approve', 'By Mia'],
    ],
    [
      { type: 'APPROVAL_TO_CALLBACK', payload: { approvalId: 'a', planId: 'p' } },
      [
        'No answer to the approval while they were on the line',
        'To be called back with the answer',
      ],
    ],
    [
      {
        type: 'ADJUSTMENT_REVERSED',
        payload: { invoiceId: 'i1', kind: 'FORGIVENESS', amount: usd(100_00) },
      },
      ['Forgiveness of 100.00 USD on INV-1 taken back', 'By Mia'],
    ],
  ])('%o', (fact, expected) => {
    expect(tell(fact)).toEqual(expected);
  });
});
