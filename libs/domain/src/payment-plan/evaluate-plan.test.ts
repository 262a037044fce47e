import { describe, expect, it } from 'vitest';
import { evaluatePlan } from './evaluate-plan';
import type { PlanFacts, PlanMoney, PlanStanding } from './payment-plan';
import { day, EXACT_PLAN, EXACT_RULES, instalment, moneyOf, planOf } from './plan-example';

function standing(
  asOf: string,
  money: readonly PlanMoney[] = [],
  changes: Partial<PlanFacts> = {},
  rules = EXACT_RULES,
): PlanStanding {
  return evaluatePlan(planOf(changes), money, rules, day(asOf));
}

/** `ACTIVE/IN_GRACE`, or the status alone. */
function stateOf(...args: Parameters<typeof standing>): string {
  const { status, condition } = standing(...args);
  return condition === null ? status : `${status}/${condition}`;
}
const text = (on: Temporal.PlainDate | null) => on?.toString() ?? null;

describe('before it is agreed', () => {
  it.each<[string, Partial<PlanFacts>, string]>([
    ['2026-10-18', {}, 'DRAFT'],
    ['2026-10-19', {}, 'PROPOSED'],
    ['2026-11-02', {}, 'PROPOSED'],
    ['2026-11-03', {}, 'EXPIRED'],
    ['2026-10-19', { isAwaitingApproval: true }, 'PENDING_APPROVAL'],
    ['2026-11-02', { isAwaitingApproval: true }, 'PENDING_APPROVAL'],
    ['2026-11-03', { isAwaitingApproval: true }, 'EXPIRED'],
  ])('on %s with %o: %s', (asOf, changes, status) => {
    const plan = { agreedOn: null, agreedAt: null, ...changes };
    expect(stateOf(asOf, [], plan)).toBe(status);
    expect(standing(asOf, [], plan)).toMatchObject({ coverage: 0, paid: 0, adjustments: [] });
  });

  it.each([
    ['2026-10-20', 'PROPOSED'],
    ['2026-10-21', 'DECLINED'],
    ['2026-12-22', 'DECLINED'],
  ])('declined on the 21st, on %s: %s', (asOf, status) => {
    const on = day('2026-10-21');
    const ended = { as: 'DECLINED', on, at: Temporal.Instant.from(`${on}T10:00Z`) } as const;
    expect(stateOf(asOf, [], { agreedOn: null, agreedAt: null, ended })).toBe(status);
  });

  it('turns on the day after it expires, and never after', () => {
    const plan = { agreedOn: null, agreedAt: null };
    expect(text(standing('2026-10-25', [], plan).turnsOn)).toBe('2026-11-03');
    expect(standing('2026-11-03', [], plan).turnsOn).toBeNull();
  });
});

describe('with a deposit', () => {
  const instalments = [
    instalment(0, '2026-10-23', 50_00),
    instalment(1, '2026-11-02', 100_00),
    instalment(2, '2026-12-01', 100_00),
  ];

  it.each([
    ['2026-10-29', [], 'AGREED'],
    ['2026-10-30', [], 'AGREED'],
    ['2026-10-31', [], 'LAPSED'],
    ['2026-12-31', [], 'LAPSED'],
    ['2026-10-22', [moneyOf(50_00, '2026-10-23')], 'AGREED'],
    ['2026-10-23', [moneyOf(50_00, '2026-10-23')], 'ACTIVE/IN_ORDER'],
    ['2026-10-23', [moneyOf(49_99, '2026-10-23')], 'AGREED'],
    ['2026-10-30', [moneyOf(50_00, '2026-10-30')], 'ACTIVE/IN_ORDER'],
    ['2026-10-31', [moneyOf(50_00, '2026-10-31')], 'ACTIVE/IN_ORDER'],
    ['2026-11-01', [moneyOf(50_00, '2026-11-01')], 'LAPSED'],
    ['2026-10-31', [moneyOf(20_00, '2026-10-23'), moneyOf(30_00, '2026-10-30')], 'ACTIVE/IN_ORDER'],
  ])('on %s with %o: %s', (asOf, money, state) => {
    expect(stateOf(asOf, money, { instalments })).toBe(state);
  });

  it('awaits a deposit that came back anew', () => {
    const money = [moneyOf(50_00, '2026-10-23', { until: day('2026-10-28') })];
    expect(stateOf('2026-10-27', money, { instalments })).toBe('ACTIVE/IN_ORDER');
    expect(stateOf('2026-10-28', money, { instalments })).toBe('AGREED');
    expect(stateOf('2026-11-04', money, { instalments })).toBe('AGREED');
    expect(stateOf('2026-11-05', money, { instalments })).toBe('LAPSED');
  });

  it('covers what it is agreed on, nothing once lapsed', () => {
    expect(standing('2026-10-30', [], { instalments }).coverage).toBe(250_00);
    expect(standing('2026-10-31', [], { instalments }).coverage).toBe(0);
    expect(text(standing('2026-10-23', [], { instalments }).turnsOn)).toBe('2026-10-24');
    expect(text(standing('2026-10-28', [], { instalments }).turnsOn)).toBe('2026-10-29');
    expect(text(standing('2026-10-29', [], { instalments }).turnsOn)).toBe('2026-10-31');
  });
});

