import type { Refusal } from '../refusal/refusal';
import type { ContactOutcomeCode, OutcomeRequirement } from './contact-outcome';

/** Whether all that an outcome asks for was given; names the first thing missing. */
export function checkOutcomeInput(
  _code: ContactOutcomeCode,
  _given: ReadonlySet<OutcomeRequirement>,
): Refusal | null {
  throw new Error('not written yet');
}

/** Whether a callback is set for a moment still to come. */
export function checkCallback(_at: Temporal.Instant, _now: Temporal.Instant): Refusal | null {
  throw new Error('not written yet');
}
