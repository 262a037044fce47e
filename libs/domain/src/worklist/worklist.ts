import type { BusinessCalendar } from '../calendar/business-calendar';
import type { RiskGrade, SpecialistReason } from '../customer/customer';
import type { NextAction } from '../next-action/next-action';
import type { PlanCondition } from '../payment-plan/payment-plan';
import type { PromiseStatus } from '../promise-to-pay/promise-to-pay';
import type { Reason } from '../refusal/refusal';

/** Points from a floor upward: the highest floor that is reached gives the points. */
export type Band = { readonly from: number; readonly points: number };

/** The points of STARTER.md, as data. Amounts in minor units of the base currency. */
export type WorklistPolicy = {
  /** below this AON (per currency, minor units) a case is suppressed */
  readonly minimumAon: number;
  /** by percentile of AON within the portfolio: floors 0, 50, 80, 95 */
  readonly aonPercentile: readonly Band[];
  /** by days of the oldest actionable item */
  readonly oldestDays: readonly Band[];
  readonly newPlacement: { readonly withinDays: number; readonly points: number };
  readonly neverReached: number;
  readonly promise: {
    readonly withinBusinessDays: number;
    readonly broken: number;
    readonly partlyKept: number;
    readonly perLevelAboveOne: number;
    readonly mostLevels: number;
  };
  /** a plan's instalment beyond its grace; while the cure period after the notice runs */
  readonly instalment: { readonly inArrears: number; readonly inCure: number };
  readonly replyUnanswered: number;
  readonly claimNotFound: number;
  readonly disputeSettledForUs: number;
  readonly taskOverdue: number;
  /** by business days without a talk: more than `from` */
  readonly noTalk: readonly Band[];
  readonly attempts: {
    readonly free: number;
    readonly pointsEach: number;
    readonly atMost: number;
  };
  readonly worstRisk: number;
  readonly payDayAhead: number;
  /** unapplied cash of at least this share of the overdue sends the case to the cash desk */
  readonly cashDeskPercent: number;
  /** a due callback is its owner's for so long, then the team's */
  readonly callbackOwnerMinutes: number;
};

/** AON of the portfolio's cases at the 50th, 80th and 95th percentile, minor units of the base currency. */
export type PortfolioScale = { readonly p50: number; readonly p80: number; readonly p95: number };

/** Why a case is out of the list for now. */
export const SUPPRESSION_REASONS = [
  'HELD',
  'SNOOZED',
  'CASH_DESK',
  'PROMISED',
  'PLANNED',
  'CLAIMED',
  'DISPUTED',
  'BELOW_MINIMUM',
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

export const SUPPRESSION_LABELS: Readonly<Record<SuppressionReason, string>> = {
  HELD: 'On hold',
  SNOOZED: 'Snoozed',
  CASH_DESK: 'Unapplied cash covers it: with the cash desk',
  PROMISED: 'Promised',
  PLANNED: 'On a plan in good standing',
  CLAIMED: 'Said to be paid, being traced',
  DISPUTED: 'Disputed',
  BELOW_MINIMUM: 'Too little left to chase',
};

/** One case, as the worklist sees it. Null: the fact does not exist, and then nor does its factor. */
export type WorklistFacts = {
  /** the balance shown first */
  readonly currency: string;
  /** per currency, minor units */
  readonly balances: readonly {
    readonly currency: string;
    readonly overdue: number;
    readonly unapplied: number;
    readonly disputed: number;
    readonly promised: number;
    readonly planned: number;
    readonly claimed: number;
    readonly aon: number;
  }[];
  /** AON over all currencies in the base currency; null where a rate is missing */
  readonly aonBase: number | null;
  readonly missingRate: string | null;
  readonly oldestDueOn: Temporal.PlainDate | null;
  readonly openedOn: Temporal.PlainDate;
  readonly placedOn: Temporal.PlainDate | null;
  /** the promise that matters: the open one due first or, where none is open, the one judged last */
  readonly promise: {
    readonly status: PromiseStatus;
    readonly dueOn: Temporal.PlainDate;
    readonly graceUntil: Temporal.PlainDate;
    readonly brokenOn: Temporal.PlainDate | null;
    readonly level: number;
  } | null;
  /** the running plan that matters: the one behind, or else the one whose next instalment is due first */
  readonly plan: {
    readonly condition: PlanCondition;
    readonly arrearsInstalments: number;
    readonly nextDueOn: Temporal.PlainDate | null;
    readonly cureUntil: Temporal.PlainDate | null;
  } | null;
  /** an open claim's day of tracing */
  readonly claimTraceOn: Temporal.PlainDate | null;
  /** a claim was looked for and not found, and nobody has talked since */
  readonly hasClaimNotFound: boolean;
  readonly hasReplyUnanswered: boolean;
  /** a dispute was settled for us, and nobody has talked since */
  readonly hasDisputeSettledForUs: boolean;
  /** last conversation with a right party */
  readonly lastTalkOn: Temporal.PlainDate | null;
  /** attempts in the last 14 days that reached nobody */
  readonly attemptsIn14Days: number;
  readonly riskGrade: RiskGrade | null;
  readonly usualPayDay: number | null;
  readonly specialistReason: SpecialistReason | null;
  /** what was planned */
  readonly planned: NextAction | null;
  readonly callback: {
    readonly at: Temporal.Instant;
    readonly ownerId: string | null;
    /** the portfolio's zone: the day of the next action is the portfolio's */
    readonly zone: string;
  } | null;
  readonly snoozedUntil: Temporal.PlainDate | null;
  readonly heldUntil: Temporal.PlainDate | null;
};

/** A portfolio's day, made once and used for each of its cases. */
export type WorklistDay = {
  readonly today: Temporal.PlainDate;
  readonly scale: PortfolioScale;
  readonly calendar: BusinessCalendar;
  /** a promise broken on or after this day counts as fresh */
  readonly freshSince: Temporal.PlainDate;
  /** for each band of `noTalk`: the last day on which a talk is already too long ago */
  readonly noTalkBefore: readonly Temporal.PlainDate[];
};

/** A reason that gives or takes points. */
export type Factor = Reason & { readonly points: number };

/** A callback: pinned to its owner from `from`, to the team from `teamFrom`. */
export type Pin = {
  readonly from: Temporal.Instant;
  readonly teamFrom: Temporal.Instant;
  readonly ownerId: string | null;
};

export type Priority = {
  readonly points: number;
  readonly factors: readonly Factor[];
  readonly suppressedUntil: Temporal.PlainDate | null;
  readonly suppressedReason: SuppressionReason | null;
  readonly pinned: Pin | null;
  readonly isSpecialist: boolean;
  readonly nextAction: NextAction;
};
