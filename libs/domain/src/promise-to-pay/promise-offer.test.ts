import { describe, expect, it } from 'vitest';
import { checkAuthority } from '../authority/check-authority';
import { DEFAULT_AUTHORITY } from '../authority/default-authority';
import { day } from './promise-example';
import { promiseOffer } from './promise-offer';

const TODAY = day('2026-11-09');
const offer = (dueOn: string, payDayOn: string | null = null) =>
  promiseOffer(
    { amount: 500_00, dueOn: day(dueOn) },
    { today: TODAY, payDayOn: payDayOn === null ? null : day(payDayOn), aon: 900_00, level: 1 },
  );

describe('promiseOffer', () => {
  it('says how far ahead a promise is, how much of what may be chased, and after how many', () => {
    expect(offer('2026-11-13')).toEqual({
      kind: 'PROMISE',
      daysAhead: 4,
      isPayDay: false,
      amount: 500_00,
      aon: 900_00,
      level: 1,
    });
  });

  // 14 days, or the next pay day within 31
  it.each([
    ['2026-11-23', null, 'WITHIN'],
    ['2026-11-24', null, 'NEEDS'],
    ['2026-11-30', '2026-11-30', 'WITHIN'],
    ['2026-11-29', '2026-11-30', 'WITHIN'],
    ['2026-12-01', '2026-11-30', 'NEEDS'],
    ['2026-12-10', '2026-12-10', 'WITHIN'],
    ['2026-12-11', '2026-12-11', 'NEEDS'],
    ['2027-01-10', null, 'NEEDS'],
    ['2027-01-11', null, 'NEVER'],
  ])('due on %s with pay day %s is %s for a collector', (dueOn, payDayOn, decision) => {
    const holder = { userId: 'mia', roles: ['COLLECTOR'] };
    const verdict = checkAuthority(
      offer(dueOn, payDayOn),
      holder,
      DEFAULT_AUTHORITY.BUSINESS,
      TODAY,
    );
    expect(verdict.decision).toBe(decision);
  });
});
