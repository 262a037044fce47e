import { clockText, dayText, type Meaning } from '@kept/ui';
import type { WorklistRow } from './worklist-row';

export type CallableWords = {
  readonly words: string;
  readonly meaning: Meaning;
  readonly sign: string;
};

const WEEK = 7;
/** the case is so new that its rules have not been asked yet */
const NOT_DERIVED = 'UNKNOWN';

/**
 * 'now', 'from 18:00', 'from Thu 08:00' (on the user's own clock: it is their day that is planned), 'not now'
 * where waiting alone does not help. A row read a while ago whose hours have ended or begun since says what is so now.
 */
export function callableWords(
  row: WorklistRow,
  { today, now }: { today: Temporal.PlainDate; now: Temporal.Instant },
): CallableWords {
  if (row.callableRule === NOT_DERIVED) return { words: 'not known', meaning: 'muted', sign: '·' };
  const isPast = (at: string | null) =>
    at !== null && Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0;
  const isCallable = row.isCallable ? !isPast(row.callableUntil) : isPast(row.callableFrom);
  if (isCallable) return { words: 'now', meaning: 'kept', sign: '✓' };
  if (row.callableFrom === null || isPast(row.callableFrom)) {
    return { words: 'not now', meaning: row.isCallable ? 'blocked' : 'muted', sign: '⊘' };
  }
  const from = Temporal.Instant.from(row.callableFrom);
  const zone = Temporal.Now.timeZoneId();
  const day = from.toZonedDateTimeISO(zone).toPlainDate();
  const clock = clockText(from, zone);
  const dayWords = dayText(day, today);
  // within the week the weekday says it
  const short = today.until(day).days < WEEK ? dayWords.slice(0, 3) : dayWords;
  const when = day.equals(today) ? clock : `${short} ${clock}`;
  return { words: `from ${when}`, meaning: 'blocked', sign: '⊘' };
}

/** What stands behind it, in the title: the rule, and until when. */
export function callableTitle(row: WorklistRow): string | undefined {
  if (row.callableRule === NOT_DERIVED) return 'its rules are asked in a moment';
  if (row.callableRule !== null) return `closed by ${row.callableRule}`;
  if (row.callableUntil === null) return undefined;
  const until = Temporal.Instant.from(row.callableUntil);
  return `until ${clockText(until, row.customerTimeZone)} there`;
}
