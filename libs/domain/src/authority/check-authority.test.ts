import { describe, expect, it } from 'vitest';
import type { AuthorityOffer, PlanOffer, PromiseOffer } from './authority';
import {
  BUSINESS,
  CONSUMER,
  holderOf,
  lumpSum,
  planOf,
  promiseOf,
  rulesOf,
  standings,
  TODAY,
  waiverOf,
} from './authority-example';
import { approverVerdict, checkAuthority, mayApprove } from './check-authority';

// Read as: what the offer is, then how it stands for collector, supervisor, credit manager.
const ALL = ['WITHIN', 'WITHIN', 'WITHIN'];
const FROM_SUPERVISOR = ['SUPERVISOR', 'WITHIN', 'WITHIN'];
const FROM_CREDIT_MANAGER = ['CREDIT_MANAGER', 'CREDIT_MANAGER', 'WITHIN'];
const TWO = ['TWO_CREDIT_MANAGERS', 'TWO_CREDIT_MANAGERS', 'TWO_CREDIT_MANAGERS'];
const CREDITOR = ['CREDITOR', 'CREDITOR', 'CREDITOR'];
const NEVER = ['NEVER', 'NEVER', 'NEVER'];

describe.each(['PLAN', 'SETTLEMENT', 'ARRANGEMENT'] as const)('a %s', (kind) => {
  it.each<[Partial<PlanOffer>, string[]]>([
    [{ days: 89 }, ALL],
    [{ days: 90 }, ALL],
    [{ days: 91 }, FROM_SUPERVISOR],
    [{ days: 179 }, FROM_SUPERVISOR],
    [{ days: 180 }, FROM_SUPERVISOR],
    [{ days: 181 }, FROM_CREDIT_MANAGER],
    [{ days: 365 }, FROM_CREDIT_MANAGER],
    [{ days: 366 }, FROM_CREDIT_MANAGER],
    [{ days: 367 }, NEVER],
    [{ instalments: 3 }, ALL],
    [{ instalments: 4 }, ALL],
    [{ instalments: 5 }, FROM_SUPERVISOR],
    [{ instalments: 500 }, FROM_SUPERVISOR],
    [{ depositPercent: 26 }, ALL],
    [{ depositPercent: 25 }, ALL],
    [{ depositPercent: 24.99 }, FROM_SUPERVISOR],
    [{ depositPercent: 10.01 }, FROM_SUPERVISOR],
    [{ depositPercent: 10 }, FROM_SUPERVISOR],
    [{ depositPercent: 9.99 }, FROM_CREDIT_MANAGER],
    [{ depositPercent: 0 }, FROM_CREDIT_MANAGER],
    [{ amount: 9999_99 }, ALL],
    [{ amount: 10_000_00 }, ALL],
    [{ amount: 10_000_01 }, FROM_SUPERVISOR],
    [{ amount: 50_000_00 }, FROM_SUPERVISOR],
    [{ amount: 50_000_01 }, FROM_CREDIT_MANAGER],
    [{ amount: 250_000_00 }, FROM_CREDIT_MANAGER],
    [{ amount: 250_000_01 }, TWO],
    [{ startsInDays: 6 }, ALL],
    [{ startsInDays: 7 }, ALL],
    [{ startsInDays: 8 }, FROM_SUPERVISOR],
    [{ startsInDays: 100 }, FROM_SUPERVISOR],
    [{ smallestPart: 1 }, ALL],
    [{ amount: null, balance: null, smallestPart: null }, FROM_CREDIT_MANAGER],
  ])('of a business with %j: %j', (changes, expected) => {
    expect(standings(planOf({ kind, ...changes }))).toEqual(expected);
  });

  it.each<[Partial<PlanOffer>, string[]]>([
    [{ days: 365 }, ALL],
    [{ days: 366 }, ALL],
    [{ days: 367 }, FROM_SUPERVISOR],
    [{ days: 731 }, FROM_SUPERVISOR],
    [{ days: 732 }, FROM_CREDIT_MANAGER],
    [{ days: 1827 }, FROM_CREDIT_MANAGER],
    [{ days: 1828 }, NEVER],
    [{ instalments: 52 }, ALL],
    [{ smallestPart: 25_01 }, ALL],
    [{ smallestPart: 25_00 }, ALL],
    [{ smallestPart: 24_99 }, FROM_SUPERVISOR],
    [{ depositPercent: 0 }, ALL],
    [{ amount: 5000_00 }, ALL],
    [{ amount: 5000_01 }, FROM_SUPERVISOR],
    [{ amount: 15_000_00 }, FROM_SUPERVISOR],
    [{ amount: 15_000_01 }, FROM_CREDIT_MANAGER],
    [{ amount: 900_000_00 }, FROM_CREDIT_MANAGER],
    [{ startsInDays: 30 }, ALL],
    [{ startsInDays: 31 }, ALL],
    [{ startsInDays: 32 }, FROM_SUPERVISOR],
    [{ amount: null, balance: null, smallestPart: null }, FROM_CREDIT_MANAGER],
  ])('of a person with %j: %j', (changes, expected) => {
    expect(standings(planOf({ kind, ...changes }), CONSUMER)).toEqual(expected);
  });
});

