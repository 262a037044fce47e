import { type ScriptGraph, STARTER_SCRIPTS } from '@kept/domain';
import { describe, expect, it } from 'vitest';
import { eventOf, type Happening, newRun, standingOf } from './local-run';
import { progressOf } from './script-flow';
import { spokenScript } from './spoken-script';

const NOW = Temporal.Instant.from('2026-11-19T20:12:00Z');

function graphOf(code: string): ScriptGraph {
  const starter = STARTER_SCRIPTS.find((one) => one.code === code && one.language === 'en-US');
  if (starter === undefined) throw new Error(`${code} is no starter script`);
  return starter.graph;
}

function spokenWith(graph: ScriptGraph) {
  return spokenScript({
    __typename: 'ScriptForCall',
    scriptId: 'script-1',
    versionId: 'version-1',
    versionNumber: 1,
    code: 'EXAMPLE',
    name: 'Example',
    moment: 'LATER_CONTACT',
    packs: ['US'],
    language: 'en-US',
    conditions: [],
    graph,
    values: {},
    why: '',
  });
}

function progressAfter(graph: ScriptGraph, happenings: readonly Happening[]) {
  let run = newRun(spokenWith(graph), { direction: 'OUTBOUND', attemptId: null });
  for (const happening of happenings) {
    run = { ...run, events: [...run.events, eventOf(run, happening, NOW)] };
  }
  return progressOf(standingOf(run), graph);
}

describe('how far a call has come', () => {
  it('begins with the first step of as many as the first way on takes', () => {
    expect(progressAfter(graphOf('VOICEMAIL'), [])).toEqual({ at: 1, of: 2 });
  });

  it('counts one on with every step, and is at its end at the close', () => {
    const graph = graphOf('VOICEMAIL');
    expect(progressAfter(graph, [{ kind: 'SAID' }])).toEqual({ at: 2, of: 2 });
  });

  it('goes back with the collector', () => {
    const graph = graphOf('VOICEMAIL');
    expect(progressAfter(graph, [{ kind: 'SAID' }, { kind: 'BACK' }])).toEqual({ at: 1, of: 2 });
  });

  it('is reckoned anew where an answer leads to another end', () => {
    const graph = graphOf('BROKEN_PROMISE');
    const hello: Happening = { kind: 'DISCLOSED' };
    const { at, of } = progressAfter(graph, [hello, { kind: 'ANSWERED', answerId: 'hung-up' }]);
    expect({ at, of }).toEqual({ at: 3, of: 3 });
  });

  it('stops counting where a script leads back to a step already gone through', () => {
    const graph: ScriptGraph = {
      start: 'a',
      steps: [
        { kind: 'SAY', id: 'a', title: 'a', text: 'a', next: 'b' },
        {
          kind: 'ASK',
          id: 'b',
          title: 'b',
          text: 'b',
          answers: [
            { id: 'again', label: 'Again', next: 'a' },
            { id: 'end', label: 'End', next: 'c' },
          ],
        },
        { kind: 'CLOSE', id: 'c', title: 'c', text: '', outcome: null },
      ],
      objections: [],
    };
    expect(progressAfter(graph, [{ kind: 'SAID' }])).toEqual({ at: 2, of: 3 });
  });
});
