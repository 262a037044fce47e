import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPECIALIST_REASONS } from '../customer/customer';
import { portfolioScale, prioritise } from './prioritise';
import type { WorklistFacts } from './worklist';
import {
  at,
  BUSINESS,
  balanceOf,
  CONSUMER,
  day,
  dayOf,
  prioritised,
  quietCase,
} from './worklist-example';

const inShort = (changes: Partial<WorklistFacts>, today?: string) => {
  const { suppressedUntil, suppressedReason } = prioritised(changes, BUSINESS, today);
  return [suppressedReason, suppressedUntil === null ? null : String(suppressedUntil)];
};

describe('suppression', () => {
  it('spares a case with something to chase', () => {
    expect(inShort({})).toEqual([null, null]);
  });

  it.each([
    [9_99, 'BELOW_MINIMUM'],
    [10_00, null],
    [10_01, null],
  ])('of an AON of %i: %s', (aon, reason) => {
    expect(inShort({ balances: [balanceOf(aon)] })[0]).toBe(reason);
  });

  it('looks at each currency by itself', () => {
    const balances = [balanceOf(9_00), balanceOf(9_00, { currency: 'EUR' })];
    expect(inShort({ balances })[0]).toBe('BELOW_MINIMUM');
    expect(
      inShort({ balances: [balanceOf(0), balanceOf(10_00, { currency: 'EUR' })] })[0],
    ).toBeNull();
  });

  it.each([
    ['2026-11-22', [null, null]],
    ['2026-11-23', [null, null]],
    ['2026-11-24', ['SNOOZED', '2026-11-24']],
  ])('of a case put aside until %s: %j', (until, expected) => {
    expect(inShort({ snoozedUntil: day(until) })).toEqual(expected);
  });

  it('of a case on hold comes before all else', () => {
    const facts = { heldUntil: day('2026-12-20'), snoozedUntil: day('2026-11-25') };
    expect(inShort(facts)).toEqual(['HELD', '2026-12-20']);
    expect(inShort({ ...facts, heldUntil: day('2026-11-23') })).toEqual(['SNOOZED', '2026-11-25']);
  });

  it.each([
    [449_99, null],
    [450_00, 'CASH_DESK'],
    [500_00, 'CASH_DESK'],
  ])('of 500.00 overdue with %i unapplied: %s', (unapplied, reason) => {
    const balances = [balanceOf(500_00 - unapplied, { overdue: 500_00, unapplied })];
    expect(inShort({ balances })[0]).toBe(reason);
  });

  it('sends nobody to the cash desk while another currency is uncovered', () => {
    const covered = balanceOf(0, { overdue: 500_00, unapplied: 500_00 });
    expect(inShort({ balances: [covered, balanceOf(80_00, { currency: 'EUR' })] })[0]).toBeNull();
  });

  const promised = {
    balances: [balanceOf(0, { overdue: 500_00, promised: 500_00 })],
    promise: {
      status: 'OPEN' as const,
      dueOn: day('2026-11-25'),
      graceUntil: day('2026-11-30'),
      brokenOn: null,
      level: 0,
    },
  };

  it('of a case wholly promised lasts to the end of its grace', () => {
    expect(inShort(promised)).toEqual(['PROMISED', '2026-12-01']);
  });

  it('of a case wholly claimed lasts until the payment is to be looked for', () => {
    const claimed = { balances: [balanceOf(0, { overdue: 500_00, claimed: 500_00 })] };
    expect(inShort({ ...claimed, claimTraceOn: day('2026-11-24') })).toEqual([
      'CLAIMED',
      '2026-11-24',
    ]);
    expect(inShort({ ...claimed, claimTraceOn: day('2026-11-23') })).toEqual([null, null]);
    expect(inShort({ ...claimed, claimTraceOn: day('2026-11-22') })).toEqual([null, null]);
  });

  it('of a case wholly disputed says so', () => {
    expect(inShort({ balances: [balanceOf(0, { overdue: 500_00, disputed: 500_00 })] })).toEqual([
      'DISPUTED',
      null,
    ]);
  });

  it('takes no points away', () => {
    expect(prioritised({ snoozedUntil: day('2026-11-30') }).points).toBe(prioritised().points);
  });
});

