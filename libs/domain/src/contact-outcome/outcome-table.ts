import type { ContactOutcomeCode, ContactOutcomeRule } from './contact-outcome';

/** Every outcome, in the order of STARTER.md. */
export const CONTACT_OUTCOMES: readonly ContactOutcomeRule[] = [];

/** The rule of an outcome. */
export function contactOutcome(_code: ContactOutcomeCode): ContactOutcomeRule {
  throw new Error('not written yet');
}
