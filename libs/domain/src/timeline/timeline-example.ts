import { money } from '../money/money';
import type { TimelineFact } from './timeline';
import { timelineText } from './timeline-text';

// Names and a contact for the tests of this folder.

export const NAMES = new Map([
  ['mia', 'Mia'],
  ['ben', 'Ben'],
  ['ortiz', 'Ms Ortiz'],
  ['phone', '+1 614 555 0134'],
  ['i1', 'INV-1'],
  ['i2', 'INV-2'],
  ['i3', 'INV-3'],
  ['i4', 'INV-4'],
  ['cn', 'CN-7'],
  ['north', 'North'],
  ['metal', 'Metal'],
  ['new', 'Ana'],
]);

export const usd = (minorUnits: number) => money(minorUnits, 'USD');

/** Title and detail as told, the actor being Mia unless it was the system. */
export function tell(fact: TimelineFact, actorId: string | null = 'mia', names = NAMES): string[] {
  const { title, detail } = timelineText({ ...fact, actorId }, names);
  return detail === undefined ? [title] : [title, detail];
}

export const CONTACT = {
  contactLogId: 'l1',
  direction: 'OUTBOUND',
  channel: 'PHONE',
  outcome: 'NO_ANSWER',
  reachClass: 'A',
  contactId: 'ortiz',
  contactPointId: 'phone',
  isComplaint: false,
  nextAction: 'CALL',
  nextActionOn: '2026-11-24',
} as const;
