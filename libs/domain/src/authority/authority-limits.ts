import { compareDays } from '../calendar/day-number';
import {
  AUTHORITY_ROLES,
  type AuthorityHolder,
  type AuthorityLimits,
  type AuthorityPolicy,
  type AuthorityRole,
} from './authority';

/** The highest role that may agree to anything; null: none of theirs may. */
export function authorityRoleOf({ roles }: AuthorityHolder): AuthorityRole | null {
  return AUTHORITY_ROLES.findLast((role) => roles.includes(role)) ?? null;
}

const NOTHING: AuthorityLimits = {
  promise: { horizonDays: 0, payDayHorizonDays: 0, leastShareOfAon: 100, rePromises: 0 },
  plan: {
    days: 0,
    instalments: 0,
    smallestPart: 0,
    depositPercent: 100,
    amount: 0,
    startWithinDays: 0,
  },
  forgiveness: [],
  waiverPerDebtAndYear: 0,
};

/**
 * What somebody may agree to alone on a day: the limits of their highest role, with their own in place where such are
 * in force, first and last day included. Of several in force, the one that began last speaks. Without a role that may
 * agree to anything all limits are nought. DESIGN section 6, Authority.
 */
export function limitsOf(
  holder: AuthorityHolder,
  policy: AuthorityPolicy,
  today: Temporal.PlainDate,
): AuthorityLimits {
  const role = authorityRoleOf(holder);
  if (role === null) return NOTHING;
  return policy.users
    .filter((own) => own.userId === holder.userId && isInForce(own, today))
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .reduce<AuthorityLimits>((limits, own) => withOwn(limits, own.limits), policy.roles[role]);
}

type Own = AuthorityPolicy['users'][number];

function isInForce({ effectiveFrom, effectiveUntil }: Own, today: Temporal.PlainDate): boolean {
  if (compareDays(Temporal.PlainDate.from(effectiveFrom), today) > 0) return false;
  return (
    effectiveUntil === null || compareDays(today, Temporal.PlainDate.from(effectiveUntil)) <= 0
  );
}

function withOwn(limits: AuthorityLimits, own: Own['limits']): AuthorityLimits {
  const { waiverPerDebtAndYear } = own;
  return {
    promise: { ...limits.promise, ...own.promise },
    plan: { ...limits.plan, ...own.plan },
    forgiveness: own.forgiveness ?? limits.forgiveness,
    // null is a limit of its own here: none
    waiverPerDebtAndYear:
      waiverPerDebtAndYear === undefined ? limits.waiverPerDebtAndYear : waiverPerDebtAndYear,
  };
}
