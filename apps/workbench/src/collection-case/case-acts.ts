import { copiesCsv, saveFile } from '../statement/statement-csv';
import type { CaseDialog } from './case-dialog';
import type { CaseView } from './case-view';
import type { CaseAct } from './keys';
import type { MenuAct } from './MoreMenu';

/** What this user may do with this case. */
export type CaseRights = {
  readonly mayWork: boolean;
  readonly mayAssign: boolean;
  readonly mayPay: boolean;
  readonly mayNote: boolean;
  readonly mayNegotiate: boolean;
};

/** What the case's own record and the user's abilities say. */
export function caseRights(view: CaseView, may: readonly string[]): CaseRights {
  const isOpen = view.state === 'OPEN';
  return {
    mayWork: view.allowedActions.includes('work'),
    mayAssign: isOpen && view.allowedActions.includes('assign'),
    mayPay: may.includes('RECORD_PAYMENT'),
    mayNegotiate: isOpen && view.allowedActions.includes('work') && may.includes('NEGOTIATE'),
    mayNote: may.includes('ADD_NOTE') || view.allowedActions.includes('work'),
  };
}

/** The ticked items, or all, as a list for whoever sends the copies. */
export function saveCopies(view: CaseView, tickedIds: readonly string[]): void {
  const items = view.items.filter((item) => tickedIds.length === 0 || tickedIds.includes(item.id));
  saveFile(`copies-${view.number}.csv`, copiesCsv(items));
}

type MenuEntry = MenuAct & { readonly isOffered: boolean };

/** The menu of the case: only what may be done now. */
export function caseMenu(
  view: CaseView,
  rights: CaseRights,
  open: (dialog: CaseDialog) => void,
  { negotiate, showScript }: { readonly negotiate: () => void; readonly showScript: () => void },
): MenuAct[] {
  const { mayWork, mayAssign, mayPay, mayNote, mayNegotiate } = rights;
  const entry = (
    label: string,
    dialog: CaseDialog,
    isOffered: boolean,
    act?: CaseAct,
  ): MenuEntry => ({
    label,
    isOffered,
    run: () => open(dialog),
    ...(act ? { act } : {}),
  });
  const scripted = { label: 'Script: what to say', act: 'script', isOffered: mayWork } as const;
  const negotiating = { label: 'Negotiate', act: 'negotiate', isOffered: mayNegotiate } as const;
  return [
    { ...negotiating, run: negotiate },
    { ...scripted, run: showScript },
    entry('Add a fact to heed', { name: 'add-fact' }, mayWork, 'addFact'),
    entry('Add a note', { name: 'add-note' }, mayNote, 'addNote'),
    entry('Next action', { name: 'next-action' }, mayWork, 'setNextAction'),
    entry('Snooze', { name: 'snooze' }, mayWork && view.snoozedUntil === null, 'snooze'),
    entry('Take the snooze back', { name: 'end-snooze' }, mayWork && view.snoozedUntil !== null),
    entry('Assign', { name: 'assign' }, mayAssign, 'assign'),
    entry('Record a promise', { name: 'record-promise' }, mayWork),
    entry('They say it was paid', { name: 'record-claim' }, mayWork),
    entry('Open a dispute', { name: 'open-dispute' }, mayWork && view.items.length > 0),
    entry('Record a payment', { name: 'record-payment' }, mayPay, 'recordPayment'),
    entry('Payments', { name: 'payments' }, true),
    entry('Statement of account', { name: 'statement' }, true, 'statement'),
    entry('List of copies (CSV)', { name: 'copies' }, view.items.length > 0),
  ].filter((one) => one.isOffered);
}
