import type { CloseReason } from '../collection-case/collection-case';
import type { ContactChannel, ContactDirection } from '../contact-outcome/contact-outcome';
import type { ContactPointKind, ContactPointState } from '../contact-point/contact-point';
import type { DisputeReason, DisputeResolution } from '../dispute/dispute';
import type { AdjustmentKind, ItemStatus, ReceivedBy, ReversalReason } from '../ledger/ledger';
import type { PolicyKind } from '../policy/policy';

export const CLOSE_WORDS: Readonly<Record<CloseReason, string>> = {
  CURED: 'cured, nothing is overdue any more',
  PAID_IN_FULL: 'paid in full',
  SETTLED: 'settled',
  WRITTEN_OFF: 'written off',
  RECALLED: 'recalled by the creditor',
  RETURNED: 'returned to the creditor',
  SOLD: 'sold',
  DISCHARGED: 'discharged',
  DECEASED_NO_ESTATE: 'deceased without an estate',
  FRAUD: 'fraud',
  ERROR: 'opened in error',
};

export const RECEIVED_BY_WORDS: Readonly<Record<ReceivedBy, string>> = {
  SELF: 'received by us',
  CREDITOR: 'received by the creditor',
  AGENCY: 'received by the agency',
};

export const REVERSAL_WORDS: Readonly<Record<ReversalReason, string>> = {
  BOUNCED: 'it bounced',
  CHARGED_BACK: 'it was charged back',
  ENTERED_IN_ERROR: 'it was entered in error',
  REFUNDED: 'it was refunded',
  OTHER: 'for another reason',
};

export const ADJUSTMENT_WORDS: Readonly<Record<AdjustmentKind, string>> = {
  WRITE_OFF: 'Write-off',
  WAIVER: 'Waiver',
  FORGIVENESS: 'Forgiveness',
  FEE: 'Fee',
  INTEREST: 'Interest',
};

export const ITEM_STATUS_WORDS: Readonly<Record<ItemStatus, string>> = {
  RECEIVED: 'received',
  NOT_RECEIVED: 'not received',
  IN_APPROVAL: 'in approval',
  APPROVED: 'approved',
  SCHEDULED: 'scheduled for payment',
  CLAIMED_PAID: 'said to be paid',
  DISPUTED: 'disputed',
  COPY_REQUESTED: 'copy requested',
};

export const DISPUTE_REASON_WORDS: Readonly<Record<DisputeReason, string>> = {
  PRICE: 'price',
  QUANTITY: 'quantity',
  QUALITY: 'quality',
  NOT_DELIVERED: 'not delivered',
  WRONG_DELIVERY: 'wrong delivery',
  DUPLICATE: 'invoiced twice',
  ALREADY_PAID: 'already paid',
  CREDIT_MISSING: 'credit missing',
  NOT_MINE: 'not theirs',
  IDENTITY_THEFT: 'identity theft',
  CONTRACT: 'contract',
  OTHER: 'another reason',
};

export const RESOLUTION_WORDS: Readonly<Record<DisputeResolution, string>> = {
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
  PARTLY_ACCEPTED: 'accepted in part',
  WITHDRAWN: 'withdrawn',
};

export const POINT_KIND_WORDS: Readonly<Record<ContactPointKind, string>> = {
  PHONE: 'phone number',
  EMAIL: 'e-mail address',
  POSTAL: 'postal address',
};

export const POINT_STATE_WORDS: Readonly<Record<ContactPointState, string>> = {
  UNVERIFIED: 'unverified',
  VALID: 'valid',
  WRONG: 'wrong',
  DISCONNECTED: 'disconnected',
  DO_NOT_USE: 'not to be used',
};

export const POLICY_WORDS: Readonly<Record<PolicyKind, string>> = {
  CASE: 'opening and closing of cases',
  PROMISE: 'promises',
  WORKLIST: 'worklist points',
  SNOOZE: 'snooze',
  PLAN: 'payment plans',
  AUTHORITY: 'who may agree to what',
  APPROVAL: 'approvals',
  CONTACT: 'contact rules',
};

const CHANNEL_WORDS: Readonly<
  Record<ContactChannel, readonly [outbound: string, inbound: string]>
> = {
  PHONE: ['called', 'called in'],
  EMAIL: ['wrote an e-mail to', 'wrote an e-mail'],
  TEXT: ['texted', 'sent a text'],
  LETTER: ['wrote a letter to', 'wrote a letter'],
  VISIT: ['visited', 'came by'],
  CHAT: ['chatted with', 'wrote in the chat'],
};

/** Who contacted whom: 'Mia called Ms Ortiz', 'Ms Ortiz called in'. */
export function contactWords(
  how: { channel: ContactChannel; direction: ContactDirection },
  actor: string,
  reached: string | null,
): string {
  const [outbound, inbound] = CHANNEL_WORDS[how.channel];
  if (how.direction === 'OUTBOUND') return `${actor} ${outbound} ${reached ?? 'the customer'}`;
  return `${reached ?? 'The customer'} ${inbound}, ${actor} answered`;
}
