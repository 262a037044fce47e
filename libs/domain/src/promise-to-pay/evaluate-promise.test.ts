import { describe, expect, it } from 'vitest';
import { evaluatePromise } from './evaluate-promise';
import { at, day, EXACT, EXACT_POLICY, promiseOf, receiptOf } from './promise-example';
import type { PromiseFacts, PromiseRules, Receipt } from './promise-to-pay';

/** 'KEPT 500.00 of 500.00', as of a day. */
function standing(
  receipts: Receipt[],
  asOf: string,
  promise: PromiseFacts = promiseOf(),
  rules = EXACT,
) {
  return evaluatePromise(promise, receipts, rules, day(asOf));
}
const statusOf = (...args: Parameters<typeof standing>) => standing(...args).status;

describe('a promise of 500.00 due on Friday, grace two business days', () => {
  const friday = receiptOf(300_00, '2026-11-13');

  it('is kept by 300.00 on Friday and 200.00 on Tuesday', () => {
    const receipts = [friday, receiptOf(200_00, '2026-11-17')];
    expect(statusOf(receipts, '2026-11-13')).toBe('OPEN');
    expect(statusOf(receipts, '2026-11-16')).toBe('OPEN');
    const kept = standing(receipts, '2026-11-17');
    expect(kept).toMatchObject({ status: 'KEPT', receivedAmount: 500_00, lateAmount: 0, level: 0 });
    expect(String(kept.keptOn)).toBe('2026-11-17');
    expect(kept.brokenOn).toBeNull();
  });

  it('is partly kept when the 200.00 come on Wednesday: noted as late, changing no verdict', () => {
    const receipts = [friday, receiptOf(200_00, '2026-11-18')];
    expect(statusOf(receipts, '2026-11-17')).toBe('OPEN');
    const partly = standing(receipts, '2026-11-18');
    expect(partly).toMatchObject({
      status: 'PARTLY_KEPT',
      receivedAmount: 300_00,
      lateAmount: 200_00,
      level: 1,
    });
    expect(String(partly.brokenOn)).toBe('2026-11-18');
    expect(partly.keptOn).toBeNull();
    expect(partly.reasons.map(({ rule }) => rule)).toEqual([
      'PARTLY_KEPT',
      'RECEIVED',
      'PAID_LATE',
    ]);
  });

  it('is broken with only 200.00 by Tuesday', () => {
    const receipts = [receiptOf(200_00, '2026-11-17')];
    expect(statusOf(receipts, '2026-11-17')).toBe('OPEN');
    expect(standing(receipts, '2026-11-18')).toMatchObject({
      status: 'BROKEN',
      receivedAmount: 200_00,
    });
    expect(standing(receipts, '2026-11-18').reasons[0]).toEqual({
      rule: 'BROKEN',
      text: '200.00 USD received by Tue 17 Nov, grace included',
      value: '200.00 USD of 500.00 USD',
    });
  });

  it('is re-made kept by a payment entered after it broke but value-dated on the last day of grace', () => {
    expect(statusOf([], '2026-11-18')).toBe('BROKEN');
    const backdated = receiptOf(500_00, '2026-11-17', { recordedAt: at('2026-11-19T09:00') });
    expect(statusOf([backdated], '2026-11-19')).toBe('KEPT');
    const dayLater = receiptOf(500_00, '2026-11-18', { recordedAt: at('2026-11-19T09:00') });
    expect(statusOf([dayLater], '2026-11-19')).toBe('BROKEN');
  });

  it('is re-made broken when that payment bounces, and says so', () => {
    const bounced = receiptOf(500_00, '2026-11-17', {
      recordedAt: at('2026-11-19T09:00'),
      reversedOn: day('2026-11-23'),
    });
    expect(statusOf([bounced], '2026-11-22')).toBe('KEPT');
    const broken = standing([bounced], '2026-11-23');
    expect(broken).toMatchObject({ status: 'BROKEN', receivedAmount: 0, level: 1 });
    expect(broken.reasons).toContainEqual({
      rule: 'REVERSED',
      text: 'Value Tue 17 Nov, came back on Mon 23 Nov: counts as never received',
      value: '500.00 USD',
    });
  });
});

