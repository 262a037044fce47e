import { describe, expect, it } from 'vitest';
import {
  CLAIM_STATES,
  checkClaimOpen,
  checkNewClaim,
  type NewClaim,
  traceDay,
} from './claimed-payment';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('checkNewClaim', () => {
  const check = (input: Partial<NewClaim>, isCaseOpen = true) =>
    checkNewClaim(
      { amount: 100_00, currency: 'USD', paidOn: day('2026-11-20'), ...input },
      { isCaseOpen, open: 500_00 },
      day('2026-11-23'),
    )?.code ?? null;

  it.each([
    [0, 'AMOUNT_NOT_POSITIVE'],
    [Number.NaN, 'AMOUNT_NOT_POSITIVE'],
    [1, null],
    [500_00, null],
    [500_01, 'AMOUNT_TOO_LARGE'],
  ])('of %d: %s', (amount, code) => {
    expect(check({ amount })).toBe(code);
  });

  it.each([
    ['2026-11-22', null],
    ['2026-11-23', null],
    ['2026-11-24', 'VALUE_DATE_IN_FUTURE'],
  ])('paid on %s: %s', (paidOn, code) => {
    expect(check({ paidOn: day(paidOn) })).toBe(code);
  });

  it('refuses on a closed case', () => {
    expect(check({}, false)).toBe('CASE_CLOSED');
  });
});

describe('checkClaimOpen', () => {
  it.each(CLAIM_STATES)('of a claim that is %s', (state) => {
    expect(checkClaimOpen(state)?.code ?? null).toBe(state === 'OPEN' ? null : 'CLAIM_NOT_OPEN');
  });
});

describe('traceDay', () => {
  // Thursday 26 November 2026 is Thanksgiving
  const calendar = { weekend: [6, 7], holidays: ['2026-11-26'] };

  it.each([
    ['TRANSFER', '2026-11-27'],
    ['CARD', '2026-11-27'],
    ['CHEQUE', '2026-12-03'],
  ] as const)('of a %s claimed on a Monday before a holiday: %s', (method, expected) => {
    expect(traceDay(day('2026-11-23'), method, calendar).toString()).toBe(expected);
  });
});
