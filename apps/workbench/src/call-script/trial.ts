import {
  applyRunEvent,
  type CallScript,
  checkRunEvent,
  type Refusal,
  type RunEvent,
  type RunStanding,
  replayRun,
  type ScriptGraph,
  type ScriptStep,
  type StepKeyAction,
} from '@kept/domain';

type Happening = RunEvent extends infer Event
  ? Event extends RunEvent
    ? Omit<Event, 'seq' | 'at' | 'stepId'>
    : never
  : never;

/** A try of a script in the studio: the events of a run that is written nowhere. */
type Trial = { readonly events: readonly RunEvent[]; readonly refusal: Refusal | null };

export const NEW_TRIAL: Trial = { events: [], refusal: null };

/** How the try stands in the graph as it is now; where an edit took its way away, it begins again. */
export function trialStanding(graph: ScriptGraph, trial: Trial): RunStanding {
  return replayRun(graph, trial.events);
}

/** What a key or button does at a step, as the event of a run; forms are not opened here, so acts count as done. */
export function happeningOf(step: ScriptStep, action: StepKeyAction): Happening | null {
  switch (action.kind) {
    case 'ANSWER':
      return { kind: 'ANSWERED', answerId: action.answerId };
    case 'NOT_VERIFIED':
      return { kind: 'NOT_VERIFIED', why: action.why };
    case 'OFFER':
      return { kind: 'OFFERED', accepted: action.offer };
    case 'SKIP':
      return { kind: 'SKIPPED' };
    case 'GO_ON':
      return goOn(step);
    // one does not tick in a try: Enter says it is them
    case 'CHECK':
      return null;
  }
}

function goOn(step: ScriptStep): Happening | null {
  switch (step.kind) {
    case 'SAY':
      return { kind: 'SAID' };
    case 'DISCLOSE':
      return { kind: 'DISCLOSED' };
    case 'VERIFY':
      return { kind: 'VERIFIED', checks: step.checks };
    case 'ACT':
      return { kind: 'ACTED', record: null };
    case 'CLOSE':
      return { kind: 'CLOSED' };
    default:
      return null;
  }
}

/** The try after one more event, or why a collector could not do this here. */
export function tried(
  trial: Trial,
  happening: Happening,
  on: { readonly graph: ScriptGraph; readonly script: CallScript; readonly at: string },
): Trial {
  const { graph, script, at } = on;
  const standing = trialStanding(graph, trial);
  const seq = trial.events.length + 1;
  const event: RunEvent = { seq, at, stepId: standing.stepId, ...happening };
  const refusal = checkRunEvent(standing, event, graph, script);
  if (refusal) return { ...trial, refusal };
  if (applyRunEvent(standing, event, graph) === standing) return trial;
  return { events: [...trial.events, event], refusal: null };
}
