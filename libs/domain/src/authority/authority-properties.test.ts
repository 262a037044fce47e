import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_KINDS } from '../payment-plan/payment-plan';
import {
  APPROVAL_NEEDS,
  AUTHORITY_ROLES,
  type AuthorityOffer,
  type AuthorityVerdict,
} from './authority';
import { BUSINESS, CONSUMER, holderOf, TODAY } from './authority-example';
import { checkAuthority } from './check-authority';

const rank = ({ decision, needs }: AuthorityVerdict): number => {
  if (decision === 'NEVER') return APPROVAL_NEEDS.length + 1;
  return needs === null ? 0 : APPROVAL_NEEDS.indexOf(needs) + 1;
};
const more = (max: number) => fc.integer({ min: 0, max });
const who = {
  role: fc.constantFrom(...AUTHORITY_ROLES),
  policy: fc.constantFrom(BUSINESS, CONSUMER),
};

function expectNeverLess(
  pair: readonly [AuthorityOffer, AuthorityOffer],
  role: string,
  policy: typeof BUSINESS,
): void {
  const [smaller, larger] = pair.map((offer) =>
    rank(checkAuthority(offer, holderOf(role), policy, TODAY)),
  );
  expect(larger).toBeGreaterThanOrEqual(smaller ?? 0);
}

describe('a larger offer never needs less', () => {
  it('as a plan: longer, in more and smaller parts, with less down, later, over more, forgiving more', () => {
    const some = fc.record({
      ...who,
      kind: fc.constantFrom(...PLAN_KINDS),
      days: more(2000),
      startsInDays: more(40),
      instalments: fc.integer({ min: 1, max: 10 }),
      amount: more(300_000_00),
      smallestPart: more(50_00),
      depositPercent: fc.integer({ min: 1, max: 100 }),
      forgivenPercent: more(60),
      ageDays: more(500),
      balance: more(20_000_00),
      by: fc.array(more(500), { minLength: 8, maxLength: 8 }),
    });
    fc.assert(
      fc.property(some, ({ role, policy, by, ...offer }) => {
        const [days = 0, start = 0, parts = 0, amount = 0, ...rest] = by;
        const [smaller = 0, down = 0, forgiven = 0, balance = 0] = rest;
        const larger = {
          ...offer,
          days: offer.days + days,
          startsInDays: offer.startsInDays + start,
          instalments: offer.instalments + parts,
          amount: offer.amount + amount * 1000,
          smallestPart: Math.max(0, offer.smallestPart - smaller),
          depositPercent: Math.max(1, offer.depositPercent - down / 10),
          forgivenPercent: offer.forgivenPercent + forgiven / 10,
          balance: offer.balance + balance * 1000,
        };
        const both = [
          { ...offer, isHardship: false },
          { ...larger, isHardship: false },
        ] as const;
        expectNeverLess(both, role, policy);
      }),
      { numRuns: 3000 },
    );
  });

  it('as a promise: later, after more not kept', () => {
    const some = fc.record({
      ...who,
      daysAhead: more(70),
      level: more(4),
      isPayDay: fc.boolean(),
      days: more(30),
      levels: more(2),
    });
    fc.assert(
      fc.property(some, ({ role, policy, days, levels, ...offer }) => {
        const smaller = { ...offer, kind: 'PROMISE' as const, amount: 1, aon: 1 };
        const larger = {
          ...smaller,
          daysAhead: offer.daysAhead + days,
          level: offer.level + levels,
        };
        expectNeverLess([smaller, larger], role, policy);
      }),
    );
  });

  it('as a waiver: more at once or in the year', () => {
    const some = fc.record({ ...who, amount: more(60_00), waived: more(60_00), plus: more(60_00) });
    fc.assert(
      fc.property(some, ({ role, policy, amount, waived, plus }) => {
        const of = (one: number, inYear: number) =>
          ({ kind: 'WAIVER', amount: one, waivedInYear: inYear }) as const;
        expectNeverLess([of(amount, waived), of(amount + plus, waived)], role, policy);
        expectNeverLess([of(amount, waived), of(amount, waived + plus)], role, policy);
      }),
    );
  });
});

describe('a higher role', () => {
  it('never needs more', () => {
    const days = more(2000);
    fc.assert(
      fc.property(fc.record({ ...who, days }), ({ policy, days: length }) => {
        const offer = {
          kind: 'PLAN' as const,
          days: length,
          startsInDays: 1,
          instalments: 3,
          isHardship: false,
          amount: 1,
          smallestPart: 100_00,
          depositPercent: 25,
          forgivenPercent: 0,
          ageDays: 1,
          balance: 1,
        };
        const ranks = AUTHORITY_ROLES.map((role) =>
          rank(checkAuthority(offer, holderOf(role), policy, TODAY)),
        );
        expect([...ranks].sort((a, b) => b - a)).toEqual(ranks);
      }),
    );
  });
});
