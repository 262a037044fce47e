import type { ScriptStep } from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import type { DeskPreset } from '../negotiation/desk-preset';
import type { ApartAct } from './script-fill';
import type { ScriptRunning } from './script-running';

/** What was ticked, typed and found wanting at a step; gone with the step. */
export type StepTyped = {
  readonly ticked: readonly string[];
  readonly note: string;
  readonly problem: FieldProblem | null;
};

/** What a step is shown with. */
export type StepProps = {
  readonly view: CaseView;
  readonly desk: ContactLogDesk;
  readonly script: ScriptRunning;
  readonly typed: StepTyped;
  type(patch: Partial<StepTyped>): void;
};

/** A form of the house that a step opens over the page. */
export type StepDialog = 'FACT' | 'AFFORDABILITY' | ApartAct;

export type StepOf<K extends ScriptStep['kind']> = ScriptStep & { readonly kind: K };

/** Ways out of the panel that a step may take. */
export type StepDoors = {
  openDialog(dialog: StepDialog): void;
  /** absent: this user may not negotiate */
  readonly negotiate: ((preset: DeskPreset) => void) | undefined;
};
