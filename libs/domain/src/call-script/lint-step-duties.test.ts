import { describe, expect, it } from 'vitest';
import type { CallScript, DisclosureCode, ScriptProblem, ScriptStep } from './call-script';
import { lintScript } from './lint-script';
import { ask, close, disclose, firstCall, scriptOf } from './script-example';

type Act = Extract<ScriptStep, { kind: 'ACT' }>;

const WORDS: Partial<Record<DisclosureCode, string>> = {
  WRITTEN_DISPUTE_ROUTE: 'Write to {{disputeAddress}}.',
  FREE_ADVICE: 'Free advice: {{adviceName}}.',
};

// the first call, with a form after "what happened" and what is said before and after it
function problemsOf(
  act: Partial<Act> & Pick<Act, 'act'>,
  before: readonly DisclosureCode[],
  changes: { readonly script?: Partial<CallScript>; readonly after?: DisclosureCode } = {},
): readonly ScriptProblem[] {
  const graph = firstCall();
  const afterwards = changes.after ? 'said' : 'hung-up';
  const form: ScriptStep = {
    kind: 'ACT',
    id: 'form',
    title: 'form',
    text: '',
    next: afterwards,
    skipped: 'hung-up',
    ...act,
  };
  const said = before.map((code, index) =>
    disclose(
      `before-${index}`,
      code,
      index + 1 < before.length ? `before-${index + 1}` : 'form',
      WORDS[code] ?? 'Said.',
    ),
  );
  const why = ask('why', { form: said[0]?.id ?? 'form', pay: 'offer' }, 'What happened?');
  const steps = [
    ...graph.steps.map((step) => (step.id === 'why' ? why : step)),
    ...said,
    form,
    ...(changes.after ? [disclose('said', changes.after, 'hung-up', 'Said.')] : []),
  ];
  return lintScript(scriptOf(changes.script), { ...graph, steps }).filter(
    ({ rule, stepId }) => rule === 'MISSING_DISCLOSURE' && stepId === 'form',
  );
}

describe('what falls due by what a step does', () => {
  it.each<[string, Partial<Act> & Pick<Act, 'act'>, readonly DisclosureCode[], number]>([
    ['an illness noted without asking', { act: 'FACT', fact: 'VULNERABILITY' }, [], 1],
    ['an illness noted with consent', { act: 'FACT', fact: 'VULNERABILITY' }, ['NOTE_CONSENT'], 0],
    ['hardship noted without asking', { act: 'FACT', fact: 'HARDSHIP' }, [], 1],
    ['a stop noted', { act: 'FACT', fact: 'CEASE' }, [], 0],
    ['a dispute without the written route', { act: 'DISPUTE' }, [], 1],
    ['a dispute with it', { act: 'DISPUTE' }, ['WRITTEN_DISPUTE_ROUTE'], 0],
    ['a stolen identity without it', { act: 'FACT', fact: 'IDENTITY_THEFT' }, [], 1],
    ['a callback without consent', { act: 'CALLBACK' }, [], 1],
    ['a callback with it', { act: 'CALLBACK' }, ['CALLBACK_CONSENT'], 0],
    ['copies', { act: 'COPIES' }, [], 0],
  ])('%s', (_, act, before, count) => {
    expect(problemsOf(act, before)).toHaveLength(count);
  });

  it.each<[string, readonly DisclosureCode[], readonly string[], number]>([
    ['in the US free advice', [], ['US'], 1],
    ['in the US free advice, given', ['FREE_ADVICE'], ['US'], 0],
    ['in the UK Breathing Space besides', ['FREE_ADVICE'], ['GB'], 1],
    ['in the UK both', ['FREE_ADVICE', 'BREATHING_SPACE'], ['GB'], 0],
  ])('an arrangement out of hardship wants %s', (_, before, packs, count) => {
    const problems = problemsOf({ act: 'PLAN', plan: 'ARRANGEMENT', isHardship: true }, before, {
      script: { packs },
      after: 'READ_BACK',
    });
    expect(problems).toHaveLength(count);
  });

  it.each([
    ['a settlement wants its terms', 'SETTLEMENT', 1],
    ['a plan does not', 'PLAN', 0],
  ] as const)('%s', (_, plan, count) => {
    expect(problemsOf({ act: 'PLAN', plan }, [], { after: 'READ_BACK' })).toHaveLength(count);
  });

  it.each(['PROMISE', 'PLAN'] as const)('a %s is read back', (act) => {
    expect(problemsOf({ act }, [])).toHaveLength(1);
    expect(problemsOf({ act }, [], { after: 'READ_BACK' })).toHaveLength(0);
  });

  it('nothing of it between businesses', () => {
    expect(problemsOf({ act: 'PROMISE' }, [], { script: { moment: 'BUSINESS' } })).toHaveLength(0);
  });

  it('a lump sum taken wants its terms before it is agreed, even by a close alone', () => {
    const graph = firstCall();
    const offer: ScriptStep = {
      kind: 'OFFER',
      id: 'offer',
      title: 'offer',
      text: 'A lump sum?',
      offers: [{ offer: 'LUMP_SUM', next: 'made' }],
      refused: 'hung-up',
    };
    const steps = graph.steps.filter(({ id }) => !['promise', 'read', 'done'].includes(id));
    const all = [
      ...steps.map((step) => (step.id === 'offer' ? offer : step)),
      close('made', 'OFFER_MADE'),
    ];
    const problems = lintScript(scriptOf(), { ...graph, steps: all });
    expect(problems.map(({ rule, stepId }) => [rule, stepId])).toEqual([
      ['MISSING_DISCLOSURE', 'made'],
    ]);
  });
});

describe('a script of nothing', () => {
  it('is told what it lacks, and nothing breaks', () => {
    const rules = lintScript(scriptOf(), { start: '', steps: [], objections: [] }).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(expect.arrayContaining(['NO_START', 'NO_CLOSE', 'MISSING_DISCLOSURE']));
  });
});
