import type { ComplianceFactKind } from '@kept/domain';

export type FactField =
  | { readonly type: 'TEXT' | 'DAY'; readonly name: string; readonly label: string }
  | { readonly type: 'TICK'; readonly name: string; readonly label: string }
  | {
      readonly type: 'CHOICE';
      readonly name: string;
      readonly label: string;
      readonly options: readonly (readonly [string, string])[];
    }
  | { readonly type: 'CHANNELS' | 'WINDOWS'; readonly name: string; readonly label: string };

/** What is asked for a kind of fact, the quickest to answer first. */
export type FactFormSpec = {
  readonly label: string;
  /** the key that picks it; none: it is in the list of all */
  readonly key?: string;
  readonly fields: readonly FactField[];
  /** it can be of one number or address */
  readonly hasPoint?: boolean;
  /** its first and last day matter */
  readonly hasDates?: boolean;
  /** it is in writing by its nature */
  readonly isWritten?: boolean;
};

const text = (name: string, label: string): FactField => ({ type: 'TEXT', name, label });
const day = (name: string, label: string): FactField => ({ type: 'DAY', name, label });
const tick = (name: string, label: string): FactField => ({ type: 'TICK', name, label });
const choice = (
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
): FactField => ({ type: 'CHOICE', name, label, options });

const SCOPES = [
  ['EXTRA_CALLS', 'more calls, for seven days'],
  ['TIME', 'another time'],
  ['PLACE', 'this place, also at work'],
  ['WHILE_REPRESENTED', 'being contacted although represented'],
  ['EMAIL', 'e-mail'],
  ['TEXT', 'texts'],
  ['AUTODIALER', 'automatic calls and texts'],
  ['ELECTRONIC_NOTICES', 'notices by electronic means'],
  ['THIRD_PARTY', 'speaking with somebody else'],
] as const;

