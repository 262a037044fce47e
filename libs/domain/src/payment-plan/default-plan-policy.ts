import type { DebtKind } from '../portfolio/portfolio';
import type { PlanPolicy } from './payment-plan';

const BUSINESS: PlanPolicy = {
  offerDays: 14,
  depositDays: 7,
  missedAfter: { unit: 'BUSINESS_DAYS', count: 3 },
  tolerance: 25_00,
  cure: { unit: 'BUSINESS_DAYS', count: 5 },
  defaultAt: { instalments: 2, days: 30 },
  settlementDefaultAt: { instalments: 1 },
  reinstateWithinDays: 15,
  clearanceBusinessDays: { TRANSFER: 1, CARD: 3, DIRECT_DEBIT: 5, CHEQUE: 10, CASH: 0, OTHER: 1 },
  pause: { days: 30, times: 2 },
  arrangementReviewMonths: 6,
  movesOffHolidays: true,
  costOfCapital: 800,
};

const CONSUMER: PlanPolicy = {
  ...BUSINESS,
  missedAfter: { unit: 'DAYS', count: 5 },
  tolerance: 1_00,
  cure: { unit: 'DAYS', count: 10 },
};

/** What a new installation begins with (STARTER.md, Plan and Missed). */
export const DEFAULT_PLAN_POLICY: Readonly<Record<DebtKind, PlanPolicy>> = { BUSINESS, CONSUMER };
