/** Trade invoices or consumer debt: which column of the policies speaks for a portfolio. */
export const DEBT_KINDS = ['BUSINESS', 'CONSUMER'] as const;
export type DebtKind = (typeof DEBT_KINDS)[number];

/** ERP: an accounting system keeps the books and Kept follows by imports. KEPT: the books are here. */
export const LEDGER_MASTERS = ['ERP', 'KEPT'] as const;
export type LedgerMaster = (typeof LEDGER_MASTERS)[number];

/** Whom `takeNextCase` serves: the owner's cases, the pool's, or the owner's first and then the pool's. */
export const WORK_MODES = ['OWNED', 'POOL', 'OWNED_THEN_POOL'] as const;
export type WorkMode = (typeof WORK_MODES)[number];

/** As whom we collect: the creditor in its own name, an agency, who bought the debt, who serviced it before default. */
export const COLLECTOR_RELATIONS = [
  'FIRST_PARTY',
  'THIRD_PARTY',
  'DEBT_BUYER',
  'SERVICER',
] as const;
export type CollectorRelation = (typeof COLLECTOR_RELATIONS)[number];

/** The language a portfolio's letters and agreements are written in, with how it writes days and amounts. */
export const PORTFOLIO_LANGUAGES = ['en-US', 'en-GB', 'de-DE'] as const;
export type PortfolioLanguage = (typeof PORTFOLIO_LANGUAGES)[number];
