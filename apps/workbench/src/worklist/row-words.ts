import { NEXT_ACTION_LABELS, type NextActionKind } from '@kept/domain';
import { clockText, dayText, zoneText } from '@kept/ui';
import type { WorklistRow } from './worklist-row';

/** 'NO_ANSWER' → 'no answer': codes of the house are words already. */
export function codeWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

/** 'Call back 15:30 · 09:30 there'; 'Check payment Tue 24 Nov'; 'Call' when it is for today or late. */
export function nextActionWords(row: WorklistRow, today: Temporal.PlainDate): string {
  if (row.callbackAt !== null) {
    return `Call back ${whenWords(row.callbackAt, row.customerTimeZone, today)}`;
  }
  if (row.nextAction === null) return '';
  const action = NEXT_ACTION_LABELS[row.nextAction as NextActionKind] ?? codeWords(row.nextAction);
  if (row.nextActionAt !== null) {
    return `${action} ${whenWords(row.nextActionAt, row.customerTimeZone, today)}`;
  }
  if (row.nextActionOn === null) return action;
  const on = Temporal.PlainDate.from(row.nextActionOn);
  return Temporal.PlainDate.compare(on, today) <= 0 ? action : `${action} ${dayText(on, today)}`;
}

/** A moment on both clocks: '15:30 · 09:30 Chicago'; the customer's left out where it says the same. */
function whenWords(at: string, zone: string, today: Temporal.PlainDate): string {
  const instant = Temporal.Instant.from(at);
  const hereZone = Temporal.Now.timeZoneId();
  const here = clockText(instant, hereZone);
  const there = clockText(instant, zone);
  const day = instant.toZonedDateTimeISO(hereZone).toPlainDate();
  const clocks = here === there ? here : `${here} · ${there} ${zoneText(zone)}`;
  return day.equals(today) ? clocks : `${dayText(day, today)} ${clocks}`;
}

/** '2 d · no answer', 'today · promise', 'never'. */
export function lastContactWords(row: WorklistRow, today: Temporal.PlainDate): string {
  if (row.lastContactAt === null) return 'never';
  const at = Temporal.Instant.from(row.lastContactAt);
  const day = at.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate();
  const days = day.until(today).days;
  const ago = days <= 0 ? 'today' : `${days} d`;
  return row.lastOutcome === null ? ago : `${ago} · ${codeWords(row.lastOutcome)}`;
}
