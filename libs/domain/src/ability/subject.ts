import type { TimelineCategory } from '../timeline/timeline';

export const ACTIONS = [
  'read',
  'readIdentity',
  'create',
  'update',
  'work',
  'assign',
  'pay',
  'reverse',
  'match',
  'invite',
  'disable',
  'import',
  'verify',
  'approve',
  'waive',
  'reinstate',
  'grant',
  'publish',
  'goLive',
] as const;
export type Action = (typeof ACTIONS)[number];

/** A row of a case's life stands in one portfolio; `accountManagerId` is its customer's. */
type PortfolioRow = { readonly portfolioId: string; readonly accountManagerId?: string | null };

/** A row of the customer itself: `portfolioIds` are those in which the customer has debts or references. */
type CustomerRow = {
  readonly portfolioIds: readonly string[];
  readonly accountManagerId?: string | null;
};

/** A row that belongs to a portfolio or, with `portfolioId` null, to the customer itself. */
type PortfolioOrCustomerRow = {
  readonly portfolioId: string | null;
  readonly portfolioIds?: readonly string[];
  readonly accountManagerId?: string | null;
};

/** What a check needs of each kind of record. Conditions use these fields and no others. */
export type SubjectRecords = {
  Customer: CustomerRow;
  Contact: CustomerRow;
  ContactPoint: CustomerRow;
  Portfolio: { readonly id: string };
  Debt: PortfolioRow;
  Invoice: PortfolioRow;
  CreditNote: PortfolioRow;
  Payment: PortfolioRow;
  Allocation: PortfolioRow;
  Adjustment: PortfolioRow;
  CollectionCase: PortfolioRow;
  ContactLog: PortfolioRow;
  PromiseToPay: PortfolioRow;
  PaymentPlan: PortfolioRow;
  Offer: PortfolioRow;
  Approval: PortfolioRow;
  AffordabilityAssessment: PortfolioRow;
  Dispute: PortfolioRow;
  ClaimedPayment: PortfolioRow;
  ComplianceFact: PortfolioOrCustomerRow;
  ContactDecision: PortfolioRow;
  ContactAttempt: PortfolioRow;
  ContactOverride: PortfolioRow;
  ValidationNotice: PortfolioRow;
  ScriptRun: PortfolioRow;
  CaseNote: PortfolioOrCustomerRow;
  TimelineEvent: PortfolioOrCustomerRow & { readonly category: TimelineCategory };
  User: { readonly id: string; readonly teamIds?: readonly string[] };
  Team: { readonly id: string };
  ImportBatch: { readonly portfolioId: string | null };
  BusinessCalendar: { readonly id: string };
  ExchangeRate: Record<never, never>;
  Policy: { readonly portfolioId: string | null };
  /** of a portfolio, or with null of the house: what everybody speaks */
  CallScript: { readonly portfolioId: string | null };
  MessageTemplate: { readonly portfolioId: string | null };
  ContactRule: Record<never, never>;
  Ledger: Record<never, never>;
};
export type SubjectType = keyof SubjectRecords;

export const SUBJECT_TYPES = [
  'Customer',
  'Contact',
  'ContactPoint',
  'Portfolio',
  'Debt',
  'Invoice',
  'CreditNote',
  'Payment',
  'Allocation',
  'Adjustment',
  'CollectionCase',
  'ContactLog',
  'PromiseToPay',
  'PaymentPlan',
  'Offer',
  'Approval',
  'AffordabilityAssessment',
  'Dispute',
  'ClaimedPayment',
  'ComplianceFact',
  'ContactDecision',
  'ContactAttempt',
  'ContactOverride',
  'ValidationNotice',
  'ScriptRun',
  'CaseNote',
  'TimelineEvent',
  'User',
  'Team',
  'ImportBatch',
  'BusinessCalendar',
  'ExchangeRate',
  'Policy',
  'CallScript',
  'MessageTemplate',
  'ContactRule',
  'Ledger',
] as const satisfies readonly SubjectType[];

/** A record with the name of what it is. */
export type Subject<T extends SubjectType = SubjectType> = {
  readonly type: T;
  readonly record: SubjectRecords[T];
};

/** Names a record for a check: `can(ability, 'work', subject('CollectionCase', row))`. */
export function subject<T extends SubjectType>(type: T, record: SubjectRecords[T]): Subject<T> {
  return { type, record };
}
