import type { CallScript, ScriptGraph } from '../call-script/call-script';
import { edgesOf, stepOf } from '../call-script/script-edges';
import { checkRunEvent } from './check-run-event';
import { applyRunEvent, startRun } from './run-script';
import type { RunEvent, RunStanding } from './script-run';

/** What happened, without its number and time. */
export type Happening = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'seq' | 'at' | 'stepId'>
    : never
  : never;

/** The event at the step where the run stands. */
export function eventAt(standing: RunStanding, happening: Happening, seq = 1): RunEvent {
  const at = Temporal.Instant.from('2026-11-23T15:00:00Z').add({ seconds: seq }).toString();
  return { seq, at, stepId: standing.stepId, ...happening } as RunEvent;
}

/** Runs what happened; each must be possible. */
export function runOf(
  graph: ScriptGraph,
  script: CallScript,
  happenings: readonly Happening[],
): { readonly standing: RunStanding; readonly events: readonly RunEvent[] } {
  let standing = startRun(graph);
  const events = happenings.map((happening, index) => {
    const event = eventAt(standing, happening, index + 1);
    const refusal = checkRunEvent(standing, event, graph, script);
    if (refusal !== null) throw new Error(`${standing.stepId}: ${refusal.message}`);
    standing = applyRunEvent(standing, event, graph);
    return event;
  });
  return { standing, events };
}

/** Everything that can be tried at a step: every way on, right and wrong, every jump, going back. */
export function attemptsAt(standing: RunStanding, graph: ScriptGraph): readonly Happening[] {
  const step = stepOf(graph, standing.stepId);
  const answers = step === null ? [] : edgesOf(step).map(({ by }) => by);
  return [
    { kind: 'SAID' },
    { kind: 'DISCLOSED' },
    { kind: 'CLOSED' },
    { kind: 'BACK' },
    { kind: 'SKIPPED' },
    { kind: 'ACTED', record: { type: 'PROMISE', id: 'p1' } },
    { kind: 'OFFERED', accepted: null },
    { kind: 'OFFERED', accepted: 'PAY_NOW' },
    { kind: 'VERIFIED', checks: ['DATE_OF_BIRTH', 'POSTAL_CODE'] },
    { kind: 'VERIFIED', checks: ['DATE_OF_BIRTH', 'DATE_OF_BIRTH'] },
    { kind: 'VERIFIED', checks: [] },
    { kind: 'NOT_VERIFIED', why: 'REFUSED' },
    { kind: 'NOT_VERIFIED', why: 'NOT_THEM' },
    ...answers.map((answerId): Happening => ({ kind: 'ANSWERED', answerId })),
    ...graph.steps.map(({ id }): Happening => ({ kind: 'JUMPED', to: id })),
  ];
}
