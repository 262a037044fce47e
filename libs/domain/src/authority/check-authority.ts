import type { Reason } from '../refusal/refusal';
import {
  APPROVAL_NEEDS,
  type ApprovalNeed,
  AUTHORITY_ROLES,
  type AuthorityHolder,
  type AuthorityOffer,
  type AuthorityPolicy,
  type AuthorityRole,
  type AuthorityVerdict,
} from './authority';
import { authorityRoleOf, limitsOf } from './authority-limits';
import { countOf, durationText } from './authority-words';
import { horizonOf, passedLimits, type Rung } from './passed-limits';

/**
 * Whether somebody may agree to an offer on a day: within their own limits; or whose word it needs (the least role
 * whose limits hold all of it) and why, each limit passed being a reason; or never, and why. Amounts in minor units of
 * the base currency. Beyond the credit manager's limits a second credit manager decides, on forgiveness whoever the
 * policy names; an amount without an exchange rate is the credit manager's to decide. DESIGN section 6, Authority;
 * limits from STARTER.
 */
export function checkAuthority(
  offer: AuthorityOffer,
  holder: AuthorityHolder,
  policy: AuthorityPolicy,
  today: Temporal.PlainDate,
): AuthorityVerdict {
  const never = neverReasons(offer, holder, policy, today);
  if (never.length > 0) return { decision: 'NEVER', needs: null, reasons: never };
  const role = authorityRoleOf(holder);
  if (role === null) {
    const reasons = [{ rule: 'NO_AUTHORITY', text: 'Your roles agree to no offers' }];
    return { decision: 'NEEDS', needs: needOf(offer, 'SUPERVISOR', policy), reasons };
  }
  const limits = limitsOf(holder, policy, today);
  const reasons = passedLimits(offer, { role, limits, policy });
  if (reasons.length === 0) return { decision: 'WITHIN', needs: null, reasons };
  return { decision: 'NEEDS', needs: needOf(offer, role, policy), reasons };
}

/** Whether an approver's own limits hold an offer: they bind an approval and a counter-offer as they bind an offer of theirs. */
export function approverVerdict(
  offer: AuthorityOffer,
  approver: AuthorityHolder,
  policy: AuthorityPolicy,
  today: Temporal.PlainDate,
): AuthorityVerdict {
  return checkAuthority(offer, approver, policy, today);
}

/** Whether somebody's roles may give the approval that is needed; their own limits are asked apart (`approverVerdict`). */
export function mayApprove(need: ApprovalNeed, { roles }: Pick<AuthorityHolder, 'roles'>): boolean {
  if (roles.includes('CREDIT_MANAGER')) return true;
  return need === 'SUPERVISOR' && roles.includes('SUPERVISOR');
}

/** The more of two needs. */
export function greaterNeed(a: ApprovalNeed, b: ApprovalNeed): ApprovalNeed {
  return APPROVAL_NEEDS.indexOf(a) >= APPROVAL_NEEDS.indexOf(b) ? a : b;
}

/** The least role, `from` upward, whose limits hold the offer, or who decides beyond the highest. */
function needOf(offer: AuthorityOffer, from: AuthorityRole, policy: AuthorityPolicy): ApprovalNeed {
  for (const role of ['SUPERVISOR', 'CREDIT_MANAGER'] as const) {
    if (AUTHORITY_ROLES.indexOf(role) < AUTHORITY_ROLES.indexOf(from)) continue;
    if (passedLimits(offer, rungOf(role, policy)).length === 0) return role;
  }
  return passedLimits(offer, rungOf('CREDIT_MANAGER', policy))
    .map(({ rule }) => (rule === 'FORGIVENESS' ? policy.beyondForgiveness : 'TWO_CREDIT_MANAGERS'))
    .reduce<ApprovalNeed>(greaterNeed, 'TWO_CREDIT_MANAGERS');
}

function rungOf(role: AuthorityRole, policy: AuthorityPolicy): Rung {
  return { role, limits: policy.roles[role], policy };
}

function neverReasons(
  offer: AuthorityOffer,
  holder: AuthorityHolder,
  policy: AuthorityPolicy,
  today: Temporal.PlainDate,
): Reason[] {
  if (offer.kind === 'WAIVER') return [];
  if (offer.kind !== 'PROMISE') {
    const { planDays } = policy.never;
    // what was planned before raises whose word is needed, but leaves a way to pay
    const days = offer.days - (offer.plannedDays ?? 0);
    if (days <= planDays) return [];
    const text = `Longer than ${durationText(planDays)}: nobody may agree`;
    return [{ rule: 'PLAN_DAYS', text, value: countOf(days, 'day') }];
  }
  const reasons: Reason[] = [];
  const farthest = Math.max(
    horizonOf(policy.roles.CREDIT_MANAGER, offer.isPayDay),
    horizonOf(limitsOf(holder, policy, today), offer.isPayDay),
  );
  if (offer.daysAhead > farthest) {
    const text = `Later than in ${countOf(farthest, 'day')} is no promise: agree a plan`;
    reasons.push({ rule: 'PROMISE_HORIZON', text, value: countOf(offer.daysAhead, 'day') });
  }
  if (offer.level > policy.never.rePromises) {
    const text = `After ${countOf(offer.level, 'promise')} not kept only a plan`;
    reasons.push({ rule: 'RE_PROMISE', text, value: String(offer.level) });
  }
  return reasons;
}
