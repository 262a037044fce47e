import type { CountParameters } from '../contact-rule/contact-rule';
import { isCall } from './attempt-channel';
import type { AttemptChannel, ContactHistoryRow } from './contact-decision';

/** Whether a count is about contacts by this channel at all. */
export function speaksOf({ counts }: CountParameters, channel: AttemptChannel): boolean {
  switch (counts) {
    case 'CALLS_PLACED':
      return isCall(channel);
    case 'CALLS_TEXTS_AND_RECORDINGS':
      return isCall(channel) || channel === 'TEXT';
    case 'TALKS_VOICEMAILS_AND_EMAILS':
      return channel !== 'LETTER' && channel !== 'POSTCARD';
    default:
      return true;
  }
}

/**
 * Whether an earlier contact is counted. What they began never is; what did not connect gives its place back, except
 * where every attempt counts; what is reserved or was never logged counts as placed.
 */
export function countsFor(count: CountParameters, row: ContactHistoryRow): boolean {
  if (row.direction === 'INBOUND' || !speaksOf(count, row.channel)) return false;
  if (count.atWork !== undefined && count.atWork !== (row.use === 'WORK')) return false;
  const { reach } = row;
  switch (count.counts) {
    // ring-out, voicemail and a dropped answer do count: comment 14(b)(3)(ii)-1
    case 'CALLS_PLACED':
    case 'CONNECTED_ATTEMPTS':
      return reach !== 'NOT_CONNECTED';
    // not where they could truly not be reached nor a message be left: Armata v. Target, 480 Mass. 14
    case 'CALLS_TEXTS_AND_RECORDINGS':
      return reach !== 'NOT_CONNECTED' && reach !== 'NO_ANSWER_NO_MESSAGE';
    case 'ALL_ATTEMPTS':
      return true;
    // a missed call is no contact
    case 'CONTACTS_MADE':
    case 'TALKS_VOICEMAILS_AND_EMAILS':
      return (
        reach === 'CONVERSATION' || reach === 'VOICEMAIL' || reach === 'SENT' || reach === 'PLACED'
      );
  }
}
