import { describe, expect, it } from 'vitest';
import type { ScriptGraph, ScriptProblem, ScriptStep } from './call-script';
import { isPublishable, lintScript } from './lint-script';
import { ask, close, firstCall, say, scriptOf } from './script-example';

const rules = (problems: readonly ScriptProblem[]) => [
  ...new Set(problems.map(({ rule }) => rule)),
];

function changed(id: string, change: (step: ScriptStep) => ScriptStep): ScriptGraph {
  const graph = firstCall();
  return { ...graph, steps: graph.steps.map((step) => (step.id === id ? change(step) : step)) };
}

function business(steps: readonly ScriptStep[], objections: ScriptGraph['objections'] = []) {
  const graph = { start: steps[0]?.id ?? '', steps, objections };
  return lintScript(scriptOf({ moment: 'BUSINESS', packs: [] }), graph);
}

describe('a script that is well', () => {
  it('has no problem', () => {
    expect(lintScript(scriptOf(), firstCall())).toEqual([]);
    expect(isPublishable([])).toBe(true);
  });
});

describe('how a script hangs together', () => {
  it.each<[string, readonly ScriptStep[], ScriptProblem['rule'], string | null]>([
    ['nothing leads to a step', [close('end'), say('lost', 'end')], 'UNREACHABLE', 'lost'],
    [
      'a way leads to no step',
      [ask('q', { yes: 'nowhere', no: 'end' }), close('end')],
      'UNKNOWN_NEXT',
      'q',
    ],
    [
      'all ways lead to no step',
      [ask('q', { a: 'b', c: 'end' }), say('b', ''), close('end')],
      'DEAD_END',
      'b',
    ],
    [
      'two steps lead round',
      [ask('q', { yes: 'a', no: 'end' }), say('a', 'b'), say('b', 'a'), close('end')],
      'LOOP_WITHOUT_EXIT',
      'a',
    ],
    [
      'a step leads to itself',
      [ask('q', { a: 'a', b: 'end' }), say('a', 'a'), close('end')],
      'LOOP_WITHOUT_EXIT',
      'a',
    ],
    ['there is no close', [say('a', 'b'), say('b', 'a')], 'NO_CLOSE', null],
    ['an id is there twice', [say('a', 'end'), say('a', 'end'), close('end')], 'DUPLICATE_ID', 'a'],
    ['a question has one answer', [ask('q', { yes: 'end' }), close('end')], 'FEW_ANSWERS', 'q'],
    ['a step says nothing', [say('a', 'end', ' '), close('end')], 'EMPTY_TEXT', 'a'],
    [
      'a variable is unknown',
      [say('a', 'end', 'You owe {{amonut}}.'), close('end')],
      'UNKNOWN_VARIABLE',
      'a',
    ],
    [
      'braces are left open',
      [say('a', 'end', 'You owe {{balance}.'), close('end')],
      'UNKNOWN_VARIABLE',
      'a',
    ],
  ])('%s', (_, steps, rule, stepId) => {
    const problems = business(steps);
    expect(problems.map((one) => [one.rule, one.stepId])).toContainEqual([rule, stepId]);
    expect(isPublishable(problems)).toBe(false);
  });

  it('begins nowhere', () => {
    const graph = { start: 'nobody', steps: [close('end')], objections: [] };
    expect(rules(lintScript(scriptOf({ moment: 'BUSINESS' }), graph))).toContain('NO_START');
  });

  it('tells each ring once', () => {
    const steps = [ask('q', { yes: 'a', no: 'end' }), say('a', 'b'), say('b', 'a'), close('end')];
    expect(business(steps).filter(({ rule }) => rule === 'LOOP_WITHOUT_EXIT')).toHaveLength(1);
  });

  it('lets a loop be that has a way out', () => {
    const steps = [ask('q', { again: 'a', done: 'end' }), say('a', 'q'), close('end')];
    expect(business(steps)).toEqual([]);
  });

  it('has one key for each answer', () => {
    const step = {
      ...ask('q', { a: 'end', b: 'end' }),
      answers: [
        { id: 'a', label: 'A', next: 'end' },
        { id: 'b', label: 'B', key: '1', next: 'end' },
      ],
    };
    expect(rules(business([step, close('end')]))).toEqual(['DUPLICATE_KEY']);
  });

  it('counts what an objection leads to as reached', () => {
    const steps = [say('a', 'end'), say('more', 'end'), close('end')];
    const objection = { id: 'o', says: ['Tell me more'], answer: 'With pleasure.', next: 'more' };
    expect(business(steps, [objection])).toEqual([]);
    expect(rules(business(steps, [{ ...objection, next: 'gone' }]))).toEqual([
      'UNKNOWN_NEXT',
      'UNREACHABLE',
    ]);
  });
});

