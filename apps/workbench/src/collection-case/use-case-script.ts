import { type RefObject, useLayoutEffect } from 'react';
import type { Calling } from '../contact-decision/use-calling';
import type { AgreedPlan } from '../negotiation/use-desk';
import type { ScriptRunning } from '../script-run/script-running';
import type { ScriptFocus } from '../script-run/use-script-focus';
import { useScriptRun } from '../script-run/use-script-run';
import type { CaseLayout } from './case-layout';
import type { CaseView } from './case-view';
import type { CallEnding, CaseWork } from './use-case-work';

/** The script in the page of its case. */
export type CaseScripted = {
  readonly script: ScriptRunning;
  /** brings it up, and the hands into it */
  show(): void;
  /** a plan was agreed at the desk: the script that waited for it goes on; false: none did */
  agreed(plan: AgreedPlan): boolean;
};

/** The script of the call in progress, tied to the contact log that it fills. */
export function useCaseScript(
  view: CaseView,
  page: {
    readonly work: CaseWork;
    readonly calling: Calling;
    readonly layout: CaseLayout;
    readonly mayWork: boolean;
    readonly focus: ScriptFocus;
    readonly ending: RefObject<CallEnding | null>;
  },
): CaseScripted {
  const { work, calling, layout, mayWork, focus, ending } = page;
  const { desk } = work;
  const script = useScriptRun(view, desk, { attempt: calling.attempt, mayWork });
  useLayoutEffect(() => {
    ending.current = script;
  });
  return {
    script,
    show() {
      layout.show('work');
      script.open();
      focus.ask();
    },
    agreed(plan) {
      if (!script.isAtPlan) return false;
      desk.choose('PLAN_AGREED');
      desk.change({ on: plan.nextDueOn ?? '' });
      script.happen({ kind: 'ACTED', record: { type: 'PLAN', id: plan.id } });
      focus.askLater();
      return true;
    },
  };
}
