import { describe, expect, it } from 'vitest';
import type { WorklistFacts } from './worklist';
import { BUSINESS, balanceOf, CONSUMER, day, pointsOf, prioritised } from './worklist-example';

type Plan = NonNullable<WorklistFacts['plan']>;

function behind(changes: Partial<Plan> = {}): Partial<WorklistFacts> {
  return {
    plan: {
      condition: 'IN_ARREARS',
      arrearsInstalments: 1,
      nextDueOn: day('2026-12-15'),
      cureUntil: null,
      ...changes,
    },
  };
}

describe('points of a plan', () => {
  it.each([
    ['2026-11-22', 'PLAN_IN_ARREARS', 30, 35],
    ['2026-11-23', 'PLAN_IN_CURE', 15, 15],
    ['2026-11-24', 'PLAN_IN_CURE', 15, 15],
  ])('behind, to be cured until %s, on 23 November: %s', (until, rule, business, consumer) => {
    const facts = behind({ cureUntil: day(until) });
    expect(pointsOf(prioritised(facts, BUSINESS), rule)).toBe(business);
    expect(pointsOf(prioritised(facts, CONSUMER), rule)).toBe(consumer);
  });

  it('say how far it is behind, and until when it may be cured', () => {
    const shownFor = (changes: Partial<Plan>) =>
      prioritised(behind(changes)).factors.find(({ rule }) => rule.startsWith('PLAN'))?.value;
    expect(shownFor({})).toBe('1 instalment');
    expect(shownFor({ arrearsInstalments: 2, cureUntil: day('2026-11-27') })).toBe(
      '2 instalments, until Fri 27 Nov',
    );
  });

  it.each(['IN_ORDER', 'IN_GRACE', 'PAUSED'] as const)('are none when %s', (condition) => {
    const { factors } = prioritised(behind({ condition, cureUntil: day('2026-12-01') }));
    expect(factors.filter(({ rule }) => rule.startsWith('PLAN'))).toEqual([]);
  });
});

describe('a case whose debt is on a plan', () => {
  const covered = (condition: Plan['condition'], nextDueOn: string | null, aon = 0) => {
    const priority = prioritised({
      balances: [balanceOf(aon, { overdue: 500_00, planned: 500_00 - aon })],
      ...behind({ condition, nextDueOn: nextDueOn === null ? null : day(nextDueOn) }),
    });
    const { suppressedReason: reason, suppressedUntil: until } = priority;
    return [reason, until === null ? null : String(until)];
  };

  it.each([
    ['IN_ORDER', '2026-12-15', 'PLANNED', '2026-12-16'],
    ['IN_ORDER', '2026-11-23', 'PLANNED', '2026-11-24'],
    ['IN_GRACE', '2026-11-22', 'PLANNED', null],
    ['PAUSED', '2027-01-15', 'PLANNED', '2027-01-16'],
    ['IN_ORDER', null, 'PLANNED', null],
    ['IN_ARREARS', '2026-12-15', 'BELOW_MINIMUM', null],
  ] as const)('%s, next due %s: %s until %s', (condition, nextDueOn, reason, until) => {
    expect(covered(condition, nextDueOn)).toEqual([reason, until]);
  });

  it('is on the list for what the plan does not cover', () => {
    expect(covered('IN_ARREARS', '2026-12-15', 100_00)).toEqual([null, null]);
    expect(covered('IN_ORDER', '2026-12-15', 100_00)).toEqual([null, null]);
  });
});
