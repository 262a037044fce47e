import { compareMoments } from '../calendar/day-number';
import { type Refusal, refuse } from '../refusal/refusal';
import type { ContactOutcomeCode, OutcomeRequirement } from './contact-outcome';
import { contactOutcome } from './outcome-table';

const ASKS: Readonly<Record<OutcomeRequirement, { text: string; field: string }>> = {
  DATE: { text: 'needs a date', field: 'on' },
  ITEMS: { text: 'needs the items it is about', field: 'items' },
  PERSON: { text: 'needs to say who it was', field: 'reachedName' },
  APPROVER: { text: 'needs to say who approves it', field: 'approver' },
  REASON: { text: 'needs a reason', field: 'reason' },
  REFERENCE: { text: 'needs a reference', field: 'reference' },
  PROMISE: { text: 'needs the amount and the day promised', field: 'promise' },
  CLAIM: { text: 'needs amount, day and method of the payment', field: 'claim' },
  DISPUTE: { text: 'needs the items and the reason of the dispute', field: 'dispute' },
  CALLBACK: { text: 'needs the time to call back', field: 'callback' },
};

/** Whether all that an outcome asks for was given: null, or a refusal that names each thing missing, the first as its field. */
export function checkOutcomeInput(
  code: ContactOutcomeCode,
  given: ReadonlySet<OutcomeRequirement>,
): Refusal | null {
  const rule = contactOutcome(code);
  const missing = rule.requires.filter((requirement) => !given.has(requirement));
  const [first] = missing;
  if (first === undefined) return null;
  return refuse('OUTCOME_REQUIRES', `"${rule.label}" ${ASKS[first].text}.`, {
    field: ASKS[first].field,
    reasons: missing.map((requirement) => ({
      rule: requirement,
      text: `"${rule.label}" ${ASKS[requirement].text}.`,
    })),
  });
}

/** Whether a callback is set for a moment still to come. */
export function checkCallback(at: Temporal.Instant, now: Temporal.Instant): Refusal | null {
  if (compareMoments(at, now) > 0) return null;
  return refuse('CALLBACK_IN_PAST', 'Choose a time to call back that is still to come.', {
    field: 'callback',
  });
}
