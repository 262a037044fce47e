import type { ComplianceFactKind, WeekWindow } from '../compliance-fact/compliance-fact';
import type { CollectorRelation, DebtKind } from '../portfolio/portfolio';

/** What a rule does when it is hit. NOTE says something and stops nothing. */
export const RULE_EFFECTS = ['NOTE', 'WARN', 'BLOCK'] as const;
export type RuleEffect = (typeof RULE_EFFECTS)[number];

/** How well its source was read: the text itself, a regulator's page, secondary, general knowledge. */
export const RULE_CONFIDENCES = ['P', 'R', 'S', 'G'] as const;
export type RuleConfidence = (typeof RULE_CONFIDENCES)[number];

/** In which order hits explain themselves: rules.md, "Order of explanation". */
export const RULE_TOPICS = [
  'MORATORIUM',
  'CEASE',
  'ATTORNEY',
  'DISPUTE',
  'MEDIUM',
  'PERSON',
  'PLACE',
  'TIME',
  'FREQUENCY',
  'CONTENT',
  'GUIDELINE',
  'HOUSE',
  'COVERAGE',
] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

/** Whom and what a rule binds; what is left out is no condition. */
export type RuleCoverage = {
  readonly relations?: readonly CollectorRelation[];
  readonly debtKinds?: readonly DebtKind[];
  /** ISO country; `regions` are states or provinces, `cities` by name; matched against every place the file indicates */
  readonly country?: string;
  /** any of these, for law of several countries */
  readonly countries?: readonly string[];
  readonly regions?: readonly string[];
  readonly cities?: readonly string[];
  /** only what natural persons owe; unknown counts as one */
  readonly personsOnly?: boolean;
  /** only up to so many US dollars; unknown counts as within */
  readonly owedUsdAtMost?: number;
};

/** Counts contacts of one kind in a run of local calendar days that ends with the day proposed. */
export type CountParameters = {
  readonly most: number;
  readonly days: number;
  readonly unit: 'PERSON_AND_DEBT' | 'DEBT' | 'PERSON';
  /** which rows of the history count */
  readonly counts:
    | 'CALLS_PLACED'
    | 'CALLS_TEXTS_AND_RECORDINGS'
    | 'ALL_ATTEMPTS'
    | 'CONNECTED_ATTEMPTS'
    | 'CONTACTS_MADE'
    | 'TALKS_VOICEMAILS_AND_EMAILS';
  /** true: only contacts at the place of work; false: only those elsewhere; left out: all */
  readonly atWork?: boolean;
  /** what went to the spouse counts too, and the other way round */
  readonly withSpouse?: boolean;
  /** counted only from the first talk on */
  readonly afterFirstTalk?: boolean;
  /** calls under a direct consent of the last seven days do not count */
  readonly consentExcludes?: boolean;
};

