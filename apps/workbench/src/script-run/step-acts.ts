import { type ScriptStep, type StepKeyAction, stepOf, type Verification } from '@kept/domain';
import { isProblem } from '../promise-to-pay/promise-draft';
import { goOnWithAct, noteOf } from './act-step';
import type { StepDoors, StepProps } from './step-props';

/** What the keys and buttons of the step do. */
export function stepActs(shown: StepProps, doors: StepDoors) {
  const { script, typed, type } = shown;
  const { run, standing } = script;
  const step = run && standing ? stepOf(run.script.graph, standing.stepId) : null;

  function answer(answerId: string): void {
    const noted = noteOf(typed.note);
    if (isProblem(noted)) type({ problem: noted });
    else script.happen({ kind: 'ANSWERED', answerId, ...noted });
  }

  return {
    step,
    act(action: StepKeyAction): void {
      if (step === null) return;
      switch (action.kind) {
        case 'GO_ON':
          goOn(step, shown, doors);
          break;
        case 'ANSWER':
          answer(action.answerId);
          break;
        case 'CHECK':
          type({ ticked: toggled(typed.ticked, action.check), problem: null });
          break;
        case 'NOT_VERIFIED':
          script.happen({ kind: 'NOT_VERIFIED', why: action.why });
          break;
        case 'OFFER':
          script.happen({ kind: 'OFFERED', accepted: action.offer });
          break;
        case 'SKIP':
          script.happen({ kind: 'SKIPPED' });
          break;
      }
    },
  };
}

function goOn(step: ScriptStep, shown: StepProps, doors: StepDoors): void {
  const { script, typed } = shown;
  switch (step.kind) {
    case 'SAY':
      script.happen({ kind: 'SAID' });
      break;
    case 'DISCLOSE':
      script.happen({ kind: 'DISCLOSED' });
      break;
    case 'VERIFY':
      script.happen({ kind: 'VERIFIED', checks: typed.ticked as readonly Verification[] });
      break;
    case 'ACT':
      goOnWithAct(step, shown, doors);
      break;
    case 'CLOSE':
      script.happen({ kind: 'CLOSED' });
      break;
    default:
      break;
  }
}

function toggled(all: readonly string[], one: string): readonly string[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
