import { describe, expect, it } from 'vitest';
import type { BusinessCalendar } from '../calendar/business-calendar';
import { DEFAULT_POLICIES } from '../policy/policy';
import type { CaseBalance, CloseReason, ClosingFacts, OpeningFacts } from './collection-case';
import { decideClosing } from './decide-closing';
import { decideOpening, stageOf } from './decide-opening';

const day = (text: string) => Temporal.PlainDate.from(text);
const CALENDAR: BusinessCalendar = { weekend: [6, 7], holidays: ['2026-11-26'] };
const BUSINESS = DEFAULT_POLICIES.BUSINESS.CASE;
const CONSUMER = DEFAULT_POLICIES.CONSUMER.CASE;

function balance(
  aon: number,
  dueOn: string | null,
  changes: Partial<CaseBalance> = {},
): CaseBalance {
  const oldestDueOn = dueOn === null ? null : day(dueOn);
  return { currency: 'USD', open: aon, overdue: aon, unapplied: 0, aon, oldestDueOn, ...changes };
}

function opening(changes: Partial<OpeningFacts> = {}): OpeningFacts {
  return {
    hasOpenCase: false,
    lastClosed: null,
    cause: 'RELAPSE',
    balances: [balance(100_00, '2026-11-13')],
    isPlacement: false,
    calendar: CALENDAR,
    ...changes,
  };
}

