import {
  CONSENT_SCOPES,
  CONTACT_CHANNELS,
  type ComplianceFactDetails,
  type ComplianceFactKind,
  isTimeZone,
  type Refusal,
  refuse,
  validationPeriod,
} from '@kept/domain';
import { z } from 'zod';

const text = z.string().trim().min(1).max(500);
const maybeText = z.string().trim().max(500).nullish();
const day = z.iso.date();
const maybeDay = day.nullish();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a clock as HH:MM');
const nothing = z.strictObject({});
const window = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1),
  from: clock.nullable(),
  to: clock.nullable(),
});

/** What each kind's details must look like, at the door. */
const DETAILS: { readonly [K in ComplianceFactKind]: z.ZodType<ComplianceFactDetails[K]> } = {
  CEASE: z.strictObject({ refusesToPay: z.boolean().optional() }),
  MEDIUM_OPT_OUT: z.strictObject({ channels: z.array(z.enum(CONTACT_CHANNELS)).min(1) }),
  ATTORNEY: z.strictObject({
    name: text.nullable(),
    firm: maybeText,
    address: maybeText,
    phone: maybeText,
    email: maybeText,
    silentSince: maybeDay,
    hasConsented: z.boolean().optional(),
  }),
  INCONVENIENT_TIME: z.strictObject({ windows: z.array(window).min(1) }),
  INCONVENIENT_PLACE: z.strictObject({
    place: z.enum(['WORK', 'HOME', 'OTHER']),
    text: maybeText,
  }),
  WORKPLACE_FORBIDS: nothing,
  BANKRUPTCY: z.strictObject({
    chapter: text.nullable(),
    caseNumber: text.nullable(),
    court: maybeText,
    petitionOn: day.nullable(),
    barOn: maybeDay,
    dischargedOn: maybeDay,
    dismissedOn: maybeDay,
  }),
  BREATHING_SPACE: z.strictObject({
    scheme: z.enum(['STANDARD', 'MENTAL_HEALTH_CRISIS']),
    reference: maybeText,
    startedOn: day,
    endsOn: day.nullable(),
    treatmentEndedOn: maybeDay,
  }),
  DECEASED: z.strictObject({
    diedOn: day.nullable(),
    estateContact: maybeText,
    claimDeadlineOn: maybeDay,
    isConfirmed: z.boolean().optional(),
  }),
  MINOR: z.strictObject({ bornOn: maybeDay }),
  LANGUAGE: z.strictObject({
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language as es or pl'),
    needsInterpreter: z.boolean().optional(),
  }),
  CONSENT: z.strictObject({ scope: z.enum(CONSENT_SCOPES), basis: text, isDirect: z.boolean() }),
  LOCATION_CONFIRMED: z.strictObject({ zone: z.string().refine(isTimeZone, 'an IANA time zone') }),
  LOCATION_UNKNOWN: nothing,
  INITIAL_COMMUNICATION: z.strictObject({ on: day }),
  VALIDATION_NOTICE: z.strictObject({
    sentOn: day.nullable(),
    periodEndsOn: day.nullable(),
    method: z.enum(['MAIL', 'ELECTRONIC', 'ORAL']).nullish(),
    returnedOn: maybeDay,
    noticeId: z.uuid().nullish(),
  }),
  NOTICE_LETTER: z.strictObject({ sentOn: day }),
  DISPUTE_WRITTEN: z.strictObject({
    receivedOn: day,
    asksForCreditor: z.boolean().optional(),
    verificationSentOn: maybeDay,
    disputeId: z.uuid().nullish(),
  }),
  DISPUTE_ORAL: z.strictObject({ on: day, disputeId: z.uuid().nullish() }),
  IDENTITY_VERIFIED: z.strictObject({ how: text }),
  VULNERABILITY: z.strictObject({ what: text, hasConsented: z.boolean() }),
  HARDSHIP: z.strictObject({ what: text, reviewOn: maybeDay }),
  MILITARY: z.strictObject({ branch: maybeText, activeUntil: maybeDay }),
  IDENTITY_THEFT: z.strictObject({ reportNumber: maybeText }),
  NUMBER_CHECKED: z.strictObject({ on: day }),
  TIME_BARRED: z.strictObject({ since: day, how: text }),
  PROCESSING_RESTRICTED: z.strictObject({ why: text }),
};

/** The details of a kind of fact as they came from outside, in order, or what is wrong with which of them. */
export function readFactDetails<K extends ComplianceFactKind>(
  kind: K,
  given: unknown,
): ComplianceFactDetails[K] | Refusal {
  const parsed = DETAILS[kind].safeParse(given ?? {});
  if (parsed.success) return withPeriod(parsed.data);
  const [issue] = parsed.error.issues;
  const [name = 'details'] = issue?.path ?? [];
  return refuse('INVALID_INPUT', `This does not go with the fact: ${issue?.message ?? ''}.`, {
    field: String(name),
  });
}

/** A notice of which only the sending is known: its period follows from it. */
function withPeriod<T extends object>(details: T): T {
  if (!('sentOn' in details && 'periodEndsOn' in details)) return details;
  const { sentOn, periodEndsOn } = details;
  if (typeof sentOn !== 'string' || periodEndsOn !== null) return details;
  const { endsOn } = validationPeriod(Temporal.PlainDate.from(sentOn));
  return { ...details, periodEndsOn: endsOn.toString() };
}

/** The texts somebody typed into details, however deep, with the field they stand in. */
export function textsOf(value: unknown, field: string): [string, string][] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value);
  return parts.flatMap(([name, part]) => textsOf(part, Array.isArray(value) ? field : name));
}
