import type { ScriptGraph, ScriptStep, ScriptStepKind } from '../call-script/call-script';
import { disclosedBy, edgesOf, stepOf } from '../call-script/script-edges';
import type { RunEvent, RunEventKind, RunStanding } from './script-run';

/** A run before anything was said. */
export function startRun(graph: ScriptGraph): RunStanding {
  return {
    state: 'RUNNING',
    stepId: graph.start,
    trail: [],
    isVerified: false,
    verifications: [],
    disclosed: [],
    accepted: null,
    records: [],
    outcome: null,
    notes: [],
  };
}

/**
 * Where an event leads to: a step's id; the same step for a close; null where the event does not fit the step it names
 * (another kind, an answer that is not there).
 */
export function stepAfter(
  standing: RunStanding,
  event: RunEvent,
  graph: ScriptGraph,
): string | null {
  if (event.kind === 'BACK') return standing.trail.at(-1) ?? null;
  if (event.kind === 'JUMPED') return stepOf(graph, event.to)?.id ?? null;
  const step = stepOf(graph, event.stepId);
  return step === null ? null : ledTo(step, event);
}

const EVENTS_OF: Readonly<Record<ScriptStepKind, readonly RunEventKind[]>> = {
  SAY: ['SAID'],
  ASK: ['ANSWERED'],
  DISCLOSE: ['DISCLOSED'],
  VERIFY: ['VERIFIED', 'NOT_VERIFIED'],
  OFFER: ['OFFERED'],
  ACT: ['ACTED', 'SKIPPED'],
  CLOSE: ['CLOSED'],
};

function ledTo(step: ScriptStep, event: RunEvent): string | null {
  if (!EVENTS_OF[step.kind].includes(event.kind)) return null;
  if (step.kind === 'CLOSE') return step.id;
  const taken = edgeTaken(event);
  return edgesOf(step).find(({ by }) => by === taken)?.to ?? null;
}

// the way on by its name: see edgesOf
function edgeTaken(event: RunEvent): string {
  switch (event.kind) {
    case 'ANSWERED':
      return event.answerId;
    case 'VERIFIED':
      return 'verified';
    case 'NOT_VERIFIED':
      return event.why === 'REFUSED' ? 'refused' : 'notThem';
    case 'OFFERED':
      return event.accepted ?? 'refused';
    case 'SKIPPED':
      return 'skipped';
    default:
      return 'next';
  }
}

/**
 * How a run stands after one more event. An event that does not fit leaves it as it was: `checkRunEvent` says so
 * beforehand. What was disclosed and recorded stays when the collector goes back: it was said.
 */
export function applyRunEvent(
  standing: RunStanding,
  event: RunEvent,
  graph: ScriptGraph,
): RunStanding {
  if (standing.state !== 'RUNNING' || event.stepId !== standing.stepId) return standing;
  const to = stepAfter(standing, event, graph);
  if (to === null) return standing;
  const moved: RunStanding = { ...standing, stepId: to, trail: trailAfter(standing, event) };
  return told(moved, event, stepOf(graph, event.stepId));
}

function trailAfter({ trail, stepId }: RunStanding, event: RunEvent): readonly string[] {
  if (event.kind === 'BACK') return trail.slice(0, -1);
  return event.kind === 'CLOSED' ? trail : [...trail, stepId];
}

function told(standing: RunStanding, event: RunEvent, step: ScriptStep | null): RunStanding {
  switch (event.kind) {
    case 'ANSWERED': {
      const answers = step?.kind === 'ASK' ? step.answers : [];
      const answer = answers.find(({ id }) => id === event.answerId);
      const note = event.note?.trim();
      return {
        ...standing,
        outcome: answer?.outcome ?? standing.outcome,
        notes: note ? [...standing.notes, note] : standing.notes,
      };
    }
    case 'DISCLOSED': {
      if (step?.kind !== 'DISCLOSE') return standing;
      const { at } = event;
      const said = disclosedBy(step).map((code) => ({ code, stepId: step.id, at }));
      return { ...standing, disclosed: [...standing.disclosed, ...said] };
    }
    case 'VERIFIED':
      return { ...standing, isVerified: true, verifications: [...new Set(event.checks)] };
    case 'NOT_VERIFIED':
      return { ...standing, isVerified: false, verifications: [] };
    case 'OFFERED':
      return { ...standing, accepted: event.accepted };
    case 'ACTED':
      if (event.record === null) return standing;
      return { ...standing, records: [...standing.records, event.record] };
    case 'CLOSED': {
      const said = step?.kind === 'CLOSE' ? step.outcome : null;
      return { ...standing, state: 'FINISHED', outcome: said ?? standing.outcome };
    }
    default:
      return standing;
  }
}

/** The run after all its events, in their order. */
export function replayRun(graph: ScriptGraph, events: readonly RunEvent[]): RunStanding {
  return events.reduce((standing, event) => applyRunEvent(standing, event, graph), startRun(graph));
}

/** The run left before its end: what was said and noted stays. */
export function leaveRun(standing: RunStanding): RunStanding {
  return standing.state === 'RUNNING' ? { ...standing, state: 'LEFT' } : standing;
}
