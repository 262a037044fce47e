import { describe, expect, it } from 'vitest';
import { aPlanLine } from '../test/negotiation';
import { durationText, partsText, planChip, planTitle, shortAmount } from './plan-words';

const part = (number: number, amount: number) => ({ number, amount });

describe('a schedule in words', () => {
  it.each([
    [[part(1, 4_100_000)], '41,000'],
    [[part(0, 800_000), part(1, 502_625), part(2, 502_625)], '8,000 + 2 × 5,026.25'],
    [[part(0, 5_000), part(1, 5_000)], '50 + 50'],
    [[part(1, 300_000), part(2, 300_000), part(3, 121_000)], '2 × 3,000 + 1,210'],
    [
      [part(0, 100), part(1, 100), part(2, 200), part(3, 300), part(4, 400), part(5, 500)],
      '1 + 5 parts of 1 to 5',
    ],
    [[], ''],
  ])('%j is %s', (instalments, words) => {
    expect(partsText(instalments, 'USD')).toBe(words);
  });

  it.each([
    [800_000, 'USD', '8,000'],
    [502_625, 'USD', '5,026.25'],
    [150_010, 'USD', '1,500.10'],
    [1_500, 'JPY', '1,500'],
    [20_000, 'JPY', '20,000'],
  ])('%i of %s is %s', (minorUnits, currency, words) => {
    expect(shortAmount(minorUnits, currency)).toBe(words);
  });

  it.each([
    [1, '1 day'],
    [20, '20 days'],
    [21, '3 weeks'],
    [55, '8 weeks'],
    [56, '2 months'],
    [457, '15 months'],
  ])('%i days are %s', (days, words) => {
    expect(durationText(days)).toBe(words);
  });
});

describe('how a plan stands', () => {
  it.each([
    [{ status: 'ACTIVE', condition: 'IN_ORDER' }, 'kept', 'in order'],
    [{ status: 'ACTIVE', condition: 'IN_GRACE' }, 'overdue', 'in grace'],
    [
      { status: 'ACTIVE', condition: 'IN_ARREARS', arrearsInstalments: 1 },
      'broken',
      'behind 1 instalment',
    ],
    [
      { status: 'ACTIVE', condition: 'IN_ARREARS', arrearsInstalments: 2 },
      'broken',
      'behind 2 instalments',
    ],
    [{ status: 'ACTIVE', condition: 'PAUSED' }, 'muted', 'paused'],
    [{ status: 'AGREED', condition: null }, 'accent', 'agreed, deposit awaited'],
    [{ status: 'LAPSED', condition: null }, 'broken', 'lapsed: no deposit'],
    [{ status: 'PENDING_APPROVAL', condition: null }, 'overdue', 'waits for approval'],
  ])('%j', (changes, meaning, text) => {
    expect(planChip(aPlanLine(changes))).toEqual({ meaning, text });
  });

  it('is told with its kind and number', () => {
    expect(planTitle(aPlanLine())).toBe('Plan P-12');
    expect(planTitle(aPlanLine({ kind: 'ARRANGEMENT', isHardship: true }))).toBe(
      'Hardship arrangement P-12',
    );
  });
});
