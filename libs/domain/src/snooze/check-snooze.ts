import type { BusinessCalendar } from '../calendar/business-calendar';
import type { Refusal } from '../refusal/refusal';
import type { Role } from '../role/role';
import type { SnoozePolicy } from './snooze';

export type SnoozeFacts = {
  readonly today: Temporal.PlainDate;
  readonly calendar: BusinessCalendar;
  readonly roles: readonly Role[];
  /** snoozes in a row so far, without work on the case between them */
  readonly running: number;
};

/** Whether a case may be put aside until a day. */
export function checkSnooze(
  _until: Temporal.PlainDate,
  _facts: SnoozeFacts,
  _policy: SnoozePolicy,
): Refusal | null {
  throw new Error('not written yet');
}
