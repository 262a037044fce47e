import type { ContactChannel } from '../contact-outcome/contact-outcome';
import type { AttemptChannel, ContactPurpose } from './contact-decision';

const LOGGED_AS: Readonly<Record<AttemptChannel, ContactChannel>> = {
  PHONE: 'PHONE',
  PRERECORDED_CALL: 'PHONE',
  TEXT: 'TEXT',
  EMAIL: 'EMAIL',
  LETTER: 'LETTER',
  POSTCARD: 'LETTER',
  VISIT: 'VISIT',
  CHAT: 'CHAT',
  SOCIAL_PUBLIC: 'CHAT',
};

/** Under which channel an attempt is logged, and which medium an opt-out of it stops. */
export function loggedAs(channel: AttemptChannel): ContactChannel {
  return LOGGED_AS[channel];
}

/** Whether the moment of it matters: a letter is read when they like. */
export function isTimed(channel: AttemptChannel): boolean {
  return channel !== 'LETTER' && channel !== 'POSTCARD';
}

/** Whether it rings at somebody's. */
export function isCall(channel: AttemptChannel): boolean {
  return channel === 'PHONE' || channel === 'PRERECORDED_CALL';
}

const OWED_BY_LAW: ReadonlySet<ContactPurpose> = new Set<ContactPurpose>([
  'VALIDATION_NOTICE',
  'VERIFICATION',
  'REQUIRED_BY_LAW',
]);

/** Whether the law itself asks for this message. */
export function isOwedByLaw(purpose: ContactPurpose): boolean {
  return OWED_BY_LAW.has(purpose);
}
