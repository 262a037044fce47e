import {
  type ContactChannel,
  type ContactDirection,
  type ContactOutcomeCode,
  contactOutcome,
  type ItemStatus,
  isUsable,
  type NextActionKind,
  type Verification,
} from '@kept/domain';
import { type ClaimDraft, EMPTY_CLAIM } from '../claimed-payment/claim-draft';
import type { CaseContact, CaseContactPoint, CaseView } from '../collection-case/case-view';
import { type DisputeDraft, EMPTY_DISPUTE } from '../dispute/dispute-draft';
import { EMPTY_PROMISE, type PromiseDraft } from '../promise-to-pay/promise-draft';
import { suggestedOutcome } from './outcome-list';

export type NextActionDraft = {
  readonly action: NextActionKind;
  readonly on: string;
  readonly reason: string;
};

/** A contact log as it is being filled in. Kept in the browser until it is sent. null = not touched. */
export type ContactLogDraft = {
  /** the attempt that was placed for it; the server knows it too */
  readonly attemptId?: string | null;
  readonly direction: ContactDirection;
  readonly channel: ContactChannel;
  readonly pointId: string | null;
  readonly contactId: string | null;
  /** whom they spoke to, when that person is not on file */
  readonly reachedName: string;
  readonly verification: Verification | null;
  readonly outcome: ContactOutcomeCode | null;
  /** items talked about, in the order of the list */
  readonly itemIds: readonly string[];
  readonly itemStatus: Readonly<Record<string, ItemStatus>>;
  readonly debtIds: readonly string[];
  readonly note: string;
  readonly isComplaint: boolean;
  readonly on: string;
  readonly approver: string;
  readonly reference: string;
  readonly reason: string;
  /** date and clock where the customer is: '2026-11-24T15:30' */
  readonly callbackLocal: string;
  readonly promise: PromiseDraft;
  readonly claim: ClaimDraft;
  readonly dispute: DisputeDraft;
  readonly nextAction: NextActionDraft | null;
};

export const EMPTY_CONTACT_LOG: ContactLogDraft = {
  attemptId: null,
  direction: 'OUTBOUND',
  channel: 'PHONE',
  pointId: null,
  contactId: null,
  reachedName: '',
  verification: null,
  outcome: null,
  itemIds: [],
  itemStatus: {},
  debtIds: [],
  note: '',
  isComplaint: false,
  on: '',
  approver: '',
  reference: '',
  reason: '',
  callbackLocal: '',
  promise: EMPTY_PROMISE,
  claim: EMPTY_CLAIM,
  dispute: EMPTY_DISPUTE,
  nextAction: null,
};

const POINT_KIND = {
  PHONE: 'PHONE',
  TEXT: 'PHONE',
  EMAIL: 'EMAIL',
  CHAT: 'EMAIL',
  LETTER: 'POSTAL',
  VISIT: 'POSTAL',
} as const satisfies Record<ContactChannel, string>;

/** The points that a channel uses. */
export function pointsFor(view: CaseView, channel: ContactChannel): CaseContactPoint[] {
  return view.customer.contactPoints.filter((point) => point.kind === POINT_KIND[channel]);
}

/** Whether this point may be tried: the domain's rule, and nobody who asked not to be called. */
export function mayTry(point: CaseContactPoint, contacts: readonly CaseContact[]): boolean {
  const contact = contacts.find((one) => one.id === point.contactId);
  const state = point.state as Parameters<typeof isUsable>[0]['state'];
  return isUsable({ state, isOptedOut: point.optedOutAt !== null }) && !contact?.doNotCall;
}

/** The point to try first: the one a callback was agreed for, then a valid one of somebody who may discuss. */
export function defaultPointId(view: CaseView, channel: ContactChannel): string | null {
  const { contacts } = view.customer;
  const usable = pointsFor(view, channel).filter((point) => mayTry(point, contacts));
  const rank = (point: CaseContactPoint): number => {
    if (point.id === view.callbackPointId) return 0;
    const mayDiscuss = contacts.find((one) => one.id === point.contactId)?.mayDiscuss === true;
    return (point.state === 'VALID' ? 1 : 3) + (mayDiscuss ? 0 : 1);
  };
  return usable.sort((a, b) => rank(a) - rank(b))[0]?.id ?? null;
}

/** Fills what was not touched: the point to use, and with it the person who answers there. */
export function fillContactLog(draft: ContactLogDraft, view: CaseView): ContactLogDraft {
  const pointId = draft.pointId ?? defaultPointId(view, draft.channel);
  const reached =
    draft.outcome !== null && contactOutcome(draft.outcome).reachClass === 'R'
      ? personAt(view, pointId)
      : null;
  const isPersonGiven = draft.contactId !== null || draft.reachedName !== '';
  return { ...draft, pointId, contactId: isPersonGiven ? draft.contactId : reached };
}

function personAt(view: CaseView, pointId: string | null): string | null {
  const { contacts, contactPoints } = view.customer;
  const at = contactPoints.find((point) => point.id === pointId)?.contactId;
  if (at) return at;
  const active = contacts.filter((contact) => contact.isActive && contact.mayDiscuss);
  return active.length === 1 ? (active[0]?.id ?? null) : null;
}

/** Ticks items or unticks them; what was said of an unticked item goes with it. */
export function tick(draft: ContactLogDraft, itemIds: readonly string[]): ContactLogDraft {
  const status = Object.entries(draft.itemStatus).filter(([id]) => itemIds.includes(id));
  return { ...draft, itemIds, itemStatus: Object.fromEntries(status) };
}

/**
 * Says of the ticked items how they stand; null takes it back. Where no outcome is chosen yet the status
 * suggests one, so that the same word for twelve items is a whole contact log.
 */
export function giveStatus(draft: ContactLogDraft, status: ItemStatus | null): ContactLogDraft {
  if (status === null) return { ...draft, itemStatus: {} };
  const given = Object.fromEntries(draft.itemIds.map((id) => [id, status]));
  return {
    ...draft,
    itemStatus: { ...draft.itemStatus, ...given },
    outcome: draft.outcome ?? suggestedOutcome(status),
  };
}

/** Whether there is anything in it that would be a pity to lose. */
export function isTouched(draft: ContactLogDraft): boolean {
  const typed = { ...draft, attemptId: null };
  return JSON.stringify(typed) !== JSON.stringify({ ...EMPTY_CONTACT_LOG, attemptId: null });
}
