import type { BusinessCalendar } from '../calendar/business-calendar';
import type { ComplianceFact } from '../compliance-fact/compliance-fact';
import type { ContactPointState } from '../contact-point/contact-point';
import type { ContactRule, RuleEffect, RuleTopic } from '../contact-rule/contact-rule';
import type { CollectorRelation, DebtKind } from '../portfolio/portfolio';

export const CONTACT_VERDICTS = ['ALLOW', 'WARN', 'BLOCK'] as const;
export type ContactVerdict = (typeof CONTACT_VERDICTS)[number];

/** By what one wants to reach somebody; more than the channels a contact is logged under. */
export const ATTEMPT_CHANNELS = [
  'PHONE',
  'PRERECORDED_CALL',
  'TEXT',
  'EMAIL',
  'LETTER',
  'POSTCARD',
  'VISIT',
  'CHAT',
  'SOCIAL_PUBLIC',
] as const;
export type AttemptChannel = (typeof ATTEMPT_CHANNELS)[number];

/** Whom one wants to reach. OTHER is a third party: nobody the law counts as the consumer. */
export const CONTACT_PARTIES = [
  'CUSTOMER',
  'SPOUSE',
  'GUARDIAN',
  'EXECUTOR',
  'ATTORNEY',
  'OTHER',
] as const;
export type ContactParty = (typeof CONTACT_PARTIES)[number];

export const CONTACT_PURPOSES = [
  'COLLECT',
  'LOCATION',
  'TERMINATE_EFFORTS',
  'POSSIBLE_REMEDY',
  'INTENDED_REMEDY',
  'OPT_OUT_CONFIRMATION',
  'REPLY',
  'VALIDATION_NOTICE',
  'VERIFICATION',
  'REQUIRED_BY_LAW',
  /** threatens or begins a suit */
  'SUIT',
] as const;
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number];

/** What is proposed. */
export type ContactProposal = {
  readonly channel: AttemptChannel;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly party: ContactParty;
  readonly purpose: ContactPurpose;
  readonly debtIds: readonly string[];
  readonly contactPointId: string | null;
  /** null: not said, or no message */
  readonly hasOptOutNotice: boolean | null;
};

/** What the file indicates of a place; each part may be unknown. */
export type FilePlace = {
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
};

/** The number or address to be used. `use`: what it is for the person; null: unknown. */
export type ProposedPoint = {
  readonly id: string | null;
  readonly use: 'HOME' | 'MOBILE' | 'WORK' | null;
  readonly state: ContactPointState;
  readonly isOptedOut: boolean;
};

/** All that a decision looks at besides the history. */
export type ContactFacts = {
  readonly relation: CollectorRelation | null;
  readonly debtKind: DebtKind | null;
  /** false: no natural person; null: unknown */
  readonly isPerson: boolean | null;
  /** what they owe in US dollars, for rules with a cap on business debt; null: unknown */
  readonly owedUsd: number | null;
  readonly places: readonly FilePlace[];
  /** every zone the file indicates (address and number), none: unknown. A LOCATION_CONFIRMED fact outweighs them */
  readonly zones: readonly string[];
  readonly point: ProposedPoint | null;
  readonly facts: readonly ComplianceFact[];
  /** a portfolio of placed consumer debts that has not been cleared to begin */
  readonly isLive: boolean;
  /** days off where the person is, by zone's country calendar; the portfolio's calendar otherwise */
  readonly calendar: BusinessCalendar;
  /** the debt was in default before; the day a debt came into being, for what came after a bankruptcy petition */
  readonly debts: readonly {
    readonly id: string;
    readonly incurredOn: string | null;
    readonly isStudentLoan: boolean;
  }[];
};

/** How an earlier contact went, as far as a rule may ask. */
export const HISTORY_REACHES = [
  /** busy, out of service: no connection */
  'NOT_CONNECTED',
  /** rang out, and no message could be left */
  'NO_ANSWER_NO_MESSAGE',
  'NO_ANSWER',
  'VOICEMAIL',
  /** somebody answered and nothing came of it, or somebody else did */
  'ANSWERED',
  'CONVERSATION',
  'SENT',
  'RECEIVED',
  /** reserved or dialled, not logged yet: counts as placed */
  'PLACED',
] as const;
export type HistoryReach = (typeof HISTORY_REACHES)[number];

