import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCRIPT_STEP_KINDS, type ScriptGraph } from './call-script';
import { compareGraphs } from './compare-scripts';
import {
  addAnswer,
  addStep,
  changeKind,
  changeStep,
  emptyStep,
  leadTo,
  moveStep,
  newStepId,
  removeAnswer,
  removeObjection,
  removeStep,
  renameStep,
  setObjection,
} from './edit-graph';
import { lintScript } from './lint-script';
import { edgesOf, stepOf } from './script-edges';
import { firstCall, say, scriptOf } from './script-example';

const EMPTY: ScriptGraph = { start: '', steps: [], objections: [] };
const waysTo = (graph: ScriptGraph, id: string) =>
  graph.steps.filter((step) => edgesOf(step).some(({ to }) => to === id)).map((step) => step.id);

describe('adding a step', () => {
  it('puts it between a step and what came after', () => {
    const graph = addStep(firstCall(), 'amount', say('thanks', ''));
    expect(stepOf(graph, 'amount')).toMatchObject({ next: 'thanks' });
    expect(stepOf(graph, 'thanks')).toMatchObject({ next: 'rights' });
    expect(graph.steps.map(({ id }) => id).indexOf('thanks')).toBe(5);
    expect(lintScript(scriptOf(), graph)).toEqual([]);
  });

  it('puts it into the way that is named', () => {
    const graph = addStep(firstCall(), 'verify', say('sorry', ''), 'notThem');
    expect(stepOf(graph, 'verify')).toMatchObject({ verified: 'firm', notThem: 'sorry' });
    expect(stepOf(graph, 'sorry')).toMatchObject({ next: 'wrong' });
  });

  it('gives it an id of its own', () => {
    const graph = addStep(firstCall(), 'amount', say('amount', ''));
    expect(stepOf(graph, 'amount')).toMatchObject({ next: 'amount-2' });
  });

  it('begins an empty script', () => {
    const graph = addStep(EMPTY, 'nothing', emptyStep('CLOSE', 'end', ''));
    expect(graph).toMatchObject({ start: 'end', steps: [{ id: 'end' }] });
  });

  it.each(SCRIPT_STEP_KINDS)('leaves no way of a new %s open', (kind) => {
    const graph = addStep(
      firstCall(),
      'amount',
      emptyStep(kind, newStepId(firstCall(), 'New step'), ''),
    );
    expect(stepOf(graph, 'new-step')).not.toBeNull();
    const rules = lintScript(scriptOf(), graph).map(({ rule }) => rule);
    expect(rules).not.toContain('UNKNOWN_NEXT');
  });
});

describe('taking a step out', () => {
  it('leads what led to it to where it went', () => {
    const graph = removeStep(firstCall(), 'amount');
    expect(stepOf(graph, 'initial')).toMatchObject({ next: 'rights' });
    expect(lintScript(scriptOf(), graph)).toEqual([]);
  });

  it('begins with what came after the first', () => {
    expect(removeStep(firstCall(), 'name').start).toBe('verify');
  });

  it('leads objections on with it', () => {
    const objection = { id: 'o', says: ['Why?'], answer: 'Because.', next: 'amount' };
    expect(removeStep(firstCall({ objections: [objection] }), 'amount').objections[0]?.next).toBe(
      'rights',
    );
    expect(
      removeStep(firstCall({ objections: [{ ...objection, next: 'done' }] }), 'done').objections[0],
    ).toEqual({
      id: 'o',
      says: ['Why?'],
      answer: 'Because.',
    });
  });

  it('leaves to the lint what led to a close', () => {
    const rules = lintScript(scriptOf(), removeStep(firstCall(), 'wrong')).map(({ rule }) => rule);
    expect(rules).toEqual(['UNKNOWN_NEXT']);
  });
});

