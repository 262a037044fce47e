import { checkCallback, isTimeZone, type Refusal, refuse } from '@kept/domain';
import type { CallbackInput } from './contact-log.inputs';

/** A callback as agreed: the moment, and the zone in which it was said. */
export interface AgreedCallback {
  at: Temporal.Instant;
  zone: string;
  contactId: string | null;
  contactPointId: string | null;
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

function localTime(text: string): Temporal.PlainDateTime | null {
  if (!LOCAL_TIME.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/**
 * The customer's local time as a moment. An hour that a clock change leaves out is taken as that long
 * after it (2:30 becomes 3:30), one that comes twice as the first. Refuses what is past.
 */
export function readCallback(
  input: CallbackInput,
  now: Temporal.Instant,
): AgreedCallback | Refusal {
  const { zone, contactId = null, contactPointId = null } = input;
  if (!isTimeZone(zone)) {
    return refuse('INVALID_INPUT', `"${zone}" is no time zone of the IANA list.`, {
      field: 'callback',
    });
  }
  const local = localTime(input.localTime);
  if (local === null) {
    return refuse('INVALID_INPUT', 'Write the time to call back as day and hour.', {
      field: 'callback',
    });
  }
  const at = local.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
  return checkCallback(at, now) ?? { at, zone, contactId, contactPointId };
}
