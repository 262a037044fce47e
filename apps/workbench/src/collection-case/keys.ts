import { CONTACT_OUTCOMES, type ContactOutcomeCode } from '@kept/domain';
import type { KeyBinding } from '../core/keys';

/**
 * Every key of the case page, in one table: the page obeys it, `?` shows it, the tests count by it. The keys of
 * the outcomes stand with the outcomes, in the domain.
 *
 * A key never sends anything by itself. `n` picks "No answer" and puts the focus on "Done and next", so that
 * Enter sends it: two keys, the next case included, and nothing to take back from a log that only grows.
 */
export type KeyScope = 'case' | 'items' | 'promise' | 'callback';

export type CaseAct =
  | 'call'
  | 'theyCall'
  | 'whyCall'
  | 'addFact'
  | 'script'
  | 'outcomes'
  | 'done'
  | 'doneAndNext'
  | 'showWho'
  | 'showTimeline'
  | 'showWork'
  | 'focusItems'
  | 'focusNote'
  | 'nextCase'
  | 'negotiate'
  | 'addNote'
  | 'snooze'
  | 'setNextAction'
  | 'assign'
  | 'recordPayment'
  | 'statement'
  | 'tickAllOpen'
  | 'tickAllOverdue'
  | 'tickNone'
  | 'statusReceived'
  | 'statusNotReceived'
  | 'statusInApproval'
  | 'statusApproved'
  | 'statusScheduled'
  | 'statusClaimedPaid'
  | 'statusDisputed'
  | 'statusCopyRequested'
  | 'statusNone'
  | 'quick1'
  | 'quick2'
  | 'quick3'
  | 'quick4'
  | 'quick5';

type CaseKey = {
  readonly scope: KeyScope;
  readonly keys: string;
  readonly act: CaseAct;
  readonly says: string;
};

const QUICK = ['quick1', 'quick2', 'quick3', 'quick4', 'quick5'] as const;

function quickKeys(scope: KeyScope, says: string): CaseKey[] {
  return QUICK.map((act, index) => ({
    scope,
    keys: `${index + 1}`,
    act,
    says: `${says} ${index + 1}`,
  }));
}

export const CASE_KEYS: readonly CaseKey[] = [
  { scope: 'case', keys: 'k', act: 'call', says: 'Call: choose the number' },
  { scope: 'case', keys: 'u', act: 'theyCall', says: 'They are calling us' },
  {
    scope: 'case',
    keys: 'z',
    act: 'whyCall',
    says: 'Whether a call is allowed, and the law behind it',
  },
  { scope: 'case', keys: 'q', act: 'addFact', says: 'Add a fact to heed' },
  { scope: 'case', keys: 'j', act: 'script', says: 'Script: what to say' },
  { scope: 'case', keys: '/', act: 'outcomes', says: 'All outcomes' },
  { scope: 'case', keys: 'Ctrl+Enter', act: 'done', says: 'Done: log the contact' },
  { scope: 'case', keys: 'Ctrl+Shift+Enter', act: 'doneAndNext', says: 'Done, and the next case' },
  { scope: 'case', keys: '1', act: 'showWho', says: 'Who and what' },
  { scope: 'case', keys: '2', act: 'showTimeline', says: 'Timeline' },
  { scope: 'case', keys: '3', act: 'showWork', says: 'Contact log' },
  { scope: 'case', keys: 'i', act: 'focusItems', says: 'Items: tick, and say how they stand' },
  { scope: 'case', keys: 'm', act: 'focusNote', says: 'What was said' },
  { scope: 'case', keys: 'x', act: 'nextCase', says: 'Next case, nothing logged' },
  { scope: 'case', keys: 'g', act: 'negotiate', says: 'Negotiate: plan, settlement, arrangement' },
  { scope: 'case', keys: 't', act: 'addNote', says: 'Add a note' },
  { scope: 'case', keys: 's', act: 'snooze', says: 'Snooze' },
  { scope: 'case', keys: 'e', act: 'setNextAction', says: 'Next action' },
  { scope: 'case', keys: 'a', act: 'assign', says: 'Assign' },
  { scope: 'case', keys: '+', act: 'recordPayment', says: 'Record a payment' },
  { scope: 'case', keys: 'f', act: 'statement', says: 'Statement of account' },
  { scope: 'items', keys: 'A', act: 'tickAllOpen', says: 'Tick all open items' },
  { scope: 'items', keys: 'o', act: 'tickAllOverdue', says: 'Tick all overdue items' },
  { scope: 'items', keys: 'u', act: 'tickNone', says: 'Untick all' },
  { scope: 'items', keys: 'r', act: 'statusReceived', says: 'Received' },
  { scope: 'items', keys: 'n', act: 'statusNotReceived', says: 'Not received' },
  { scope: 'items', keys: 'a', act: 'statusInApproval', says: 'In approval' },
  { scope: 'items', keys: 'v', act: 'statusApproved', says: 'Approved' },
  { scope: 'items', keys: 's', act: 'statusScheduled', says: 'Scheduled for payment' },
  { scope: 'items', keys: 'p', act: 'statusClaimedPaid', says: 'They say it is paid' },
  { scope: 'items', keys: 'd', act: 'statusDisputed', says: 'Disputed' },
  { scope: 'items', keys: 'c', act: 'statusCopyRequested', says: 'Copy asked for' },
  { scope: 'items', keys: '0', act: 'statusNone', says: 'Nothing said of them' },
  ...quickKeys('promise', 'Due day'),
  ...quickKeys('callback', 'Time'),
];

const GROUPS: Readonly<Record<KeyScope, string>> = {
  case: 'Case',
  items: 'Items',
  promise: 'Promise',
  callback: 'Call back',
};

/** The keys of a scope for `useKeys`; an act that the page does not offer now has no key. */
export function keyBindings(
  scope: KeyScope,
  acts: Partial<Readonly<Record<CaseAct, () => void>>>,
): KeyBinding[] {
  return CASE_KEYS.flatMap(({ scope: of, keys, act, says }) => {
    const run = acts[act];
    return of === scope && run ? [{ keys, label: says, group: GROUPS[scope], run }] : [];
  });
}

/**
 * The keys of the inner parts as the list of `?` shows them before one is there: 'i n'. No key on the keyboard has
 * such a name, so these only tell.
 */
export const INNER_KEYS: readonly KeyBinding[] = [
  ...CASE_KEYS.filter((one) => one.scope === 'items').map(({ keys, says }) => ({
    keys: `i ${keys}`,
    label: says,
    group: GROUPS.items,
    run: () => {},
  })),
  { keys: 'p 1–5', label: 'One of the five due days', group: 'Outcome', run: () => {} },
  { keys: 'c 1–5', label: 'One of the five times', group: 'Outcome', run: () => {} },
];

/** The keys that pick an outcome. */
export function outcomeBindings(choose: (outcome: ContactOutcomeCode) => void): KeyBinding[] {
  return CONTACT_OUTCOMES.flatMap(({ code, key, label }) =>
    key === undefined ? [] : [{ keys: key, label, group: 'Outcome', run: () => choose(code) }],
  );
}

/** The key of an act, to be shown beside its button. */
export function keyOf(act: CaseAct, scope: KeyScope = 'case'): string {
  return CASE_KEYS.find((one) => one.act === act && one.scope === scope)?.keys ?? '';
}