/** What a rule asks, by kind; each kind is one evaluator. Clocks are 'HH:MM' of the person's own time. */
export type RuleTest =
  /** `mirrorAs`: what the rules of `mirrors` would block where they do not bind is said with this effect */
  | {
      readonly kind: 'COVERAGE';
      readonly mirrorAs: RuleEffect | null;
      readonly mirrors?: string;
      /** only these of them */
      readonly mirrorsOnly?: readonly string[];
      /** said of every contact it covers, not only where the other rules would block */
      readonly isAlwaysSaid?: boolean;
    }
  | { readonly kind: 'PLACE_UNKNOWN' }
  | {
      readonly kind: 'HOURS';
      readonly windows: readonly WeekWindow[];
      /** no contact on the public holidays of the place */
      readonly notOnHolidays: boolean;
      /** both ends are outside: 15 USC 1692c(a)(1) and 12 CFR 1006.6 together */
      readonly isOpenInterval: boolean;
      /** null: every channel that has a time, so all but letters and postcards */
      readonly channels: readonly string[] | null;
      /** only numbers for this use */
      readonly uses?: readonly ('HOME' | 'MOBILE' | 'WORK')[];
      /** their own consent to other times, given directly, opens it */
      readonly consentLifts: boolean;
    }
  | { readonly kind: 'LOCATION_UNKNOWN' }
  | { readonly kind: 'INCONVENIENT'; readonly repliesAllowed: number }
  | { readonly kind: 'WORKPLACE' }
  | { readonly kind: 'REPRESENTED' }
  | { readonly kind: 'CEASED' }
  | { readonly kind: 'THIRD_PARTY' }
  | { readonly kind: 'LOCATION_CONTACT'; readonly most: number }
  | { readonly kind: 'COUNT'; readonly count: CountParameters }
  | { readonly kind: 'AFTER_TALK'; readonly days: number; readonly unit: 'CALENDAR' | 'BUSINESS' }
  | {
      readonly kind: 'CONCENTRATED';
      readonly perDay: number;
      readonly gapMinutes: number;
    }
  /** `automated`: only texts and recorded calls; ALL: an opt-out of one of them stops the other too */
  | { readonly kind: 'OPTED_OUT'; readonly automated?: 'SAME' | 'ALL' }
  | { readonly kind: 'EMPLOYER_ADDRESS' }
  | { readonly kind: 'PUBLIC_PLACE' }
  | { readonly kind: 'OPT_OUT_NOTICE' }
  | { readonly kind: 'SAFE_HARBOR'; readonly textDays: number; readonly emailDays: number }
  | { readonly kind: 'NOTICE_DUE'; readonly days: number }
  | { readonly kind: 'NOTICE_FIRST'; readonly days: number }
  /** `isAnyTime`: also after the validation period, and also disputed by word of mouth */
  | { readonly kind: 'DISPUTED_IN_WRITING'; readonly isAnyTime?: boolean }
  | { readonly kind: 'DISPUTED_ORALLY' }
  | { readonly kind: 'BANKRUPT' }
  | { readonly kind: 'MORATORIUM'; readonly days: number; readonly daysAfterCrisis: number }
  | { readonly kind: 'AUTODIALER' }
  | { readonly kind: 'TIME_BARRED' }
  /** a fact of this kind stands: deceased, minor, identity theft, restriction, vulnerability … */
  | { readonly kind: 'FACT'; readonly fact: ComplianceFactKind }
  | { readonly kind: 'POINT_UNUSABLE' }
  | { readonly kind: 'NOT_LIVE' }
  | { readonly kind: 'PER_DAY'; readonly channel: 'TEXT' | 'EMAIL'; readonly most: number }
  /** kept elsewhere in the house (scripts, letters, exports, allocation): `where` says by what */
  | { readonly kind: 'DUTY'; readonly where: string };

/** One rule: data with effective dates. Rows with one id are the clauses, or the versions in time, of one rule. */
export type ContactRule = {
  readonly id: string;
  /** 'US', 'US-MA', 'GB' … or 'HOUSE', 'KEPT' */
  readonly pack: string;
  readonly topic: RuleTopic;
  readonly coverage: RuleCoverage;
  readonly test: RuleTest;
  readonly effect: RuleEffect;
  /** by compliance, with a reason and a second person */
  readonly isOverridable: boolean;
  readonly effectiveFrom: string | null;
  readonly effectiveUntil: string | null;
  /** one sentence for the collector */
  readonly text: string;
  readonly citation: string;
  readonly confidence: RuleConfidence;
};

/** A set of rules that goes together, researched as of a day; a change of a law pack is a new version. */
export type RulePack = {
  readonly id: string;
  readonly name: string;
  /** 'US', 'US-MA' …; null: wherever the portfolio is */
  readonly place: string | null;
  readonly version: number;
  readonly asOf: string;
  readonly rules: readonly ContactRule[];
};

/**
 * What a portfolio adds to the law (policy kind CONTACT); it can only add. Hours in which the house calls, public
 * holidays off, how often somebody is spoken to, what a day's most of texts and e-mails is.
 */
export type ContactPolicy = {
  readonly hours: readonly WeekWindow[] | null;
  readonly notOnHolidays: boolean;
  /** talks in so many business days, per person */
  readonly talkEveryBusinessDays: number | null;
  readonly contactsPerWeek: number | null;
  readonly textsPerDay: number;
  readonly emailsPerDay: number;
  /** where Regulation F does not bind (creditors in their own name), warn where it would block; of business debts by its count of calls alone */
  readonly mirrorsRegulationF: boolean;
  readonly rules: readonly ContactRule[];
};
