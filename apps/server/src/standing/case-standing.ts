import {
  type ActionableRow,
  daysPastDue,
  type ExchangeRates,
  isMissingRate,
  NEXT_ACTION_LABELS,
  type NextAction,
  type PlanCondition,
  type PromiseStatus,
  prioritise,
  type Reason,
  type SuppressionReason,
  sumInBase,
  type WorklistFacts,
} from '@kept/domain';
import { NOT_LOOKED_AT } from './callable';
import { day, dayOrNull, isEarlier, momentOrNull } from './days';
import { isRunning, type PlanStandingRow } from './plan-rows';
import type { PortfolioContext, PortfolioDay } from './portfolio-context';
import type { PromiseStandingRow } from './promise-standings';
import type { CaseRow, PairFacts } from './standing-facts';

/** A row of the projection `case_standing`: what the worklist shows. */
export interface CaseStandingRow {
  case_id: string;
  portfolio_id: string;
  customer_id: string;
  team_id: string | null;
  owner_id: string | null;
  customer_name: string;
  account_manager_id: string | null;
  points: number;
  factors: readonly Reason[];
  balances: readonly BalanceRow[];
  currency: string;
  overdue_minor: number;
  aon_minor: number;
  currencies: readonly string[];
  aon_base_minor: number | null;
  oldest_due_on: string | null;
  days_past_due: number;
  promise_status: PromiseStatus | null;
  promise_due_on: string | null;
  promise_minor: number | null;
  promise_currency: string | null;
  broken_on: string | null;
  plan_id: string | null;
  plan_condition: PlanCondition | null;
  plan_due_on: string | null;
  plan_minor: number | null;
  plan_currency: string | null;
  next_action: string;
  next_action_on: string;
  next_action_at: string | null;
  callback_at: string | null;
  callback_owner_id: string | null;
  callback_team_at: string | null;
  last_contact_at: string | null;
  last_outcome: string | null;
  last_reached_at: string | null;
  suppressed_until: string | null;
  suppressed_reason: SuppressionReason | null;
  is_specialist: boolean;
  hours_id: number | null;
  callable_from: string;
  callable_rule: string | null;
  computed_for: string;
}

/** One currency, as `case_standing.balances` holds it; minor units. */
export type BalanceRow = Omit<ActionableRow, 'steps' | 'oldestDueOn'>;

/** What a case's row is made of, beside the facts. */
export interface CaseOnDay {
  case: CaseRow;
  balances: readonly ActionableRow[];
  standings: readonly PromiseStandingRow[];
  plans: readonly PlanStandingRow[];
  rates: ExchangeRates;
  portfolio: PortfolioContext;
  day: PortfolioDay;
}

