import type {
  ActionableRow,
  CaseStage,
  CloseReason,
  ExchangeRates,
  PlanStatus,
  PromiseStatus,
} from '@kept/domain';
import type { Booking } from './plan-bookings';
import type { PlanOnDay } from './plan-books';
import type { PlanStandingRow } from './plan-rows';
import type { PortfolioContext } from './portfolio-context';
import type { PromiseStandingRow } from './promise-standings';
import type { CaseRow, OpenItemRow } from './standing-facts';

/** What time or money did to a plan. */
export type PlanHappening =
  | { kind: 'PLAN'; from: PlanStatus; standing: PlanStandingRow }
  | { kind: 'PLAN_ARREARS' | 'PLAN_CURED' | 'PLAN_REVIEW'; standing: PlanStandingRow };

/** What a plan booked or took back. */
export interface BookingHappening {
  kind: 'BOOKED' | 'UNBOOKED';
  booking: Booking;
}

/** Something that a day brought about by itself, for the timeline. */
export type Happening =
  | { kind: 'PROMISE'; from: PromiseStatus; standing: PromiseStandingRow }
  | PlanHappening
  | BookingHappening
  | { kind: 'OPENED'; balances: readonly ActionableRow[] }
  | { kind: 'REOPENED'; cause: 'REVERSAL' | 'RELAPSE'; balances: readonly ActionableRow[] }
  | { kind: 'CLOSED'; reason: CloseReason }
  | { kind: 'STAGE'; from: CaseStage; to: CaseStage };

export interface HappeningOnDay {
  on: Temporal.PlainDate;
  happening: Happening;
  caseId: string | null;
}

/** What the rules need beside the facts. */
export interface Rules {
  portfolio: PortfolioContext;
  rates: ExchangeRates;
  /** days in order, ending with the one whose standing is to be kept */
  days: readonly Temporal.PlainDate[];
  now: Temporal.Instant;
  newId: () => string;
}

/** What is open, promised, planned and owed on one day. */
export interface DayOfPair {
  on: Temporal.PlainDate;
  openItems: OpenItemRow[];
  promises: PromiseStandingRow[];
  plans: PlanStandingRow[];
  /** the same with their instalments and money; none where the projection speaks for the ledger */
  judged: PlanOnDay[];
  /** what plans booked or took back on this day */
  booked: Booking[];
  balances: ActionableRow[];
  /** by which the case opens and closes */
  settledBalances: ActionableRow[];
}

/** How a plan stood when last looked at. */
export interface PlanSeen {
  status: PlanStatus | null;
  noticeOn: string | null;
  /** the day it was looked at; null before the first */
  on: string | null;
}

/** What has become of a pair, from day to day. */
export interface Walk {
  /** the open case, or the one closed last */
  case: CaseRow | null;
  changed: Map<string, CaseRow>;
  newCaseIds: Set<string>;
  statuses: Map<string, PromiseStatus>;
  plans: Map<string, PlanSeen>;
  happenings: HappeningOnDay[];
}