// due Mon 2 Nov; grace until Thu 5; notice Fri 6; cure until Fri 13; 30 days late on Sat 5 Dec, the second too from then on
describe('the arrears of a plan', () => {
  it.each([
    ['2026-11-02', 'ACTIVE/IN_ORDER'],
    ['2026-11-03', 'ACTIVE/IN_GRACE'],
    ['2026-11-05', 'ACTIVE/IN_GRACE'],
    ['2026-11-06', 'ACTIVE/IN_ARREARS'],
    ['2026-11-13', 'ACTIVE/IN_ARREARS'],
    ['2026-11-14', 'ACTIVE/IN_ARREARS'],
    ['2026-12-04', 'ACTIVE/IN_ARREARS'],
    ['2026-12-05', 'DEFAULTED'],
    ['2026-12-06', 'DEFAULTED'],
  ])('nothing paid, on %s: %s', (asOf, state) => {
    expect(stateOf(asOf)).toBe(state);
  });

  it('says how far behind it is, and until when that can be made good', () => {
    expect(standing('2026-11-10')).toMatchObject({
      dueToDate: 100_00,
      arrears: 100_00,
      arrearsInstalments: 1,
      daysInArrears: 8,
      coverage: 200_00,
    });
    const { noticeOn, cureUntil, oldestUnpaidOn, nextDueOn, turnsOn } = standing('2026-11-10');
    expect([noticeOn, cureUntil, oldestUnpaidOn, nextDueOn, turnsOn].map(text)).toEqual([
      '2026-11-06',
      '2026-11-13',
      '2026-11-02',
      '2026-12-01',
      '2026-11-11',
    ]);
  });

  it.each([
    ['2026-11-05', 'ACTIVE/IN_ORDER'],
    ['2026-11-12', 'ACTIVE/IN_ORDER'],
    ['2026-12-01', 'ACTIVE/IN_ORDER'],
  ])('is none once the money is there on %s', (on, state) => {
    expect(stateOf(on, [moneyOf(100_00, on)])).toBe(state);
    expect(standing(on, [moneyOf(100_00, on)])).toMatchObject({ arrears: 0, noticeOn: null });
  });

  it('is not late within the tolerance', () => {
    const rules = { ...EXACT_RULES, policy: { ...EXACT_PLAN, tolerance: 25_00 } };
    expect(stateOf('2026-11-06', [moneyOf(75_00, '2026-11-02')], {}, rules)).toBe(
      'ACTIVE/IN_ORDER',
    );
    expect(stateOf('2026-11-06', [moneyOf(74_99, '2026-11-02')], {}, rules)).toBe(
      'ACTIVE/IN_ARREARS',
    );
  });

  it('one instalment missed and all later ones paid is one in arrears, not several', () => {
    const instalments = ['2026-06-01', '2026-07-01', '2026-08-03', '2026-09-01', '2026-10-01'].map(
      (dueOn, index) => instalment(index + 1, dueOn, 100_00),
    );
    const plan = { instalments, agreedOn: day('2026-05-20'), proposedOn: day('2026-05-20') };
    const money = instalments.slice(1).map(({ dueOn }) => moneyOf(100_00, dueOn.toString()));
    expect(standing('2026-10-20', money, plan)).toMatchObject({
      status: 'ACTIVE',
      condition: 'IN_ARREARS',
      arrears: 100_00,
      arrearsInstalments: 1,
      daysInArrears: 19,
    });
  });

  it('counts thirty days from the end of the grace', () => {
    const plan = {
      instalments: [instalment(1, '2026-11-02', 100_00), instalment(2, '2027-01-04', 100_00)],
    };
    expect(stateOf('2026-12-04', [], plan)).toBe('ACTIVE/IN_ARREARS');
    expect(stateOf('2026-12-05', [], plan)).toBe('DEFAULTED');
    expect(stateOf('2026-12-05', [moneyOf(1, '2026-11-05')], plan)).toBe('DEFAULTED');
  });

  it('defaults after the cure period once two parts are behind', () => {
    const instalments = [
      instalment(1, '2026-11-02', 100_00),
      instalment(2, '2026-11-09', 100_00),
      instalment(3, '2026-11-16', 100_00),
    ];
    const weekly = { instalments, frequency: 'WEEKLY' } as const;
    expect(stateOf('2026-11-13', [], weekly)).toBe('ACTIVE/IN_ARREARS');
    expect(stateOf('2026-11-14', [], weekly)).toBe('DEFAULTED');
    expect(text(standing('2026-12-24', [], weekly).defaultedOn)).toBe('2026-11-14');
    // the second is late only after the cure period: the default waits for it
    const apart = [instalment(1, '2026-11-02', 100_00), instalment(2, '2026-11-16', 100_00)];
    expect(stateOf('2026-11-19', [], { instalments: apart })).toBe('ACTIVE/IN_ARREARS');
    expect(stateOf('2026-11-20', [], { instalments: apart })).toBe('DEFAULTED');
  });

  it('50.00, 30.00 and 20.00 with 40.00 paid leave 10.00, 30.00 and 20.00', () => {
    const instalments = [
      instalment(1, '2026-11-02', 50_00),
      instalment(2, '2026-12-01', 30_00),
      instalment(3, '2027-01-04', 20_00),
    ];
    const { instalments: parts } = standing('2026-11-02', [moneyOf(40_00, '2026-10-30')], {
      instalments,
    });
    expect(parts.map(({ amount, paid }) => amount - paid)).toEqual([10_00, 30_00, 20_00]);
  });

  it('says of each part how it stands', () => {
    const money = [moneyOf(130_00, '2026-11-04')];
    const statuses = (asOf: string) => standing(asOf, money).instalments.map((one) => one.status);
    expect(statuses('2026-11-03')).toEqual(['IN_GRACE', 'UPCOMING', 'UPCOMING']);
    expect(statuses('2026-11-04')).toEqual(['PAID', 'UPCOMING', 'UPCOMING']);
    expect(statuses('2026-12-01')).toEqual(['PAID', 'UPCOMING', 'UPCOMING']);
    expect(statuses('2026-12-02')).toEqual(['PAID', 'IN_GRACE', 'UPCOMING']);
    expect(statuses('2026-12-04')).toEqual(['PAID', 'IN_GRACE', 'UPCOMING']);
    expect(statuses('2026-12-05')).toEqual(['PAID', 'PARTLY_PAID', 'UPCOMING']);
    expect(text(standing('2026-12-05', money).instalments[0]?.paidOn ?? null)).toBe('2026-11-04');
  });
});

