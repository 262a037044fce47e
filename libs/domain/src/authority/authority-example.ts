import type {
  AuthorityHolder,
  AuthorityOffer,
  AuthorityPolicy,
  AuthorityRole,
  PlanOffer,
  PromiseOffer,
  WaiverOffer,
} from './authority';
import { checkAuthority } from './check-authority';
import { DEFAULT_AUTHORITY } from './default-authority';

// Offers that everybody may agree to, to be changed one limit at a time.

export const { BUSINESS, CONSUMER } = DEFAULT_AUTHORITY;
export const TODAY = Temporal.PlainDate.from('2026-11-23');

export function holderOf(...roles: string[]): AuthorityHolder {
  return { userId: 'me', roles };
}

export function planOf(changes: Partial<PlanOffer> = {}): PlanOffer {
  return {
    kind: 'PLAN',
    days: 60,
    startsInDays: 5,
    instalments: 3,
    isHardship: false,
    amount: 1000_00,
    smallestPart: 250_00,
    depositPercent: 25,
    forgivenPercent: 0,
    ageDays: 100,
    balance: 1000_00,
    ...changes,
  };
}

/** A settlement in one sum. */
export function lumpSum(changes: Partial<PlanOffer> = {}): PlanOffer {
  return planOf({ kind: 'SETTLEMENT', instalments: 1, depositPercent: 0, ...changes });
}

export function promiseOf(changes: Partial<PromiseOffer> = {}): PromiseOffer {
  return {
    kind: 'PROMISE',
    daysAhead: 7,
    isPayDay: false,
    amount: 500_00,
    aon: 1000_00,
    level: 0,
    ...changes,
  };
}

export function waiverOf(amount: number | null, waivedInYear = 0): WaiverOffer {
  return { kind: 'WAIVER', amount, waivedInYear };
}

/** 'WITHIN', 'NEVER', or whose word it needs. */
export function standing(
  offer: AuthorityOffer,
  role: AuthorityRole,
  policy: AuthorityPolicy = BUSINESS,
): string {
  const { decision, needs } = checkAuthority(offer, holderOf(role), policy, TODAY);
  return needs ?? decision;
}

/** The standing for collector, supervisor and credit manager. */
export function standings(offer: AuthorityOffer, policy: AuthorityPolicy = BUSINESS): string[] {
  return (['COLLECTOR', 'SUPERVISOR', 'CREDIT_MANAGER'] as const).map((role) =>
    standing(offer, role, policy),
  );
}

/** The rules of the limits a role passes. */
export function rulesOf(
  offer: AuthorityOffer,
  role: AuthorityRole,
  policy: AuthorityPolicy = BUSINESS,
): string[] {
  return checkAuthority(offer, holderOf(role), policy, TODAY).reasons.map(({ rule }) => rule);
}
