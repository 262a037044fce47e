import type { DisputeReason, DisputeResolution, RootCause } from '@kept/domain';

export const DISPUTE_REASON_LABELS: Readonly<Record<DisputeReason, string>> = {
  PRICE: 'Price',
  QUANTITY: 'Quantity',
  QUALITY: 'Quality',
  NOT_DELIVERED: 'Not delivered',
  WRONG_DELIVERY: 'Wrong delivery',
  DUPLICATE: 'Invoiced twice',
  ALREADY_PAID: 'Already paid',
  CREDIT_MISSING: 'Credit note missing',
  NOT_MINE: 'Not theirs',
  IDENTITY_THEFT: 'Identity theft',
  CONTRACT: 'Contract terms',
  OTHER: 'Other',
};

export const ROOT_CAUSE_LABELS: Readonly<Record<RootCause, string>> = {
  PRICING: 'Pricing',
  ORDER_ENTRY: 'Order entry',
  WAREHOUSE: 'Warehouse',
  CARRIER: 'Carrier',
  PRODUCT: 'Product',
  BILLING: 'Billing',
  CASH_DESK: 'Cash desk',
  CUSTOMER: 'The customer',
  UNKNOWN: 'Not known',
};

export const RESOLUTION_LABELS: Readonly<Record<DisputeResolution, string>> = {
  ACCEPTED: 'Accepted: a credit note will follow',
  PARTLY_ACCEPTED: 'Accepted in part',
  REJECTED: 'Rejected: it is owed',
  WITHDRAWN: 'Withdrawn by the customer',
};

/** In a sentence: 'wrong delivery'. */
export function disputeReasonText(reason: string): string {
  return (DISPUTE_REASON_LABELS[reason as DisputeReason] ?? reason).toLowerCase();
}
