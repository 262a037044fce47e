import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTHORITY_ROLES, type AuthorityRole } from '../authority/authority';
import { checkAuthority } from '../authority/check-authority';
import { DEFAULT_AUTHORITY } from '../authority/default-authority';
import { DEFAULT_PLAN_POLICY } from '../payment-plan/default-plan-policy';
import type { PlanTerms } from '../payment-plan/payment-plan';
import { planOffer } from '../payment-plan/plan-offer';
import { planSchedule } from '../payment-plan/plan-schedule';
import type { DebtKind } from '../portfolio/portfolio';
import { isRefusal } from '../refusal/refusal';
import { type MostContext, mostForPlan, mostForSettlement } from './most-offers';

const day = (text: string) => Temporal.PlainDate.from(text);
/** a Monday */
const TODAY = day('2026-11-23');
const CALENDAR = { weekend: [6, 7], holidays: ['2026-11-26', '2026-12-25'] };

function contextOf(
  kind: DebtKind,
  role: AuthorityRole,
  changes: Partial<MostContext> = {},
): MostContext {
  return {
    balance: 4000_00,
    today: TODAY,
    rules: { policy: DEFAULT_PLAN_POLICY[kind], calendar: CALENDAR },
    holder: { userId: 'me', roles: [role] },
    policy: DEFAULT_AUTHORITY[kind],
    ageDays: 400,
    toBase: (minorUnits) => minorUnits,
    ...changes,
  };
}

function termsOf(changes: Partial<PlanTerms> = {}): PlanTerms {
  return {
    kind: 'PLAN',
    isHardship: false,
    currency: 'USD',
    balance: 4000_00,
    forgiven: 0,
    deposit: null,
    frequency: 'MONTHLY',
    firstOn: day('2026-11-30'),
    count: 2,
    size: null,
    ownDates: [],
    interest: null,
    method: 'TRANSFER',
    reviewOn: null,
    revivesForgiven: true,
    ...changes,
  };
}

/** What authority says of terms, or that they are no schedule. */
function decisionOn(terms: PlanTerms, context: MostContext): string {
  const { today, rules, toBase, holder, policy, ageDays } = context;
  const schedule = planSchedule(terms, today, rules);
  if (isRefusal(schedule)) return schedule.code;
  const offer = planOffer(terms, schedule, {
    today,
    oldestDueOn: today.subtract({ days: ageDays }),
    amountBase: toBase(schedule.total),
    balanceBase: toBase(terms.balance),
    toBase,
  });
  return checkAuthority(offer, holder, policy, today).decision;
}

