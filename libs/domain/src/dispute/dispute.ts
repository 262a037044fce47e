export const DISPUTE_REASONS = [
  'PRICE',
  'QUANTITY',
  'QUALITY',
  'NOT_DELIVERED',
  'WRONG_DELIVERY',
  'DUPLICATE',
  'ALREADY_PAID',
  'CREDIT_MISSING',
  'NOT_MINE',
  'IDENTITY_THEFT',
  'CONTRACT',
  'OTHER',
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** What led to it on our side; a short list to count by. */
export const ROOT_CAUSES = [
  'PRICING',
  'ORDER_ENTRY',
  'WAREHOUSE',
  'CARRIER',
  'PRODUCT',
  'BILLING',
  'CASH_DESK',
  'CUSTOMER',
  'UNKNOWN',
] as const;
export type RootCause = (typeof ROOT_CAUSES)[number];

export const DISPUTE_RESOLUTIONS = [
  'ACCEPTED',
  'REJECTED',
  'PARTLY_ACCEPTED',
  'WITHDRAWN',
] as const;
export type DisputeResolution = (typeof DISPUTE_RESOLUTIONS)[number];
