import { compareDays, dayNumber } from '../calendar/day-number';
import { instalmentStandings } from './instalment-standings';
import type {
  InstalmentStanding,
  PlanCondition,
  PlanFacts,
  PlanMoney,
  PlanRules,
  PlanStanding,
  PlanStatus,
} from './payment-plan';
import {
  type Arrears,
  arrearsOn,
  coveredItems,
  isPausedOn,
  openPlanAccount,
  type PlanAccount,
  payoffOn,
  toleranceOf,
} from './plan-account';
import { planAdjustments } from './plan-adjustments';
import { toDay, toDayOrNull } from './plan-days';
import { planReasons } from './plan-reasons';
import { turnsOn } from './plan-turns';
import { walkPlan } from './plan-walk';

/**
 * How a plan stands on a day, from its facts and its money alone: no day before is remembered, so that a reversal or a
 * payment of an earlier value day re-makes it. AGREED until the deposit is in, LAPSED once it is too late for it;
 * IN_ARREARS from the first day past grace on which more than the tolerance is behind, with a cure period from that day;
 * DEFAULTED after it, when still behind and far enough. A reinstatement begins the arrears anew. COMPLETED once all is
 * paid and cleared. Money goes to the oldest part first; credits on the items lower the last ones. What has come back is
 * unpaid from its own day, with grace anew. Amounts in minor units. DESIGN section 6, Payment plan and Settlement.
 */
export function evaluatePlan(
  plan: PlanFacts,
  money: readonly PlanMoney[],
  rules: PlanRules,
  asOf: Temporal.PlainDate,
): PlanStanding {
  const account = openPlanAccount(plan, money, rules);
  const { agreedOn } = plan;
  if (agreedOn === null || compareDays(agreedOn, asOf) > 0) return offered(account, asOf);
  const day = dayNumber(asOf);
  const endedOn = hasEnded(plan, asOf) && plan.ended ? dayNumber(plan.ended.on) : null;
  walkPlan(account, endedOn === null ? day : Math.min(day, endedOn));
  return standingOf(account, day, endedOn);
}

function hasEnded({ ended }: PlanFacts, asOf: Temporal.PlainDate): boolean {
  return ended !== null && compareDays(ended.on, asOf) <= 0;
}

/** A plan that nobody has agreed to. */
function offered(account: PlanAccount, asOf: Temporal.PlainDate): PlanStanding {
  const { plan } = account;
  const status = offerStatus(plan, asOf);
  const isOpen = status === 'DRAFT' || status === 'PROPOSED' || status === 'PENDING_APPROVAL';
  const next = [plan.expiresOn.add({ days: 1 }), plan.proposedOn, plan.agreedOn]
    .filter((turn): turn is Temporal.PlainDate => turn !== null && compareDays(turn, asOf) > 0)
    .sort(compareDays);
  // what is only offered is not late: its parts stand as on the day before they begin
  const viewOn = Math.min(dayNumber(asOf), ...account.dues);
  const judged = {
    ...nothingYet(account),
    status,
    instalments: instalmentStandings(account, { viewOn, day: viewOn, payable: account.total }),
    turnsOn: isOpen ? (next[0] ?? null) : null,
  };
  return { ...judged, adjustments: [], reasons: planReasons(plan, judged) };
}

function offerStatus(plan: PlanFacts, asOf: Temporal.PlainDate): PlanStatus {
  if (hasEnded(plan, asOf) && plan.ended !== null) return plan.ended.as;
  if (compareDays(plan.proposedOn, asOf) > 0) return 'DRAFT';
  if (plan.agreedOn === null && compareDays(asOf, plan.expiresOn) > 0) return 'EXPIRED';
  return plan.isAwaitingApproval ? 'PENDING_APPROVAL' : 'PROPOSED';
}

function nothingYet({ plan, total }: PlanAccount) {
  return {
    planId: plan.id,
    condition: null,
    dueToDate: 0,
    paid: 0,
    total,
    arrears: 0,
    arrearsInstalments: 0,
    oldestUnpaidOn: null,
    daysInArrears: 0,
    nextDueOn: null,
    nextDueAmount: 0,
    activeOn: null,
    noticeOn: null,
    cureUntil: null,
    defaultedOn: null,
    reinstatableUntil: null,
    paidOffOn: null,
    clearsOn: null,
    completedOn: null,
    coverage: 0,
    idle: [],
  };
}

