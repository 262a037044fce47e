import { describe, expect, it } from 'vitest';
import type { AuthorityPolicy, AuthorityRole, PlanOffer } from './authority';
import { BUSINESS, CONSUMER, lumpSum, standing, standings } from './authority-example';

const SMALL = 10_000_00;
const LARGE = 10_000_01;

/** The most a role forgives alone, tried at it and just beyond. */
function expectMost(
  offer: Partial<PlanOffer>,
  role: AuthorityRole,
  most: number,
  policy: AuthorityPolicy,
): void {
  const of = (forgivenPercent: number) =>
    standing(lumpSum({ ...offer, forgivenPercent }), role, policy);
  if (most > 0) expect(of(most - 0.01)).toBe('WITHIN');
  expect(of(most)).toBe('WITHIN');
  expect(of(most + 0.01)).not.toBe('WITHIN');
}

type Row = [balance: number, ageDays: number, number, number, number];

describe('forgiveness in one sum, by age and balance', () => {
  it.each<Row>([
    [SMALL, -5, 0, 10, 50],
    [SMALL, 0, 0, 10, 50],
    [SMALL, 179, 0, 10, 50],
    [SMALL, 180, 0, 10, 50],
    [SMALL, 181, 15, 30, 50],
    [SMALL, 364, 15, 30, 50],
    [SMALL, 365, 15, 30, 50],
    [SMALL, 366, 25, 40, 50],
    [SMALL, 5000, 25, 40, 50],
    // over 10,000 one role up: each has the limits of the one below
    [LARGE, 180, 0, 0, 10],
    [LARGE, 181, 0, 15, 30],
    [LARGE, 365, 0, 15, 30],
    [LARGE, 366, 0, 25, 40],
  ])('a person owes %d, %d days: %d, %d and %d %%', (balance, ageDays, ...most) => {
    const [collector, supervisor, creditManager] = most;
    const offer = { balance, ageDays, amount: 1000_00 };
    expectMost(offer, 'COLLECTOR', collector, CONSUMER);
    expectMost(offer, 'SUPERVISOR', supervisor, CONSUMER);
    expectMost(offer, 'CREDIT_MANAGER', creditManager, CONSUMER);
  });

  it.each<Row>([
    [SMALL, 1, 0, 5, 25],
    [SMALL, 366, 0, 5, 25],
    [LARGE, 1, 0, 0, 5],
    [LARGE, 366, 0, 0, 5],
  ])('a business owes %d, %d days: %d, %d and %d %%', (balance, ageDays, ...most) => {
    const [collector, supervisor, creditManager] = most;
    const offer = { balance, ageDays, amount: 1000_00 };
    expectMost(offer, 'COLLECTOR', collector, BUSINESS);
    expectMost(offer, 'SUPERVISOR', supervisor, BUSINESS);
    expectMost(offer, 'CREDIT_MANAGER', creditManager, BUSINESS);
  });
});

describe('forgiveness in parts', () => {
  it.each([
    [181, 7.5, 15, 25],
    [366, 12.5, 20, 25],
  ])('at %d days is half: %d, %d and %d %%', (ageDays, ...most) => {
    const [collector, supervisor, creditManager] = most;
    const offer = { instalments: 2, ageDays };
    expectMost(offer, 'COLLECTOR', collector, CONSUMER);
    expectMost(offer, 'SUPERVISOR', supervisor, CONSUMER);
    expectMost(offer, 'CREDIT_MANAGER', creditManager, CONSUMER);
  });

  it('a deposit and one payment are two parts', () => {
    const offer = { instalments: 1, depositPercent: 50, ageDays: 366 };
    expectMost(offer, 'COLLECTOR', 12.5, CONSUMER);
    expectMost({ ...offer, instalments: 0, depositPercent: 100 }, 'COLLECTOR', 25, CONSUMER);
  });
});

describe('whose word forgiveness needs', () => {
  it.each<[number, number, string[]]>([
    [0.01, 100, ['SUPERVISOR', 'WITHIN', 'WITHIN']],
    [10, 100, ['SUPERVISOR', 'WITHIN', 'WITHIN']],
    [10.01, 100, ['CREDIT_MANAGER', 'CREDIT_MANAGER', 'WITHIN']],
    [50, 100, ['CREDIT_MANAGER', 'CREDIT_MANAGER', 'WITHIN']],
    [50.01, 100, ['CREDITOR', 'CREDITOR', 'CREDITOR']],
  ])('%d %% of a person’s debt of %d days: %j', (forgivenPercent, ageDays, expected) => {
    expect(standings(lumpSum({ forgivenPercent, ageDays }), CONSUMER)).toEqual(expected);
  });

  it('beyond 25 % a business’s needs a second credit manager, over 10,000 beyond 5 %', () => {
    const two = ['TWO_CREDIT_MANAGERS', 'TWO_CREDIT_MANAGERS', 'TWO_CREDIT_MANAGERS'];
    expect(standings(lumpSum({ forgivenPercent: 25.01 }))).toEqual(two);
    const large = lumpSum({ forgivenPercent: 5.01, balance: LARGE, amount: 1000_00 });
    expect(standings(large)).toEqual(two);
  });

  it('takes a quotient for the percentage it stands for', () => {
    // 7 % of 300.00 as a quotient of floats is a hair more than 7
    const policy = {
      ...BUSINESS,
      roles: {
        ...BUSINESS.roles,
        SUPERVISOR: {
          ...BUSINESS.roles.SUPERVISOR,
          forgiveness: [{ upToAgeDays: null, percent: 7 }],
        },
      },
    };
    expect(standing(lumpSum({ forgivenPercent: 0.07 * 100 }), 'SUPERVISOR', policy)).toBe('WITHIN');
  });

  it('without a rate for the balance is the credit manager’s', () => {
    expect(standings(lumpSum({ forgivenPercent: 1, balance: null }), CONSUMER)).toEqual([
      'CREDIT_MANAGER',
      'CREDIT_MANAGER',
      'WITHIN',
    ]);
  });
});
