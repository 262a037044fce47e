import { isAboutDebt } from '../call-script/about-debt';
import type { DisclosureCode, ScriptGraph } from '../call-script/call-script';
import { stepOf } from '../call-script/script-edges';
import type { ContactOutcomeCode, Verification } from '../contact-outcome/contact-outcome';
import type { RunStanding } from './script-run';

/** What a run fills into the contact log; the collector sees it and may still change it. */
export type ContactOfRun = {
  /** null: the run does not say */
  readonly outcome: ContactOutcomeCode | null;
  /** how it was made sure who spoke; null: it was never asked */
  readonly verification: Verification | null;
  /** every check that was right */
  readonly verifications: readonly Verification[];
  /** the lines noted with the answers, one below the other; null: none */
  readonly note: string | null;
  readonly disclosed: readonly { readonly code: DisclosureCode; readonly at: string }[];
  /** what was written on the way: promises, plans, disputes, facts, claims, callbacks */
  readonly records: readonly { readonly type: string; readonly id: string }[];
  readonly hasSpokenOfDebt: boolean;
};

// the type of a record is the act that wrote it
const OUTCOME_OF_RECORD: Readonly<Record<string, ContactOutcomeCode>> = {
  PROMISE: 'PROMISE',
  PLAN: 'PLAN_AGREED',
  DISPUTE: 'DISPUTE',
  CLAIM: 'PAYMENT_CLAIMED',
  CALLBACK: 'CALLBACK_AGREED',
};

/**
 * The contact a run amounts to. What was agreed and written decides the outcome where neither the close nor an answer
 * says one; a verification that failed says NOT_VERIFIED.
 */
export function contactOfRun(standing: RunStanding, graph: ScriptGraph): ContactOfRun {
  const gone = [...standing.trail, standing.stepId].flatMap((id) => stepOf(graph, id) ?? []);
  const passed = standing.trail.map((id) => stepOf(graph, id)?.kind);
  const [verification] = standing.verifications;
  const lastAgreed = standing.records
    .map(({ type }) => OUTCOME_OF_RECORD[type.toUpperCase()])
    .findLast((outcome) => outcome !== undefined);
  return {
    outcome: standing.outcome ?? lastAgreed ?? null,
    verification: verification ?? (passed.includes('VERIFY') ? 'NOT_VERIFIED' : null),
    verifications: standing.verifications,
    note: standing.notes.join('\n') || null,
    disclosed: standing.disclosed.map(({ code, at }) => ({ code, at })),
    records: standing.records,
    hasSpokenOfDebt: standing.isVerified && gone.some(isAboutDebt),
  };
}
