import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScriptGraph, ScriptStep } from './call-script';
import { disclosedBy, edgesOf, stepOf } from './script-edges';
import { ask, close, disclose, say } from './script-example';
import { closingSteps, flowOf, type Mark, reachedFrom, sureMarks } from './script-flow';

const SIZE = 7;
const MARKS: readonly Mark[] = ['VERIFIED', 'CALLER_NAME', 'COLLECTOR_LINE'];

const anyTarget = fc.nat(SIZE - 1).map((index) => `s${index}`);
const anyStep = (id: string): fc.Arbitrary<ScriptStep> =>
  fc.oneof(
    anyTarget.map((next) => say(id, next)),
    fc.tuple(anyTarget, anyTarget).map(([a, b]) => ask(id, { a, b })),
    anyTarget.map((next) => disclose(id, 'CALLER_NAME', next, 'x')),
    anyTarget.map((next) => ({
      ...disclose(id, 'COLLECTOR_LINE', next, 'x'),
      also: ['CALLER_NAME'] as const,
    })),
    fc.tuple(anyTarget, anyTarget, anyTarget).map(
      ([verified, refused, notThem]): ScriptStep => ({
        kind: 'VERIFY',
        id,
        title: id,
        text: 'x',
        checks: ['DATE_OF_BIRTH'],
        need: 1,
        verified,
        refused,
        notThem,
      }),
    ),
    fc.constant(close(id)),
  );
const anyGraph: fc.Arbitrary<ScriptGraph> = fc
  .tuple(...Array.from({ length: SIZE }, (_, index) => anyStep(`s${index}`)))
  .map((steps) => ({ start: 's0', steps, objections: [] }));

// by walking: every step with every set of marks it can be come to with
function walked(graph: ScriptGraph): ReadonlyMap<string, readonly (readonly Mark[])[]> {
  const seen = new Map<string, (readonly Mark[])[]>();
  const known = new Set<string>();
  const waiting: { id: string; marks: readonly Mark[] }[] = [{ id: graph.start, marks: [] }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const step = stepOf(graph, at.id);
    const place = `${at.id} ${at.marks.toSorted().join()}`;
    if (step === null || known.has(place)) continue;
    known.add(place);
    seen.set(at.id, [...(seen.get(at.id) ?? []), at.marks]);
    for (const { by, to } of edgesOf(step))
      waiting.push({ id: to, marks: after(step, by, at.marks) });
  }
  return seen;
}

function after(step: ScriptStep, by: string, marks: readonly Mark[]): readonly Mark[] {
  if (step.kind !== 'VERIFY') return [...new Set([...marks, ...disclosedBy(step)])];
  const others = marks.filter((mark) => mark !== 'VERIFIED');
  return by === 'verified' ? [...others, 'VERIFIED'] : others;
}

describe('what is sure at a step', () => {
  it('is what every walk to it has, found without walking them', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const flow = flowOf(graph);
        const sure = sureMarks(flow, [{ id: graph.start, marks: [] }]);
        const walks = walked(graph);
        expect(new Set(flow.reachable.map(({ id }) => id))).toEqual(new Set(walks.keys()));
        for (const [id, ways] of walks) {
          for (const mark of MARKS) {
            expect([id, mark, sure(id, mark)]).toEqual([
              id,
              mark,
              ways.every((marks) => marks.includes(mark)),
            ]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the steps from which a close can be reached', () => {
  it('are those whose walk comes to one', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const flow = flowOf(graph);
        const closing = closingSteps(flow);
        for (const { id } of graph.steps) {
          const reached = [...reachedFrom(flow, [id])].map((one) => stepOf(graph, one)?.kind);
          expect([id, closing.has(id)]).toEqual([id, reached.includes('CLOSE')]);
        }
      }),
    );
  });
});