describe('a callback', () => {
  const callback = { at: at('2026-11-24T20:00'), ownerId: 'mia', zone: 'America/New_York' };

  it('is pinned to its owner, and to the team a quarter of an hour later', () => {
    const { pinned } = prioritised({ callback });
    expect(pinned?.ownerId).toBe('mia');
    expect(String(pinned?.from)).toBe('2026-11-24T20:00:00Z');
    expect(String(pinned?.teamFrom)).toBe('2026-11-24T20:15:00Z');
  });

  it('that nobody owns is the team’s at once', () => {
    const { pinned } = prioritised({ callback: { ...callback, ownerId: null } });
    expect(String(pinned?.teamFrom)).toBe('2026-11-24T20:00:00Z');
  });

  it('is the next action, on its day or today once that is past', () => {
    const { nextAction } = prioritised({ callback });
    expect(nextAction.kind).toBe('CALL_BACK');
    expect(String(nextAction.on)).toBe('2026-11-24');
    expect(String(prioritised({ callback }, BUSINESS, '2026-11-27').nextAction.on)).toBe(
      '2026-11-27',
    );
  });
});

describe('the specialist list', () => {
  it.each(SPECIALIST_REASONS)('takes a customer who is %s', (specialistReason) => {
    expect(prioritised({ specialistReason }).isSpecialist).toBe(true);
  });

  it('takes nobody else', () => {
    expect(prioritised().isSpecialist).toBe(false);
  });
});

describe('portfolioScale', () => {
  it.each([
    [[], { p50: 0, p80: 0, p95: 0 }],
    [[7], { p50: 7, p80: 7, p95: 7 }],
    [[0, 0, 10, 20], { p50: 10, p80: 20, p95: 20 }],
    [Array.from({ length: 100 }, (_, index) => 100 - index), { p50: 50, p80: 80, p95: 95 }],
  ])('of %j', (amounts, expected) => {
    expect(portfolioScale(amounts)).toEqual(expected);
  });
});

describe('prioritise, whatever the case', () => {
  const anyDay = fc.integer({ min: -120, max: 30 }).map((days) => day('2026-11-23').add({ days }));
  const facts = fc.record({
    aonBase: fc.option(fc.integer({ min: 0, max: 3_000_000 })),
    oldestDueOn: fc.option(anyDay),
    placedOn: fc.option(anyDay),
    lastTalkOn: fc.option(anyDay),
    openedOn: anyDay,
    attemptsIn14Days: fc.nat({ max: 20 }),
    usualPayDay: fc.option(fc.integer({ min: 1, max: 31 })),
    riskGrade: fc.constantFrom(null, 'A', 'E'),
    hasReplyUnanswered: fc.boolean(),
    hasClaimNotFound: fc.boolean(),
    promise: fc.option(
      fc
        .record({
          status: fc.constantFrom('OPEN', 'KEPT', 'PARTLY_KEPT', 'BROKEN'),
          dueOn: anyDay,
          level: fc.nat({ max: 6 }),
        })
        .map(({ status, dueOn, level }) => ({
          status,
          dueOn,
          graceUntil: dueOn.add({ days: 2 }),
          brokenOn: status === 'BROKEN' || status === 'PARTLY_KEPT' ? dueOn.add({ days: 3 }) : null,
          level,
        })),
    ),
  });

  it('the points are the sum of the factors, and each has a reason', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(BUSINESS, CONSUMER), (changes, policy) => {
        const given = quietCase(changes as Partial<WorklistFacts>);
        const priority = prioritise(given, policy, dayOf('2026-11-23', policy));
        expect(priority.points).toBe(priority.factors.reduce((sum, { points }) => sum + points, 0));
        expect(Number.isInteger(priority.points)).toBe(true);
        for (const { text, rule, points } of priority.factors) {
          expect(text).not.toBe('');
          expect(rule).toMatch(/^[A-Z_]+$/);
          expect(points).not.toBe(0);
        }
        expect(prioritise(given, policy, dayOf('2026-11-23', policy))).toEqual(priority);
      }),
    );
  });
});
