import { type ActionableRow, firstInstantOfDay, type Money, type TimelineFact } from '@kept/domain';
import type { Audience, NewEvent } from '../core/timeline';
import type { PairStanding } from './pair-standing';
import { bookingFact, planFact } from './plan-events';
import type { PortfolioContext } from './portfolio-context';
import type { CaseRow } from './standing-facts';
import type { HappeningOnDay } from './standing-walk';

/** Takes events: a transaction's `emit`, or a bulk caller's own sink. */
export type Tell = (event: NewEvent, audience: Audience) => void;

/** Tells what the days brought about, each with its own date. */
export function tellHappenings(
  tell: Tell,
  pairs: readonly PairStanding[],
  known: {
    cases: ReadonlyMap<string, CaseRow>;
    portfolios: ReadonlyMap<string, PortfolioContext>;
  },
): void {
  for (const pair of pairs) {
    const { customerId, portfolioId, case: before } = pair.facts;
    const portfolio = known.portfolios.get(portfolioId);
    for (const happened of pair.happenings) {
      const { caseId, on } = happened;
      const work = known.cases.get(caseId ?? '') ?? before;
      const fact = factOf(pair, happened, portfolio);
      const subject = subjectOf(happened);
      if (fact === null || subject === null) continue;
      tell(
        { ...fact, subject, customerId, portfolioId, caseId, ...momentOf(on, portfolio) },
        {
          teamIds: [work?.team_id ?? null, before?.team_id ?? null],
          userIds: [work?.owner_id ?? null, before?.owner_id ?? null],
        },
      );
    }
  }
}

function subjectOf({ happening, caseId }: HappeningOnDay): NewEvent['subject'] | null {
  switch (happening.kind) {
    case 'PROMISE':
      return { type: 'PromiseToPay', id: happening.standing.promise_id };
    case 'PLAN':
    case 'PLAN_ARREARS':
    case 'PLAN_CURED':
    case 'PLAN_REVIEW':
      return { type: 'PaymentPlan', id: happening.standing.plan_id };
    case 'BOOKED':
    case 'UNBOOKED':
      return { type: 'Adjustment', id: happening.booking.id };
    default:
      return caseId === null ? null : { type: 'CollectionCase', id: caseId };
  }
}

/** A day that was missed is told at its own beginning; today is told now. */
function momentOf(on: Temporal.PlainDate, portfolio: PortfolioContext | undefined) {
  if (portfolio === undefined || Temporal.PlainDate.compare(on, portfolio.today) >= 0) return {};
  return { occurredAt: firstInstantOfDay(on, portfolio.timeZone) };
}

function factOf(
  pair: PairStanding,
  { happening }: HappeningOnDay,
  portfolio: PortfolioContext | undefined,
): TimelineFact | null {
  switch (happening.kind) {
    case 'PROMISE':
      return promiseFact(pair, happening);
    case 'PLAN':
    case 'PLAN_ARREARS':
    case 'PLAN_CURED':
    case 'PLAN_REVIEW':
      return planFact(pair, happening);
    case 'BOOKED':
    case 'UNBOOKED':
      return bookingFact(happening);
    case 'OPENED':
      return {
        type: 'CASE_OPENED',
        payload: {
          stage: pair.changedCases.find(({ id }) => pair.newCaseIds.has(id))?.stage ?? 'EARLY',
          isPlacement: portfolio?.isPlacement ?? false,
          amounts: amountsOf(happening.balances),
          oldestDueOn: oldestOf(happening.balances),
        },
      };
    case 'REOPENED':
      return {
        type: 'CASE_REOPENED',
        payload: { cause: happening.cause, amounts: amountsOf(happening.balances) },
      };
    case 'CLOSED':
      return { type: 'CASE_CLOSED', payload: { reason: happening.reason } };
    case 'STAGE':
      return {
        type: 'CASE_STAGE_CHANGED',
        payload: { from: happening.from, to: happening.to },
      };
  }
}

function promiseFact(
  { facts }: PairStanding,
  { from, standing }: Extract<HappeningOnDay['happening'], { kind: 'PROMISE' }>,
): TimelineFact | null {
  const promise = facts.promises.find(({ id }) => id === standing.promise_id);
  if (promise === undefined) return null;
  return {
    type: 'PROMISE_STATUS_CHANGED',
    payload: {
      promiseId: standing.promise_id,
      from,
      to: standing.status,
      amount: { minorUnits: promise.amount_minor, currency: promise.currency },
      received: { minorUnits: standing.received_minor, currency: promise.currency },
      dueOn: promise.due_on,
      graceUntil: standing.grace_until,
      reasons: [...standing.reasons],
    },
  };
}

function amountsOf(balances: readonly ActionableRow[]): Money[] {
  return balances.flatMap(({ aon, currency }) => (aon > 0 ? { minorUnits: aon, currency } : []));
}

function oldestOf(balances: readonly ActionableRow[]): string | null {
  const days = balances.flatMap(({ oldestDueOn }) => oldestDueOn?.toString() ?? []);
  return days.sort()[0] ?? null;
}