describe('a settlement in one sum', () => {
  it('is its own deposit; a plan of one payment is not', () => {
    const offer = lumpSum({ startsInDays: 7, days: 7 });
    expect(standings(offer)).toEqual(ALL);
    expect(standings({ ...offer, kind: 'PLAN' })).toEqual(FROM_CREDIT_MANAGER);
    expect(standings({ ...offer, instalments: 2 })).toEqual(FROM_CREDIT_MANAGER);
  });
});

describe('an arrangement', () => {
  it.each<[number | null, string[]]>([
    [10_000_00, ALL],
    [10_000_01, FROM_SUPERVISOR],
    [250_000_01, TWO],
    [null, FROM_CREDIT_MANAGER],
  ])('that pays 300.00 of %j is one over all of it', (balance, expected) => {
    expect(standings(planOf({ kind: 'ARRANGEMENT', amount: 300_00, balance }))).toEqual(expected);
    // a plan is one over what it pays
    expect(standings(planOf({ amount: 300_00, balance }))).toEqual(ALL);
  });
});

describe('a promise', () => {
  it.each<[Partial<PromiseOffer>, string[]]>([
    [{ daysAhead: 0 }, ALL],
    [{ daysAhead: 13 }, ALL],
    [{ daysAhead: 14 }, ALL],
    [{ daysAhead: 15 }, FROM_SUPERVISOR],
    [{ daysAhead: 31 }, FROM_SUPERVISOR],
    [{ daysAhead: 32 }, FROM_CREDIT_MANAGER],
    [{ daysAhead: 62 }, FROM_CREDIT_MANAGER],
    [{ daysAhead: 63 }, NEVER],
    [{ isPayDay: true, daysAhead: 30 }, ALL],
    [{ isPayDay: true, daysAhead: 31 }, ALL],
    [{ isPayDay: true, daysAhead: 32 }, FROM_SUPERVISOR],
    [{ isPayDay: true, daysAhead: 45 }, FROM_SUPERVISOR],
    [{ isPayDay: true, daysAhead: 46 }, FROM_CREDIT_MANAGER],
    [{ isPayDay: true, daysAhead: 62 }, FROM_CREDIT_MANAGER],
    [{ isPayDay: true, daysAhead: 63 }, NEVER],
    [{ level: 0 }, ALL],
    [{ level: 1 }, ALL],
    [{ level: 2 }, FROM_SUPERVISOR],
    [{ level: 3 }, NEVER],
    [{ amount: 1, aon: 1_000_000_00 }, ALL],
  ])('of %j: %j, business and person alike', (changes, expected) => {
    expect(standings(promiseOf(changes))).toEqual(expected);
    expect(standings(promiseOf(changes), CONSUMER)).toEqual(expected);
  });

  it.each([
    [25_01, ALL],
    [25_00, ALL],
    [24_99, FROM_SUPERVISOR],
    [10_00, FROM_SUPERVISOR],
    [9_99, FROM_CREDIT_MANAGER],
    [1_00, FROM_CREDIT_MANAGER],
    [99, TWO],
  ])('of %d of 100.00, where 25, 10 and 1 %% are the least: %j', (amount, expected) => {
    const shares = { COLLECTOR: 25, SUPERVISOR: 10, CREDIT_MANAGER: 1 };
    const { COLLECTOR, SUPERVISOR, CREDIT_MANAGER } = BUSINESS.roles;
    const withShare = (role: keyof typeof shares, limits: typeof COLLECTOR) => ({
      ...limits,
      promise: { ...limits.promise, leastShareOfAon: shares[role] },
    });
    const policy = {
      ...BUSINESS,
      roles: {
        COLLECTOR: withShare('COLLECTOR', COLLECTOR),
        SUPERVISOR: withShare('SUPERVISOR', SUPERVISOR),
        CREDIT_MANAGER: withShare('CREDIT_MANAGER', CREDIT_MANAGER),
      },
    };
    expect(standings(promiseOf({ amount, aon: 100_00 }), policy)).toEqual(expected);
  });
});

describe('a waiver', () => {
  it.each([
    [49_99, 0, ALL],
    [50_00, 0, ALL],
    [50_01, 0, FROM_SUPERVISOR],
    [9000_00, 0, FROM_SUPERVISOR],
    // split into small ones: their sum over twelve months counts
    [10_00, 39_99, ALL],
    [10_00, 40_00, ALL],
    [10_00, 40_01, FROM_SUPERVISOR],
    [1, 50_00, FROM_SUPERVISOR],
    [null, 0, FROM_CREDIT_MANAGER],
  ])('of %j after %j in the year: %j', (amount, waived, expected) => {
    expect(standings(waiverOf(amount, waived))).toEqual(expected);
    expect(standings(waiverOf(amount, waived), CONSUMER)).toEqual(expected);
  });
});

