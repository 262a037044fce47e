import type {
  ContactChannel,
  ContactOutcomeCode,
  FrequencyCount,
  FrequencyFamily,
} from './contact-outcome';
import { contactOutcome } from './outcome-table';

/**
 * How an outcome counts for a family of frequency rules, by the channel it came over: e-mails, texts, letters and chats
 * are no calls and never count for Regulation F (comment 14(b)(4)-1), and a talk in writing is a written message.
 */
export function frequencyCount(
  code: ContactOutcomeCode,
  channel: ContactChannel,
  family: FrequencyFamily,
): FrequencyCount {
  const count = contactOutcome(code).counts[family];
  if (channel === 'PHONE' || count === 'NONE') return count;
  if (family === 'US_FREQ') return 'NONE';
  // 940 CMR 7.04(1)(f) speaks of phone, text and recorded audio
  if (family === 'US_MA' && channel !== 'TEXT') return 'NONE';
  return channel === 'VISIT' ? count : 'ATTEMPT';
}
