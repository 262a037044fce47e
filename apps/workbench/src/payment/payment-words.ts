import type { PaymentMethod, ReceivedBy, ReversalReason } from '@kept/domain';

export const METHOD_LABELS: Readonly<Record<PaymentMethod, string>> = {
  CARD: 'Card',
  TRANSFER: 'Bank transfer',
  DIRECT_DEBIT: 'Direct debit',
  CHEQUE: 'Cheque',
  CASH: 'Cash',
  OTHER: 'Other',
};

export const RECEIVED_BY_LABELS: Readonly<Record<ReceivedBy, string>> = {
  SELF: 'Us',
  CREDITOR: 'The creditor',
  AGENCY: 'An agency',
};

export const REVERSAL_LABELS: Readonly<Record<ReversalReason, string>> = {
  BOUNCED: 'Bounced',
  CHARGED_BACK: 'Charged back',
  ENTERED_IN_ERROR: 'Entered in error',
  REFUNDED: 'Refunded',
  OTHER: 'Other',
};

/** In a sentence: 'by bank transfer'. */
export function methodText(method: string): string {
  return (METHOD_LABELS[method as PaymentMethod] ?? method).toLowerCase();
}
