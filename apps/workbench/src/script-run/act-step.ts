import { checkFreeText, type ScriptAct } from '@kept/domain';
import { saveCopies } from '../collection-case/case-acts';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import type { ContactLogDraft } from '../contact-log/contact-log-draft';
import { readContactLog } from '../contact-log/contact-log-input';
import { isProblem } from '../promise-to-pay/promise-draft';
import { apartAct, OUTCOME_OF_ACT } from './script-fill';
import type { StepDoors, StepOf, StepProps } from './step-props';

const NOT_THEIRS: FieldProblem = {
  message: 'You may not agree plans. Take “Not done after all”, or ask a colleague.',
};

// what the fields of an act are called in the log; anything else of the log is asked for at its end
const FIELDS: Partial<Readonly<Record<ScriptAct, readonly string[]>>> = {
  PROMISE: ['promise'],
  CLAIM: ['claim'],
  DISPUTE: ['dispute'],
  CALLBACK: ['callback'],
  PAYMENT_RUN: ['on'],
};

/** What is still missing or wrong in the fields of an act that the log will write; null: nothing. */
export function problemOfAct(
  act: ScriptAct,
  draft: ContactLogDraft,
  view: CaseView,
): FieldProblem | null {
  const outcome = OUTCOME_OF_ACT[act];
  if (outcome === undefined) return null;
  const read = readContactLog({ ...draft, outcome }, view);
  if (!isProblem(read)) return null;
  const isOfAct = FIELDS[act]?.some((name) => read.field?.split('.')[0] === name) ?? false;
  return isOfAct ? read : null;
}

/** Enter at an act: what was typed is kept for the log, or the form of the house opens. */
export function goOnWithAct(step: StepOf<'ACT'>, shown: StepProps, doors: StepDoors): void {
  const { script, desk, view } = shown;
  switch (step.act) {
    case 'PLAN':
      if (doors.negotiate === undefined) shown.type({ problem: NOT_THEIRS });
      else doors.negotiate({ kind: step.plan ?? 'PLAN', isHardship: step.isHardship === true });
      break;
    case 'FACT':
      doors.openDialog('FACT');
      break;
    case 'AFFORDABILITY':
      doors.openDialog('AFFORDABILITY');
      break;
    case 'COPIES':
      saveCopies(view, desk.draft.itemIds);
      script.happen({ kind: 'ACTED', record: null });
      break;
    default: {
      const apart = script.run && apartAct(step.act, script.run);
      if (apart) {
        doors.openDialog(apart);
        break;
      }
      const problem = problemOfAct(step.act, desk.draft, view);
      if (problem) shown.type({ problem });
      else script.happen({ kind: 'ACTED', record: null });
    }
  }
}

/** The line noted with an answer, or why it may not be kept. */
export function noteOf(typed: string): { readonly note?: string } | FieldProblem {
  const note = typed.trim();
  return checkFreeText(note, 'note') ?? (note ? { note } : {});
}