/** The row of an open case on a day: balances, the promise and the plan that matter, points and next action. */
export function caseStandingOf(facts: PairFacts, on: CaseOnDay): CaseStandingRow {
  const first = firstBalance(on);
  const worklist = worklistFacts(facts, on, first.currency);
  const priority = prioritise(worklist, on.day.policies.WORKLIST, on.day.worklist);
  const promise = promiseThatMatters(facts, on.standings);
  const plan = planThatMatters(on.plans);
  const { oldestDueOn } = worklist;
  return {
    case_id: on.case.id,
    portfolio_id: facts.portfolioId,
    customer_id: facts.customerId,
    team_id: on.case.team_id,
    owner_id: on.case.owner_id,
    customer_name: facts.customer.name,
    account_manager_id: facts.customer.account_manager_id,
    points: priority.points,
    factors: priority.factors,
    balances: on.balances.map(({ steps, oldestDueOn: _, ...balance }) => balance),
    currency: first.currency,
    overdue_minor: first.overdue,
    aon_minor: first.aon,
    currencies: on.balances.filter(({ open }) => open > 0).map(({ currency }) => currency),
    aon_base_minor: worklist.aonBase,
    oldest_due_on: oldestDueOn?.toString() ?? null,
    days_past_due: oldestDueOn === null ? 0 : Math.max(0, daysPastDue(oldestDueOn, on.day.on)),
    promise_status: promise?.standing.status ?? null,
    promise_due_on: promise?.row.due_on ?? null,
    promise_minor: promise?.row.amount_minor ?? null,
    promise_currency: promise?.row.currency ?? null,
    broken_on: promise?.standing.broken_on ?? null,
    plan_id: plan?.plan_id ?? null,
    plan_condition: plan?.condition ?? null,
    plan_due_on: plan?.next_due_on ?? null,
    plan_minor: plan?.next_due_on ? plan.next_due_minor : null,
    plan_currency: facts.plans.find(({ id }) => id === plan?.plan_id)?.currency ?? null,
    next_action: priority.nextAction.kind,
    next_action_on: priority.nextAction.on.toString(),
    next_action_at: priority.nextAction.at?.toString() ?? null,
    callback_at: on.case.callback_at,
    callback_owner_id: on.case.callback_owner_id,
    callback_team_at: priority.pinned?.teamFrom.toString() ?? null,
    last_contact_at: facts.contacts?.last_at ?? null,
    last_outcome: facts.contacts?.last_outcome ?? null,
    last_reached_at: facts.contacts?.talk_at ?? null,
    suppressed_until: priority.suppressedUntil?.toString() ?? null,
    suppressed_reason: priority.suppressedReason,
    is_specialist: priority.isSpecialist,
    ...NOT_LOOKED_AT,
    computed_for: on.day.on.toString(),
  };
}

/** The balance shown first: the portfolio's currency where something is open in it, else the largest. */
function firstBalance({
  balances,
  portfolio,
}: CaseOnDay): Pick<ActionableRow, 'currency' | 'overdue' | 'aon'> {
  const own = balances.find(({ currency, open }) => currency === portfolio.currency && open > 0);
  const largest = [...balances].sort((a, b) => b.overdue - a.overdue || b.open - a.open)[0];
  return own ?? largest ?? { currency: portfolio.currency, overdue: 0, aon: 0 };
}

function worklistFacts(facts: PairFacts, on: CaseOnDay, currency: string): WorklistFacts {
  const { case: work, balances, portfolio } = on;
  const inBase = sumInBase(
    balances.map(({ aon, currency: of }) => ({ minorUnits: aon, currency: of })),
    on.rates,
  );
  const isMissing = isMissingRate(inBase);
  const promise = promiseThatMatters(facts, on.standings)?.standing;
  const claims = facts.claims
    .filter(({ state }) => state === 'OPEN')
    .map((claim) => claim.trace_on);
  const callbackAt = momentOrNull(work.callback_at);
  const talkAt = momentOrNull(facts.contacts?.talk_at ?? null);
  return {
    currency,
    balances,
    aonBase: isMissing ? null : inBase.minorUnits,
    missingRate: isMissing ? inBase.missingRate : null,
    oldestDueOn: oldestOf(balances),
    openedOn: day(work.opened_on),
    placedOn: dayOrNull(facts.placedOn),
    promise: promise
      ? {
          status: promise.status,
          dueOn: day(facts.promises.find(({ id }) => id === promise.promise_id)?.due_on ?? ''),
          graceUntil: day(promise.grace_until),
          brokenOn: dayOrNull(promise.broken_on),
          level: promise.level,
        }
      : null,
    plan: planFacts(planThatMatters(on.plans)),
    claimTraceOn: dayOrNull(claims.sort()[0] ?? null),
    hasClaimNotFound: facts.claims.some(
      ({ state, settled_at }) => state === 'NOT_FOUND' && isSince(settled_at, talkAt),
    ),
    hasReplyUnanswered: facts.contacts?.last_outcome === 'REPLY_RECEIVED',
    hasDisputeSettledForUs: facts.disputes.some(
      ({ resolution, resolved_at }) => resolution === 'REJECTED' && isSince(resolved_at, talkAt),
    ),
    lastTalkOn: talkAt?.toZonedDateTimeISO(portfolio.timeZone).toPlainDate() ?? null,
    attemptsIn14Days: attemptsWithin(facts, on),
    riskGrade: facts.customer.risk_grade,
    usualPayDay: facts.customer.usual_pay_day,
    specialistReason: facts.customer.specialist_reason,
    planned: plannedAction(work),
    callback: callbackAt && {
      at: callbackAt,
      ownerId: work.callback_owner_id,
      zone: portfolio.timeZone,
    },
    snoozedUntil: dayOrNull(work.snoozed_until),
    heldUntil: dayOrNull(work.held_until),
  };
}

