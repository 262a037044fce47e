import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import type { NoteOfferInput, ProposePaymentPlanInput } from '../gql/graphql';
import { termsInput, termsOf } from '../payment-plan/plan-terms';
import { type ColumnState, columnState, type PrimaryAct, primaryAct } from './column-state';
import { COLUMN_SIDES, type ColumnName, type DeskDraft } from './desk-draft';
import { type DeskFacts, latestAssessment, type Negotiation } from './desk-facts';
import { draftOfTerms, type OfferDraft } from './offer-draft';
import { type Reckoned, reckon, reckonTerms } from './reckon';

export const OFFLINE_TEXT =
  'There is no connection. An agreement stands once the server has it, so it cannot wait here. What you typed is kept.';

/** An offer side by side with the others: as typed, as it stands, and what it comes to. */
export type DeskColumn = {
  readonly name: ColumnName;
  readonly offer: OfferDraft;
  readonly state: ColumnState;
  readonly reckoned: Reckoned;
  readonly primary: PrimaryAct;
};

/** The desk as it stands now. */
export type DeskNow = {
  readonly caseId: CaseView['id'];
  readonly draft: DeskDraft;
  readonly negotiation: Negotiation;
  readonly facts: DeskFacts;
};

export function deskColumn(name: ColumnName, { draft, negotiation, facts }: DeskNow): DeskColumn {
  const own = draft.columns[name];
  const state = columnState(own.planId, negotiation.plans);
  // the approver's terms stand in the place of what was asked for
  const theirs = state.kind === 'COUNTERED' ? termsOf(state.counter.terms) : null;
  const offer = theirs ? { ...draftOfTerms(theirs), planId: own.planId } : own;
  const reckoned = theirs ? reckonTerms(theirs, facts) : reckon(own, facts, draft.isHardship);
  return { name, offer, state, reckoned, primary: primaryAct(state, reckoned) };
}

/** What stops an act before anything is sent. An agreement never waits for the network. */
export function stopOf(
  { state, reckoned }: DeskColumn,
  isOffline: boolean,
  isOnlyNoted = false,
): FieldProblem | null {
  if (isOffline) return { message: OFFLINE_TEXT };
  if (reckoned.kind === 'WRONG') return reckoned.problem;
  if (isOnlyNoted || state.kind !== 'OPEN') return null;
  if (reckoned.refusal) return reckoned.refusal;
  return reckoned.verdict.decision === 'NEVER'
    ? { message: 'Nobody may agree to this. The reasons stand above.' }
    : null;
}

function noteOf({ draft }: DeskNow): string | null {
  return draft.note.trim() || null;
}

/** The open promises that the plan takes the place of. */
export function replacedPromises({ draft, negotiation, facts }: DeskNow): string[] {
  if (!draft.replacesPromises) return [];
  return negotiation.openPromises
    .filter((promise) => promise.amount.currency === facts.currency)
    .map((promise) => promise.id);
}

/** What is sent of a column: agreed with the customer already, asked for, or left with them. */
export function proposeInput(
  column: DeskColumn,
  now: DeskNow,
  how: 'agree' | 'ask' | 'leaveOpen',
): Omit<ProposePaymentPlanInput, 'idempotencyKey'> | null {
  if (column.reckoned.kind === 'WRONG') return null;
  return {
    caseId: now.caseId,
    terms: termsInput(column.reckoned.terms, now.facts.itemIds),
    note: noteOf(now),
    assessmentId: now.draft.isHardship ? (latestAssessment(now.negotiation)?.id ?? null) : null,
    replacesPlanId: now.draft.replacesPlanId,
    replacesPromiseIds: replacedPromises(now),
    isAgreed: how === 'agree',
    asksApproval: how === 'ask',
  };
}

/** What is kept of who said what. */
export function noteInput(
  column: DeskColumn,
  now: DeskNow,
): Omit<NoteOfferInput, 'idempotencyKey'> | null {
  if (column.reckoned.kind === 'WRONG') return null;
  return {
    caseId: now.caseId,
    side: COLUMN_SIDES[column.name],
    terms: termsInput(column.reckoned.terms, now.facts.itemIds),
    note: noteOf(now),
  };
}
