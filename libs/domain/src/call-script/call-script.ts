import type { ComplianceFactKind } from '../compliance-fact/compliance-fact';
import type { ContactOutcomeCode, Verification } from '../contact-outcome/contact-outcome';
import type { PlanKind } from '../payment-plan/payment-plan';
import type { CollectorRelation, DebtKind, PortfolioLanguage } from '../portfolio/portfolio';

/** What must be said, confirmed with its time. The words stand in the step; the code says which duty they fulfil. */
export const DISCLOSURE_CODES = [
  'RECORDING_NOTICE',
  'CALLER_NAME',
  'BUSINESS_NAME',
  /** "attempting to collect a debt" and "any information obtained will be used for that purpose" */
  'INITIAL_STATEMENT',
  /** "from a debt collector", in every later communication */
  'COLLECTOR_LINE',
  'VALIDATION_RIGHTS',
  'WRITTEN_DISPUTE_ROUTE',
  /** who calls, for whom and why, not disguised (FCA CONC 7.9) */
  'PURPOSE',
  'FREE_ADVICE',
  'BREATHING_SPACE',
  'TIME_BAR',
  'SETTLEMENT_TERMS',
  'NOTE_CONSENT',
  'CALLBACK_CONSENT',
  'READ_BACK',
] as const;
export type DisclosureCode = (typeof DISCLOSURE_CODES)[number];

type StepBase = {
  /** unique in the script, kept over versions: 'verify', 'pay-by-date' */
  readonly id: string;
  /** what the collector sees in the outline */
  readonly title: string;
  /** `{{variable}}`, `{{variable|words instead}}` */
  readonly text: string;
  /** for the collector alone, never read out */
  readonly hint?: string;
  /** says or presumes that there is a debt; texts with variables of the debt are about it anyway */
  readonly isAboutDebt?: boolean;
};

/** Where a step goes on to: a step's id. */
type Next = string;

export type ScriptAnswer = {
  readonly id: string;
  readonly label: string;
  /** one letter or digit; otherwise by position 1 to 9 */
  readonly key?: string;
  readonly next: Next;
  /** what the answer already says of the contact: fills the log */
  readonly outcome?: ContactOutcomeCode;
};

export const SCRIPT_OFFERS = [
  'PAY_NOW',
  'PAY_BY_DATE',
  'IN_PARTS',
  'LUMP_SUM',
  'ARRANGEMENT',
] as const;
/** What is offered, from the functions of negotiation with the collector's own authority. */
export type ScriptOffer = (typeof SCRIPT_OFFERS)[number];

export const SCRIPT_ACTS = [
  'PROMISE',
  'PLAN',
  'DISPUTE',
  'FACT',
  'CLAIM',
  'CALLBACK',
  'AFFORDABILITY',
  'PAYMENT_RUN',
  'COPIES',
] as const;
/** A form opened in its place. */
export type ScriptAct = (typeof SCRIPT_ACTS)[number];

export type ScriptStep =
  | (StepBase & { readonly kind: 'SAY'; readonly next: Next })
  | (StepBase & {
      readonly kind: 'ASK';
      readonly answers: readonly ScriptAnswer[];
      /** a line of text to note with the answer goes into the contact's note */
      readonly noteLabel?: string;
    })
  | (StepBase & {
      readonly kind: 'DISCLOSE';
      readonly disclosure: DisclosureCode;
      /** duties the same words fulfil besides */
      readonly also?: readonly DisclosureCode[];
      readonly next: Next;
    })
  | (StepBase & {
      readonly kind: 'VERIFY';
      readonly checks: readonly Verification[];
      /** how many of them must be right */
      readonly need: number;
      readonly verified: Next;
      readonly refused: Next;
      readonly notThem: Next;
    })
  | (StepBase & {
      readonly kind: 'OFFER';
      readonly offers: readonly { readonly offer: ScriptOffer; readonly next: Next }[];
      readonly refused: Next;
    })
  | (StepBase & {
      readonly kind: 'ACT';
      readonly act: ScriptAct;
      /** with FACT: which */
      readonly fact?: ComplianceFactKind;
      /** with PLAN: which, and whether out of hardship */
      readonly plan?: PlanKind;
      readonly isHardship?: boolean;
      readonly next: Next;
      /** where it goes on when it was not done after all */
      readonly skipped: Next;
    })
  | (StepBase & { readonly kind: 'CLOSE'; readonly outcome: ContactOutcomeCode | null });
