import type { PlanKind, PlanStatus } from '../payment-plan/payment-plan';

/** A kind of plan within a sentence. */
export const PLAN_WORDS: Readonly<Record<PlanKind, string>> = {
  PLAN: 'a payment plan',
  SETTLEMENT: 'a settlement',
  ARRANGEMENT: 'an arrangement',
};

export const PLAN_STATUS_LABELS: Readonly<Record<PlanStatus, string>> = {
  DRAFT: 'Draft',
  PROPOSED: 'Offered',
  PENDING_APPROVAL: 'Awaiting approval',
  AGREED: 'Agreed',
  ACTIVE: 'Running',
  COMPLETED: 'Completed',
  DEFAULTED: 'Broken',
  CANCELLED: 'Cancelled',
  SUPERSEDED: 'Replaced',
  DECLINED: 'Declined',
  EXPIRED: 'Expired',
  LAPSED: 'Lapsed',
};
