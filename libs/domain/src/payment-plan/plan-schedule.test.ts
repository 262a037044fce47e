import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../refusal/refusal';
import { PLAN_FREQUENCIES, type PlanSchedule, type PlanTerms } from './payment-plan';
import { day, EXACT_RULES, PLAIN_RULES, termsOf } from './plan-example';
import { planSchedule } from './plan-schedule';

const TODAY = day('2024-12-02');

function made(terms: Partial<PlanTerms>, rules = PLAIN_RULES, offeredOn = TODAY): PlanSchedule {
  const schedule = planSchedule(termsOf(terms), offeredOn, rules);
  if (isRefusal(schedule)) throw new Error(schedule.message);
  return schedule;
}
const daysOf = (schedule: PlanSchedule) => schedule.instalments.map(({ dueOn }) => `${dueOn}`);
const amountsOf = (schedule: PlanSchedule) => schedule.instalments.map(({ amount }) => amount);

describe('the days of a schedule', () => {
  it.each<[string, Partial<PlanTerms>, string[]]>([
    [
      'anchor 31 from February',
      { firstOn: day('2025-02-28'), anchorDay: 31 },
      ['2025-02-28', '2025-03-31', '2025-04-30'],
    ],
    ['from 31 January', { firstOn: day('2025-01-31') }, ['2025-01-31', '2025-02-28', '2025-03-31']],
    ['in a leap year', { firstOn: day('2028-01-30') }, ['2028-01-30', '2028-02-29', '2028-03-30']],
    ['over a new year', { firstOn: day('2025-11-15') }, ['2025-11-15', '2025-12-15', '2026-01-15']],
    [
      'weekly',
      { frequency: 'WEEKLY', firstOn: day('2025-02-20') },
      ['2025-02-20', '2025-02-27', '2025-03-06'],
    ],
    [
      'fortnightly',
      { frequency: 'FORTNIGHTLY', firstOn: day('2025-02-20') },
      ['2025-02-20', '2025-03-06', '2025-03-20'],
    ],
    [
      'twice a month from the 1st',
      { frequency: 'SEMI_MONTHLY', firstOn: day('2025-02-01') },
      ['2025-02-01', '2025-02-16', '2025-03-01'],
    ],
    [
      'twice a month from the 15th',
      { frequency: 'SEMI_MONTHLY', firstOn: day('2025-01-15'), count: 4 },
      ['2025-01-15', '2025-01-31', '2025-02-15', '2025-02-28'],
    ],
    [
      'twice a month from the end',
      { frequency: 'SEMI_MONTHLY', firstOn: day('2025-02-28'), anchorDay: 31 },
      ['2025-02-28', '2025-03-15', '2025-03-31'],
    ],
    ['once', { frequency: 'ONCE', firstOn: day('2025-02-20') }, ['2025-02-20']],
  ])('%s', (_name, terms, days) => {
    expect(daysOf(made(terms))).toEqual(days);
  });

  it('move off weekends and holidays when the policy says so, and that is said', () => {
    const weekly: Partial<PlanTerms> = { frequency: 'WEEKLY', firstOn: day('2026-11-19') };
    const schedule = made(weekly, EXACT_RULES, day('2026-11-02'));
    expect(daysOf(schedule)).toEqual(['2026-11-19', '2026-11-27', '2026-12-03']);
    expect(schedule.notes).toContainEqual({
      rule: 'MOVED',
      text: 'Thu 26 Nov is no business day: due Fri 27 Nov',
      value: '2026-11-27',
    });
    expect(daysOf(made(weekly, PLAIN_RULES, day('2026-11-02')))[1]).toBe('2026-11-26');
  });
});

