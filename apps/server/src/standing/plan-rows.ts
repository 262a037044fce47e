import type {
  InstalmentStatus,
  PlanCondition,
  PlanStanding,
  PlanStatus,
  Reason,
} from '@kept/domain';

/** A row of the projection `plan_standing`. */
export interface PlanStandingRow {
  plan_id: string;
  portfolio_id: string;
  customer_id: string;
  status: PlanStatus;
  condition: PlanCondition | null;
  total_minor: number;
  paid_minor: number;
  due_minor: number;
  arrears_minor: number;
  arrears_instalments: number;
  oldest_unpaid_on: string | null;
  days_in_arrears: number;
  next_due_on: string | null;
  next_due_minor: number;
  active_on: string | null;
  notice_on: string | null;
  cure_until: string | null;
  defaulted_on: string | null;
  reinstatable_until: string | null;
  paid_off_on: string | null;
  clears_on: string | null;
  completed_on: string | null;
  coverage_minor: number;
  reasons: readonly Reason[];
  turns_on: string | null;
  computed_for: string;
}

/** A row of the projection `instalment_standing`. */
export interface InstalmentStandingRow {
  plan_id: string;
  number: number;
  portfolio_id: string;
  due_on: string;
  amount_minor: number;
  paid_minor: number;
  paid_on: string | null;
  status: InstalmentStatus;
  is_running: boolean;
  computed_for: string;
}

interface Whose {
  portfolio_id: string;
  customer_id: string;
}

const text = (day: Temporal.PlainDate | null) => day?.toString() ?? null;

/** Whether a plan runs: agreed, and neither done nor broken nor ended. */
export function isRunning(status: PlanStatus): boolean {
  return status === 'AGREED' || status === 'ACTIVE';
}

export function planStandingRow(
  standing: PlanStanding,
  { portfolio_id, customer_id }: Whose,
  asOf: Temporal.PlainDate,
): PlanStandingRow {
  return {
    plan_id: standing.planId,
    portfolio_id,
    customer_id,
    status: standing.status,
    condition: standing.condition,
    total_minor: standing.total,
    paid_minor: standing.paid,
    due_minor: standing.dueToDate,
    arrears_minor: standing.arrears,
    arrears_instalments: standing.arrearsInstalments,
    oldest_unpaid_on: text(standing.oldestUnpaidOn),
    days_in_arrears: standing.daysInArrears,
    next_due_on: text(standing.nextDueOn),
    next_due_minor: standing.nextDueAmount,
    active_on: text(standing.activeOn),
    notice_on: text(standing.noticeOn),
    cure_until: text(standing.cureUntil),
    defaulted_on: text(standing.defaultedOn),
    reinstatable_until: text(standing.reinstatableUntil),
    paid_off_on: text(standing.paidOffOn),
    clears_on: text(standing.clearsOn),
    completed_on: text(standing.completedOn),
    coverage_minor: standing.coverage,
    reasons: standing.reasons,
    turns_on: text(standing.turnsOn),
    computed_for: asOf.toString(),
  };
}

export function instalmentRows(
  standing: PlanStanding,
  { portfolio_id }: Whose,
  asOf: Temporal.PlainDate,
): InstalmentStandingRow[] {
  const is_running = isRunning(standing.status);
  return standing.instalments.map((part) => ({
    plan_id: standing.planId,
    number: part.number,
    portfolio_id,
    due_on: part.dueOn.toString(),
    amount_minor: part.amount,
    paid_minor: part.paid,
    paid_on: text(part.paidOn),
    status: part.status,
    is_running,
    computed_for: asOf.toString(),
  }));
}
