import {
  checkFreeText,
  checkOutcomeInput,
  contactOutcome,
  type OutcomeRequirement,
} from '@kept/domain';
import { fillClaim, readClaim } from '../claimed-payment/claim-draft';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import { readDispute } from '../dispute/dispute-draft';
import type { LogContactInput } from '../gql/graphql';
import { fillPromise, isProblem, readPromise } from '../promise-to-pay/promise-draft';
import { type ContactLogDraft, fillContactLog } from './contact-log-draft';

type Input = Omit<LogContactInput, 'idempotencyKey'>;

/** What of the outcome's demands is given. */
export function givenIn(draft: ContactLogDraft): Set<OutcomeRequirement> {
  const given = new Map<OutcomeRequirement, boolean>([
    ['DATE', draft.on !== ''],
    ['ITEMS', draft.itemIds.length > 0],
    ['PERSON', draft.contactId !== null || draft.reachedName.trim() !== ''],
    ['APPROVER', draft.approver.trim() !== ''],
    ['REASON', draft.reason.trim() !== ''],
    ['REFERENCE', draft.reference.trim() !== ''],
    ['CALLBACK', draft.callbackLocal !== ''],
    // these three say more exactly what is missing when they are read
    ['PROMISE', true],
    ['CLAIM', true],
    ['DISPUTE', true],
  ]);
  return new Set([...given].filter(([, isGiven]) => isGiven).map(([requirement]) => requirement));
}

function checkScheduled(draft: ContactLogDraft): FieldProblem | null {
  if (draft.on !== '' || !Object.values(draft.itemStatus).includes('SCHEDULED')) return null;
  return { field: 'on', message: 'Say for which day the items are scheduled.' };
}

const FREE_TEXTS = ['note', 'reason', 'reference', 'approver', 'reachedName'] as const;

function checkTexts(draft: ContactLogDraft): FieldProblem | null {
  for (const field of FREE_TEXTS) {
    const refusal = checkFreeText(draft[field], field);
    if (refusal) return refusal;
  }
  return null;
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function records(draft: ContactLogDraft, view: CaseView): Partial<Input> | FieldProblem {
  const requires = draft.outcome === null ? [] : contactOutcome(draft.outcome).requires;
  if (requires.includes('PROMISE')) {
    const promise = readPromise(fillPromise(draft.promise, view, draft.itemIds), view);
    return isProblem(promise) ? promise : { promise };
  }
  if (requires.includes('CLAIM')) {
    const claim = readClaim(fillClaim(draft.claim, view, draft.itemIds), view);
    return isProblem(claim) ? claim : { claim };
  }
  if (requires.includes('DISPUTE')) {
    const dispute = readDispute(draft.dispute, view, draft.itemIds);
    return isProblem(dispute) ? dispute : { dispute };
  }
  if (requires.includes('CALLBACK')) {
    const { callbackLocal: localTime, contactId, pointId: contactPointId } = draft;
    return { callback: { localTime, zone: view.customerTimeZone, contactId, contactPointId } };
  }
  return {};
}

function itemsOf(draft: ContactLogDraft): Input['items'] {
  return draft.itemIds.map((invoiceId) => {
    const status = draft.itemStatus[invoiceId] ?? null;
    return { invoiceId, status, scheduledOn: status === 'SCHEDULED' ? draft.on || null : null };
  });
}

/** The debts talked about: those of the ticked items, and those ticked themselves. */
function debtsOf(draft: ContactLogDraft, view: CaseView): string[] {
  const ofItems = view.items.filter((item) => draft.itemIds.includes(item.id));
  return [...new Set([...draft.debtIds, ...ofItems.map((item) => item.debtId)])];
}

/** What is sent, or what is missing and at which field. */
export function readContactLog(typed: ContactLogDraft, view: CaseView): Input | FieldProblem {
  const draft = fillContactLog(typed, view);
  if (draft.outcome === null) return { field: 'outcome', message: 'Choose what came of it.' };
  const missing =
    checkOutcomeInput(draft.outcome, givenIn(draft)) ?? checkScheduled(draft) ?? checkTexts(draft);
  if (missing) return missing;
  const extra = records(draft, view);
  if (isProblem(extra)) return extra;
  return {
    caseId: view.id,
    attemptId: draft.attemptId ?? null,
    direction: draft.direction,
    channel: draft.channel,
    contactPointId: draft.pointId,
    contactId: draft.contactId,
    reachedName: textOrNull(draft.reachedName),
    verification: draft.verification,
    outcome: draft.outcome,
    note: textOrNull(draft.note),
    isComplaint: draft.isComplaint,
    debtIds: debtsOf(draft, view),
    items: itemsOf(draft),
    approver: textOrNull(draft.approver),
    reference: textOrNull(draft.reference),
    reason: textOrNull(draft.reason),
    on: draft.on || null,
    ...extra,
    nextAction: draft.nextAction && {
      action: draft.nextAction.action,
      on: draft.nextAction.on,
      reason: textOrNull(draft.nextAction.reason),
    },
  };
}
