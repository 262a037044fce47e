import { type RunEvent, type ScriptStep, STARTER_SCRIPTS, stepOf } from '@kept/domain';
import { describe, expect, it } from 'vitest';
import type { ScriptRunPartsFragment } from '../gql/graphql';
import {
  eventOf,
  type Happening,
  type LocalRun,
  mergedRun,
  newRun,
  runOfServer,
  standingOf,
} from './local-run';
import { spokenScript } from './spoken-script';

const NOW = Temporal.Instant.from('2026-11-19T20:12:00.123456Z');

function sentScript(versionId = 'version-1'): ScriptRunPartsFragment['script'] {
  const starter = STARTER_SCRIPTS.find(
    ({ code, language }) => code === 'BROKEN_PROMISE' && language === 'en-US',
  );
  if (starter === undefined) throw new Error('the script of a broken promise is a starter');
  const { code, name, moment, packs, language, conditions, graph } = starter;
  return {
    __typename: 'ScriptForCall',
    scriptId: 'script-1',
    versionId,
    versionNumber: 1,
    code,
    name,
    moment,
    packs: [...packs],
    language,
    conditions,
    graph,
    values: { callerName: 'Mia Berg' },
    why: '',
  };
}

const CHOSEN = { ...spokenScript(sentScript()), why: 'A promise was broken on 13 November.' };
const CALL = { direction: 'OUTBOUND', attemptId: 'attempt-1' } as const;

/** A run in which this happened, a second apart. */
function ranThrough(
  happenings: readonly Happening[],
  run: LocalRun = newRun(CHOSEN, CALL),
): LocalRun {
  const events = [...run.events];
  for (const happening of happenings) {
    const at = NOW.add({ seconds: events.length });
    events.push(eventOf({ ...run, events }, happening, at));
  }
  return { ...run, events };
}

const OPENING: readonly Happening[] = [
  { kind: 'DISCLOSED' },
  { kind: 'ANSWERED', answerId: 'yes-speaking' },
  { kind: 'VERIFIED', checks: ['DATE_OF_BIRTH', 'POSTAL_CODE'] },
  { kind: 'DISCLOSED' },
];

function aServerRun(
  events: readonly RunEvent[],
  changes: Partial<ScriptRunPartsFragment> = {},
): ScriptRunPartsFragment {
  return {
    __typename: 'ScriptRun',
    id: 'run-1',
    caseId: 'case-1',
    state: 'RUNNING',
    events,
    attemptId: 'attempt-1',
    version: 1,
    script: sentScript(),
    ...changes,
  };
}

const at = (run: LocalRun): string => standingOf(run).stepId;

describe('what happens in a run', () => {
  it('is numbered, stands at the step where the run stands, and is timed to the millisecond', () => {
    const run = ranThrough([{ kind: 'DISCLOSED' }]);
    expect(eventOf(run, { kind: 'ANSWERED', answerId: 'yes-speaking' }, NOW)).toEqual({
      seq: 2,
      at: '2026-11-19T20:12:00.123Z',
      stepId: 'ask-person',
      kind: 'ANSWERED',
      answerId: 'yes-speaking',
    });
  });

  it('leads through the real script', () => {
    expect(at(newRun(CHOSEN, CALL))).toBe('hello');
    expect(at(ranThrough(OPENING))).toBe('expected');
    expect(standingOf(ranThrough(OPENING)).isVerified).toBe(true);
  });
});

describe('a run after a reload', () => {
  it('is the server’s where this browser has nothing', () => {
    const { events } = ranThrough(OPENING);
    const run = mergedRun(null, aServerRun(events.slice(0, 3)));
    expect(run).toEqual(runOfServer(aServerRun(events.slice(0, 3))));
    expect(run).toMatchObject({ runId: 'run-1', sent: 3 });
  });

  it('goes on where this browser was, with what the server lacks still to be sent', () => {
    const local = { ...ranThrough(OPENING), runId: 'run-1', sent: 2 };
    const run = mergedRun(local, aServerRun(local.events.slice(0, 2)));
    expect(run.events).toEqual(local.events);
    expect(run.sent).toBe(2);
    expect(at(run)).toBe('expected');
  });

  it('knows as sent what arrived though its answer did not', () => {
    const local = { ...ranThrough(OPENING), runId: 'run-1', sent: 0 };
    expect(mergedRun(local, aServerRun(local.events))).toMatchObject({ sent: 4 });
  });

  it('keeps the way of the call, the reason of the choice and that it was left', () => {
    const local: LocalRun = {
      ...ranThrough(OPENING),
      runId: 'run-1',
      direction: 'INBOUND',
      isLeft: true,
    };
    const run = mergedRun(local, aServerRun(local.events));
    expect(run).toMatchObject({ direction: 'INBOUND', isLeft: true });
    expect(run.script.why).toBe(CHOSEN.why);
  });

  it('does not mind in which order JSON keeps the fields', () => {
    const local = { ...ranThrough(OPENING), runId: 'run-1' };
    const turned = local.events
      .slice(0, 3)
      .map((event) => Object.fromEntries(Object.entries(event).reverse()) as RunEvent);
    expect(mergedRun(local, aServerRun(turned)).events).toHaveLength(4);
  });
});