describe('money that came back', () => {
  // paid on time, back on Mon 23 Nov; grace anew until Fri 27 (Thursday is a holiday)
  const money = [moneyOf(100_00, '2026-11-02', { until: day('2026-11-23') })];

  it.each([
    ['2026-11-22', 'ACTIVE/IN_ORDER'],
    ['2026-11-23', 'ACTIVE/IN_GRACE'],
    ['2026-11-27', 'ACTIVE/IN_GRACE'],
    ['2026-11-28', 'ACTIVE/IN_ARREARS'],
  ])('is unpaid from its own day with grace anew, on %s: %s', (asOf, state) => {
    expect(stateOf(asOf, money)).toBe(state);
  });

  it('is as if never there when it came back on its own day', () => {
    const gone = [moneyOf(100_00, '2026-11-02', { until: day('2026-11-02') })];
    expect(standing('2026-11-06', gone)).toEqual(standing('2026-11-06'));
  });

  it('counts the days since it came back', () => {
    expect(standing('2026-11-30', money).daysInArrears).toBe(7);
  });
});

describe('reinstated', () => {
  const plan = { reinstatedOn: [day('2026-12-10')] };

  it('begins the arrears anew, with a new cure period', () => {
    expect(stateOf('2026-12-09', [], plan)).toBe('DEFAULTED');
    expect(stateOf('2026-12-10', [], plan)).toBe('ACTIVE/IN_ARREARS');
    const { noticeOn, cureUntil, idle } = standing('2026-12-10', [], plan);
    expect([noticeOn, cureUntil].map(text)).toEqual(['2026-12-10', '2026-12-17']);
    expect(idle.map((span) => [text(span.fromOn), text(span.untilOn)])).toEqual([
      ['2026-12-05', '2026-12-10'],
    ]);
    expect(stateOf('2026-12-17', [], plan)).toBe('ACTIVE/IN_ARREARS');
    expect(stateOf('2026-12-18', [], plan)).toBe('DEFAULTED');
  });

  it('is in order with what is behind paid', () => {
    expect(stateOf('2026-12-10', [moneyOf(200_00, '2026-12-08')], plan)).toBe('ACTIVE/IN_ORDER');
  });

  it('may be until so many days after the default', () => {
    expect(text(standing('2026-12-05').reinstatableUntil)).toBe('2026-12-20');
  });
});

