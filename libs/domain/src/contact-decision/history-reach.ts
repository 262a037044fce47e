import type { ContactChannel, ContactOutcomeCode } from '../contact-outcome/contact-outcome';
import { contactOutcome } from '../contact-outcome/outcome-table';
import type { HistoryReach } from './contact-decision';

const UNLIKE_THEIR_CLASS: Partial<Record<ContactOutcomeCode, HistoryReach>> = {
  VOICEMAIL_LEFT: 'VOICEMAIL',
  // it rang, and no message could be left
  VOICEMAIL_FULL: 'NO_ANSWER_NO_MESSAGE',
  ANSWERED_DROPPED: 'ANSWERED',
  REFUSED_IDENTITY: 'ANSWERED',
  BOUNCED: 'NOT_CONNECTED',
  RETURNED_MAIL: 'NOT_CONNECTED',
  REPLY_RECEIVED: 'RECEIVED',
  OPTED_OUT: 'RECEIVED',
  VISIT_MADE: 'CONVERSATION',
};

/**
 * How far a logged outcome reached, as the rules of contacting ask it. What is written in an e-mail, text, letter or
 * chat was received, whatever it said: only a voice makes a conversation (12 CFR 1006.14(b)(2)(i)(B)).
 */
export function historyReach(code: ContactOutcomeCode, channel: ContactChannel): HistoryReach {
  const own = UNLIKE_THEIR_CLASS[code];
  if (own !== undefined) return own;
  const { reachClass } = contactOutcome(code);
  if (reachClass === 'U') return 'NOT_CONNECTED';
  if (reachClass === 'A') return 'NO_ANSWER';
  if (reachClass === 'T') return 'ANSWERED';
  if (reachClass === 'O') return 'SENT';
  return channel === 'PHONE' || channel === 'VISIT' ? 'CONVERSATION' : 'RECEIVED';
}