describe('beyond the credit manager', () => {
  it('forgiveness of a person’s debt is the creditor’s, whatever else is beyond', () => {
    const offer = lumpSum({ forgivenPercent: 51, balance: 10_000_00 });
    expect(standings(offer, CONSUMER)).toEqual(CREDITOR);
    const policy = { ...BUSINESS, beyondForgiveness: 'CREDITOR' as const };
    const both = lumpSum({ forgivenPercent: 26, amount: 250_000_01, balance: 10_000_00 });
    expect(standings(both, policy)).toEqual(CREDITOR);
    expect(standings(both)).toEqual(TWO);
  });

  it('what never is, is never, whatever else is beyond', () => {
    expect(standings(planOf({ days: 367, amount: 250_000_01, forgivenPercent: 99 }))).toEqual(
      NEVER,
    );
  });
});

describe('reasons', () => {
  it('name each limit that is passed, and what was asked', () => {
    const offer = planOf({
      days: 120,
      instalments: 6,
      depositPercent: 5,
      amount: 12_345_67,
      startsInDays: 10,
    });
    const { reasons } = checkAuthority(offer, holderOf('COLLECTOR'), BUSINESS, TODAY);
    expect(reasons).toEqual([
      { rule: 'PLAN_DAYS', text: 'Longer than 90 days', value: '120 days' },
      { rule: 'PLAN_INSTALMENTS', text: 'More than 4 instalments', value: '6' },
      { rule: 'PLAN_DEPOSIT', text: 'Less than 25 % down', value: '5 %' },
      { rule: 'PLAN_AMOUNT', text: 'More than 10,000.00', value: '12,345.67' },
      { rule: 'PLAN_START', text: 'Starts later than in 7 days', value: '10 days' },
    ]);
  });

  it('speak of amounts in the base currency where it is told', () => {
    const texts = (offer: AuthorityOffer) =>
      checkAuthority(offer, holderOf('COLLECTOR'), BUSINESS, TODAY).reasons.map(
        ({ text, value }) => `${text}: ${value}`,
      );
    expect(texts(planOf({ amount: 1_000_001, base: 'JPY' }))).toEqual([
      'More than 1,000,000 JPY: 1,000,001 JPY',
    ]);
    expect(texts({ ...waiverOf(50_01), base: 'EUR' })).toEqual([
      'More than 50.00 EUR of fees and interest waived on one debt in twelve months: 50.01 EUR',
    ]);
  });

  it.each<[AuthorityOffer, string]>([
    [planOf({ days: 367 }), 'Longer than 12 months: nobody may agree'],
    [promiseOf({ daysAhead: 63 }), 'Later than in 62 days is no promise: agree a plan'],
    [promiseOf({ level: 3 }), 'After 3 promises not kept only a plan'],
  ])('say why never: %o', (offer, text) => {
    const { reasons } = checkAuthority(offer, holderOf('CREDIT_MANAGER'), BUSINESS, TODAY);
    expect(reasons.map((reason) => reason.text)).toEqual([text]);
  });

  it('are none within authority, and say when there is no rate', () => {
    expect(rulesOf(planOf(), 'COLLECTOR')).toEqual([]);
    expect(rulesOf(waiverOf(null), 'SUPERVISOR')).toEqual(['RATE_MISSING']);
    expect(rulesOf(lumpSum({ balance: null, forgivenPercent: 1 }), 'SUPERVISOR')).toContain(
      'RATE_MISSING',
    );
  });
});

describe('who agrees', () => {
  it('speaks by their highest role', () => {
    const offer = planOf({ days: 150 });
    const of = (...roles: string[]) =>
      checkAuthority(offer, holderOf(...roles), BUSINESS, TODAY).decision;
    expect(of('COLLECTOR', 'SUPERVISOR')).toBe('WITHIN');
    expect(of('COLLECTOR', 'ADMINISTRATOR')).toBe('NEEDS');
  });

  it('without a role for it agrees to nothing', () => {
    const verdict = checkAuthority(promiseOf(), holderOf('CASH_CLERK'), BUSINESS, TODAY);
    expect(verdict).toMatchObject({ decision: 'NEEDS', needs: 'SUPERVISOR' });
    expect(verdict.reasons.map(({ rule }) => rule)).toEqual(['NO_AUTHORITY']);
  });

  it('as an approver is bound by their own limits', () => {
    const offer = planOf({ amount: 50_000_01 });
    expect(approverVerdict(offer, holderOf('SUPERVISOR'), BUSINESS, TODAY).decision).toBe('NEEDS');
    expect(approverVerdict(offer, holderOf('CREDIT_MANAGER'), BUSINESS, TODAY).decision).toBe(
      'WITHIN',
    );
  });

  it.each([
    ['SUPERVISOR', ['SUPERVISOR', 'CREDIT_MANAGER']],
    ['CREDIT_MANAGER', ['CREDIT_MANAGER']],
    ['TWO_CREDIT_MANAGERS', ['CREDIT_MANAGER']],
    ['CREDITOR', ['CREDIT_MANAGER']],
  ] as const)('where %s is needed: %j may approve', (need, expected) => {
    const roles = ['COLLECTOR', 'SUPERVISOR', 'CREDIT_MANAGER', 'CASH_CLERK', 'ADMINISTRATOR'];
    expect(roles.filter((role) => mayApprove(need, holderOf(role)))).toEqual(expected);
  });
});
