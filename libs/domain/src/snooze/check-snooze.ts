import { addBusinessDays, type BusinessCalendar } from '../calendar/business-calendar';
import { compareDays } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import { type Refusal, refuse } from '../refusal/refusal';
import type { Role } from '../role/role';
import type { SnoozePolicy } from './snooze';

export type SnoozeFacts = {
  readonly today: Temporal.PlainDate;
  readonly calendar: BusinessCalendar;
  readonly roles: readonly Role[];
  /** snoozes in a row so far, without work on the case between them */
  readonly running: number;
};

/** The last day until which this user may put a case aside. */
export function longestSnooze(facts: SnoozeFacts, policy: SnoozePolicy): Temporal.PlainDate {
  const isSupervisor = facts.roles.includes('SUPERVISOR');
  const days = isSupervisor ? policy.supervisorBusinessDays : policy.collectorBusinessDays;
  return addBusinessDays(facts.today, days, facts.calendar);
}

/**
 * Whether a case may be put aside until a day (on which it is back): null, or why not. So many business days by role,
 * and so many in a row at most. STARTER, "Snooze".
 */
export function checkSnooze(
  until: Temporal.PlainDate,
  facts: SnoozeFacts,
  policy: SnoozePolicy,
): Refusal | null {
  if (compareDays(until, facts.today) <= 0) {
    return refuse('INVALID_INPUT', 'Choose a day after today.', { field: 'until' });
  }
  if (facts.running >= policy.mostRunning) {
    const text = `This case was put aside ${facts.running} times in a row. It has to be worked first.`;
    return refuse('SNOOZE_LIMIT', text, {
      reasons: [{ rule: 'SNOOZES_RUNNING', text, value: String(facts.running) }],
    });
  }
  const longest = longestSnooze(facts, policy);
  if (compareDays(until, longest) > 0) {
    const text = `You may put it aside until ${dayText(longest)} at most.`;
    return refuse('SNOOZE_LIMIT', text, {
      field: 'until',
      reasons: [{ rule: 'SNOOZE_DAYS', text, value: longest.toString() }],
    });
  }
  return null;
}