describe('the amounts of a schedule', () => {
  it('10,000.00 in three leaves the remainder to the last, and says so', () => {
    const schedule = made({});
    expect(amountsOf(schedule)).toEqual([3333_33, 3333_33, 3333_34]);
    expect(schedule.notes[0]).toMatchObject({ rule: 'REMAINDER', value: '3,333.34 USD' });
  });

  it.each<[string, Partial<PlanTerms>, number[]]>([
    ['of a size', { count: null, size: 4000_00 }, [4000_00, 4000_00, 2000_00]],
    [
      'with a deposit',
      { deposit: { amount: 1000_00, dueOn: day('2024-12-03') }, count: 2 },
      [1000_00, 4500_00, 4500_00],
    ],
    [
      'of a settlement',
      { kind: 'SETTLEMENT', forgiven: 4000_00, frequency: 'ONCE', count: null },
      [6000_00],
    ],
    [
      'of an arrangement, until its review',
      { kind: 'ARRANGEMENT', count: null, size: 50_00, reviewOn: day('2027-02-28') },
      [50_00, 50_00, 50_00],
    ],
    [
      'on own dates',
      {
        frequency: 'OWN_DATES',
        count: null,
        ownDates: [
          { dueOn: day('2026-12-01'), amount: 5000_00 },
          { dueOn: day('2026-12-20'), amount: null },
          { dueOn: day('2027-02-01'), amount: null },
        ],
      },
      [5000_00, 2500_00, 2500_00],
    ],
  ])('%s', (_name, terms, amounts) => {
    expect(amountsOf(made(terms))).toEqual(amounts);
  });

  it('bears simple interest on the principal, declining on what is not yet paid', () => {
    const terms = { balance: 1200_00, firstOn: day('2025-01-01'), count: 2 };
    const offeredOn = day('2024-12-02');
    const with10 = (method: 'SIMPLE' | 'DECLINING') =>
      made({ ...terms, interest: { method, rate: 1000, basis: null } }, PLAIN_RULES, offeredOn);
    // 1,200.00 × 10 % × 30 / 365 = 9.863; then 31 days of 1,200.00 = 10.192, of 600.00 = 5.096
    expect(with10('SIMPLE').instalments.map(({ interest }) => interest)).toEqual([9_86, 10_19]);
    expect(with10('DECLINING').instalments.map(({ interest }) => interest)).toEqual([9_86, 5_10]);
    expect(with10('SIMPLE')).toMatchObject({ interest: 20_05, total: 1220_05 });
  });
});

describe('terms that make no schedule', () => {
  it.each<[string, Partial<PlanTerms>, string, string]>([
    ['no balance', { balance: 0 }, 'AMOUNT_NOT_POSITIVE', 'balance'],
    ['no currency', { currency: 'ABC' }, 'WRONG_CURRENCY', 'currency'],
    ['a plan that forgives', { forgiven: 1 }, 'INVALID_INPUT', 'forgiven'],
    ['all forgiven', { kind: 'SETTLEMENT', forgiven: 10_000_00 }, 'AMOUNT_TOO_LARGE', 'forgiven'],
    [
      'the deposit is all',
      { deposit: { amount: 10_000_00, dueOn: day('2026-12-01') } },
      'AMOUNT_TOO_LARGE',
      'deposit',
    ],
    [
      'the deposit after the first part',
      { deposit: { amount: 1, dueOn: day('2026-12-02') } },
      'INVALID_INPUT',
      'deposit',
    ],
    ['neither count nor size', { count: null }, 'INVALID_INPUT', 'count'],
    ['both', { size: 1 }, 'INVALID_INPUT', 'count'],
    ['no part', { count: 0 }, 'INVALID_INPUT', 'count'],
    ['half a part', { count: 1.5 }, 'INVALID_INPUT', 'count'],
    ['too many parts', { count: 521 }, 'INVALID_INPUT', 'count'],
    ['parts of nothing', { balance: 2, count: 3 }, 'AMOUNT_NOT_POSITIVE', 'count'],
    ['parts too small', { count: null, size: 1 }, 'INVALID_INPUT', 'size'],
    ['years without end', { firstOn: day('9999-11-30') }, 'DUE_DATE_TOO_FAR', 'firstOn'],
    ['an anchor beyond 31', { anchorDay: 32 }, 'INVALID_INPUT', 'anchorDay'],
    ['no dates', { frequency: 'OWN_DATES' }, 'INVALID_INPUT', 'ownDates'],
    [
      'dates out of order',
      {
        frequency: 'OWN_DATES',
        ownDates: [
          { dueOn: day('2026-12-02'), amount: null },
          { dueOn: day('2026-12-02'), amount: null },
        ],
      },
      'INVALID_INPUT',
      'ownDates',
    ],
    [
      'dates that come to less',
      { frequency: 'OWN_DATES', ownDates: [{ dueOn: day('2026-12-02'), amount: 1 }] },
      'INVALID_INPUT',
      'ownDates',
    ],
    ['no review', { kind: 'ARRANGEMENT' }, 'INVALID_INPUT', 'reviewOn'],
    [
      'a review before the first part',
      { kind: 'ARRANGEMENT', reviewOn: day('2026-11-30') },
      'INVALID_INPUT',
      'reviewOn',
    ],
    [
      'interest of nothing',
      { interest: { method: 'SIMPLE', rate: 0, basis: null } },
      'INVALID_INPUT',
      'interest',
    ],
    [
      'parts below their interest',
      { count: null, size: 10_00, interest: { method: 'SIMPLE', rate: 10_000, basis: null } },
      'INVALID_INPUT',
      'size',
    ],
  ])('%s', (_name, terms, code, field) => {
    const refusal = planSchedule(termsOf(terms), day('2026-11-02'), PLAIN_RULES);
    expect(refusal).toMatchObject({ __typename: 'Refusal', code, field });
  });
});

