import type { BusinessCalendar } from '../calendar/business-calendar';
import type { PaymentMethod } from '../ledger/ledger';
import type { ItemReduction } from '../promise-to-pay/promise-to-pay';
import type { Reason } from '../refusal/refusal';

/** PLAN pays all of it in parts, SETTLEMENT forgives a part, ARRANGEMENT pays something until a review. */
export const PLAN_KINDS = ['PLAN', 'SETTLEMENT', 'ARRANGEMENT'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const PLAN_STATUSES = [
  'DRAFT',
  'PROPOSED',
  'PENDING_APPROVAL',
  'AGREED',
  'ACTIVE',
  'COMPLETED',
  'DEFAULTED',
  'CANCELLED',
  'SUPERSEDED',
  'DECLINED',
  'EXPIRED',
  'LAPSED',
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** How a running plan stands: in order, something due within its grace, behind, or paused. */
export const PLAN_CONDITIONS = ['IN_ORDER', 'IN_GRACE', 'IN_ARREARS', 'PAUSED'] as const;
export type PlanCondition = (typeof PLAN_CONDITIONS)[number];

export const INSTALMENT_STATUSES = [
  'UPCOMING',
  'IN_GRACE',
  'MISSED',
  'PARTLY_PAID',
  'PAID',
] as const;
export type InstalmentStatus = (typeof INSTALMENT_STATUSES)[number];

export const PLAN_FREQUENCIES = [
  'ONCE',
  'WEEKLY',
  'FORTNIGHTLY',
  'SEMI_MONTHLY',
  'MONTHLY',
  'OWN_DATES',
] as const;
export type PlanFrequency = (typeof PLAN_FREQUENCIES)[number];

export const INTEREST_METHODS = ['SIMPLE', 'DECLINING'] as const;
export type InterestMethod = (typeof INTEREST_METHODS)[number];

/** `rate`: basis points a year (800 = 8 %). `basis`: the contract or law it rests on, asked for with persons. */
export type PlanInterest = {
  readonly method: InterestMethod;
  readonly rate: number;
  readonly basis: string | null;
};

/**
 * What is offered. Amounts in minor units of `currency`. `balance`: what is open of the items it covers, disputed parts
 * left out. Either `count` or `size` says how many parts; with `ONCE` neither; with `OWN_DATES` the dates do.
 */
export type PlanTerms = {
  readonly kind: PlanKind;
  readonly isHardship: boolean;
  readonly currency: string;
  readonly balance: number;
  /** 0 but for a settlement */
  readonly forgiven: number;
  readonly deposit: { readonly amount: number; readonly dueOn: Temporal.PlainDate } | null;
  readonly frequency: PlanFrequency;
  readonly firstOn: Temporal.PlainDate;
  /** MONTHLY and SEMI_MONTHLY: the day of the month meant, 31 its last; that of `firstOn` unless told */
  readonly anchorDay?: number | null;
  readonly count: number | null;
  readonly size: number | null;
  /** `amount` null: an equal part of what the others leave */
  readonly ownDates: readonly {
    readonly dueOn: Temporal.PlainDate;
    readonly amount: number | null;
  }[];
  readonly interest: PlanInterest | null;
  readonly method: PaymentMethod;
  /** an arrangement's; the parts go on until then */
  readonly reviewOn: Temporal.PlainDate | null;
  /** on default, what was to be forgiven is owed again; it always is until forgiven */
  readonly revivesForgiven: boolean;
};

/** `number` 0 is the deposit. `interest` is the part of `amount` that is interest. */
export type ScheduledInstalment = {
  readonly number: number;
  readonly dueOn: Temporal.PlainDate;
  readonly amount: number;
  readonly interest: number;
};

export type PlanSchedule = {
  readonly instalments: readonly ScheduledInstalment[];
  /** what is to be paid: the instalments sum to it */
  readonly total: number;
  readonly interest: number;
  readonly forgiven: number;
  readonly firstOn: Temporal.PlainDate;
  readonly lastOn: Temporal.PlainDate;
  /** from the day of the offer to the last instalment */
  readonly days: number;
  /** how the remainder fell, dates that were moved: said in words */
  readonly notes: readonly Reason[];
};

/** How plans are made and judged (STARTER, Plan and Missed). Amounts in minor units of the plan's currency. */
export type PlanPolicy = {
  /** an offer is good for so many days */
  readonly offerDays: number;
  /** the deposit may be so many days late before the plan lapses */
  readonly depositDays: number;
  /** grace of an instalment */
  readonly missedAfter: { readonly unit: 'BUSINESS_DAYS' | 'DAYS'; readonly count: number };
  /** behind by no more than this is not behind */
  readonly tolerance: number;
  /** from the notice on */
  readonly cure: { readonly unit: 'BUSINESS_DAYS' | 'DAYS'; readonly count: number };
  /** after the cure period: at arrears of so many instalments, or so many days past the grace of the oldest */
  readonly defaultAt: { readonly instalments: number; readonly days: number };
  /** the same for a settlement */
  readonly settlementDefaultAt: { readonly instalments: number };
  readonly reinstateWithinDays: number;
  /** business days until a payment counts as cleared */
  readonly clearanceBusinessDays: Readonly<Record<PaymentMethod, number>>;
  readonly pause: { readonly days: number; readonly times: number };
  readonly arrangementReviewMonths: number;
  /** due dates move off weekends and holidays to the next business day */
  readonly movesOffHolidays: boolean;
  /** what waiting costs, basis points a year: for the desk's cost of delay */
  readonly costOfCapital: number;
};

/** A plan as it was recorded. */
export type PlanFacts = {
  readonly id: string;
  readonly portfolioId: string;
  readonly kind: PlanKind;
  readonly isHardship: boolean;
  readonly currency: string;
  readonly frequency: PlanFrequency;
  readonly method: PaymentMethod;
  /** as agreed; pauses move them */
  readonly instalments: readonly ScheduledInstalment[];
  readonly forgiven: number;
  /** the items it covers, oldest first; `open`: what it covers of each */
  readonly items: readonly {
    readonly itemId: string;
    readonly open: number;
    /** credits and adjustments since it was agreed, the plan's own left out */
    readonly reductions: readonly ItemReduction[];
  }[];
  readonly proposedOn: Temporal.PlainDate;
  readonly expiresOn: Temporal.PlainDate;
  /** an approval is asked for and not given */
  readonly isAwaitingApproval: boolean;
  readonly agreedOn: Temporal.PlainDate | null;
  readonly agreedAt: Temporal.Instant | null;
  /** somebody ended it */
  readonly ended: {
    readonly as: 'CANCELLED' | 'SUPERSEDED' | 'DECLINED';
    readonly on: Temporal.PlainDate;
    readonly at: Temporal.Instant;
  } | null;
  readonly pauses: readonly {
    readonly fromOn: Temporal.PlainDate;
    /** the last day of the pause */
    readonly untilOn: Temporal.PlainDate;
  }[];
  readonly reinstatedOn: readonly Temporal.PlainDate[];
  readonly reviewOn: Temporal.PlainDate | null;
};

/** Money that counts toward a plan from `on` until it came back. */
export type PlanMoney = {
  readonly receiptId: string;
  /** the item it was put on; null: it names the plan and counts whole */
  readonly itemId: string | null;
  /** where it stands now; the rest is unapplied */
  readonly parts: readonly { readonly itemId: string; readonly amount: number }[];
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly on: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
};

export type PlanRules = { readonly policy: PlanPolicy; readonly calendar: BusinessCalendar };

export type InstalmentStanding = {
  readonly number: number;
  /** after pauses */
  readonly dueOn: Temporal.PlainDate;
  readonly amount: number;
  readonly paid: number;
  readonly paidOn: Temporal.PlainDate | null;
  readonly status: InstalmentStatus;
};

/** What the plan itself books on an item: interest as it falls due, forgiveness once it is complete. */
export type PlanAdjustment = {
  readonly itemId: string;
  readonly kind: 'INTEREST' | 'FORGIVENESS';
  readonly amount: number;
  readonly effectiveOn: Temporal.PlainDate;
};

export type PlanStanding = {
  readonly planId: string;
  readonly status: PlanStatus;
  /** of an ACTIVE plan; else null */
  readonly condition: PlanCondition | null;
  /** of instalments whose day has come */
  readonly dueToDate: number;
  readonly paid: number;
  /** what is to be paid in all, after credits on its items */
  readonly total: number;
  /** due beyond grace and not paid; 0 within tolerance */
  readonly arrears: number;
  readonly arrearsInstalments: number;
  readonly oldestUnpaidOn: Temporal.PlainDate | null;
  /** since the oldest of them was due, or its money came back */
  readonly daysInArrears: number;
  readonly nextDueOn: Temporal.PlainDate | null;
  readonly nextDueAmount: number;
  readonly activeOn: Temporal.PlainDate | null;
  readonly noticeOn: Temporal.PlainDate | null;
  readonly cureUntil: Temporal.PlainDate | null;
  readonly defaultedOn: Temporal.PlainDate | null;
  readonly reinstatableUntil: Temporal.PlainDate | null;
  /** all is paid, and when that money has cleared */
  readonly paidOffOn: Temporal.PlainDate | null;
  readonly clearsOn: Temporal.PlainDate | null;
  readonly completedOn: Temporal.PlainDate | null;
  /** what it keeps out of AON on its items: all of it in good standing, without the arrears when behind, else 0 */
  readonly coverage: number;
  readonly instalments: readonly InstalmentStanding[];
  readonly adjustments: readonly PlanAdjustment[];
  /** spans in which it did not run: in default until reinstated, lapsed; the first day, and the first day after */
  readonly idle: readonly {
    readonly fromOn: Temporal.PlainDate;
    readonly untilOn: Temporal.PlainDate | null;
  }[];
  /** the first day after `asOf` on which time alone changes anything here; null: never */
  readonly turnsOn: Temporal.PlainDate | null;
  readonly reasons: readonly Reason[];
};
