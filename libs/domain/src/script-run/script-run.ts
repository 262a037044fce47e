import type { DisclosureCode, ScriptOffer } from '../call-script/call-script';
import type { ContactOutcomeCode, Verification } from '../contact-outcome/contact-outcome';

/** One thing that happened in a run, in order; a run is the list of them. `at` as an ISO instant: it is stored as JSON. */
export type RunEvent = {
  /** 1, 2, 3 … */
  readonly seq: number;
  readonly at: string;
  readonly stepId: string;
} & (
  | { readonly kind: 'SAID' }
  | { readonly kind: 'ANSWERED'; readonly answerId: string; readonly note?: string }
  | { readonly kind: 'DISCLOSED' }
  | { readonly kind: 'VERIFIED'; readonly checks: readonly Verification[] }
  | { readonly kind: 'NOT_VERIFIED'; readonly why: 'REFUSED' | 'NOT_THEM' }
  /** null: none was taken */
  | { readonly kind: 'OFFERED'; readonly accepted: ScriptOffer | null }
  /** the record that was written: a promise, plan, dispute, fact, claim, callback */
  | {
      readonly kind: 'ACTED';
      readonly record: { readonly type: string; readonly id: string } | null;
    }
  | { readonly kind: 'SKIPPED' }
  | { readonly kind: 'JUMPED'; readonly to: string }
  | { readonly kind: 'BACK' }
  | { readonly kind: 'CLOSED' }
);
export type RunEventKind = RunEvent['kind'];

export const SCRIPT_RUN_STATES = ['RUNNING', 'FINISHED', 'LEFT'] as const;
export type ScriptRunState = (typeof SCRIPT_RUN_STATES)[number];

/** How a run stands: follows from its events alone. */
export type RunStanding = {
  readonly state: ScriptRunState;
  readonly stepId: string;
  /** steps gone through, the last first to go back to */
  readonly trail: readonly string[];
  readonly isVerified: boolean;
  readonly verifications: readonly Verification[];
  readonly disclosed: readonly {
    readonly code: DisclosureCode;
    readonly stepId: string;
    readonly at: string;
  }[];
  readonly accepted: ScriptOffer | null;
  readonly records: readonly { readonly type: string; readonly id: string }[];
  /** what the answers and the close say of the contact; the last one given */
  readonly outcome: ContactOutcomeCode | null;
  /** lines noted with answers, in order */
  readonly notes: readonly string[];
};
