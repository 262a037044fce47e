export const PAYMENT_METHODS = [
  'CARD',
  'TRANSFER',
  'DIRECT_DEBIT',
  'CHEQUE',
  'CASH',
  'OTHER',
] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** How a payment came, for a sentence. */
export const PAYMENT_METHOD_WORDS: Readonly<Record<PaymentMethod, string>> = {
  CARD: 'by card',
  TRANSFER: 'by transfer',
  DIRECT_DEBIT: 'by direct debit',
  CHEQUE: 'by cheque',
  CASH: 'in cash',
  OTHER: 'by other means',
};

export const RECEIVED_BY = ['SELF', 'CREDITOR', 'AGENCY'] as const;
export type ReceivedBy = (typeof RECEIVED_BY)[number];

export const REVERSAL_REASONS = [
  'BOUNCED',
  'CHARGED_BACK',
  'ENTERED_IN_ERROR',
  'REFUNDED',
  'OTHER',
] as const;
export type ReversalReason = (typeof REVERSAL_REASONS)[number];

/** What stands open in the books: an invoice owed, or a credit not yet put to use. */
export const ITEM_KINDS = ['INVOICE', 'CREDIT_NOTE', 'PAYMENT'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** WAIVER and FORGIVENESS extinguish, WRITE_OFF moves to a recoverable balance: all three lower. FEE and INTEREST raise. */
export const ADJUSTMENT_KINDS = ['WRITE_OFF', 'WAIVER', 'FORGIVENESS', 'FEE', 'INTEREST'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/** The standing of an item as the customer gave it. */
export const ITEM_STATUSES = [
  'RECEIVED',
  'NOT_RECEIVED',
  'IN_APPROVAL',
  'APPROVED',
  'SCHEDULED',
  'CLAIMED_PAID',
  'DISPUTED',
  'COPY_REQUESTED',
] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/**
 * Money or credit moved, with its value day and the moment it became known. `amount`: minor units, positive.
 * A reversal counts from its own day (`reversedOn`) and from the moment it became known (`reversedAt`).
 */
export type LedgerMovement = {
  readonly amount: number;
  readonly effectiveOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  readonly reversedOn?: Temporal.PlainDate | null;
  readonly reversedAt?: Temporal.Instant | null;
};

/** A payment or credit note put on an item. */
export type ItemAllocation = LedgerMovement & { readonly source: 'PAYMENT' | 'CREDIT_NOTE' };

export type ItemAdjustment = LedgerMovement & { readonly kind: AdjustmentKind };

/** An invoice with all that was ever put on it. */
export type LedgerItem = {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly issuedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly recordedAt?: Temporal.Instant;
  readonly allocations: readonly ItemAllocation[];
  readonly adjustments: readonly ItemAdjustment[];
};

/** A payment or credit note with what was made of it. For a credit note `effectiveOn` is its day of issue. */
export type LedgerCredit = LedgerMovement & {
  readonly id: string;
  readonly currency: string;
  readonly allocations: readonly LedgerMovement[];
};