describe('who is verified before the debt is spoken of', () => {
  it.each<[string, ScriptGraph]>([
    [
      'by a way past the verification',
      changed('verify', (step) => ({ ...step, refused: 'amount' }) as ScriptStep),
    ],
    [
      'in the question itself',
      changed('verify', (step) => ({ ...step, text: 'Is it you who has {{balance}} open?' })),
    ],
    [
      'in plain words',
      changed('name', (step) => ({ ...step, text: 'I am {{callerName}}, about your debt.' })),
    ],
    [
      'by an answer to an objection',
      firstCall({
        objections: [{ id: 'o', says: ['Who are you?'], answer: 'One moment.', next: 'amount' }],
      }),
    ],
    [
      'in the answer to an objection',
      firstCall({
        objections: [{ id: 'o', says: ['Who are you?'], answer: 'We collect what is owed.' }],
      }),
    ],
  ])('is told: %s', (_, graph) => {
    expect(rules(lintScript(scriptOf(), graph))).toContain('DEBT_BEFORE_VERIFYING');
  });

  it('does not hold back what an objection about the debt leads to: it waits itself', () => {
    const objection = {
      id: 'o',
      says: ['I cannot pay'],
      answer: 'I am sorry.',
      next: 'offer',
      isAboutDebt: true,
    };
    expect(lintScript(scriptOf(), firstCall({ objections: [objection] }))).toEqual([]);
  });

  it('takes a verification that asks for nothing for none', () => {
    const graph = changed('verify', (step) => ({ ...step, need: 0 }) as ScriptStep);
    expect(rules(lintScript(scriptOf(), graph))).toContain('FEW_ANSWERS');
  });

  it('does not bind between businesses', () => {
    expect(business([say('a', 'end', 'You owe {{balance}}.'), close('end')])).toEqual([]);
  });

  it('falls away when a second verification fails', () => {
    const graph = firstCall();
    const again = {
      ...graph.steps[1],
      id: 'again',
      verified: 'amount',
      refused: 'amount',
      notThem: 'wrong',
    };
    const steps = graph.steps.map((step) =>
      step.id === 'initial' ? { ...step, next: 'again' } : step,
    );
    const problems = lintScript(scriptOf(), { ...graph, steps: [...steps, again] as ScriptStep[] });
    expect(problems.map(({ rule, stepId }) => [rule, stepId])).toContainEqual([
      'DEBT_BEFORE_VERIFYING',
      'amount',
    ]);
  });
});

describe('a script of many steps', () => {
  it('is walked by steps, not by ways: 2^2000 of them', () => {
    const steps: ScriptStep[] = Array.from({ length: 2000 }, (_, index) =>
      ask(`q${index}`, { a: `q${index + 1}`, b: `q${Math.min(index + 2, 2000)}` }),
    );
    expect(business([...steps, close('q2000')])).toEqual([]);
    const first = firstCall();
    const long = { ...first, start: 'q0', steps: [...steps, say('q2000', 'name'), ...first.steps] };
    expect(lintScript(scriptOf(), long)).toEqual([]);
  });
});
