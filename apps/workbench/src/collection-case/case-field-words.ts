import type { CaseView } from './case-view';
import { nextActionText, stageText } from './case-words';
import type { FieldWords } from './changed-fields';

/** What of a case somebody else may have changed while a dialog was open. */
export const CASE_FIELD_WORDS: FieldWords<CaseView> = [
  ['Next action', (view) => (view.nextAction ? nextActionText(view.nextAction) : '')],
  ['On', (view) => view.nextActionOn ?? ''],
  ['Call back', (view) => view.callbackAt ?? ''],
  ['Snoozed until', (view) => view.snoozedUntil ?? ''],
  ['On hold until', (view) => view.heldUntil ?? ''],
  ['Owner', (view) => view.owner?.name ?? 'nobody'],
  ['Stage', (view) => stageText(view.stage)],
  ['State', (view) => view.state.toLowerCase()],
];
