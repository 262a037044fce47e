import {
  checkFreeText,
  dayAt,
  NEXT_ACTION_KINDS,
  type NextActionKind,
  type Refusal,
  refuse,
} from '@kept/domain';

/** What somebody wants done next, as typed. */
export interface WantedAction {
  action: string;
  on: Temporal.PlainDate;
  at?: Temporal.Instant | null;
  reason?: string | null;
}

/** The planned action, in order. */
export interface PlannedAction {
  kind: NextActionKind;
  on: Temporal.PlainDate;
  at: Temporal.Instant | null;
  reason: string | null;
}

/** A next action set by hand: a known kind, not in the past, the hour (if any) on its day in the portfolio's zone. */
export function readNextAction(
  wanted: WantedAction,
  { today, zone }: { today: Temporal.PlainDate; zone: string },
): PlannedAction | Refusal {
  const { on, at = null, reason } = wanted;
  const kind = NEXT_ACTION_KINDS.find((one) => one === wanted.action);
  if (kind === undefined) {
    return refuse('INVALID_INPUT', 'Choose what is to be done next.', { field: 'action' });
  }
  if (Temporal.PlainDate.compare(on, today) < 0) {
    return refuse('INVALID_INPUT', 'Choose a day that is still to come.', { field: 'on' });
  }
  if (at && !dayAt(at, zone).equals(on)) {
    return refuse('INVALID_INPUT', 'Day and hour do not go together.', { field: 'at' });
  }
  const text = reason?.trim() || null;
  return (text && checkFreeText(text, 'reason')) || { kind, on, at, reason: text };
}