describe('mostForPlan', () => {
  it('of a collector with a business: a quarter down, and four parts if they end within 90 days', () => {
    const context = contextOf('BUSINESS', 'COLLECTOR');
    expect(mostForPlan(termsOf(), context)).toMatchObject({
      count: 3,
      deposit: { amount: 1000_00, dueOn: TODAY },
    });
    expect(mostForPlan(termsOf({ frequency: 'FORTNIGHTLY' }), context)?.count).toBe(4);
  });

  it('of a collector with a person: parts of 25.00 at least, a year at most', () => {
    const context = (balance: number) => contextOf('CONSUMER', 'COLLECTOR', { balance });
    expect(mostForPlan(termsOf(), context(120_00))).toMatchObject({ count: 4, deposit: null });
    expect(mostForPlan(termsOf(), context(4000_00))?.count).toBe(12);
  });

  it('begins no later than they may, and goes by the month where the terms name no rhythm', () => {
    const context = contextOf('CONSUMER', 'COLLECTOR');
    const most = mostForPlan(
      termsOf({ frequency: 'ONCE', count: null, firstOn: day('2027-02-01') }),
      context,
    );
    // 31 days: Christmas Eve; the day itself is worked
    expect(most).toMatchObject({ frequency: 'MONTHLY', firstOn: day('2026-12-24') });
  });

  it.each([
    ['more than their amount', 'BUSINESS', { balance: 10_000_01 }],
    ['a part smaller than theirs', 'CONSUMER', { balance: 24_99 }],
    ['an amount without a rate', 'CONSUMER', { toBase: () => null }],
  ] as const)('is nothing for %s', (_what, kind, changes) => {
    expect(mostForPlan(termsOf(), contextOf(kind, 'COLLECTOR', changes))).toBeNull();
  });

  it('is within authority, and one part more or a cent less down is not', () => {
    const some = fc.record({
      kind: fc.constantFrom('BUSINESS' as const, 'CONSUMER' as const),
      role: fc.constantFrom(...AUTHORITY_ROLES),
      balance: fc.integer({ min: 1, max: 20_000_00 }),
      frequency: fc.constantFrom(
        'WEEKLY' as const,
        'FORTNIGHTLY' as const,
        'SEMI_MONTHLY' as const,
        'MONTHLY' as const,
      ),
      firstIn: fc.integer({ min: 0, max: 60 }),
      ageDays: fc.integer({ min: 1, max: 800 }),
    });
    fc.assert(
      fc.property(some, ({ kind, role, balance, frequency, firstIn, ageDays }) => {
        const context = contextOf(kind, role, { balance, ageDays });
        const terms = termsOf({ frequency, firstOn: TODAY.add({ days: firstIn }) });
        const most = mostForPlan(terms, context);
        fc.pre(most !== null);
        expect(decisionOn(most, context)).toBe('WITHIN');
        expect(decisionOn({ ...most, count: (most.count ?? 0) + 1 }, context)).not.toBe('WITHIN');
        const { deposit } = most;
        if (deposit !== null && deposit.amount > 1) {
          const less = { ...deposit, amount: deposit.amount - 1 };
          expect(decisionOn({ ...most, deposit: less }, context)).not.toBe('WITHIN');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('mostForSettlement', () => {
  const lump = termsOf({ kind: 'SETTLEMENT', frequency: 'ONCE', count: null });

  it.each([
    ['BUSINESS', 'COLLECTOR', null],
    ['BUSINESS', 'SUPERVISOR', 200_00],
    ['BUSINESS', 'CREDIT_MANAGER', 1000_00],
    ['CONSUMER', 'COLLECTOR', 1000_00],
    ['CONSUMER', 'SUPERVISOR', 1600_00],
    ['CONSUMER', 'CREDIT_MANAGER', 2000_00],
  ] as const)('of 4,000.00 owed by a %s, by a %s: %j in one sum', (kind, role, forgiven) => {
    const most = mostForSettlement(lump, contextOf(kind, role));
    expect(most?.forgiven ?? null).toBe(forgiven);
    if (most !== null) expect(most).toMatchObject({ kind: 'SETTLEMENT', deposit: null });
  });

  it('is half of it in parts, in as many as they may where no number is asked', () => {
    const context = contextOf('CONSUMER', 'COLLECTOR');
    const parts = (count: number | null) =>
      mostForSettlement(termsOf({ kind: 'SETTLEMENT', count }), context);
    expect(parts(3)).toMatchObject({ forgiven: 500_00, count: 3 });
    expect(parts(null)).toMatchObject({ forgiven: 500_00, count: 12 });
    expect(parts(40)).toMatchObject({ forgiven: 500_00, count: 12 });
  });

  it('is within authority, and a cent more forgiven is not', () => {
    const some = fc.record({
      kind: fc.constantFrom('BUSINESS' as const, 'CONSUMER' as const),
      role: fc.constantFrom(...AUTHORITY_ROLES),
      balance: fc.integer({ min: 2, max: 20_000_00 }),
      ageDays: fc.integer({ min: 1, max: 800 }),
      isOnce: fc.boolean(),
    });
    fc.assert(
      fc.property(some, ({ kind, role, balance, ageDays, isOnce }) => {
        const context = contextOf(kind, role, { balance, ageDays });
        const most = mostForSettlement(isOnce ? lump : termsOf({ kind: 'SETTLEMENT' }), context);
        fc.pre(most !== null);
        expect(decisionOn(most, context)).toBe('WITHIN');
        expect(decisionOn({ ...most, forgiven: most.forgiven + 1 }, context)).not.toBe('WITHIN');
      }),
      { numRuns: 60 },
    );
  });
});