/** One earlier contact of this person (or, for rules per debt, of another who owes it). */
export type ContactHistoryRow = {
  readonly at: Temporal.Instant;
  readonly channel: AttemptChannel;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly reach: HistoryReach;
  readonly debtIds: readonly string[];
  /** the person; other than the one proposed only where rules per debt ask for it */
  readonly isSamePerson: boolean;
  readonly party: ContactParty;
  readonly purpose: ContactPurpose | null;
  readonly use: 'HOME' | 'MOBILE' | 'WORK' | null;
  readonly isReply: boolean;
  readonly isByOtherCollector: boolean;
};

/** One rule that was hit. */
export type ContactHit = {
  readonly ruleId: string;
  readonly pack: string;
  readonly topic: RuleTopic;
  readonly effect: RuleEffect;
  readonly isOverridable: boolean;
  /** a sentence for the collector, with the figures in it: 'Seven calls about this debt since Wed 1 Apr.' */
  readonly text: string;
  readonly citation: string;
  readonly confidence: string;
  /** what was looked at: facts' ids, counts, clocks */
  readonly value?: string;
  readonly factIds: readonly string[];
  /** the first moment at which this rule alone no longer says so; null: never by time alone */
  readonly endsAt: Temporal.Instant | null;
  /** what would change it: 'their consent', 'the verification is sent' */
  readonly wouldChange?: string;
};

/** What may be talked about. NOTHING: not even that there is a debt. */
export const MAY_DISCUSS = [
  'DEBT',
  'AFTER_VERIFYING',
  'REPLY_ONLY',
  'LOCATION_ONLY',
  'CALLBACK_ONLY',
  'ATTORNEY_ONLY',
  'NOTHING',
] as const;
export type MayDiscuss = (typeof MAY_DISCUSS)[number];

/** How much of a counted budget is used, for the strictest count. */
export type ContactBudget = {
  readonly ruleId: string;
  readonly used: number;
  readonly most: number;
  readonly days: number;
  readonly citation: string;
};

export type ContactDecision = {
  readonly decision: ContactVerdict;
  /** most restrictive first, then in the order of explanation */
  readonly hits: readonly ContactHit[];
  /** earliest moment at which the same contact would not be blocked; null: now, or not by waiting */
  readonly nextAllowedAt: Temporal.Instant | null;
  /** until when today's window stays open; null where no hours bind or it is closed */
  readonly allowedUntil: Temporal.Instant | null;
  readonly mayDiscuss: MayDiscuss;
  /** classifications that are unknown: 'place', 'coverage', 'consent' … */
  readonly unknown: readonly string[];
  readonly budgets: readonly ContactBudget[];
  /** places without a pack of their own: shown as "no state pack", never as "no rule" */
  readonly withoutPack: readonly string[];
  /** zones that had to be inside the window */
  readonly zones: readonly string[];
};

/** What `decideContact` is asked: one value, so that the same is stored as evidence. */
export type ContactQuestion = {
  readonly proposal: ContactProposal;
  readonly facts: ContactFacts;
  readonly history: readonly ContactHistoryRow[];
  /** of every pack that may apply; those in force and covering are chosen inside */
  readonly rules: readonly ContactRule[];
  readonly at: Temporal.Instant;
};

/**
 * How a case stands for the list "callable now", free of the clock: inside which hours (the same for many cases), and
 * from when on no other rule blocks.
 */
export type ContactStanding = {
  /** null: nobody may be called by waiting alone */
  readonly callableFrom: Temporal.Instant | null;
  /** zones and windows that all must be open, in a stable order: equal hours give an equal `key` */
  readonly hours: ContactHours;
  /** the rule that closes it longest, for the list; null: callable within hours */
  readonly ruleId: string | null;
};

export type ContactHours = {
  readonly key: string;
  readonly parts: readonly {
    readonly zone: string;
    readonly windows: readonly {
      readonly days: readonly number[];
      readonly from: string | null;
      readonly to: string | null;
    }[];
    /** times that are closed whatever the windows say */
    readonly closed: readonly {
      readonly days: readonly number[];
      readonly from: string | null;
      readonly to: string | null;
    }[];
    readonly notOnHolidays: boolean;
    readonly isOpenInterval: boolean;
  }[];
};
