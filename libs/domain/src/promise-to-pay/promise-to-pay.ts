import type { BusinessCalendar } from '../calendar/business-calendar';
import type { PaymentMethod } from '../ledger/ledger';
import type { Reason } from '../refusal/refusal';

export const PROMISE_STATUSES = [
  'OPEN',
  'KEPT',
  'PARTLY_KEPT',
  'BROKEN',
  'CANCELLED',
  'SUPERSEDED',
] as const;
export type PromiseStatus = (typeof PROMISE_STATUSES)[number];

export const PROMISE_STATUS_LABELS: Readonly<Record<PromiseStatus, string>> = {
  OPEN: 'Open',
  KEPT: 'Kept',
  PARTLY_KEPT: 'Partly kept',
  BROKEN: 'Broken',
  CANCELLED: 'Cancelled',
  SUPERSEDED: 'Replaced',
};

/** How promises are judged. Amounts in minor units of the promise's own currency. */
export type PromisePolicy = {
  /** kept at this share of the amount … */
  readonly keptPercent: number;
  /** … and at most this much short, whichever asks for more */
  readonly keptTolerance: number;
  readonly partlyKeptPercent: number;
  /** business days after the due day, by method */
  readonly graceBusinessDays: Readonly<Record<PaymentMethod, number>>;
  /** a receipt may be value-dated this many days before the promise was made */
  readonly valueDaysBefore: number;
};

/** An item a promise names. `openWhenMade`: what was open of it when promised; null = not known. */
export type PromisedItem = {
  readonly itemId: string;
  readonly openWhenMade: number | null;
  /** credits and adjustments on the item since the promise; they shrink it */
  readonly reductions: readonly ItemReduction[];
};

/** Minor units, positive lowers. */
export type ItemReduction = {
  readonly amount: number;
  readonly effectiveOn: Temporal.PlainDate;
  readonly reversedOn: Temporal.PlainDate | null;
};

/** A promise as it was recorded. All promises given together belong to one customer and portfolio. */
export type PromiseFacts = {
  readonly id: string;
  readonly portfolioId: string;
  readonly currency: string;
  readonly amount: number;
  readonly promisedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly method: PaymentMethod;
  readonly recordedAt: Temporal.Instant;
  /** imported history: receipts count by value date alone */
  readonly isImported: boolean;
  /** empty: any of that customer's debt in the portfolio and currency … */
  readonly items: readonly PromisedItem[];
  /** … or, where given, any of this debt */
  readonly debtId: string | null;
  readonly cancelledOn: Temporal.PlainDate | null;
  readonly cancelledAt: Temporal.Instant | null;
  /** the promise that took its place; then `cancelledOn` and `cancelledAt` say when */
  readonly supersededById: string | null;
};

/** A payment, with where it was put. `parts` sum to at most `amount`; the rest is unapplied. */
export type Receipt = {
  readonly id: string;
  readonly portfolioId: string;
  readonly currency: string;
  readonly amount: number;
  readonly method: PaymentMethod;
  readonly valueOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  readonly reversedOn: Temporal.PlainDate | null;
  /** the debt and the promise it names, when it names one */
  readonly debtId: string | null;
  readonly promiseId: string | null;
  readonly parts: readonly {
    readonly itemId: string;
    readonly debtId: string;
    readonly amount: number;
  }[];
};

/** Money the customer says was paid: it is taken up by its claim before any promise made later. */
export type PromiseClaim = {
  readonly id: string;
  readonly currency: string;
  readonly amount: number;
  readonly paidOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  readonly state: 'OPEN' | 'TRACED' | 'NOT_FOUND' | 'WITHDRAWN';
  /** the payment it was traced to */
  readonly paymentId: string | null;
  readonly itemIds: readonly string[];
};

/** What promises are judged by. */
export type PromiseRules = { readonly policy: PromisePolicy; readonly calendar: BusinessCalendar };

export type PromiseStanding = {
  readonly promiseId: string;
  readonly status: PromiseStatus;
  /** the amount after credits and adjustments on its items */
  readonly amountDue: number;
  readonly receivedAmount: number;
  /** value-dated after grace: noted, changes no verdict */
  readonly lateAmount: number;
  readonly keptOn: Temporal.PlainDate | null;
  /** the last day on which money still counts */
  readonly graceUntil: Temporal.PlainDate;
  /** the first day on which it was partly kept or broken */
  readonly brokenOn: Temporal.PlainDate | null;
  /** counts for the level: partly kept, broken, or changed on its day or later without the money */
  readonly isNotKept: boolean;
  /** how many in a row were not kept, this one included */
  readonly level: number;
  readonly reasons: readonly Reason[];
};