describe('the window of a promise', () => {
  it.each([
    // five days before the promise was made, when first recorded after it
    ['2026-11-03', 'BROKEN'],
    ['2026-11-04', 'KEPT'],
    ['2026-11-05', 'KEPT'],
    ['2026-11-13', 'KEPT'],
    ['2026-11-16', 'KEPT'],
    ['2026-11-17', 'KEPT'],
    ['2026-11-18', 'BROKEN'],
  ])('money value-dated %s, entered afterwards: %s', (valueOn, status) => {
    const receipt = receiptOf(500_00, valueOn, { recordedAt: at('2026-11-20T12:00') });
    expect(statusOf([receipt], '2026-11-20')).toBe(status);
  });

  it.each([
    ['2026-11-09T14:59:59', 'BROKEN'],
    ['2026-11-09T15:00:00', 'KEPT'],
    ['2026-11-09T15:00:01', 'KEPT'],
  ])('money first recorded at %s: %s', (recordedAt, status) => {
    const receipt = receiptOf(500_00, '2026-11-09', { recordedAt: at(recordedAt) });
    expect(statusOf([receipt], '2026-11-20')).toBe(status);
  });

  it.each([
    ['CARD', '2026-11-16'],
    ['CASH', '2026-11-16'],
    ['TRANSFER', '2026-11-17'],
    ['OTHER', '2026-11-17'],
    ['DIRECT_DEBIT', '2026-11-20'],
    ['CHEQUE', '2026-11-24'],
  ] as const)('promised and paid by %s: counts until %s', (method, last) => {
    const promise = promiseOf({ method });
    const lastDay = day(last);
    expect(String(standing([], '2026-11-13', promise).graceUntil)).toBe(last);
    const paidOn = (offset: number) =>
      statusOf(
        [receiptOf(500_00, lastDay.add({ days: offset }).toString(), { method })],
        '2026-12-15',
        promise,
      );
    expect([paidOn(-1), paidOn(0), paidOn(1)]).toEqual(['KEPT', 'KEPT', 'BROKEN']);
    expect(statusOf([], last, promise)).toBe('OPEN');
    expect(statusOf([], lastDay.add({ days: 1 }).toString(), promise)).toBe('BROKEN');
  });

  it('leaves out holidays: due on Wed 25 Nov, Thanksgiving, two business days end on Mon 30 Nov', () => {
    const promise = promiseOf({ dueOn: day('2026-11-25') });
    expect(String(standing([], '2026-11-25', promise).graceUntil)).toBe('2026-11-30');
  });

  it('keeps to the grace of the method promised when a slower one comes', () => {
    const cheque = (valueOn: string) => [receiptOf(500_00, valueOn, { method: 'CHEQUE' })];
    expect(statusOf(cheque('2026-11-16'), '2026-11-30')).toBe('KEPT');
    expect(statusOf(cheque('2026-11-17'), '2026-11-30')).toBe('KEPT');
    expect(statusOf(cheque('2026-11-18'), '2026-11-30')).toBe('BROKEN');
  });

  it('does not judge a promised cheque before its day is over, however the money comes', () => {
    const promise = promiseOf({ method: 'CHEQUE' });
    expect(statusOf([receiptOf(500_00, '2026-11-23')], '2026-11-23', promise)).toBe('KEPT');
  });

  it('counts money from its value day only', () => {
    const postDated = receiptOf(500_00, '2026-11-13', { recordedAt: at('2026-11-10T12:00') });
    expect(statusOf([postDated], '2026-11-12')).toBe('OPEN');
    expect(statusOf([postDated], '2026-11-13')).toBe('KEPT');
  });

  it('judges imported history by value date, from the day it was made', () => {
    const imported = promiseOf({ isImported: true, recordedAt: at('2026-12-01T00:00') });
    const known = (valueOn: string) =>
      receiptOf(500_00, valueOn, { recordedAt: at('2026-11-30T00:00') });
    expect(statusOf([known('2026-11-08')], '2026-12-02', imported)).toBe('BROKEN');
    expect(statusOf([known('2026-11-09')], '2026-12-02', imported)).toBe('KEPT');
    expect(statusOf([known('2026-11-17')], '2026-12-02', imported)).toBe('KEPT');
    expect(statusOf([known('2026-11-18')], '2026-12-02', imported)).toBe('BROKEN');
  });
});

