import {
  type ActionableRow,
  type CaseStage,
  decideClosing,
  decideOpening,
  type NextAction,
  nextActionAfter,
  stageOf,
} from '@kept/domain';
import { day, momentOrNull } from './days';
import { isRunning } from './plan-rows';
import type { PortfolioContext } from './portfolio-context';
import type { CaseRow, PairFacts } from './standing-facts';
import type { DayOfPair, Happening, Rules, Walk } from './standing-walk';

/** Opens, re-opens, moves on or closes the case of a pair, as the day's balances and the policy say. */
export function decideCase(walk: Walk, facts: PairFacts, rules: Rules, today: DayOfPair): void {
  const { case: work } = walk;
  if (work?.state !== 'OPEN') openCase(walk, facts, rules, today);
  else closeCase(walk, moveStage(walk, work, rules, today), facts, { ...rules, today });
}

function change(walk: Walk, work: CaseRow, on: Temporal.PlainDate, happening: Happening): void {
  walk.case = work;
  walk.changed.set(work.id, work);
  walk.happenings.push({ on, happening, caseId: work.id });
}

function moveStage(walk: Walk, work: CaseRow, { portfolio }: Rules, today: DayOfPair): CaseRow {
  const to = stageAt(work.stage, today.balances, portfolio, today.on);
  if (to === work.stage) return work;
  const moved = { ...work, stage: to };
  change(walk, moved, today.on, { kind: 'STAGE', from: work.stage, to });
  return moved;
}

function stageAt(
  stage: CaseStage,
  balances: readonly ActionableRow[],
  portfolio: PortfolioContext,
  on: Temporal.PlainDate,
): CaseStage {
  const oldest = balances.flatMap(({ oldestDueOn }) => oldestDueOn ?? []);
  oldest.sort(Temporal.PlainDate.compare);
  return stageOf(stage, oldest[0] ?? null, portfolio.dayOf(on).policies.CASE, on);
}

function closeCase(
  walk: Walk,
  work: CaseRow,
  facts: PairFacts,
  { portfolio, today }: Rules & { today: DayOfPair },
): void {
  const decision = decideClosing(
    {
      balances: today.settledBalances,
      debtKind: portfolio.debtKind,
      hasOpenPromise: today.promises.some(({ status }) => status === 'OPEN'),
      hasOpenPlan: today.plans.some(({ status }) => isRunning(status)),
      hasCompletedSettlement: hasSettled(facts, today, work),
      hasOpenDispute: facts.disputes.some(({ resolution }) => resolution === null),
      hasCallback: work.callback_at !== null,
      hasOpenClaim: facts.claims.some(({ state }) => state === 'OPEN'),
    },
    portfolio.dayOf(today.on).policies.CASE,
  );
  if (decision.decision !== 'CLOSE') return;
  const closed: CaseRow = {
    ...work,
    state: 'CLOSED',
    closed_on: today.on.toString(),
    close_reason: decision.reason,
    snoozed_until: null,
    ...plannedColumns(null),
  };
  change(walk, closed, today.on, { kind: 'CLOSED', reason: decision.reason });
}

/** Whether a settlement came to its end while the case was open: what it forgave is done with. */
function hasSettled({ plans }: PairFacts, today: DayOfPair, work: CaseRow): boolean {
  const settlements = plans.filter(({ kind }) => kind === 'SETTLEMENT').map(({ id }) => id);
  return today.plans.some(
    ({ plan_id, status, completed_on }) =>
      status === 'COMPLETED' &&
      completed_on !== null &&
      completed_on >= work.opened_on &&
      settlements.includes(plan_id),
  );
}

function openCase(walk: Walk, facts: PairFacts, rules: Rules, today: DayOfPair): void {
  const { portfolio } = rules;
  const { on, settledBalances: balances } = today;
  const isReversed = hasReversalSince(facts, walk.case, portfolio.timeZone);
  const cause = isReversed ? 'REVERSAL' : 'RELAPSE';
  const decision = decideOpening(
    {
      hasOpenCase: false,
      lastClosed: lastClosed(walk.case),
      cause,
      balances,
      isPlacement: portfolio.isPlacement,
      calendar: portfolio.calendar,
    },
    portfolio.dayOf(on).policies.CASE,
    on,
  );
  if (decision.decision === 'LEAVE') return;
  const context = { today: on, calendar: portfolio.calendar };
  if (decision.decision === 'REOPEN' && walk.case !== null) {
    const reopened: CaseRow = {
      ...walk.case,
      state: 'OPEN',
      closed_on: null,
      close_reason: null,
      reopened_count: walk.case.reopened_count + 1,
      stage: stageAt(walk.case.stage, balances, portfolio, on),
      ...plannedColumns(nextActionAfter('CASE_REOPENED', context)),
    };
    change(walk, reopened, on, { kind: 'REOPENED', cause, balances });
    return;
  }
  const opened: CaseRow = {
    ...BLANK_CASE,
    id: rules.newId(),
    customer_id: facts.customerId,
    portfolio_id: facts.portfolioId,
    stage: portfolio.isPlacement ? 'PLACED' : stageAt('EARLY', balances, portfolio, on),
    opened_on: on.toString(),
    ...plannedColumns(nextActionAfter('CASE_OPENED', context)),
  };
  walk.newCaseIds.add(opened.id);
  change(walk, opened, on, { kind: 'OPENED', balances });
}

function lastClosed(work: CaseRow | null) {
  if (work === null || work.closed_on === null || work.close_reason === null) return null;
  return { caseId: work.id, closedOn: day(work.closed_on), reason: work.close_reason };
}

/**
 * Whether money of theirs was undone since their case was closed: then it is the same case that is back. The bank tells
 * of it days later: the day it was entered counts as well as its own.
 */
function hasReversalSince(
  { ledger }: PairFacts,
  closed: CaseRow | null,
  timeZone: string,
): boolean {
  const since = closed?.closed_on ?? null;
  if (since === null || ledger === null) return false;
  return ledger.payments.some(({ reversed_on, reversed_at }) => {
    if (reversed_on === null) return false;
    const enteredAt = momentOrNull(reversed_at)?.toZonedDateTimeISO(timeZone);
    const enteredOn = enteredAt?.toPlainDate().toString() ?? reversed_on;
    return reversed_on >= since || enteredOn >= since;
  });
}

/** A next action as the columns of its case. */
export function plannedColumns(action: NextAction | null) {
  return {
    next_action: action?.kind ?? null,
    next_action_on: action?.on.toString() ?? null,
    next_action_at: action?.at?.toString() ?? null,
    next_action_reason: action?.text ?? null,
  };
}

const BLANK_CASE = {
  state: 'OPEN',
  closed_on: null,
  close_reason: null,
  reopened_count: 0,
  team_id: null,
  owner_id: null,
  callback_at: null,
  callback_owner_id: null,
  snoozed_until: null,
  held_until: null,
  computed_for: null,
} as const;