describe('decideOpening', () => {
  // business: three business days late. Due on Friday 13: Wednesday 18
  it.each([
    ['2026-11-17', 'LEAVE'],
    ['2026-11-18', 'OPEN'],
    ['2026-11-19', 'OPEN'],
  ])('of 100.00 due on Friday 13 November, on %s: %s', (today, decision) => {
    expect(decideOpening(opening(), BUSINESS, day(today)).decision).toBe(decision);
  });

  // consumer: five calendar days
  it.each([
    ['2026-11-17', 'LEAVE'],
    ['2026-11-18', 'OPEN'],
    ['2026-11-19', 'OPEN'],
  ])('of a consumer, on %s: %s', (today, decision) => {
    expect(decideOpening(opening(), CONSUMER, day(today)).decision).toBe(decision);
  });

  it.each([
    [99_99, 'LEAVE', 'OPEN'],
    [100_00, 'OPEN', 'OPEN'],
    [20_00, 'LEAVE', 'OPEN'],
    [19_99, 'LEAVE', 'LEAVE'],
  ])('at %i: business %s, consumer %s', (aon, business, consumer) => {
    const facts = opening({ balances: [balance(aon, '2026-11-01')] });
    expect(decideOpening(facts, BUSINESS, day('2026-11-23')).decision).toBe(business);
    expect(decideOpening(facts, CONSUMER, day('2026-11-23')).decision).toBe(consumer);
  });

  it('does not add currencies to reach the threshold', () => {
    const balances = [
      balance(60_00, '2026-10-01'),
      balance(60_00, '2026-10-01', { currency: 'EUR' }),
    ];
    expect(decideOpening(opening({ balances }), BUSINESS, day('2026-11-23')).decision).toBe(
      'LEAVE',
    );
  });

  it('opens a placement at once, whatever its size', () => {
    const balances = [balance(1, '2026-11-22')];
    const facts = opening({ isPlacement: true, balances });
    expect(decideOpening(facts, CONSUMER, day('2026-11-23'))).toEqual({
      decision: 'OPEN',
      reasons: [{ rule: 'PLACEMENT', text: 'Placed with us', value: '0.01 USD' }],
    });
    const nothing = { ...facts, balances: [balance(0, null)] };
    expect(decideOpening(nothing, CONSUMER, day('2026-11-23')).decision).toBe('LEAVE');
  });

  it.each([
    [1_00, 'LEAVE'],
    [1_01, 'REOPEN'],
  ])('a placement whose case was closed is back with %i: %s', (open, decision) => {
    const facts = opening({
      isPlacement: true,
      balances: [balance(open, '2026-09-22')],
      lastClosed: { caseId: 'c1', closedOn: day('2026-11-20'), reason: 'PAID_IN_FULL' },
    });
    expect(decideOpening(facts, CONSUMER, day('2026-11-23')).decision).toBe(decision);
  });

  it('leaves a customer who has an open case', () => {
    expect(
      decideOpening(opening({ hasOpenCase: true }), BUSINESS, day('2026-12-23')).decision,
    ).toBe('LEAVE');
  });

  it('says why it opens', () => {
    expect(decideOpening(opening(), BUSINESS, day('2026-11-23')).reasons).toEqual([
      { rule: 'OVERDUE', text: 'Overdue 3 business days or more', value: '100.00 USD' },
    ]);
  });

  const closed = (reason: CloseReason) => ({ caseId: 'c1', closedOn: day('2026-10-20'), reason });

  it.each([
    ['2026-11-18', 'REOPEN'],
    ['2026-11-19', 'REOPEN'],
    ['2026-11-20', 'OPEN'],
  ])('closed as cured on 20 October and back on %s: %s', (today, decision) => {
    const facts = opening({
      lastClosed: closed('CURED'),
      balances: [balance(100_00, '2026-10-01')],
    });
    const result = decideOpening(facts, BUSINESS, day(today));
    expect(result.decision).toBe(decision);
    if (result.decision === 'REOPEN') expect(result.caseId).toBe('c1');
  });

  it.each<[CloseReason, string]>([
    ['CURED', 'REOPEN'],
    ['PAID_IN_FULL', 'REOPEN'],
    ['SETTLED', 'REOPEN'],
    ['RECALLED', 'OPEN'],
    ['ERROR', 'OPEN'],
  ])('closed as %s and overdue again: %s', (reason, decision) => {
    const facts = opening({
      lastClosed: closed(reason),
      balances: [balance(100_00, '2026-10-01')],
    });
    expect(decideOpening(facts, BUSINESS, day('2026-11-01')).decision).toBe(decision);
  });

  it.each([
    ['REVERSAL', 5_00, 'LEAVE'],
    ['REVERSAL', 5_01, 'REOPEN'],
    ['RELAPSE', 99_99, 'LEAVE'],
    ['RELAPSE', 100_00, 'REOPEN'],
  ] as const)('after %s with %i overdue: %s', (cause, aon, decision) => {
    const facts = opening({
      cause,
      lastClosed: closed('CURED'),
      balances: [balance(aon, '2026-10-01')],
    });
    expect(decideOpening(facts, BUSINESS, day('2026-10-25')).decision).toBe(decision);
  });

  it('re-opens on a reversal also what was promised again', () => {
    const promised = balance(0, null, { overdue: 500_00, open: 500_00 });
    const facts = opening({
      cause: 'REVERSAL',
      lastClosed: closed('CURED'),
      balances: [promised],
    });
    expect(decideOpening(facts, BUSINESS, day('2026-10-25')).decision).toBe('REOPEN');
  });

  it('asks the full threshold of a reversal when nothing was closed lately', () => {
    const facts = opening({ cause: 'REVERSAL', balances: [balance(50_00, '2026-10-01')] });
    expect(decideOpening(facts, BUSINESS, day('2026-11-23')).decision).toBe('LEAVE');
    const longAgo = { ...facts, lastClosed: closed('CURED') };
    expect(decideOpening(longAgo, BUSINESS, day('2026-11-20')).decision).toBe('LEAVE');
  });
});

describe('stageOf', () => {
  it.each([
    ['EARLY', '2026-11-22', 'EARLY'],
    ['EARLY', '2026-09-24', 'EARLY'],
    ['EARLY', '2026-09-23', 'LATE'],
    ['EARLY', '2026-09-22', 'LATE'],
    ['LATE', '2026-11-01', 'EARLY'],
    ['PLACED', '2026-01-01', 'PLACED'],
    ['LEGAL', '2026-01-01', 'LEGAL'],
    ['LATE', null, 'LATE'],
  ] as const)('%s with the oldest item due on %s: %s', (stage, dueOn, expected) => {
    expect(stageOf(stage, dueOn === null ? null : day(dueOn), BUSINESS, day('2026-11-23'))).toBe(
      expected,
    );
  });
});