describe('imported history that was cancelled', () => {
  const imported = promiseOf({
    isImported: true,
    cancelledOn: day('2026-11-11'),
    cancelledAt: at('2026-11-11T10:00'),
  });

  it.each([
    ['2026-11-10', 500_00],
    ['2026-11-11', 500_00],
    ['2026-11-12', 0],
  ])('keeps what is value-dated by its end: %s, %i', (valueOn, received) => {
    expect(standing([receiptOf(500_00, valueOn)], '2026-11-20', imported).receivedAmount).toBe(
      received,
    );
  });
});

describe('what a promise is kept by', () => {
  const business: PromiseRules = {
    ...EXACT,
    policy: { ...EXACT_POLICY, keptPercent: 99, keptTolerance: 25_00 },
  };

  it.each([
    // 99 % asks for more than 25.00 short
    [500_00, 494_99, 'PARTLY_KEPT'],
    [500_00, 495_00, 'KEPT'],
    [500_00, 495_01, 'KEPT'],
    // 25.00 short asks for more than 99 %
    [10_000_00, 9_974_99, 'PARTLY_KEPT'],
    [10_000_00, 9_975_00, 'KEPT'],
    // a small one is not kept by nothing
    [20_00, 19_79, 'PARTLY_KEPT'],
    [20_00, 19_80, 'KEPT'],
    // 99 % of 0.01 is a cent
    [1, 0, 'BROKEN'],
    [1, 1, 'KEPT'],
  ])('of %i, %i received: %s', (amount, received, status) => {
    const receipts = received === 0 ? [] : [receiptOf(received, '2026-11-13')];
    expect(statusOf(receipts, '2026-11-18', promiseOf({ amount }), business)).toBe(status);
  });

  it('says when it was enough though short', () => {
    const { reasons } = standing(
      [receiptOf(495_00, '2026-11-13')],
      '2026-11-13',
      promiseOf(),
      business,
    );
    expect(reasons.map(({ rule, value }) => [rule, value])).toEqual([
      ['KEPT', '495.00 USD of 500.00 USD'],
      ['TOLERANCE', '5.00 USD'],
      ['RECEIVED', '495.00 USD'],
    ]);
  });

  it.each([
    [249_99, 'BROKEN'],
    [250_00, 'PARTLY_KEPT'],
    [250_01, 'PARTLY_KEPT'],
    [499_99, 'PARTLY_KEPT'],
  ])('%i of 500.00 by the end of grace: %s', (received, status) => {
    expect(statusOf([receiptOf(received, '2026-11-13')], '2026-11-18')).toBe(status);
  });

  it('takes no more than its amount', () => {
    expect(standing([receiptOf(900_00, '2026-11-12')], '2026-11-12')).toMatchObject({
      status: 'KEPT',
      receivedAmount: 500_00,
    });
  });

  it('takes no money of another portfolio or currency', () => {
    const elsewhere = receiptOf(500_00, '2026-11-12', { portfolioId: 'other' });
    const euro = receiptOf(500_00, '2026-11-12', { currency: 'EUR' });
    expect(standing([elsewhere, euro], '2026-11-18')).toMatchObject({
      status: 'BROKEN',
      receivedAmount: 0,
    });
  });
});
