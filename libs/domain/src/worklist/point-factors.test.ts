import { describe, expect, it } from 'vitest';
import { firstPayDay } from './pay-day';
import { at, BUSINESS, balanceOf, CONSUMER, day, pointsOf, prioritised } from './worklist-example';

const call = {
  kind: 'CALL',
  at: null,
  desk: 'COLLECTOR',
  rule: 'PLANNED',
  text: 'Call',
} as const;

describe('points', () => {
  it('of a quiet case come from amount and age alone', () => {
    expect(prioritised().factors).toEqual([
      { rule: 'AMOUNT', text: 'Amount to chase', value: '500.00 USD', points: 5 },
      { rule: 'OLDEST_ITEM', text: 'Oldest item overdue', value: '1 day', points: 5 },
    ]);
    expect(prioritised().points).toBe(10);
  });

  it.each([
    [999_99, 5, 5],
    [1000_00, 15, 10],
    [1000_01, 15, 10],
    [4999_99, 15, 10],
    [5000_00, 25, 15],
    [19_999_99, 25, 15],
    [20_000_00, 35, 20],
  ])('for an AON of %i: business %i, consumer %i', (aonBase, business, consumer) => {
    expect(pointsOf(prioritised({ aonBase }, BUSINESS), 'AMOUNT')).toBe(business);
    expect(pointsOf(prioritised({ aonBase }, CONSUMER), 'AMOUNT')).toBe(consumer);
  });

  it('are none for the amount where a rate is missing, and that is said', () => {
    const { factors } = prioritised({ aonBase: null, missingRate: 'CHF' });
    expect(factors[0]).toEqual({
      rule: 'RATE_MISSING',
      text: 'No exchange rate for CHF: the amount gives no points',
      value: 'CHF',
      points: 0,
    });
  });

  it.each([
    [0, null, null],
    [1, 5, 10],
    [7, 5, 10],
    [8, 10, 20],
    [30, 10, 20],
    [31, 20, 25],
    [60, 20, 25],
    [61, 30, 20],
    [90, 30, 20],
    [91, 20, 10],
    [400, 20, 10],
  ])('for an oldest item of %i days: business %s, consumer %s', (days, business, consumer) => {
    const oldestDueOn = day('2026-11-23').subtract({ days });
    expect(pointsOf(prioritised({ oldestDueOn }, BUSINESS), 'OLDEST_ITEM')).toBe(business);
    expect(pointsOf(prioritised({ oldestDueOn }, CONSUMER), 'OLDEST_ITEM')).toBe(consumer);
  });

  it.each([
    ['2026-11-07', null],
    ['2026-11-08', 25],
    ['2026-11-09', 25],
  ])('for a placement of %s: consumer %s, business none', (placedOn, consumer) => {
    expect(pointsOf(prioritised({ placedOn: day(placedOn) }, CONSUMER), 'NEW_PLACEMENT')).toBe(
      consumer,
    );
    expect(pointsOf(prioritised({ placedOn: day(placedOn) }), 'NEW_PLACEMENT')).toBeNull();
  });

  const promise = (changes: object) => ({
    status: 'BROKEN' as const,
    dueOn: day('2026-11-11'),
    graceUntil: day('2026-11-13'),
    brokenOn: day('2026-11-16'),
    level: 1,
    ...changes,
  });

  it.each([
    // five business days back from Monday 23 November is Monday 16
    ['2026-11-13', null],
    ['2026-11-15', null],
    ['2026-11-16', 30],
    ['2026-11-17', 30],
  ])('for a promise broken on %s: %s', (brokenOn, points) => {
    expect(
      pointsOf(prioritised({ promise: promise({ brokenOn: day(brokenOn) }) }), 'PROMISE_BROKEN'),
    ).toBe(points);
  });

  it('for one only partly kept are fewer', () => {
    const partly = prioritised({ promise: promise({ status: 'PARTLY_KEPT' }) });
    expect(pointsOf(partly, 'PROMISE_PARTLY_KEPT')).toBe(15);
    expect(pointsOf(partly, 'PROMISE_BROKEN')).toBeNull();
  });

  it.each([
    [1, null, null],
    [2, 5, -5],
    [3, 10, -10],
    [4, 15, -15],
    [9, 15, -15],
  ])('for level %i: business %s more, consumer %s', (level, business, consumer) => {
    const facts = { promise: promise({ level }) };
    expect(pointsOf(prioritised(facts, BUSINESS), 'PROMISE_LEVEL')).toBe(business);
    expect(pointsOf(prioritised(facts, CONSUMER), 'PROMISE_LEVEL')).toBe(consumer);
  });

  it('for what happened stand only where it happened', () => {
    const eventful = {
      hasReplyUnanswered: true,
      hasClaimNotFound: true,
      hasDisputeSettledForUs: true,
      riskGrade: 'E' as const,
    };
    const rules = ['REPLY', 'CLAIM_NOT_FOUND', 'DISPUTE_SETTLED', 'RISK'];
    expect(rules.map((rule) => pointsOf(prioritised(eventful, BUSINESS), rule))).toEqual([
      40, 20, 20, 15,
    ]);
    expect(rules.map((rule) => pointsOf(prioritised(eventful, CONSUMER), rule))).toEqual([
      40, 20, 15, 10,
    ]);
    expect(rules.map((rule) => pointsOf(prioritised({ riskGrade: 'D' }), rule))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['2026-11-22', 10],
    ['2026-11-23', null],
    ['2026-11-24', null],
  ])('for something planned for %s: %s', (on, points) => {
    const planned = { ...call, on: day(on) };
    expect(pointsOf(prioritised({ planned }), 'TASK_OVERDUE')).toBe(points);
    expect(pointsOf(prioritised({ planned }, CONSUMER), 'TASK_OVERDUE')).toBeNull();
  });

  it.each([
    // ten business days back from Monday 23 November is Monday 9, twenty is Monday 26 October
    ['2026-11-10', null, null],
    ['2026-11-09', null, null],
    ['2026-11-08', 10, 5],
    ['2026-10-26', 10, 5],
    ['2026-10-25', 15, 10],
  ])('for the last talk on %s: business %s, consumer %s', (lastTalkOn, business, consumer) => {
    const facts = { lastTalkOn: day(lastTalkOn) };
    expect(pointsOf(prioritised(facts, BUSINESS), 'NO_TALK')).toBe(business);
    expect(pointsOf(prioritised(facts, CONSUMER), 'NO_TALK')).toBe(consumer);
  });

  it('for somebody never reached, and then from the opening of the case', () => {
    const facts = { lastTalkOn: null, openedOn: day('2026-10-25') };
    expect(pointsOf(prioritised(facts, BUSINESS), 'NEVER_REACHED')).toBe(10);
    expect(pointsOf(prioritised(facts, CONSUMER), 'NEVER_REACHED')).toBe(15);
    expect(pointsOf(prioritised(facts), 'NO_TALK')).toBe(15);
    expect(pointsOf(prioritised({ lastTalkOn: null }), 'NO_TALK')).toBeNull();
  });

  it.each([
    [4, null],
    [5, -5],
    [6, -10],
    [8, -20],
    [30, -20],
  ])('for %i attempts in 14 days: %s', (attemptsIn14Days, points) => {
    expect(pointsOf(prioritised({ attemptsIn14Days }), 'ATTEMPTS')).toBe(points);
  });

  it.each([
    // due on Sunday 22 November, and they pay on the 22nd, 23rd or 24th
    [22, null],
    [23, null],
    [24, -20],
    // a day that this month does not have is its last
    [31, -20],
    // the next one after it fell due is in December
    [21, -20],
  ])('for a usual pay day on the %i.: %s', (usualPayDay, points) => {
    expect(pointsOf(prioritised({ usualPayDay }), 'PAY_DAY_AHEAD')).toBe(points);
  });

  it('do not wait for the next pay day once one has passed since it fell due', () => {
    const facts = { usualPayDay: 25, oldestDueOn: day('2026-10-20') };
    expect(pointsOf(prioritised(facts), 'PAY_DAY_AHEAD')).toBeNull();
  });

  it('show the amount of the balance that is shown first', () => {
    const balances = [balanceOf(70_00, { currency: 'EUR' }), balanceOf(500_00)];
    const [factor] = prioritised({ balances, currency: 'EUR', aonBase: 575_00 }).factors;
    expect(factor?.value).toBe('70.00 EUR');
  });

  it('take nothing from a callback: it is pinned instead', () => {
    const callback = { at: at('2026-11-23T20:00'), ownerId: 'u1', zone: 'America/New_York' };
    expect(prioritised({ callback }).points).toBe(prioritised().points);
  });
});

describe('firstPayDay', () => {
  it.each([
    ['2026-11-24', 25, '2026-11-25'],
    ['2026-11-25', 25, '2026-11-25'],
    ['2026-11-26', 25, '2026-12-25'],
    ['2026-12-31', 30, '2027-01-30'],
    ['2027-01-31', 31, '2027-01-31'],
    ['2027-02-01', 31, '2027-02-28'],
  ])('from %s with the %i.: %s', (from, usual, expected) => {
    expect(String(firstPayDay(day(from), usual))).toBe(expected);
  });
});
