import type { BusinessCalendar } from '../calendar/business-calendar';
import type { Delay } from '../next-action/next-action';
import type { Reason } from '../refusal/refusal';

export const CASE_STATES = ['OPEN', 'CLOSED'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_STAGES = ['EARLY', 'LATE', 'PLACED', 'LEGAL'] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

export const CLOSE_REASONS = [
  'CURED',
  'PAID_IN_FULL',
  'SETTLED',
  'WRITTEN_OFF',
  'RECALLED',
  'RETURNED',
  'SOLD',
  'DISCHARGED',
  'DECEASED_NO_ESTATE',
  'FRAUD',
  'ERROR',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** When cases open and close. Amounts in minor units, applied to each currency as they stand. */
export type CasePolicy = {
  readonly openAtAon: number;
  readonly openAfter: Delay;
  readonly placementsOpenAtOnce: boolean;
  readonly cureTolerance: number;
  readonly reopenWithinDays: number;
  /** an early case becomes late when its oldest item is this many days past due */
  readonly lateStageAfterDays: number;
  readonly smallBalance: {
    readonly atMost: number;
    readonly olderThanDays: number;
    readonly perDebtAndYear: number;
  };
};

/** One currency of a customer's debt in a portfolio. Minor units. */
export type CaseBalance = {
  readonly currency: string;
  readonly open: number;
  readonly overdue: number;
  readonly unapplied: number;
  readonly aon: number;
  readonly oldestDueOn: Temporal.PlainDate | null;
};

export type ClosedCase = {
  readonly caseId: string;
  readonly closedOn: Temporal.PlainDate;
  readonly reason: CloseReason;
};

/** REVERSAL: a bounce or an undone match; RELAPSE: simply overdue again. */
export type OpeningFacts = {
  readonly hasOpenCase: boolean;
  readonly lastClosed: ClosedCase | null;
  readonly cause: 'REVERSAL' | 'RELAPSE';
  readonly balances: readonly CaseBalance[];
  /** placed with us as a third-party agency */
  readonly isPlacement: boolean;
  readonly calendar: BusinessCalendar;
};

export type OpeningDecision =
  | { readonly decision: 'OPEN'; readonly reasons: readonly Reason[] }
  | { readonly decision: 'REOPEN'; readonly caseId: string; readonly reasons: readonly Reason[] }
  | { readonly decision: 'LEAVE'; readonly reasons: readonly Reason[] };

export type ClosingFacts = {
  readonly balances: readonly CaseBalance[];
  readonly debtKind: 'BUSINESS' | 'CONSUMER';
  readonly hasOpenPromise: boolean;
  readonly hasOpenPlan: boolean;
  /** a settlement is complete: what it forgave is booked */
  readonly hasCompletedSettlement: boolean;
  readonly hasOpenDispute: boolean;
  readonly hasCallback: boolean;
  readonly hasOpenClaim: boolean;
};

export type ClosingDecision =
  | {
      readonly decision: 'CLOSE';
      readonly reason: CloseReason;
      readonly reasons: readonly Reason[];
    }
  | { readonly decision: 'KEEP'; readonly reasons: readonly Reason[] };