function standingOf(account: PlanAccount, day: number, endedOn: number | null): PlanStanding {
  const { plan, closedOn, paidOffOn } = account;
  const status = endedOn !== null && plan.ended !== null ? plan.ended.as : account.status;
  const isRunning = status === 'AGREED' || status === 'ACTIVE';
  // what is over stands as it stood when it ended, but for money that came or went since
  const viewOn = endedOn ?? closedOn ?? day;
  const until = endedOn ?? day;
  const payable = paidOffOn === null ? account.total : payoffOn(account, until);
  const instalments = instalmentStandings(account, { viewOn, day: until, payable });
  const arrears = arrearsOn(account, viewOn);
  const isLate = isBehind(status) && arrears.amount > 0;
  const condition = status === 'ACTIVE' ? conditionOf(account, day) : null;
  const adjustments = planAdjustments(account, until);
  const next = isRunning ? instalments.find(isNext) : undefined;
  const judged = {
    planId: plan.id,
    status,
    condition,
    dueToDate: dueBy(account, viewOn, payable),
    paid: Math.min(account.paid, payable),
    total: payable,
    ...arrearsFields(account, isLate ? arrears : null),
    nextDueOn: next?.dueOn ?? null,
    nextDueAmount: next === undefined ? 0 : next.amount - next.paid,
    ...dayFields(account, status),
    coverage: isRunning ? coverageOn(account, { day, condition, arrears, adjustments }) : 0,
    instalments,
    idle: account.idle.map((span) => ({
      fromOn: toDay(span.from),
      untilOn: toDayOrNull(span.until),
    })),
    turnsOn: endedOn === null ? toDayOrNull(turnsOn(account, day, isLate)) : null,
  };
  return { ...judged, adjustments, reasons: planReasons(plan, judged) };
}

function dayFields(account: PlanAccount, status: PlanStatus) {
  const { closedOn, rules } = account;
  const run = status === 'ACTIVE' ? account.run : null;
  const defaultedOn = status === 'DEFAULTED' ? closedOn : null;
  const { reinstateWithinDays } = rules.policy;
  return {
    activeOn: toDayOrNull(account.activeOn),
    noticeOn: toDayOrNull(run?.noticeOn ?? null),
    cureUntil: toDayOrNull(run?.cureUntil ?? null),
    defaultedOn: toDayOrNull(defaultedOn),
    reinstatableUntil: defaultedOn === null ? null : toDay(defaultedOn + reinstateWithinDays),
    paidOffOn: toDayOrNull(account.paidOffOn),
    clearsOn: toDayOrNull(account.clearsOn),
    completedOn: toDayOrNull(status === 'COMPLETED' ? closedOn : null),
  };
}

function isBehind(status: PlanStatus): boolean {
  return status === 'ACTIVE' || status === 'DEFAULTED';
}

function isNext({ status }: InstalmentStanding): boolean {
  return status === 'UPCOMING' || status === 'IN_GRACE';
}

function arrearsFields({ instalments }: PlanAccount, arrears: Arrears | null) {
  return {
    arrears: arrears?.amount ?? 0,
    arrearsInstalments: arrears?.instalments ?? 0,
    oldestUnpaidOn: instalments[arrears?.oldest ?? -1]?.dueOn ?? null,
    daysInArrears: arrears?.days ?? 0,
  };
}

/** Of instalments whose day has come. */
function dueBy({ dues, sums }: PlanAccount, day: number, payable: number): number {
  let due = 0;
  for (let index = 0; index < dues.length && (dues[index] ?? 0) <= day; index++) {
    due = sums[index] ?? 0;
  }
  return Math.min(payable, due);
}

function conditionOf(account: PlanAccount, day: number): PlanCondition {
  if (isPausedOn(account, day)) return 'PAUSED';
  if (account.run !== null) return 'IN_ARREARS';
  const late = dueBy(account, day - 1, account.total) - account.paid;
  const isLate = account.paidOffOn === null && late > toleranceOf(account);
  return isLate ? 'IN_GRACE' : 'IN_ORDER';
}

/** What it keeps out of AON: what is open of its items, without what is behind. */
function coverageOn(
  account: PlanAccount,
  facts: Pick<PlanStanding, 'condition' | 'adjustments'> & { day: number; arrears: Arrears },
): number {
  const { condition, adjustments, day, arrears } = facts;
  let open = -account.paid;
  for (const { left } of coveredItems(account.plan, day)) open += left;
  for (const { kind, amount } of adjustments) if (kind === 'INTEREST') open += amount;
  return Math.max(0, open - (condition === 'IN_ARREARS' ? arrears.amount : 0));
}
