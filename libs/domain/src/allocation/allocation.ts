import type { DebtKind } from '../portfolio/portfolio';
import type { Reason } from '../refusal/refusal';

/** By what an allocation was decided; HELD and ASK decide that nothing is put anywhere yet. */
export const ALLOCATION_BASES = [
  'DIRECTION',
  'NAMED',
  'REMITTANCE',
  'EXACT',
  'OLDEST',
  'BY_HAND',
  'HELD',
  'ASK',
] as const;
export type AllocationBasis = (typeof ALLOCATION_BASES)[number];

/** An open item of the creditor that the money could go to. Amounts in minor units. */
export type AllocationCandidate = {
  readonly itemId: string;
  readonly debtId: string;
  readonly number: string;
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate;
  readonly open: number;
  readonly disputed: number;
};

/** The money, and all that is known of what it is for. */
export type PaymentToAllocate = {
  readonly amount: number;
  readonly currency: string;
  /** the debt it was paid on, when somebody said so */
  readonly debtId?: string | null;
  /** the payer's own direction: exact amounts per item */
  readonly direction?: readonly { readonly itemId: string; readonly amount: number }[];
  /** the items of the item, promise or plan it names */
  readonly namedItemIds?: readonly string[];
  /** remittance lines: document numbers, with an amount where the line has one */
  readonly remittance?: readonly { readonly number: string; readonly amount?: number }[];
};

export type AllocationRules = { readonly debtKind: DebtKind };

export type AllocationDecision = {
  readonly allocations: readonly { readonly itemId: string; readonly amount: number }[];
  readonly unapplied: number;
  readonly basis: AllocationBasis;
  readonly reasons: readonly Reason[];
};

/** Decides where the money goes, inside one creditor. */
export function allocate(
  _payment: PaymentToAllocate,
  _candidates: readonly AllocationCandidate[],
  _rules: AllocationRules,
): AllocationDecision {
  throw new Error('not written yet');
}
