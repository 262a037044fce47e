import type { ItemizationKind } from '../debt/debt';
import type { Money } from '../money/money';

export const NOTICE_STATES = ['PREPARED', 'SENT', 'RETURNED', 'REPLACED'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** ORAL: all of it was said in the first call; ELECTRONIC needs the consent of E-SIGN. */
export const NOTICE_METHODS = ['MAIL', 'ELECTRONIC', 'ORAL'] as const;
export type NoticeMethod = (typeof NOTICE_METHODS)[number];

/** All that 12 CFR 1006.34(c) wants in it; null where the file lacks it. Days as 'YYYY-MM-DD'. */
export type ValidationNoticeFacts = {
  readonly collectorName: string | null;
  readonly disputeAddress: string | null;
  readonly collectorPhone: string | null;
  readonly collectorWebsite: string | null;
  readonly consumerName: string | null;
  readonly consumerAddress: string | null;
  /** the creditor to whom it was owed on the itemization date */
  readonly originalCreditor: string | null;
  readonly currentCreditor: string | null;
  readonly accountNumber: string | null;
  readonly itemizationKind: ItemizationKind | null;
  readonly itemizationOn: string | null;
  readonly amountThen: Money | null;
  readonly interestSince: Money | null;
  readonly feesSince: Money | null;
  readonly paymentsSince: Money | null;
  readonly amountNow: Money | null;
  readonly periodEndsOn: string | null;
};