describe('paused', () => {
  const plan = { pauses: [{ fromOn: day('2026-11-01'), untilOn: day('2026-11-30') }] };

  it('moves what is due by a month and presses nobody', () => {
    const moved = standing('2026-11-10', [], plan).instalments.map(({ dueOn }) => text(dueOn));
    expect(moved).toEqual(['2026-12-02', '2027-01-01', '2027-02-01']);
    expect(stateOf('2026-10-31', [], plan)).toBe('ACTIVE/IN_ORDER');
    expect(stateOf('2026-11-01', [], plan)).toBe('ACTIVE/PAUSED');
    expect(stateOf('2026-11-30', [], plan)).toBe('ACTIVE/PAUSED');
    expect(stateOf('2026-12-01', [], plan)).toBe('ACTIVE/IN_ORDER');
  });

  it('begins the notice of what is behind after the pause', () => {
    const late = { pauses: [{ fromOn: day('2026-11-09'), untilOn: day('2026-11-29') }] };
    expect(stateOf('2026-11-08', [], late)).toBe('ACTIVE/IN_ARREARS');
    expect(stateOf('2026-11-29', [], late)).toBe('ACTIVE/PAUSED');
    expect(standing('2026-11-29', [], late)).toMatchObject({ noticeOn: null, coverage: 300_00 });
    expect(text(standing('2026-11-30', [], late).noticeOn)).toBe('2026-11-30');
    expect(stateOf('2026-12-07', [], late)).toBe('ACTIVE/IN_ARREARS');
    expect(stateOf('2026-12-08', [], late)).toBe('DEFAULTED');
  });
});

describe('ended', () => {
  const on = day('2026-11-10');
  const ended = { as: 'CANCELLED', on, at: Temporal.Instant.from(`${on}T10:00Z`) } as const;

  it.each([
    ['2026-11-09', 'ACTIVE/IN_ARREARS', 200_00],
    ['2026-11-10', 'CANCELLED', 0],
    ['2026-11-11', 'CANCELLED', 0],
  ])('on %s: %s', (asOf, state, coverage) => {
    expect(stateOf(asOf, [], { ended })).toBe(state);
    expect(standing(asOf, [], { ended }).coverage).toBe(coverage);
    expect(standing('2026-11-11', [], { ended }).turnsOn).toBeNull();
  });
});
