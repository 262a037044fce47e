import type { CollectorRelation, DebtKind, LedgerMaster, WorkMode } from '@kept/domain';

export const DEBT_KIND_LABELS: Readonly<Record<DebtKind, string>> = {
  BUSINESS: 'Trade invoices',
  CONSUMER: 'Consumer debts',
};

export const RELATION_LABELS: Readonly<Record<CollectorRelation, string>> = {
  FIRST_PARTY: 'The creditor itself',
  THIRD_PARTY: 'An agency',
  DEBT_BUYER: 'A buyer of the debts',
  SERVICER: 'Who serviced them before default',
};

export const LEDGER_LABELS: Readonly<Record<LedgerMaster, string>> = {
  ERP: 'In the accounting system, followed by imports',
  KEPT: 'Kept here',
};

export const WORK_MODE_LABELS: Readonly<Record<WorkMode, string>> = {
  OWNED: 'Everyone their own cases',
  POOL: 'All from one pool',
  OWNED_THEN_POOL: 'Own cases first, then the pool',
};

/** The word for a code, or the code where there is none. */
export function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code] ?? code;
}