describe('any schedule', () => {
  const terms = fc
    .record({
      kind: fc.constantFrom('PLAN', 'SETTLEMENT', 'ARRANGEMENT'),
      balance: fc.integer({ min: 1, max: 1_000_000_00 }),
      forgivenPercent: fc.integer({ min: 0, max: 99 }),
      depositPercent: fc.integer({ min: 0, max: 99 }),
      frequency: fc.constantFrom(...PLAN_FREQUENCIES),
      startsIn: fc.integer({ min: 0, max: 60 }),
      count: fc.integer({ min: 1, max: 60 }),
      isOfSize: fc.boolean(),
      own: fc.array(fc.option(fc.integer({ min: 1, max: 500_00 })), { minLength: 1, maxLength: 8 }),
      rate: fc.option(fc.integer({ min: 1, max: 2000 })),
      method: fc.constantFrom('SIMPLE', 'DECLINING'),
    })
    .map((some) => {
      const forgiven =
        some.kind === 'SETTLEMENT' ? Math.floor((some.balance * some.forgivenPercent) / 100) : 0;
      const firstOn = TODAY.add({ days: some.startsIn });
      const deposit = Math.floor(((some.balance - forgiven) * some.depositPercent) / 100);
      return termsOf({
        kind: some.kind,
        balance: some.balance,
        forgiven,
        deposit: deposit === 0 ? null : { amount: deposit, dueOn: TODAY },
        frequency: some.frequency,
        firstOn,
        count: some.isOfSize ? null : some.count,
        size: some.isOfSize ? Math.ceil(some.balance / some.count) : null,
        ownDates: some.own.map((amount, index) => ({
          dueOn: firstOn.add({ days: index * 9 }),
          amount,
        })),
        interest: some.rate === null ? null : { method: some.method, rate: some.rate, basis: null },
        reviewOn: some.kind === 'ARRANGEMENT' ? TODAY.add({ days: 200 }) : null,
      });
    });

  it('sums to its total, in days that follow each other', () => {
    fc.assert(
      fc.property(terms, fc.boolean(), (some, movesOffHolidays) => {
        const policy = { ...EXACT_RULES.policy, movesOffHolidays };
        const schedule = planSchedule(some, TODAY, { ...EXACT_RULES, policy });
        if (isRefusal(schedule)) return;
        const sum = schedule.instalments.reduce((all, { amount }) => all + amount, 0);
        expect(sum).toBe(schedule.total);
        const owed = some.balance - some.forgiven + schedule.interest;
        if (some.kind === 'ARRANGEMENT') expect(sum).toBeLessThanOrEqual(owed);
        else expect(sum).toBe(owed);
        let last = TODAY;
        for (const { amount, interest, dueOn } of schedule.instalments) {
          expect(amount).toBeGreaterThan(interest);
          expect(Temporal.PlainDate.compare(last, dueOn)).toBeLessThanOrEqual(0);
          last = dueOn;
        }
      }),
      { numRuns: 500 },
    );
  });
});
