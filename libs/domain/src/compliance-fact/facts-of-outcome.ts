import { addDays, compareDays } from '../calendar/day-number';
import type {
  ContactChannel,
  ContactDirection,
  ContactOutcomeCode,
} from '../contact-outcome/contact-outcome';
import type {
  ComplianceFactDetails,
  ComplianceFactKind,
  NewComplianceFact,
} from './compliance-fact';
import { lastExtraCallOn } from './extra-call-days';

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

const HARDSHIP_REVIEW_DAYS = 30;

type Maker = (contact: OutcomeContact) => readonly NewComplianceFact[];

const MAKERS: Partial<Record<ContactOutcomeCode, Maker>> = {
  STOP_CHANNEL: (contact) => [optOut(contact)],
  OPTED_OUT: (contact) => [optOut(contact)],
  CEASE_WRITTEN: (contact) => [fact(contact, 'CEASE', {}, { isWritten: true })],
  REPRESENTED: (contact) => [fact(contact, 'ATTORNEY', { name: textOf(contact.reachedName) })],
  INSOLVENT: (contact) => [
    fact(
      contact,
      'BANKRUPTCY',
      {
        chapter: null,
        caseNumber: textOf(contact.reference),
        petitionOn: pastOn(contact)?.toString() ?? null,
      },
      { debtIds: null },
    ),
  ],
  BREATHING_SPACE: (contact) => [
    fact(contact, 'BREATHING_SPACE', {
      scheme: 'STANDARD',
      reference: textOf(contact.reference),
      // the day typed is its end when it is ahead, and its begin when it is not
      startedOn: (pastOn(contact) ?? contact.onDay).toString(),
      endsOn: pastOn(contact) === null ? (contact.on?.toString() ?? null) : null,
    }),
  ],
  MILITARY: (contact) => [fact(contact, 'MILITARY', {}, { debtIds: null })],
  VULNERABLE: (contact) => [
    fact(
      contact,
      'VULNERABILITY',
      {
        what: textOf(contact.reason) ?? 'said in the talk',
        // the consent to note more than that is asked for apart
        hasConsented: false,
      },
      { debtIds: null },
    ),
  ],
  HARDSHIP: (contact) => [
    fact(
      contact,
      'HARDSHIP',
      {
        what: textOf(contact.reason) ?? 'said in the talk',
        reviewOn: addDays(contact.onDay, HARDSHIP_REVIEW_DAYS).toString(),
      },
      { debtIds: null },
    ),
  ],
  DECEASED_REPORTED: (contact) => [
    fact(
      contact,
      'DECEASED',
      {
        diedOn: pastOn(contact)?.toString() ?? null,
        isConfirmed: false,
      },
      { debtIds: null },
    ),
  ],
  CALLBACK_AGREED: (contact) => [consentToCall(contact)],
  DISPUTE: (contact) => [dispute(contact)],
  NOT_MINE: (contact) => [dispute(contact)],
  ID_THEFT: (contact) => [
    fact(contact, 'IDENTITY_THEFT', { reportNumber: textOf(contact.reference) }),
    dispute(contact),
  ],
  LANGUAGE_BARRIER: (contact) => [
    // 'und': which one is not known yet
    fact(contact, 'LANGUAGE', { language: 'und', needsInterpreter: true }, { debtIds: null }),
  ],
};

/**
 * Which facts a logged outcome writes by itself, as of the contact: what was said is known from that moment on. Facts of
 * the person have no debts; stops, disputes, attorneys and consents are about the debts of the contact. Empty for
 * outcomes that say nothing a later contact has to go by.
 */
export function factsOfOutcome(
  code: ContactOutcomeCode,
  contact: OutcomeContact,
): NewComplianceFact[] {
  return [...(MAKERS[code]?.(contact) ?? [])];
}

function fact<K extends ComplianceFactKind>(
  { debtIds, at, channel }: OutcomeContact,
  kind: K,
  details: ComplianceFactDetails[K],
  more: Partial<NewComplianceFact<K>> = {},
): NewComplianceFact {
  const made = {
    kind,
    details,
    debtIds,
    contactPointId: null,
    receivedAt: at,
    isWritten: isInWriting(channel),
    fromOn: null,
    untilOn: null,
    ...more,
  };
  // kind and details go together by the signature, which a union cannot follow
  return made as unknown as NewComplianceFact;
}

function isInWriting(channel: ContactChannel): boolean {
  return channel === 'EMAIL' || channel === 'LETTER' || channel === 'TEXT' || channel === 'CHAT';
}

/** Of this number or address, and of the medium when none is named: by word is enough, 12 CFR 1006.14(h). */
function optOut(contact: OutcomeContact): NewComplianceFact {
  const { channel, contactPointId } = contact;
  return fact(
    contact,
    'MEDIUM_OPT_OUT',
    { channels: [channel] },
    { contactPointId, debtIds: null },
  );
}

function consentToCall(contact: OutcomeContact): NewComplianceFact {
  const { onDay, callbackAt } = contact;
  return fact(
    contact,
    'CONSENT',
    {
      scope: 'EXTRA_CALLS',
      basis:
        callbackAt === null || callbackAt === undefined
          ? 'agreed to be called back'
          : `agreed to be called back at ${callbackAt.round('minute')}`,
      isDirect: true,
    },
    { fromOn: onDay, untilOn: lastExtraCallOn(onDay) },
  );
}

/** Written when they wrote it; by word it is marked and stops nothing: 15 USC 1692g(b), (c). */
function dispute(contact: OutcomeContact): NewComplianceFact {
  return isInWriting(contact.channel)
    ? fact(contact, 'DISPUTE_WRITTEN', { receivedOn: contact.onDay.toString() })
    : fact(contact, 'DISPUTE_ORAL', { on: contact.onDay.toString() });
}

/** The day typed when it has come. */
function pastOn({ on, onDay }: OutcomeContact): Temporal.PlainDate | null {
  return on !== null && on !== undefined && compareDays(on, onDay) <= 0 ? on : null;
}

function textOf(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
