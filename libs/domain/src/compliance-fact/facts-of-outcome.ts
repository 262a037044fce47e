import type {
  ContactChannel,
  ContactDirection,
  ContactOutcomeCode,
} from '../contact-outcome/contact-outcome';
import type { NewComplianceFact } from './compliance-fact';

/** What a logged contact gives the facts it writes. `onDay`: its day where the person is. */
export type OutcomeContact = {
  readonly channel: ContactChannel;
  readonly direction: ContactDirection;
  readonly contactPointId: string | null;
  readonly debtIds: readonly string[];
  readonly at: Temporal.Instant;
  readonly onDay: Temporal.PlainDate;
  /** the day typed with the outcome: of a petition, of the end of a breathing space */
  readonly on?: Temporal.PlainDate | null;
  readonly reachedName?: string | null;
  readonly reference?: string | null;
  readonly reason?: string | null;
  readonly note?: string | null;
  readonly callbackAt?: Temporal.Instant | null;
};

/** Which facts a logged outcome writes by itself. */
export function factsOfOutcome(
  code: ContactOutcomeCode,
  contact: OutcomeContact,
): NewComplianceFact[] {
  throw new Error(`not built yet: ${code} ${contact.channel}`);
}