describe('a run begun without a network', () => {
  it('gets the id that the server gave it, and all of it is to be sent', () => {
    const local = ranThrough(OPENING);
    const run = mergedRun(local, aServerRun([]));
    expect(run).toMatchObject({ runId: 'run-1', sent: 0, events: local.events });
  });

  it('gives way to one that the server had of the same call already', () => {
    const local = ranThrough(OPENING.slice(0, 1));
    const later = NOW.add({ minutes: 1 });
    const other = eventOf(newRun(CHOSEN, CALL), { kind: 'DISCLOSED' }, later);
    const run = mergedRun(local, aServerRun([other]));
    expect(run.events).toEqual([other]);
  });
});

describe('two stories', () => {
  it('another window went on: its events hold', () => {
    const local = { ...ranThrough(OPENING), runId: 'run-1', sent: 2 };
    const theirs = ranThrough([{ kind: 'NOT_VERIFIED', why: 'REFUSED' }], {
      ...local,
      events: local.events.slice(0, 2),
    });
    // at another second than the verification here
    const moved = theirs.events.map((event) =>
      event.seq === 3 ? { ...event, at: '2026-11-19T20:15:00Z' } : event,
    );
    const run = mergedRun(local, aServerRun(moved));
    expect(run.events).toEqual(moved);
    expect(run.sent).toBe(3);
    expect(standingOf(run).isVerified).toBe(false);
  });

  it('this browser is behind: it follows', () => {
    const { events } = ranThrough(OPENING);
    const local = { ...ranThrough(OPENING.slice(0, 2)), runId: 'run-1', sent: 2 };
    expect(mergedRun(local, aServerRun(events)).events).toEqual(events);
  });

  it('the tail does not fit: what fits of it stays', () => {
    const fits = ranThrough(OPENING);
    const strange: RunEvent = { seq: 5, at: NOW.toString(), stepId: 'hello', kind: 'DISCLOSED' };
    const local = { ...fits, runId: 'run-1', sent: 1, events: [...fits.events, strange] };
    const run = mergedRun(local, aServerRun(fits.events.slice(0, 1)));
    expect(run.events).toEqual(fits.events);
  });

  it('a step about the debt before verifying never gets in by the tail', () => {
    const begun = ranThrough(OPENING.slice(0, 2));
    const jump: RunEvent = {
      seq: 3,
      at: NOW.toString(),
      stepId: 'verify',
      kind: 'JUMPED',
      to: 'offer',
    };
    const local = { ...begun, runId: 'run-1', sent: 2, events: [...begun.events, jump] };
    const run = mergedRun(local, aServerRun(begun.events));
    expect(run.events).toEqual(begun.events);
    expect(at(run)).toBe('verify');
  });

  it('another run, or another version of the script: the server’s alone', () => {
    const local = { ...ranThrough(OPENING), runId: 'run-9', sent: 4 };
    expect(mergedRun(local, aServerRun([])).events).toEqual([]);
    const begun = { ...local, runId: 'run-1' };
    const newer = aServerRun([], { script: sentScript('version-2') });
    expect(mergedRun(begun, newer)).toMatchObject({ events: [], sent: 0 });
  });
});

describe('a run of the server', () => {
  it('is left where the server says so', () => {
    expect(runOfServer(aServerRun([], { state: 'LEFT' })).isLeft).toBe(true);
    expect(runOfServer(aServerRun([])).isLeft).toBe(false);
  });

  it('brings the words with it', () => {
    const { script } = runOfServer(aServerRun([]));
    const hello: ScriptStep | null = stepOf(script.graph, 'hello');
    expect(hello?.text).toContain('{{callerName}}');
    expect(script.values).toEqual({ callerName: 'Mia Berg' });
  });
});
