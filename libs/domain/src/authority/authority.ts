import type { PlanKind } from '../payment-plan/payment-plan';
import type { Reason } from '../refusal/refusal';

/** Roles that may agree to something, the least first. */
export const AUTHORITY_ROLES = ['COLLECTOR', 'SUPERVISOR', 'CREDIT_MANAGER'] as const;
export type AuthorityRole = (typeof AUTHORITY_ROLES)[number];

/** Whose word is needed, the least first. */
export const APPROVAL_NEEDS = [
  'SUPERVISOR',
  'CREDIT_MANAGER',
  'TWO_CREDIT_MANAGERS',
  'CREDITOR',
] as const;
export type ApprovalNeed = (typeof APPROVAL_NEEDS)[number];

export const APPROVAL_NEED_LABELS: Readonly<Record<ApprovalNeed, string>> = {
  SUPERVISOR: 'a supervisor',
  CREDIT_MANAGER: 'a credit manager',
  TWO_CREDIT_MANAGERS: 'a second credit manager',
  CREDITOR: 'the creditor',
};

/** What a role may agree to alone. Amounts in minor units of the base currency; null: no limit. */
export type AuthorityLimits = {
  readonly promise: {
    readonly horizonDays: number;
    /** or up to the customer's next payment run or pay day, this far ahead at most */
    readonly payDayHorizonDays: number;
    /** a promise of less than this share of AON, in percent, is not theirs to take */
    readonly leastShareOfAon: number;
    /** promises after so many not kept in a row */
    readonly rePromises: number;
  };
  readonly plan: {
    readonly days: number | null;
    readonly instalments: number | null;
    readonly smallestPart: number;
    readonly depositPercent: number;
    readonly amount: number | null;
    readonly startWithinDays: number | null;
  };
  /** for a lump sum, in percent of what is owed, by the age of the debt in days; null: any older */
  readonly forgiveness: readonly {
    readonly upToAgeDays: number | null;
    readonly percent: number;
  }[];
  /** fees and interest waived, per debt over twelve months */
  readonly waiverPerDebtAndYear: number | null;
};

/** Who may agree to what (STARTER, Promise, Plan, Forgiveness). */
export type AuthorityPolicy = {
  readonly roles: Readonly<Record<AuthorityRole, AuthorityLimits>>;
  /** forgiveness in parts: this share, in percent, of what a lump sum allows */
  readonly inPartsPercent: number;
  /** above this balance (base currency) forgiveness is decided one role up */
  readonly oneRoleUpAbove: number;
  /** what nobody may agree to */
  readonly never: { readonly planDays: number; readonly rePromises: number };
  /** beyond the credit manager's forgiveness: a second credit manager, or the creditor whose money it is */
  readonly beyondForgiveness: 'TWO_CREDIT_MANAGERS' | 'CREDITOR';
  /** own limits of single users, in place of their role's, while they are in force */
  readonly users: readonly {
    readonly userId: string;
    readonly effectiveFrom: string;
    readonly effectiveUntil: string | null;
    readonly limits: {
      readonly [K in keyof AuthorityLimits]?: AuthorityLimits[K] extends readonly unknown[]
        ? AuthorityLimits[K]
        : AuthorityLimits[K] extends object
          ? Partial<AuthorityLimits[K]>
          : AuthorityLimits[K];
    };
  }[];
};

export type PromiseOffer = {
  readonly kind: 'PROMISE';
  readonly daysAhead: number;
  /** due by the customer's next payment run or pay day */
  readonly isPayDay: boolean;
  readonly amount: number;
  /** AON in the promise's own currency, before the promise */
  readonly aon: number;
  /** promises in a row not kept before this one */
  readonly level: number;
};

export type PlanOffer = {
  readonly kind: PlanKind;
  readonly days: number;
  readonly startsInDays: number;
  /** without the deposit */
  readonly instalments: number;
  readonly isHardship: boolean;
  /** in the base currency; null: no exchange rate */
  readonly amount: number | null;
  readonly smallestPart: number | null;
  /** of what is to be paid */
  readonly depositPercent: number;
  /** of the balance */
  readonly forgivenPercent: number;
  /** age of the oldest item covered, in days past due */
  readonly ageDays: number;
  readonly balance: number | null;
  /** the customer's other plans that run, counted in `amount` and `balance`: how many, and what is still to be paid */
  readonly others?: { readonly count: number; readonly amount: number | null };
  /** of `days`, those that the same items stood in plans before */
  readonly plannedDays?: number;
  /** the base currency, for the words alone */
  readonly base?: string;
};

export type WaiverOffer = {
  readonly kind: 'WAIVER';
  /** in the base currency; null: no exchange rate */
  readonly amount: number | null;
  /** fees and interest of the same debt waived in the twelve months before, in the base currency */
  readonly waivedInYear: number;
  /** the base currency, for the words alone */
  readonly base?: string;
};

/** Anything a collector agrees to. */
export type AuthorityOffer = PromiseOffer | PlanOffer | WaiverOffer;

/** Who agrees. Their highest role speaks. */
export type AuthorityHolder = { readonly userId: string; readonly roles: readonly string[] };

export type AuthorityVerdict = {
  readonly decision: 'WITHIN' | 'NEEDS' | 'NEVER';
  readonly needs: ApprovalNeed | null;
  readonly reasons: readonly Reason[];
};
