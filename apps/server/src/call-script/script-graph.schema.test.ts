import { isRefusal, STARTER_SCRIPTS } from '@kept/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConditions } from './script-conditions.schema';
import { readGraph } from './script-graph.schema';

describe('the door of scripts', () => {
  it.each(STARTER_SCRIPTS.map((script) => [`${script.code} ${script.language}`, script] as const))(
    'lets %s in as it is',
    (_name, { graph, conditions }) => {
      const sent: unknown = JSON.parse(JSON.stringify({ graph, conditions }));
      const { graph: words, conditions: when } = sent as { graph: unknown; conditions: unknown };
      expect(readGraph(words)).toEqual(graph);
      expect(readConditions(when)).toEqual(conditions);
    },
  );

  it('refuses whatever else comes, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const read = readGraph(given);
        expect(isRefusal(read)).toBe(true);
        if (isRefusal(read)) expect(read.message).not.toBe('');
      }),
    );
  });

  it('keeps what somebody has only begun to draw', () => {
    const begun = {
      start: '',
      steps: [
        { kind: 'ASK', id: 'a', title: '', text: '', answers: [] },
        { kind: 'ACT', id: 'b', title: '', text: '', act: 'PROMISE', next: '', skipped: '' },
        { kind: 'OFFER', id: 'c', title: '', text: '', offers: [], refused: '' },
      ],
      objections: [{ id: 'o', says: [], answer: '' }],
    };
    expect(readGraph(begun)).toEqual(begun);
  });
});
