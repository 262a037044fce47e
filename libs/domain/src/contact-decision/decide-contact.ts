import type { ContactDecision, ContactQuestion } from './contact-decision';

/** Whether somebody may be contacted now, by which rules, and when it will be allowed. */
export function decideContact(question: ContactQuestion): ContactDecision {
  throw new Error(`not built yet: ${question.proposal.channel}`);
}
