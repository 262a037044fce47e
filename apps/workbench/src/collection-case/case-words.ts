import type { CaseStage, CloseReason, CustomerKind, NextActionKind } from '@kept/domain';
import { NEXT_ACTION_LABELS } from '@kept/domain';

const STAGES: Readonly<Record<CaseStage, string>> = {
  EARLY: 'Early stage',
  LATE: 'Late stage',
  PLACED: 'With an agency',
  LEGAL: 'Legal',
};

const KINDS: Readonly<Record<CustomerKind, string>> = {
  COMPANY: 'Company',
  SOLE_TRADER: 'Sole trader',
  PARTNERSHIP: 'Partnership',
  PERSON: 'Person',
  PUBLIC_BODY: 'Public body',
};

const CLOSED: Readonly<Record<CloseReason, string>> = {
  CURED: 'cured',
  PAID_IN_FULL: 'paid in full',
  SETTLED: 'settled',
  WRITTEN_OFF: 'written off',
  RECALLED: 'recalled by the creditor',
  RETURNED: 'returned to the creditor',
  SOLD: 'sold',
  DISCHARGED: 'discharged',
  DECEASED_NO_ESTATE: 'deceased, no estate',
  FRAUD: 'fraud',
  ERROR: 'opened in error',
};

/** A code without a word of its own is still readable: 'SOME_CODE' → 'Some code'. */
export function sentenceOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function stageText(stage: string): string {
  return STAGES[stage as CaseStage] ?? sentenceOf(stage);
}

export function customerKindText(kind: string): string {
  return KINDS[kind as CustomerKind] ?? sentenceOf(kind);
}

export function closeReasonText(reason: string): string {
  return CLOSED[reason as CloseReason] ?? sentenceOf(reason);
}

export function nextActionText(action: string): string {
  return NEXT_ACTION_LABELS[action as NextActionKind] ?? action;
}
