import { describe, expect, it } from 'vitest';
import type { CallScript, ScriptGraph, ScriptProblem, ScriptStep } from './call-script';
import { removeStep } from './edit-graph';
import { isPublishable, lintScript } from './lint-script';
import { ask, close, disclose, firstCall, say, scriptOf } from './script-example';

const rules = (problems: readonly ScriptProblem[]) => [
  ...new Set(problems.map(({ rule }) => rule)),
];

function changed(id: string, change: (step: ScriptStep) => ScriptStep): ScriptGraph {
  const graph = firstCall();
  return { ...graph, steps: graph.steps.map((step) => (step.id === id ? change(step) : step)) };
}

describe('what must be disclosed', () => {
  it.each(['name', 'firm', 'initial', 'rights'])('refuses a first call without “%s”', (id) => {
    const problems = lintScript(scriptOf(), removeStep(firstCall(), id));
    expect(rules(problems)).toEqual(['MISSING_DISCLOSURE']);
    expect(problems[0]?.citation).toMatch(/USC|CFR/);
    expect(isPublishable(problems)).toBe(false);
  });

  it('is wanted on every way, not on one', () => {
    const graph = firstCall();
    const steps = graph.steps.map((step) =>
      step.id === 'firm' ? ask('firm', { a: 'firm-2', b: 'initial' }) : step,
    );
    const other = disclose('firm-2', 'BUSINESS_NAME', 'initial', 'I call from {{firmName}}.');
    const problems = lintScript(scriptOf(), { ...graph, steps: [...steps, other] });
    expect(problems.map(({ rule, stepId }) => [rule, stepId])).toEqual([
      ['MISSING_DISCLOSURE', 'amount'],
    ]);
  });

  it.each<[string, Partial<CallScript>, boolean]>([
    ['a later contact asks for the collector line', { moment: 'LATER_CONTACT' }, true],
    ['so does an inbound call', { moment: 'INBOUND' }, true],
    [
      'a creditor in its own name does not',
      { moment: 'LATER_CONTACT', conditions: [{ relations: ['FIRST_PARTY'] }] },
      false,
    ],
    [
      'nor does a servicer',
      { moment: 'LATER_CONTACT', conditions: [{ relations: ['SERVICER'] }] },
      false,
    ],
    [
      'a debt buyer does',
      { moment: 'LATER_CONTACT', conditions: [{ relations: ['DEBT_BUYER'] }] },
      true,
    ],
    ['in the UK the purpose is asked for', { moment: 'LATER_CONTACT', packs: ['GB'] }, true],
  ])('%s', (_, changes, isAsked) => {
    const graph = removeStep(firstCall(), 'initial');
    const missing = lintScript(scriptOf(changes), graph).filter(
      ({ rule }) => rule === 'MISSING_DISCLOSURE',
    );
    expect(missing.length > 0).toBe(isAsked);
  });

  it('asks an inbound call that may be the first for all of the first', () => {
    const graph = removeStep(firstCall(), 'rights');
    const inbound = (isFirstContact: boolean) =>
      lintScript(scriptOf({ moment: 'INBOUND', conditions: [{ isFirstContact }] }), graph);
    expect(rules(inbound(true))).toEqual(['MISSING_DISCLOSURE']);
    expect(inbound(false)).toEqual([]);
  });

  it.each<[string, string]>([
    ['initial', 'This is an attempt to collect a debt.'],
    ['initial', 'Any information obtained will be used for that purpose.'],
    ['name', 'Good morning.'],
    ['firm', 'I call from a firm.'],
  ])('wants its words in “%s”: %s', (id, text) => {
    expect(
      rules(
        lintScript(
          scriptOf(),
          changed(id, (step) => ({ ...step, text })),
        ),
      ),
    ).toContain('MISSING_DISCLOSURE');
  });

  it('wants the terms of a settlement before one is agreed', () => {
    const graph = changed('offer', (step) =>
      step.kind === 'OFFER' ? { ...step, offers: [{ offer: 'LUMP_SUM', next: 'terms' }] } : step,
    );
    const plan: ScriptStep = {
      kind: 'ACT',
      id: 'plan',
      title: 'plan',
      text: '',
      act: 'PLAN',
      plan: 'SETTLEMENT',
      next: 'read',
      skipped: 'done',
    };
    const terms = disclose(
      'terms',
      'SETTLEMENT_TERMS',
      'plan',
      'It is {{settlementAmount}} until {{offerExpiresOn}}.',
    );
    const steps = graph.steps.filter(({ id }) => id !== 'promise');
    expect(lintScript(scriptOf(), { ...graph, steps: [...steps, terms, plan] })).toEqual([]);
    const without = removeStep({ ...graph, steps: [...steps, terms, plan] }, 'terms');
    expect(rules(lintScript(scriptOf(), without))).toEqual(['MISSING_DISCLOSURE']);
  });

  it('wants consent before somebody’s illness is noted', () => {
    const graph = changed('why', () => ask('why', { ill: 'ill', no: 'offer' }, 'What happened?'));
    const note: ScriptStep = {
      kind: 'ACT',
      id: 'ill',
      title: 'ill',
      text: '',
      act: 'FACT',
      fact: 'VULNERABILITY',
      next: 'offer',
      skipped: 'offer',
    };
    const problems = lintScript(scriptOf(), {
      ...graph,
      steps: [...graph.steps, note, close('x')],
    });
    expect(problems.map(({ stepId }) => stepId)).toContain('ill');
  });
});

