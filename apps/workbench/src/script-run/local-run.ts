import {
  applyRunEvent,
  checkRunEvent,
  type RunEvent,
  type RunStanding,
  replayRun,
} from '@kept/domain';
import type { ScriptRunPartsFragment } from '../gql/graphql';
import { type SpokenScript, spokenScript } from './spoken-script';

/** What happened, without its number, time and step: those follow from where the run stands. */
export type Happening = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'seq' | 'at' | 'stepId'>
    : never
  : never;

/** A run as this browser has it: ahead of the server by what is not sent yet. Kept until the contact is logged. */
export type LocalRun = {
  /** null: the server has not heard of it yet */
  readonly runId: string | null;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly attemptId: string | null;
  readonly script: SpokenScript;
  readonly events: readonly RunEvent[];
  /** how many of the events the server has */
  readonly sent: number;
  /** left before its end; told to the server once it cannot be taken back any more */
  readonly isLeft: boolean;
};

/** A run that begins with the first thing that happens. */
export function newRun(
  script: SpokenScript,
  call: Pick<LocalRun, 'direction' | 'attemptId'>,
): LocalRun {
  return { ...call, runId: null, script, events: [], sent: 0, isLeft: false };
}

/** How it stands after all that happened in it. */
export function standingOf(run: Pick<LocalRun, 'script' | 'events'>): RunStanding {
  return replayRun(run.script.graph, run.events);
}

/** What happened, at the step where the run stands. */
export function eventOf(run: LocalRun, happening: Happening, now: Temporal.Instant): RunEvent {
  const { stepId } = standingOf(run);
  const at = now.round('millisecond').toString();
  return { seq: run.events.length + 1, at, stepId, ...happening } as RunEvent;
}

/** The run as the server has it, nothing of this browser's. */
export function runOfServer(server: ScriptRunPartsFragment): LocalRun {
  const events = server.events as readonly RunEvent[];
  return {
    runId: server.id,
    direction: 'OUTBOUND',
    attemptId: server.attemptId,
    script: spokenScript(server.script),
    events,
    sent: events.length,
    isLeft: server.state === 'LEFT',
  };
}

/**
 * The run after a reload or another window: what the server has, and after it what only this browser knows, as far as
 * it still fits. Where the two tell different stories the server's holds.
 */
export function mergedRun(local: LocalRun | null, server: ScriptRunPartsFragment): LocalRun {
  const theirs = runOfServer(server);
  if (local === null || (local.runId !== null && local.runId !== server.id)) return theirs;
  const { direction, isLeft } = local;
  const merged = { ...theirs, script: { ...theirs.script, why: local.script.why } };
  return { ...merged, direction, isLeft, events: withSince(local, theirs) };
}

function withSince(local: LocalRun, theirs: LocalRun): readonly RunEvent[] {
  const isOneStory = theirs.events.every((event, index) => isSame(event, local.events[index]));
  if (!isOneStory || theirs.script.versionId !== local.script.versionId) return theirs.events;
  const { script } = theirs;
  const events = [...theirs.events];
  let standing = standingOf(theirs);
  for (const event of local.events.slice(theirs.sent)) {
    if (checkRunEvent(standing, event, script.graph, script) !== null) break;
    events.push(event);
    standing = applyRunEvent(standing, event, script.graph);
  }
  return events;
}

// in which order JSON keeps the fields of an event is nobody's promise
function isSame(one: RunEvent, other: RunEvent | undefined): boolean {
  const { kind, stepId, at } = other ?? {};
  return one.kind === kind && one.stepId === stepId && one.at === at;
}