describe('other edits', () => {
  it('rename a step everywhere', () => {
    const graph = renameStep(firstCall(), 'hung-up', 'gone');
    expect(waysTo(graph, 'gone')).toEqual(waysTo(firstCall(), 'hung-up'));
    expect(lintScript(scriptOf(), graph)).toEqual([]);
    expect(renameStep(graph, 'gone', 'done')).toBe(graph);
    expect(renameStep(graph, 'gone', ' ')).toBe(graph);
  });

  it('move a step in the outline and no further than its ends', () => {
    const ids = (graph: ScriptGraph) => graph.steps.map(({ id }) => id);
    expect(ids(moveStep(firstCall(), 'verify', -1)).slice(0, 2)).toEqual(['verify', 'name']);
    expect(ids(moveStep(firstCall(), 'verify', 99)).at(-1)).toBe('verify');
    expect(lintScript(scriptOf(), moveStep(firstCall(), 'verify', 99))).toEqual([]);
  });

  it('add and remove answers', () => {
    const graph = addAnswer(firstCall(), 'why', { label: 'Ill' });
    expect(stepOf(graph, 'why')).toMatchObject({
      answers: [{}, {}, {}, { id: 'ill', next: 'hung-up' }],
    });
    expect(removeAnswer(graph, 'why', 'ill')).toEqual(firstCall());
    expect(addAnswer(graph, 'amount', { label: 'No question' })).toEqual(graph);
  });

  it('lead a way elsewhere, change words, change the kind', () => {
    expect(stepOf(leadTo(firstCall(), 'why', 'stop', 'done'), 'why')).toMatchObject({
      answers: [{ next: 'offer' }, { next: 'offer' }, { id: 'stop', next: 'done' }],
    });
    const changed = changeStep(firstCall(), 'amount', say('other', 'rights', 'New words'));
    expect(stepOf(changed, 'amount')).toMatchObject({ id: 'amount', text: 'New words' });
    expect(stepOf(changeKind(firstCall(), 'amount', 'ASK'), 'amount')).toMatchObject({
      kind: 'ASK',
      text: 'It is about {{creditor}} and {{balance}}.',
      answers: [{ next: 'rights' }, { next: 'rights' }],
    });
  });

  it('set and remove objections', () => {
    const graph = setObjection(firstCall(), { id: 'o', says: ['Why?'], answer: 'Because.' });
    expect(setObjection(graph, { id: 'o', says: ['Why?'], answer: 'So.' }).objections).toHaveLength(
      1,
    );
    expect(removeObjection(graph, 'o')).toEqual(firstCall());
  });
});

describe('any edits', () => {
  const ids = firstCall().steps.map(({ id }) => id);
  const anyEdit = fc.tuple(
    fc.constantFrom('add', 'remove', 'move', 'rename', 'kind', 'answer'),
    fc.constantFrom(...ids),
    fc.constantFrom(...SCRIPT_STEP_KINDS),
    fc.integer({ min: -20, max: 20 }),
  );
  const edited = (
    graph: ScriptGraph,
    [edit, id, kind, by]: [string, string, (typeof SCRIPT_STEP_KINDS)[number], number],
  ) => {
    if (edit === 'add')
      return addStep(graph, id, emptyStep(kind, newStepId(graph, `new ${by}`), ''));
    if (edit === 'remove')
      return edgesOf(stepOf(graph, id) ?? say('', '')).length > 0 ? removeStep(graph, id) : graph;
    if (edit === 'move') return moveStep(graph, id, by);
    if (edit === 'rename') return renameStep(graph, id, `${id}-${by}`);
    if (edit === 'kind') return kind === 'CLOSE' ? graph : changeKind(graph, id, kind);
    return addAnswer(graph, id, { label: `Answer ${by}` });
  };

  it('lead nowhere that is not there, and keep ids apart', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 15 }), (edits) => {
        const graph = edits.reduce<ScriptGraph>(edited, firstCall());
        const known = new Set(graph.steps.map(({ id }) => id));
        expect(known.size).toBe(graph.steps.length);
        const ways = graph.steps.flatMap((step) => edgesOf(step).map(({ to }) => to));
        // of a close turned into a question nothing is known of where it leads
        expect(ways.filter((to) => to !== '' && !known.has(to))).toEqual([]);
        expect(known.has(graph.start)).toBe(true);
      }),
    );
  });

  it('are seen by the comparison, and nothing is seen where there were none', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 5 }), (edits) => {
        const graph = edits.reduce<ScriptGraph>(edited, firstCall());
        expect(compareGraphs(graph, structuredClone(graph))).toEqual([]);
        const isSame = JSON.stringify(graph) === JSON.stringify(firstCall());
        expect(compareGraphs(firstCall(), graph).length === 0).toBe(isSame);
      }),
    );
  });
});