/** Every kind of fact, in the order in which the list shows them; the keys are the letters they are called by. */
export const FACT_FORMS: Readonly<Record<ComplianceFactKind, FactFormSpec>> = {
  ATTORNEY: {
    label: 'Attorney represents them',
    key: 'a',
    fields: [
      text('name', 'Attorney'),
      text('phone', 'Their phone'),
      text('firm', 'Firm'),
      text('email', 'Their e-mail'),
      text('address', 'Their address'),
      day('silentSince', 'Has not answered us since'),
      tick('hasConsented', 'The attorney agrees that we contact the customer'),
    ],
  },
  BANKRUPTCY: {
    label: 'Bankruptcy',
    key: 'b',
    fields: [
      text('chapter', 'Chapter or procedure'),
      text('caseNumber', 'Case number'),
      day('petitionOn', 'Petition filed on'),
      text('court', 'Court'),
      day('barOn', 'Claims until'),
      day('dischargedOn', 'Discharged on'),
      day('dismissedOn', 'Dismissed on'),
    ],
  },
  CEASE: {
    label: 'Cease: wrote to stop all contact',
    key: 'c',
    fields: [tick('refusesToPay', 'They refuse to pay')],
    isWritten: true,
  },
  DECEASED: {
    label: 'Deceased',
    key: 'd',
    fields: [
      day('diedOn', 'Died on'),
      text('estateContact', 'Who speaks for the estate'),
      day('claimDeadlineOn', 'Claims until'),
      tick('isConfirmed', 'Confirmed by a document'),
    ],
  },
  WORKPLACE_FORBIDS: { label: 'Employer forbids calls', key: 'e', fields: [], hasPoint: true },
  HARDSHIP: {
    label: 'Hardship',
    key: 'h',
    fields: [text('what', 'What happened'), day('reviewOn', 'Review on')],
  },
  LANGUAGE: {
    label: 'Language',
    key: 'l',
    fields: [
      text('language', 'Language, such as es or pl'),
      tick('needsInterpreter', 'Needs an interpreter'),
    ],
  },
  MINOR: { label: 'Minor', key: 'm', fields: [day('bornOn', 'Born on')] },
  CONSENT: {
    label: 'OK given: consent',
    key: 'o',
    fields: [
      choice('scope', 'Consents to', SCOPES),
      text('basis', 'In whose words, where'),
      tick('isDirect', 'Given to us directly'),
    ],
    hasPoint: true,
    hasDates: true,
  },
  INCONVENIENT_PLACE: {
    label: 'Place is inconvenient',
    key: 'p',
    fields: [
      choice('place', 'Place', [
        ['WORK', 'at work'],
        ['HOME', 'at home'],
        ['OTHER', 'another place'],
      ]),
      text('text', 'Which'),
    ],
    hasPoint: true,
  },
  BREATHING_SPACE: {
    label: 'Respite: breathing space',
    key: 'r',
    fields: [
      day('startedOn', 'Began on'),
      day('endsOn', 'Ends on'),
      choice('scheme', 'Scheme', [
        ['STANDARD', 'standard, 60 days'],
        ['MENTAL_HEALTH_CRISIS', 'mental health crisis'],
      ]),
      text('reference', 'Reference'),
      day('treatmentEndedOn', 'Treatment ended on'),
    ],
  },
  MEDIUM_OPT_OUT: {
    label: 'Stop this way of contact',
    key: 's',
    fields: [{ type: 'CHANNELS', name: 'channels', label: 'No more' }],
    hasPoint: true,
  },
  INCONVENIENT_TIME: {
    label: 'Times are inconvenient',
    key: 't',
    fields: [{ type: 'WINDOWS', name: 'windows', label: 'Not at these times of theirs' }],
    hasDates: true,
  },
  LOCATION_UNKNOWN: { label: 'Unknown whereabouts', key: 'u', fields: [] },
  VULNERABILITY: {
    label: 'Vulnerable',
    key: 'v',
    fields: [
      text('what', 'What makes it harder, as far as they want it kept'),
      tick('hasConsented', 'They agree that we keep it'),
    ],
  },
  LOCATION_CONFIRMED: {
    label: 'Where they are',
    key: 'w',
    fields: [text('zone', 'Time zone, such as America/Chicago')],
    hasDates: true,
  },
  IDENTITY_THEFT: {
    label: 'Identity theft',
    key: 'i',
    fields: [text('reportNumber', 'Number of the report')],
  },
  MILITARY: {
    label: 'Military service',
    key: 'y',
    fields: [text('branch', 'Branch'), day('activeUntil', 'Active until')],
  },
  DISPUTE_WRITTEN: {
    label: 'Disputed in writing',
    fields: [
      day('receivedOn', 'Received on'),
      tick('asksForCreditor', 'Asks for the original creditor'),
      day('verificationSentOn', 'Verification sent on'),
    ],
    isWritten: true,
  },
  DISPUTE_ORAL: { label: 'Disputed by word of mouth', fields: [day('on', 'On')] },
  IDENTITY_VERIFIED: { label: 'Identity verified', fields: [text('how', 'How')] },
  INITIAL_COMMUNICATION: { label: 'First communication', fields: [day('on', 'On')] },
  VALIDATION_NOTICE: {
    label: 'Validation notice, sent elsewhere',
    fields: [
      day('sentOn', 'Sent on'),
      day('periodEndsOn', 'Period ends on'),
      choice('method', 'How', [
        ['MAIL', 'by mail'],
        ['ELECTRONIC', 'electronically'],
        ['ORAL', 'said in the call'],
      ]),
      day('returnedOn', 'Came back on'),
    ],
  },
  NOTICE_LETTER: { label: 'Private notice letter (Ontario)', fields: [day('sentOn', 'Sent on')] },
  NUMBER_CHECKED: {
    label: 'Number checked for reassignment',
    fields: [day('on', 'On')],
    hasPoint: true,
  },
  TIME_BARRED: {
    label: 'Time-barred',
    fields: [day('since', 'Since'), text('how', 'How the day was found')],
  },
  PROCESSING_RESTRICTED: { label: 'Use of data restricted', fields: [text('why', 'Why')] },
};
