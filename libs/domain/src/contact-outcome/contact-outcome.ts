import type { ContactPointState } from '../contact-point/contact-point';
import type { SpecialistReason } from '../customer/customer';
import type { Delay, NextActionDesk, NextActionKind } from '../next-action/next-action';
import type { DebtKind } from '../portfolio/portfolio';

export const CONTACT_DIRECTIONS = ['OUTBOUND', 'INBOUND'] as const;
export type ContactDirection = (typeof CONTACT_DIRECTIONS)[number];

export const CONTACT_CHANNELS = ['PHONE', 'EMAIL', 'TEXT', 'LETTER', 'VISIT', 'CHAT'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** How it was made sure whom one spoke to. */
export const VERIFICATIONS = [
  'DATE_OF_BIRTH',
  'POSTAL_CODE',
  'IDENTITY_LAST4',
  'ACCOUNT_NUMBER',
  'KNOWN_VOICE',
  'CALLED_BACK',
  'NOT_NEEDED',
  'NOT_VERIFIED',
] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** U not connected, A attempt and nobody reached, T third party, R right party (a conversation), O another channel. */
export const REACH_CLASSES = ['U', 'A', 'T', 'R', 'O'] as const;
export type ReachClass = (typeof REACH_CLASSES)[number];

export const CONTACT_OUTCOME_CODES = [
  'BUSY',
  'NOT_IN_SERVICE',
  'CALL_FAILED',
  'NO_ANSWER',
  'VOICEMAIL_LEFT',
  'VOICEMAIL_FULL',
  'ANSWERED_DROPPED',
  'REFUSED_IDENTITY',
  'MESSAGE_WITH_PERSON',
  'GATEKEEPER',
  'WRONG_NUMBER',
  'LOCATION_GIVEN',
  'DECEASED_REPORTED',
  'PROMISE',
  'PLAN_AGREED',
  'OFFER_MADE',
  'PAID_NOW',
  'PAYMENT_CLAIMED',
  'PAYMENT_RUN',
  'REMITTANCE_AWAITED',
  'COPY_REQUESTED',
  'IN_APPROVAL',
  'CREDIT_AWAITED',
  'ASK_SALES',
  'CALLBACK_AGREED',
  'DISPUTE',
  'NOT_MINE',
  'ID_THEFT',
  'REFUSED',
  'HUNG_UP',
  'LANGUAGE_BARRIER',
  'COMPLAINT',
  'HARDSHIP',
  'VULNERABLE',
  'STOP_CHANNEL',
  'CEASE_WRITTEN',
  'REPRESENTED',
  'INSOLVENT',
  'BREATHING_SPACE',
  'MILITARY',
  'SENT',
  'BOUNCED',
  'RETURNED_MAIL',
  'REPLY_RECEIVED',
  'OPTED_OUT',
  'VISIT_MADE',
  'NOTE_ONLY',
] as const;
export type ContactOutcomeCode = (typeof CONTACT_OUTCOME_CODES)[number];

/** How the outcomes are grouped on the screen. */
export const OUTCOME_GROUPS = [
  'NOT_CONNECTED',
  'NOBODY_REACHED',
  'THIRD_PARTY',
  'MONEY',
  'BUSINESS',
  'TALK',
  'PROTECTION',
  'OTHER_CHANNEL',
] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

/** What must be given with an outcome. PROMISE, CLAIM, DISPUTE and CALLBACK are records written in the same step. */
export const OUTCOME_REQUIREMENTS = [
  'DATE',
  'ITEMS',
  'PERSON',
  'APPROVER',
  'REASON',
  'REFERENCE',
  'PROMISE',
  'CLAIM',
  'DISPUTE',
  'CALLBACK',
] as const;
export type OutcomeRequirement = (typeof OUTCOME_REQUIREMENTS)[number];

/** The families of frequency rules an outcome may count for (compliance rules, a later issue decides by them). */
export const FREQUENCY_FAMILIES = ['US_FREQ', 'US_MA', 'UK'] as const;
export type FrequencyFamily = (typeof FREQUENCY_FAMILIES)[number];
export type FrequencyCount = 'NONE' | 'ATTEMPT' | 'CONVERSATION';

/** KPI classes: attempts and right-party contacts are the two bases of the contact rates. */
export const KPI_CLASSES = [
  'NONE',
  'ATTEMPT',
  'CONTACT',
  'RIGHT_PARTY',
  'PROMISE',
  'PAYMENT',
  'DISPUTE',
] as const;
export type KpiClass = (typeof KPI_CLASSES)[number];

/** What an outcome does to the case or customer, besides its next action. */
export type OutcomeEffect =
  | { readonly kind: 'HOLD'; readonly days: number; readonly reason: string }
  | { readonly kind: 'SPECIALIST'; readonly reason: SpecialistReason }
  | { readonly kind: 'COMPLAINT' };

/** The default next action: so long from now, or from the day the collector typed. */
export type DefaultNext = {
  readonly kind: NextActionKind;
  readonly desk: NextActionDesk;
  readonly from: 'NOW' | 'INPUT_DATE';
  readonly delay: Delay;
  /** for cheques, which take longer */
  readonly chequeDelay?: Delay;
  readonly text: string;
};

export type ContactOutcomeRule = {
  readonly code: ContactOutcomeCode;
  readonly label: string;
  readonly reachClass: ReachClass;
  readonly group: OutcomeGroup;
  readonly debtKinds: readonly DebtKind[];
  readonly channels: readonly ContactChannel[];
  readonly requires: readonly OutcomeRequirement[];
  /** null: nothing changes what was planned */
  readonly next: DefaultNext | null;
  readonly counts: Readonly<Record<FrequencyFamily, FrequencyCount>>;
  readonly kpiClass: KpiClass;
  readonly pointEffect: ContactPointState | null;
  readonly effects: readonly OutcomeEffect[];
  readonly maxPerDay?: number;
  /** the key that picks it in the call panel */
  readonly key?: string;
};
