import { describe, expect, it } from 'vitest';
import type { AuthorityPolicy } from './authority';
import {
  BUSINESS,
  CONSUMER,
  holderOf,
  lumpSum,
  planOf,
  TODAY,
  waiverOf,
} from './authority-example';
import { limitsOf } from './authority-limits';
import { checkAuthority } from './check-authority';

type Own = AuthorityPolicy['users'][number];

function withOwn(...own: Partial<Own>[]): AuthorityPolicy {
  const users = own.map((one) => ({
    userId: 'me',
    effectiveFrom: '2026-11-23',
    effectiveUntil: null,
    limits: {},
    ...one,
  }));
  return { ...BUSINESS, users };
}
const daysOn = (policy: AuthorityPolicy, on: string, userId = 'me') =>
  limitsOf({ userId, roles: ['COLLECTOR'] }, policy, Temporal.PlainDate.from(on)).plan.days;

describe('limitsOf', () => {
  it('are those of the highest role', () => {
    expect(limitsOf(holderOf('COLLECTOR', 'CREDIT_MANAGER'), BUSINESS, TODAY)).toEqual(
      BUSINESS.roles.CREDIT_MANAGER,
    );
    expect(limitsOf(holderOf('ADMINISTRATOR'), BUSINESS, TODAY).waiverPerDebtAndYear).toBe(0);
  });

  it.each([
    ['2026-11-22', 90],
    ['2026-11-23', 120],
    ['2026-11-24', 120],
    ['2026-12-30', 120],
    ['2026-12-31', 120],
    ['2027-01-01', 90],
  ])('of one’s own are in force from the first to the last day: on %s %d days', (on, days) => {
    const policy = withOwn({ effectiveUntil: '2026-12-31', limits: { plan: { days: 120 } } });
    expect(daysOn(policy, on)).toBe(days);
    expect(daysOn(policy, on, 'somebody else')).toBe(90);
  });

  it('of one’s own without an end stay, until later ones begin', () => {
    const policy = withOwn(
      { effectiveFrom: '2027-01-01', limits: { plan: { days: 30 } } },
      { limits: { plan: { days: 120, amount: null } } },
    );
    expect(daysOn(policy, '2026-12-31')).toBe(120);
    expect(daysOn(policy, '2027-01-01')).toBe(30);
    const later = Temporal.PlainDate.from('2027-01-01');
    // what the later ones do not speak of stays as it was
    expect(limitsOf(holderOf('COLLECTOR'), policy, later).plan.amount).toBeNull();
  });

  it('replace what they name and nothing else', () => {
    const policy = withOwn({ limits: { promise: { rePromises: 0 }, waiverPerDebtAndYear: null } });
    const limits = limitsOf(holderOf('COLLECTOR'), policy, TODAY);
    expect(limits.promise).toEqual({ ...BUSINESS.roles.COLLECTOR.promise, rePromises: 0 });
    expect(limits.plan).toEqual(BUSINESS.roles.COLLECTOR.plan);
    expect(limits.forgiveness).toEqual(BUSINESS.roles.COLLECTOR.forgiveness);
    expect(limits.waiverPerDebtAndYear).toBeNull();
  });
});

describe('limits of one’s own', () => {
  const check = (policy: AuthorityPolicy, offer: Parameters<typeof checkAuthority>[0]) => {
    const { decision, needs } = checkAuthority(offer, holderOf('SUPERVISOR'), policy, TODAY);
    return needs ?? decision;
  };

  it('widen what may be agreed to alone', () => {
    const policy = withOwn({ limits: { plan: { amount: 60_000_00 } } });
    expect(check(policy, planOf({ amount: 60_000_00 }))).toBe('WITHIN');
    expect(check(policy, planOf({ amount: 60_000_01 }))).toBe('CREDIT_MANAGER');
  });

  it('narrow it too: then a colleague with the whole role decides', () => {
    const policy = withOwn({ limits: { plan: { days: 100 }, waiverPerDebtAndYear: 10_00 } });
    expect(check(policy, planOf({ days: 100 }))).toBe('WITHIN');
    expect(check(policy, planOf({ days: 101 }))).toBe('SUPERVISOR');
    expect(check(policy, waiverOf(10_01))).toBe('SUPERVISOR');
  });

  it('never reach beyond what nobody may agree to', () => {
    const policy = withOwn({ limits: { plan: { days: null } } });
    expect(check(policy, planOf({ days: 366 }))).toBe('WITHIN');
    expect(check(policy, planOf({ days: 367 }))).toBe('NEVER');
  });

  it('narrowed are not widened again by a large balance', () => {
    const users = withOwn({ limits: { forgiveness: [{ upToAgeDays: null, percent: 2 }] } }).users;
    const large = (forgivenPercent: number) =>
      lumpSum({ forgivenPercent, ageDays: 400, balance: 20_000_00 });
    expect(check({ ...CONSUMER, users }, large(2))).toBe('WITHIN');
    expect(check({ ...CONSUMER, users }, large(2.01))).toBe('SUPERVISOR');
  });
});
