import { NEXT_ACTION_LABELS } from '../next-action/next-action';
import { amountsText, fieldsText, payloadDay, type Tellings } from './speaker';
import { CLOSE_WORDS, DISPUTE_REASON_WORDS, RESOLUTION_WORDS } from './timeline-words';

type CaseEvents =
  | 'CASE_OPENED'
  | 'CASE_REOPENED'
  | 'CASE_CLOSED'
  | 'CASE_STAGE_CHANGED'
  | 'CASE_ASSIGNED'
  | 'CASE_HELD'
  | 'DISPUTE_OPENED'
  | 'DISPUTE_RESOLVED'
  | 'NEXT_ACTION_SET'
  | 'SNOOZED'
  | 'UNSNOOZED'
  | 'CUSTOMER_ADDED'
  | 'CUSTOMER_CHANGED';

const STAGE_WORDS = {
  EARLY: 'early',
  LATE: 'late',
  PLACED: 'placed with an agency',
  LEGAL: 'legal',
} as const;

/** How events of a case, its disputes and its customer are told. */
export const caseTexts: Tellings<CaseEvents> = {
  CASE_OPENED: ({ isPlacement, amounts, oldestDueOn }) => ({
    title: `Case opened: ${amountsText(amounts)} ${isPlacement ? 'placed with us' : 'overdue'}`,
    ...(oldestDueOn === null ? {} : { detail: `Oldest item due ${payloadDay(oldestDueOn)}` }),
  }),
  CASE_REOPENED: ({ cause, amounts }) => ({
    title: `Case open again: ${amountsText(amounts)} overdue`,
    detail:
      cause === 'REVERSAL'
        ? 'A payment or match was undone'
        : 'Overdue again soon after it was closed',
  }),
  CASE_CLOSED: ({ reason }, { actor }) => ({
    title: `Case closed: ${CLOSE_WORDS[reason]}`,
    detail: `By ${actor}`,
  }),
  CASE_STAGE_CHANGED: ({ from, to }) => ({
    title: `Stage ${STAGE_WORDS[to]}, was ${STAGE_WORDS[from]}`,
  }),
  CASE_ASSIGNED: ({ fromOwnerId, toOwnerId }, { actor, user }) => ({
    title: toOwnerId === null ? 'Case given back to the pool' : `Case given to ${user(toOwnerId)}`,
    detail: `By ${actor}${fromOwnerId === null ? '' : `, was with ${user(fromOwnerId)}`}`,
  }),
  CASE_HELD: ({ until, reason }, { actor }) => ({
    title: `On hold until ${payloadDay(until)}`,
    detail: `${reason}; by ${actor}`,
  }),
  DISPUTE_OPENED: ({ reason, amounts, itemIds, ownerId }, { actor, user, list }) => ({
    title: `${amountsText(amounts)} disputed: ${DISPUTE_REASON_WORDS[reason]}`,
    detail: `${list(itemIds, 'item')}; taken down by ${actor}${ownerId === null ? '' : `, ${user(ownerId)} looks into it`}`,
  }),
  DISPUTE_RESOLVED: ({ resolution, amounts, accepted }, { actor }) => {
    const isPart = resolution === 'PARTLY_ACCEPTED';
    const of = isPart ? `, ${amountsText(accepted)} of it` : '';
    return {
      title: `Dispute over ${amountsText(amounts)} ${RESOLUTION_WORDS[resolution]}${of}`,
      detail: `By ${actor}${resolution === 'ACCEPTED' || isPart ? '; a credit note is to come' : ''}`,
    };
  },
  NEXT_ACTION_SET: ({ action, on }, { actor }) => ({
    title: `Next: ${NEXT_ACTION_LABELS[action].toLowerCase()}, ${payloadDay(on)}`,
    detail: `Set by ${actor}`,
  }),
  SNOOZED: ({ until }, { actor }) => ({
    title: `Put aside until ${payloadDay(until)}`,
    detail: `By ${actor}`,
  }),
  UNSNOOZED: ({ until }, { actor }) => ({
    title: 'Back on the worklist',
    detail: `${actor} took it back before ${payloadDay(until)}`,
  }),
  CUSTOMER_ADDED: (_payload, { actor }) => ({ title: 'Customer added', detail: `By ${actor}` }),
  CUSTOMER_CHANGED: ({ fields }, { actor }) => ({
    title: `Customer changed: ${fieldsText(fields)}`,
    detail: `By ${actor}`,
  }),
};
