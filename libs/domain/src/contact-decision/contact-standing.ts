import type { ContactQuestion, ContactStanding } from './contact-decision';

/** What is asked for the list: no moment, but one from which on. */
export type ContactStandingQuestion = Omit<ContactQuestion, 'at'> & {
  readonly from: Temporal.Instant;
};

/** How a case stands for the list "callable now". */
export function contactStanding(question: ContactStandingQuestion): ContactStanding {
  throw new Error(`not built yet: ${question.proposal.channel}`);
}