/** Whether something came after the last talk: nobody has spoken with them about it yet. */
function isSince(at: string | null, talkAt: Temporal.Instant | null): boolean {
  if (at === null) return false;
  return talkAt === null || Temporal.Instant.compare(Temporal.Instant.from(at), talkAt) > 0;
}

function oldestOf(balances: readonly ActionableRow[]): Temporal.PlainDate | null {
  const days = balances.flatMap(({ oldestDueOn }) => oldestDueOn ?? []);
  return days.sort(Temporal.PlainDate.compare)[0] ?? null;
}

const ATTEMPT_DAYS = 14; // STARTER.md, worklist points

function attemptsWithin({ contacts }: PairFacts, { portfolio, day: { on } }: CaseOnDay): number {
  const from = on.subtract({ days: ATTEMPT_DAYS - 1 });
  return (contacts?.attempts ?? []).filter((at) => {
    const made = Temporal.Instant.from(at).toZonedDateTimeISO(portfolio.timeZone).toPlainDate();
    return Temporal.PlainDate.compare(made, from) >= 0 && Temporal.PlainDate.compare(made, on) <= 0;
  }).length;
}

const JUDGED: readonly PromiseStatus[] = ['KEPT', 'PARTLY_KEPT', 'BROKEN'];

/** Of several promises the open one that is due first, else the one judged last. */
function promiseThatMatters({ promises }: PairFacts, standings: readonly PromiseStandingRow[]) {
  if (standings.length === 0) return null;
  const rows = new Map(promises.map((row) => [row.id, row]));
  const both = standings.flatMap((standing) => {
    const row = rows.get(standing.promise_id);
    return row === undefined ? [] : [{ standing, row }];
  });
  const byDueDay = both.sort((a, b) => inOrder(dueOrder(a.row), dueOrder(b.row)));
  return (
    byDueDay.find(({ standing }) => standing.status === 'OPEN') ??
    byDueDay.findLast(({ standing }) => JUDGED.includes(standing.status)) ??
    null
  );
}

// of two that are due on one day the first made comes first, in whatever order they were read
const dueOrder = ({ due_on, id }: PairFacts['promises'][number]) => `${due_on} ${id}`;
const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Of several running plans the one that is behind, else the one whose next part is due first. */
function planThatMatters(plans: readonly PlanStandingRow[]): PlanStandingRow | null {
  const running = plans.filter(({ status }) => isRunning(status));
  if (running.length === 0) return null;
  const behind = running.find(({ condition }) => condition === 'IN_ARREARS');
  if (behind !== undefined) return behind;
  const dueDay = ({ next_due_on }: PlanStandingRow) => next_due_on ?? '9999-12-31';
  return running.reduce((first, plan) => (isEarlier(dueDay(plan), dueDay(first)) ? plan : first));
}

function planFacts(plan: PlanStandingRow | null): WorklistFacts['plan'] {
  if (plan === null) return null;
  return {
    // one whose deposit is awaited has no condition yet, and nobody chases what is on it
    condition: plan.condition ?? 'IN_ORDER',
    arrearsInstalments: plan.arrears_instalments,
    nextDueOn: dayOrNull(plan.next_due_on),
    cureUntil: dayOrNull(plan.cure_until),
  };
}

function plannedAction(work: CaseRow): NextAction | null {
  if (work.next_action === null || work.next_action_on === null) return null;
  return {
    kind: work.next_action,
    on: day(work.next_action_on),
    at: momentOrNull(work.next_action_at),
    desk: 'COLLECTOR',
    rule: 'PLANNED',
    text: work.next_action_reason ?? NEXT_ACTION_LABELS[work.next_action],
  };
}