describe('decideClosing', () => {
  const done: ClosingFacts = {
    balances: [balance(0, null)],
    debtKind: 'BUSINESS',
    hasOpenPromise: false,
    hasOpenPlan: false,
    hasCompletedSettlement: false,
    hasOpenDispute: false,
    hasCallback: false,
    hasOpenClaim: false,
  };

  it.each([
    [4_99, 'CLOSE', 'KEEP'],
    [5_00, 'CLOSE', 'KEEP'],
    [5_01, 'KEEP', 'KEEP'],
    [1_01, 'CLOSE', 'KEEP'],
    [1_00, 'CLOSE', 'CLOSE'],
    [0, 'CLOSE', 'CLOSE'],
  ])('with %i overdue: business %s, consumer %s', (overdue, business, consumer) => {
    const facts = { ...done, balances: [balance(overdue, '2026-11-01')] };
    expect(decideClosing(facts, BUSINESS).decision).toBe(business);
    expect(decideClosing(facts, CONSUMER).decision).toBe(consumer);
  });

  it('asks it of each currency', () => {
    const balances = [balance(0, null), balance(50_00, '2026-11-01', { currency: 'EUR' })];
    expect(decideClosing({ ...done, balances }, BUSINESS)).toEqual({
      decision: 'KEEP',
      reasons: [{ rule: 'OVERDUE', text: 'Still overdue', value: '50.00 EUR' }],
    });
  });

  it('counts unapplied money in', () => {
    const balances = [balance(500_00, '2026-11-01', { unapplied: 495_00 })];
    expect(decideClosing({ ...done, balances }, BUSINESS).decision).toBe('CLOSE');
  });

  it.each([
    ['hasOpenPromise', 'PROMISE_OPEN'],
    ['hasOpenPlan', 'PLAN_OPEN'],
    ['hasOpenDispute', 'DISPUTE_OPEN'],
    ['hasCallback', 'CALLBACK_SET'],
    ['hasOpenClaim', 'CLAIM_OPEN'],
  ] as const)('stays open while %s', (fact, rule) => {
    const decision = decideClosing({ ...done, [fact]: true }, BUSINESS);
    expect(decision.decision).toBe('KEEP');
    expect(decision.reasons.map((reason) => reason.rule)).toEqual([rule]);
  });

  it('is settled when a settlement is complete and nothing is left open', () => {
    const settled = { ...done, hasCompletedSettlement: true };
    expect(decideClosing(settled, BUSINESS)).toMatchObject({ reason: 'SETTLED' });
    expect(decideClosing({ ...settled, debtKind: 'CONSUMER' }, CONSUMER)).toMatchObject({
      reason: 'SETTLED',
    });
    const balances = [balance(0, null, { open: 30_00 })];
    expect(decideClosing({ ...settled, balances }, BUSINESS)).toMatchObject({ reason: 'CURED' });
    expect(decideClosing({ ...settled, hasOpenPlan: true }, BUSINESS).decision).toBe('KEEP');
  });

  it('is cured for a trade account, which goes on; paid in full for consumer debt with nothing left', () => {
    expect(decideClosing(done, BUSINESS)).toMatchObject({ decision: 'CLOSE', reason: 'CURED' });
    expect(decideClosing({ ...done, debtKind: 'CONSUMER' }, CONSUMER)).toMatchObject({
      reason: 'PAID_IN_FULL',
    });
    const balances = [balance(0, null, { open: 30_00 })];
    expect(decideClosing({ ...done, debtKind: 'CONSUMER', balances }, CONSUMER)).toEqual({
      decision: 'CLOSE',
      reason: 'CURED',
      reasons: [
        { rule: 'CURED', text: 'Nothing is overdue beyond the tolerance', value: '30.00 USD open' },
      ],
    });
  });
});