describe('a voicemail', () => {
  const voicemail = scriptOf({ moment: 'VOICEMAIL' });
  const spoken = (text: string) =>
    lintScript(voicemail, {
      start: 'a',
      steps: [say('a', 'end', text), close('end')],
      objections: [],
    });
  const WHOLE =
    'Hello. This is {{callerName}} from {{callName}}. Please call me back at {{firmPhone}}.';

  it.each([
    WHOLE,
    '{{greeting|Hello}}, this is {{callerName}} of {{callName}}. Please return my call at {{firmPhone}}, Monday to Friday from 9 am to 5 pm. You may speak to any representative. Thank you.',
  ])('may say: %s', (text) => {
    expect(spoken(text)).toEqual([]);
  });

  it.each([
    `${WHOLE} It is about your account.`,
    `${WHOLE} It is urgent.`,
    `${WHOLE} It is about {{creditor}}.`,
    `${WHOLE} We are a debt collector.`,
    WHOLE.replace('{{callName}}', '{{firmName}}'),
    `{{customerName}}, ${WHOLE}`,
    WHOLE.replace('{{callName}}', '{{callName|a debt collector}}'),
    'Hello. This is {{callerName}}. Please call me back at {{firmPhone}}.',
    'Hello. This is {{callName}}. Please call us back at {{firmPhone}}.',
    'Hello. This is {{callerName}} from {{callName}}. Please call me back.',
    'Hi. This is {{callerName}} from {{callName}} at {{firmPhone}}.',
  ])('may not say: %s', (text) => {
    expect(rules(spoken(text))).toEqual(['VOICEMAIL_SAYS_MORE']);
  });

  it('asks nothing and opens no form', () => {
    const steps = [ask('q', { a: 'a', b: 'end' }, 'Hello?'), say('a', 'end', WHOLE), close('end')];
    expect(rules(lintScript(voicemail, { start: 'q', steps, objections: [] }))).toEqual([
      'VOICEMAIL_SAYS_MORE',
    ]);
  });
});

describe('the order of disclosures', () => {
  it('lets none that tells of the debt come before the one that opens the talk', () => {
    const graph = firstCall();
    const order: Readonly<Record<string, string>> = {
      firm: 'rights',
      rights: 'initial',
      amount: 'why',
    };
    const steps = graph.steps.map((step) =>
      step.id in order ? ({ ...step, next: order[step.id] } as ScriptStep) : step,
    );
    const problems = lintScript(scriptOf(), { ...graph, steps });
    expect(problems.map(({ rule, stepId }) => [rule, stepId])).toEqual([
      ['MISSING_DISCLOSURE', 'rights'],
    ]);
  });

  it('counts every duty one step fulfils', () => {
    const graph = removeStep(firstCall(), 'firm');
    const steps = graph.steps.map((step) =>
      step.id === 'initial' && step.kind === 'DISCLOSE'
        ? {
            ...step,
            text: `I call from {{firmName}}. ${step.text}`,
            also: ['BUSINESS_NAME'] as const,
          }
        : step,
    );
    expect(lintScript(scriptOf(), { ...graph, steps })).toEqual([]);
  });
});
