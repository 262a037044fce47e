/** Who said it. */
export const OFFER_SIDES = ['CUSTOMER', 'US', 'APPROVER'] as const;
export type OfferSide = (typeof OFFER_SIDES)[number];

export const OFFER_SIDE_LABELS: Readonly<Record<OfferSide, string>> = {
  CUSTOMER: 'They asked',
  US: 'We offered',
  APPROVER: 'The approver offered',
};