export type ScriptStepKind = ScriptStep['kind'];
export const SCRIPT_STEP_KINDS = [
  'SAY',
  'ASK',
  'DISCLOSE',
  'VERIFY',
  'OFFER',
  'ACT',
  'CLOSE',
] as const satisfies readonly ScriptStepKind[];

/** An answer to what people say, found by search at any step. */
export type ScriptObjection = {
  readonly id: string;
  /** what they say, in several ways */
  readonly says: readonly string[];
  readonly answer: string;
  /** the step that takes it further */
  readonly next?: Next;
  readonly isAboutDebt?: boolean;
};

/** A script as a graph of steps. Steps in the order of the outline; the first is `start`. */
export type ScriptGraph = {
  readonly start: string;
  readonly steps: readonly ScriptStep[];
  readonly objections: readonly ScriptObjection[];
};

/** At what kind of contact a script is spoken: which duties fall due. */
export const SCRIPT_MOMENTS = [
  'FIRST_CONTACT',
  'LATER_CONTACT',
  'INBOUND',
  'VOICEMAIL',
  'OTHER_PERSON',
  'BUSINESS',
] as const;
export type ScriptMoment = (typeof SCRIPT_MOMENTS)[number];

/** When a script is the right one. All that is given must hold; the most specific match with the highest priority wins. */
export type ScriptCondition = {
  readonly direction?: 'OUTBOUND' | 'INBOUND';
  readonly relations?: readonly CollectorRelation[];
  readonly debtKinds?: readonly DebtKind[];
  readonly countries?: readonly string[];
  readonly isFirstContact?: boolean;
  readonly promise?: 'OPEN' | 'BROKEN';
  readonly plan?: 'RUNNING' | 'IN_ARREARS' | 'DEFAULTED';
  readonly hasDispute?: boolean;
  readonly facts?: readonly ComplianceFactKind[];
  /** contacts on file with a say: the decision-maker is to be called */
  readonly isDecisionMaker?: boolean;
  readonly languages?: readonly string[];
};

/** What a script is: named once; its graph comes in versions. */
export type CallScript = {
  /** 'FIRST_CONTACT', stable: runs and reports go by it */
  readonly code: string;
  readonly name: string;
  readonly moment: ScriptMoment;
  /** law packs its words are written for: 'US', 'GB' */
  readonly packs: readonly string[];
  readonly language: PortfolioLanguage;
  readonly conditions: readonly ScriptCondition[];
  readonly priority: number;
};

/** A script of the start: as data, the words included. */
export type StarterScript = CallScript & { readonly graph: ScriptGraph };

/** What is known when a script is chosen. */
export type ScriptSituation = {
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly relation: CollectorRelation;
  readonly debtKind: DebtKind;
  readonly country: string;
  readonly isFirstContact: boolean;
  readonly promise: 'OPEN' | 'BROKEN' | null;
  readonly plan: 'RUNNING' | 'IN_ARREARS' | 'DEFAULTED' | null;
  readonly hasDispute: boolean;
  readonly facts: readonly ComplianceFactKind[];
  readonly isDecisionMaker: boolean;
  /** the customer's, as far as it is known */
  readonly language: string | null;
};

export const SCRIPT_VERSION_STATES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
export type ScriptVersionState = (typeof SCRIPT_VERSION_STATES)[number];

/** What the lint finds. ERROR: cannot be published. */
export type ScriptProblem = {
  readonly severity: 'ERROR' | 'WARNING';
  readonly rule:
    | 'NO_START'
    | 'DUPLICATE_ID'
    | 'UNKNOWN_NEXT'
    | 'UNREACHABLE'
    | 'DEAD_END'
    | 'LOOP_WITHOUT_EXIT'
    | 'MISSING_DISCLOSURE'
    | 'DEBT_BEFORE_VERIFYING'
    | 'UNKNOWN_VARIABLE'
    | 'VOICEMAIL_SAYS_MORE'
    | 'NO_CLOSE'
    | 'EMPTY_TEXT'
    | 'FEW_ANSWERS'
    | 'DUPLICATE_KEY';
  readonly stepId: string | null;
  readonly text: string;
  readonly citation?: string;
};
