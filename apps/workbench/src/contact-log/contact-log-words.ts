import type { ContactChannel, ItemStatus, OutcomeGroup, Verification } from '@kept/domain';

export const CHANNEL_LABELS: Readonly<Record<ContactChannel, string>> = {
  PHONE: 'Phone',
  EMAIL: 'E-mail',
  TEXT: 'Text message',
  LETTER: 'Letter',
  VISIT: 'Visit',
  CHAT: 'Chat',
};

export const VERIFICATION_LABELS: Readonly<Record<Verification, string>> = {
  DATE_OF_BIRTH: 'Date of birth',
  POSTAL_CODE: 'Postal code',
  IDENTITY_LAST4: 'Last four of identity number',
  ACCOUNT_NUMBER: 'Account number',
  KNOWN_VOICE: 'Known voice',
  CALLED_BACK: 'Called back on a known number',
  NOT_NEEDED: 'Not needed',
  NOT_VERIFIED: 'Not verified',
};

export const OUTCOME_GROUP_LABELS: Readonly<Record<OutcomeGroup, string>> = {
  NOT_CONNECTED: 'Not connected',
  NOBODY_REACHED: 'Nobody reached',
  THIRD_PARTY: 'Somebody else answered',
  MONEY: 'Reached: money',
  BUSINESS: 'Reached: invoices',
  TALK: 'Reached: talk',
  PROTECTION: 'Reached: protection',
  OTHER_CHANNEL: 'Other channels',
};

export const ITEM_STATUS_LABELS: Readonly<Record<ItemStatus, string>> = {
  RECEIVED: 'Received',
  NOT_RECEIVED: 'Not received',
  IN_APPROVAL: 'In approval',
  APPROVED: 'Approved',
  SCHEDULED: 'Scheduled',
  CLAIMED_PAID: 'Says paid',
  DISPUTED: 'Disputed',
  COPY_REQUESTED: 'Copy asked for',
};

export function itemStatusText(status: string): string {
  return ITEM_STATUS_LABELS[status as ItemStatus] ?? status;
}
