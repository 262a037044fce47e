import { describe, expect, it } from 'vitest';
import { isRefusal } from '../refusal/refusal';
import { costOfDelay } from './cost-of-delay';
import { earlyPayoff } from './early-payoff';
import { evaluatePlan } from './evaluate-plan';
import type { PlanFacts, PlanMoney } from './payment-plan';
import { checkPause, checkPlanAction, planActions } from './plan-actions';
import { day, EXACT_RULES, instalment, moneyOf, planOf, termsOf } from './plan-example';
import { planOffer } from './plan-offer';
import { planSchedule } from './plan-schedule';

function facts(on: string, changes: Partial<PlanFacts> = {}, money: readonly PlanMoney[] = []) {
  const plan = planOf(changes);
  const today = day(on);
  return {
    standing: evaluatePlan(plan, money, EXACT_RULES, today),
    facts: { plan, rules: EXACT_RULES, today },
  };
}
const NOT_AGREED = { agreedOn: null, agreedAt: null } as const;

describe('what may be done with a plan', () => {
  it.each<[string, string, Partial<PlanFacts>, string[]]>([
    ['offered', '2026-10-25', NOT_AGREED, ['agree', 'decline']],
    [
      'waiting for approval',
      '2026-10-25',
      { ...NOT_AGREED, isAwaitingApproval: true },
      ['decline'],
    ],
    ['expired', '2026-11-03', NOT_AGREED, []],
    [
      'agreed, its deposit awaited',
      '2026-10-25',
      { instalments: [instalment(0, '2026-10-26', 10_00), instalment(1, '2026-12-01', 10_00)] },
      ['cancel', 'replan'],
    ],
    ['running', '2026-10-25', {}, ['cancel', 'pause', 'replan']],
    ['in arrears', '2026-11-10', {}, ['cancel', 'pause', 'replan']],
    ['in default', '2026-12-20', {}, ['reinstate', 'replan']],
    ['in default for too long', '2026-12-21', {}, ['replan']],
  ])('%s', (_name, on, changes, actions) => {
    const { standing, facts: around } = facts(on, changes);
    expect(planActions(standing, around)).toEqual(actions);
  });

  it('is nothing once all is paid', () => {
    const { standing, facts: around } = facts('2026-11-02', {}, [moneyOf(300_00, '2026-11-02')]);
    expect(standing.status).toBe('ACTIVE');
    expect(planActions(standing, around)).toEqual([]);
  });

  it('says why an offer is not agreed any more', () => {
    const { standing, facts: around } = facts('2026-11-03', NOT_AGREED);
    expect(checkPlanAction('agree', standing, around)).toMatchObject({ code: 'OFFER_EXPIRED' });
  });
});

describe('a pause', () => {
  const past = (from: string, until: string) => ({ fromOn: day(from), untilOn: day(until) });

  it.each<[string, number, PlanFacts['pauses'], string | null]>([
    ['2026-10-24', 30, [], 'DUE_DATE_IN_PAST'],
    ['2026-10-25', 30, [], null],
    ['2026-10-26', 30, [], null],
    ['2026-10-26', 0, [], 'INVALID_INPUT'],
    ['2026-10-26', 1, [], null],
    ['2026-10-26', 31, [], 'DUE_DATE_TOO_FAR'],
    ['2027-01-01', 30, [], null],
    ['2027-01-02', 30, [], 'INVALID_INPUT'],
    ['9999-12-30', 30, [], 'INVALID_INPUT'],
    ['2026-10-26', 10, [past('2026-11-04', '2026-11-05')], 'DUPLICATE'],
    ['2026-10-26', 9, [past('2026-11-04', '2026-11-05')], null],
    [
      '2026-12-26',
      9,
      [past('2026-11-04', '2026-11-05'), past('2026-11-14', '2026-11-15')],
      'PLAN_NOT_IN_STATE',
    ],
  ])('from %s for %i days after %o: %s', (fromOn, days, pauses, code) => {
    const { standing, facts: around } = facts('2026-10-25', { pauses });
    const refusal = checkPause({ fromOn: day(fromOn), days }, standing, around);
    expect(refusal?.code ?? null).toBe(code);
  });

  it('rests what is behind after the last part was due, within a pause from today', () => {
    const { standing, facts: around } = facts('2027-01-08', {}, [moneyOf(200_00, '2026-11-30')]);
    const refusal = (on: string) =>
      checkPause({ fromOn: day(on), days: 30 }, standing, around)?.code ?? null;
    expect(['2027-01-08', '2027-02-07', '2027-02-08'].map(refusal)).toEqual([
      null,
      null,
      'INVALID_INPUT',
    ]);
  });
});

describe('what pays it off today', () => {
  const instalments = [
    instalment(1, '2026-11-02', 105_00, 5_00),
    instalment(2, '2026-12-01', 103_00, 3_00),
  ];

  it.each([
    ['2026-11-01', 200_00],
    ['2026-11-02', 205_00],
    ['2026-11-30', 205_00],
    ['2026-12-01', 208_00],
  ])('is without the interest to come, on %s: %i', (on, amount) => {
    const { standing, facts: around } = facts(on, { instalments });
    expect(earlyPayoff(around.plan, standing, around.today)).toBe(amount);
  });

  it('pays it off indeed', () => {
    const { standing, facts: around } = facts('2026-11-10', { instalments });
    const amount = earlyPayoff(around.plan, standing, around.today);
    const paid = facts('2026-11-10', { instalments }, [moneyOf(amount, '2026-11-10')]);
    expect(paid.standing.paidOffOn?.toString()).toBe('2026-11-10');
    expect(earlyPayoff(around.plan, paid.standing, around.today)).toBe(0);
  });
});

describe('what authority and the desk look at', () => {
  const terms = termsOf({
    balance: 1000_00,
    kind: 'SETTLEMENT',
    forgiven: 200_00,
    deposit: { amount: 200_00, dueOn: day('2026-11-10') },
    count: null,
    size: 250_00,
  });
  const today = day('2026-11-09');
  const schedule = planSchedule(terms, today, EXACT_RULES);
  if (isRefusal(schedule)) throw new Error(schedule.message);

  it('is measured from today, the remainder being no part of its own', () => {
    expect(
      planOffer(terms, schedule, {
        today,
        oldestDueOn: day('2026-10-10'),
        amountBase: 800_00,
        balanceBase: 1000_00,
        toBase: (minorUnits) => minorUnits,
      }),
    ).toEqual({
      kind: 'SETTLEMENT',
      days: 84,
      startsInDays: 1,
      instalments: 3,
      isHardship: false,
      amount: 800_00,
      smallestPart: 250_00,
      depositPercent: 25,
      forgivenPercent: 20,
      ageDays: 30,
      balance: 1000_00,
    });
  });

  it('costs what waiting for each part costs', () => {
    const one = { instalments: [instalment(1, '2027-11-09', 365_00)] };
    expect(costOfDelay(one, today, { costOfCapital: 800 })).toBe(29_20);
    const withInterest = { instalments: [instalment(1, '2027-11-09', 375_00, 10_00)] };
    expect(costOfDelay(withInterest, today, { costOfCapital: 800 })).toBe(19_20);
    expect(costOfDelay(schedule, today, { costOfCapital: 0 })).toBe(0);
  });
});
