import type { ContactChannel } from '../contact-outcome/contact-outcome';

/** What is known of a person or debt that decides whether and how they may be contacted. */
export const COMPLIANCE_FACT_KINDS = [
  'CEASE',
  'MEDIUM_OPT_OUT',
  'ATTORNEY',
  'INCONVENIENT_TIME',
  'INCONVENIENT_PLACE',
  'WORKPLACE_FORBIDS',
  'BANKRUPTCY',
  'BREATHING_SPACE',
  'DECEASED',
  'MINOR',
  'LANGUAGE',
  'CONSENT',
  'LOCATION_CONFIRMED',
  'LOCATION_UNKNOWN',
  'INITIAL_COMMUNICATION',
  'VALIDATION_NOTICE',
  'NOTICE_LETTER',
  'DISPUTE_WRITTEN',
  'DISPUTE_ORAL',
  'IDENTITY_VERIFIED',
  'VULNERABILITY',
  'HARDSHIP',
  'MILITARY',
  'IDENTITY_THEFT',
  'NUMBER_CHECKED',
  'TIME_BARRED',
  'PROCESSING_RESTRICTED',
] as const;
export type ComplianceFactKind = (typeof COMPLIANCE_FACT_KINDS)[number];

/** How the fact came to us. */
export const FACT_MEDIA = [
  'PHONE',
  'EMAIL',
  'TEXT',
  'LETTER',
  'CHAT',
  'IN_PERSON',
  'IMPORT',
  'COURT',
] as const;
export type FactMedium = (typeof FACT_MEDIA)[number];

/** Weekdays 1 (Monday) to 7 between two clocks 'HH:MM' of the person's own time; null: the day's begin or end. */
export type WeekWindow = {
  readonly days: readonly number[];
  readonly from: string | null;
  readonly to: string | null;
};

/** What a consent lets through. EXTRA_CALLS: calls beyond the counts, at most seven days (12 CFR 1006.14(b)(3)(i)). */
export const CONSENT_SCOPES = [
  'EXTRA_CALLS',
  'TIME',
  'PLACE',
  'WHILE_REPRESENTED',
  'EMAIL',
  'TEXT',
  'AUTODIALER',
  'ELECTRONIC_NOTICES',
  'THIRD_PARTY',
] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** What each kind says beyond its scope and dates. Days as 'YYYY-MM-DD', moments as ISO instants: details are JSON. */
export type ComplianceFactDetails = {
  /** a written refusal to pay or a written stop */
  CEASE: { readonly refusesToPay?: boolean };
  /** `isOral` is enough for a medium: 12 CFR 1006.14(h) */
  MEDIUM_OPT_OUT: { readonly channels: readonly ContactChannel[] };
  ATTORNEY: {
    readonly name: string | null;
    readonly firm?: string | null;
    readonly address?: string | null;
    readonly phone?: string | null;
    readonly email?: string | null;
    /** did not answer within a reasonable time, and since when */
    readonly silentSince?: string | null;
    readonly hasConsented?: boolean;
  };
  INCONVENIENT_TIME: { readonly windows: readonly WeekWindow[] };
  INCONVENIENT_PLACE: { readonly place: 'WORK' | 'HOME' | 'OTHER'; readonly text?: string | null };
  WORKPLACE_FORBIDS: Record<never, never>;
  BANKRUPTCY: {
    /** 7, 11, 13 … or the name of the procedure elsewhere */
    readonly chapter: string | null;
    readonly caseNumber: string | null;
    readonly court?: string | null;
    /** null: known to be open, the day unknown */
    readonly petitionOn: string | null;
    readonly barOn?: string | null;
    readonly dischargedOn?: string | null;
    readonly dismissedOn?: string | null;
  };
  BREATHING_SPACE: {
    readonly scheme: 'STANDARD' | 'MENTAL_HEALTH_CRISIS';
    readonly reference?: string | null;
    readonly startedOn: string;
    readonly endsOn: string | null;
    /** the day treatment ended, from which a crisis moratorium runs 30 days on */
    readonly treatmentEndedOn?: string | null;
  };
  DECEASED: {
    readonly diedOn: string | null;
    readonly estateContact?: string | null;
    readonly claimDeadlineOn?: string | null;
    readonly isConfirmed?: boolean;
  };
  MINOR: { readonly bornOn?: string | null };
  /** BCP 47: 'es', 'pl' */
  LANGUAGE: { readonly language: string; readonly needsInterpreter?: boolean };
  CONSENT: {
    readonly scope: ConsentScope;
    /** in whose words, where: the basis that is shown to whoever asks */
    readonly basis: string;
    /** directly to us, in a communication that itself was lawful: 12 CFR 1006.6(b)(4), 1006.14(b)(3)(i) */
    readonly isDirect: boolean;
  };
  /** where the person said they are */
  LOCATION_CONFIRMED: { readonly zone: string };
  LOCATION_UNKNOWN: Record<never, never>;
  INITIAL_COMMUNICATION: { readonly on: string };
  VALIDATION_NOTICE: {
    /** null: known not to have been sent */
    readonly sentOn: string | null;
    readonly periodEndsOn: string | null;
    readonly method?: 'MAIL' | 'ELECTRONIC' | 'ORAL' | null;
    readonly returnedOn?: string | null;
    readonly noticeId?: string | null;
  };
  /** the private letter that must come first (Ontario) */
  NOTICE_LETTER: { readonly sentOn: string };
  DISPUTE_WRITTEN: {
    readonly receivedOn: string;
    readonly asksForCreditor?: boolean;
    readonly verificationSentOn?: string | null;
    readonly disputeId?: string | null;
  };
  DISPUTE_ORAL: { readonly on: string; readonly disputeId?: string | null };
  IDENTITY_VERIFIED: { readonly how: string };
  VULNERABILITY: { readonly what: string; readonly hasConsented: boolean };
  HARDSHIP: { readonly what: string; readonly reviewOn?: string | null };
  MILITARY: { readonly branch?: string | null; readonly activeUntil?: string | null };
  IDENTITY_THEFT: { readonly reportNumber?: string | null };
  /** looked up in the list of reassigned numbers: 12 CFR 1006.6(d)(5) */
  NUMBER_CHECKED: { readonly on: string };
  TIME_BARRED: { readonly since: string; readonly how: string };
  /** GDPR article 18 */
  PROCESSING_RESTRICTED: { readonly why: string };
};

/** One fact, as it stands. `debtIds` null: of the person, whatever debt. */
export type ComplianceFact<K extends ComplianceFactKind = ComplianceFactKind> = {
  readonly [Kind in K]: {
    readonly id: string;
    readonly kind: Kind;
    readonly debtIds: readonly string[] | null;
    readonly contactPointId: string | null;
    readonly details: ComplianceFactDetails[Kind];
    /** counts on receipt: a letter of Monday that comes on Thursday counts from Thursday */
    readonly receivedAt: Temporal.Instant;
    readonly isWritten: boolean;
    readonly fromOn: Temporal.PlainDate | null;
    readonly untilOn: Temporal.PlainDate | null;
  };
}[K];

/** A fact before it has an id. */
export type NewComplianceFact<K extends ComplianceFactKind = ComplianceFactKind> = {
  readonly [Kind in K]: Omit<ComplianceFact<Kind>, 'id'>;
}[K];
