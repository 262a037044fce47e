import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRunEvent } from '../script-run/check-run-event';
import { attemptsAt, eventAt } from '../script-run/run-example';
import { applyRunEvent, startRun } from '../script-run/run-script';
import { isAboutDebt } from './about-debt';
import type { DisclosureCode, ScriptGraph, ScriptStep, StarterScript } from './call-script';
import { removeStep } from './edit-graph';
import { isPublishable, lintScript } from './lint-script';
import { asksVerification, disclosuresOfScript } from './required-disclosures';
import { sampleScriptValues } from './sample-script-values';
import { disclosedBy, edgesOf, stepOf } from './script-edges';
import { flowOf, reachedFrom } from './script-flow';
import { fillScriptText } from './script-text';
import { STARTER_SCRIPTS } from './starter-scripts';

const named = STARTER_SCRIPTS.map((script) => [script.packs.join(), script.code, script] as const);
const talks = named.filter(
  ([, , script]) => asksVerification(script) && script.moment !== 'VOICEMAIL',
);

describe('the scripts of the start', () => {
  it.each(named)('%s %s lints clean for its packs', (_, __, script) => {
    expect(lintScript(script, script.graph)).toEqual([]);
  });

  it.each(named)('%s %s names nothing that the sample case has not', (_, __, script) => {
    const values = sampleScriptValues(script.language);
    const texts = [
      ...script.graph.steps.map(({ text }) => text),
      ...script.graph.objections.map(({ answer }) => answer),
    ];
    const parts = texts.flatMap((text) => fillScriptText(text, values));
    expect(parts.filter(({ kind }) => kind === 'MISSING')).toEqual([]);
  });

  it('are the ten of the outlines and four more, in both countries', () => {
    for (const pack of ['US', 'GB']) {
      const codes = STARTER_SCRIPTS.filter(({ packs }) => packs.includes(pack)).map(
        ({ code }) => code,
      );
      expect(codes).toEqual([
        'FIRST_CONTACT',
        'VOICEMAIL',
        'OTHER_PERSON',
        'INBOUND',
        'INBOUND_FIRST',
        'BROKEN_PROMISE',
        'HARDSHIP',
        'DISPUTE',
        'REFUSAL',
        'BUSINESS_AP',
        'BUSINESS_DECISION_MAKER',
        'BEREAVEMENT',
        'WRONG_PERSON',
        'LANGUAGE',
      ]);
    }
  });
});

// takes a duty out of the words: the step goes where that was all it was for
function without(graph: ScriptGraph, code: DisclosureCode): ScriptGraph {
  let rest = graph;
  for (const step of graph.steps) {
    const codes = disclosedBy(step);
    const [disclosure, ...also] = codes.filter((one) => one !== code);
    if (!codes.includes(code)) continue;
    rest =
      disclosure === undefined
        ? removeStep(rest, step.id)
        : setDisclosures(rest, step.id, disclosure, also);
  }
  return rest;
}

function setDisclosures(
  graph: ScriptGraph,
  id: string,
  disclosure: DisclosureCode,
  also: readonly DisclosureCode[],
): ScriptGraph {
  const set = (step: ScriptStep) =>
    step.kind === 'DISCLOSE' && step.id === id ? { ...step, disclosure, also } : step;
  return { ...graph, steps: graph.steps.map(set) };
}

describe('a script of the start with a disclosure taken out', () => {
  it.each(named)('%s %s is refused without any one of those its packs ask for', (_, __, script) => {
    for (const { code } of disclosuresOfScript(script)) {
      if (!script.graph.steps.some((step) => disclosedBy(step).includes(code))) continue;
      const problems = lintScript(script, without(script.graph, code));
      expect([code, problems.map(({ rule }) => rule)]).toEqual([
        code,
        expect.arrayContaining(['MISSING_DISCLOSURE']),
      ]);
      expect([code, isPublishable(problems)]).toEqual([code, false]);
    }
  });

  // told a second time, due only for some debts
  const spared = (script: StarterScript, step: ScriptStep) =>
    disclosedBy(step).join() === 'TIME_BAR' ||
    (disclosedBy(step).join() === 'FREE_ADVICE' && isToldBefore(script, 'FREE_ADVICE', step.id));
  const isToldBefore = (script: StarterScript, code: DisclosureCode, id: string) =>
    script.graph.steps.some((step) => step.id !== id && disclosedBy(step).includes(code));

  it.each(talks)('%s %s is refused without any one of its steps that disclose', (_, __, script) => {
    for (const step of script.graph.steps) {
      if (step.kind !== 'DISCLOSE' || spared(script, step)) continue;
      const problems = lintScript(script, removeStep(script.graph, step.id));
      expect([step.id, isPublishable(problems)]).toEqual([step.id, false]);
    }
  });
});

describe('a run of a script of the start', () => {
  it.each(talks)('%s %s never comes to the debt before the person is verified', (_, __, script) => {
    const { graph } = script;
    const step = (id: string) => stepOf(graph, id);
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 30 }), (picks) => {
        let standing = startRun(graph);
        for (const [seq, pick] of picks.entries()) {
          const possible = attemptsAt(standing, graph)
            .map((happening) => eventAt(standing, happening, seq + 1))
            .filter((event) => checkRunEvent(standing, event, graph, script) === null);
          const event = possible[pick % Math.max(1, possible.length)];
          if (event === undefined) break;
          standing = applyRunEvent(standing, event, graph);
          const current = step(standing.stepId);
          if (current && isAboutDebt(current)) expect(standing.isVerified).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(named)('%s %s can be gone through by every way without a refusal', (_, __, script) => {
    const { graph } = script;
    const seen = new Set<string>();
    const waiting = [{ standing: startRun(graph), seq: 1 }];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const { standing, seq } = at;
      const said = [...new Set(standing.disclosed.map(({ code }) => code))].toSorted().join();
      const place = `${standing.stepId} ${standing.isVerified} ${said}`;
      const here = stepOf(graph, standing.stepId);
      if (seen.has(place) || here === null) continue;
      seen.add(place);
      for (const event of ways(here).map((way) => eventAt(standing, way, seq))) {
        expect([here.id, event.kind, checkRunEvent(standing, event, graph, script)]).toEqual([
          here.id,
          event.kind,
          null,
        ]);
        if (here.kind !== 'CLOSE')
          waiting.push({ standing: applyRunEvent(standing, event, graph), seq: seq + 1 });
      }
    }
    const reached = new Set([...seen].map((place) => place.split(' ')[0]));
    const flow = flowOf(graph);
    const byObjection = reachedFrom(
      flow,
      graph.objections.flatMap(({ next }) => next ?? []),
    );
    const missed = graph.steps.filter(({ id }) => !reached.has(id) && !byObjection.has(id));
    expect(missed).toEqual([]);
  });
});

// every right way on of a step
function ways(step: ScriptStep) {
  return edgesOf(step).length === 0 ? [{ kind: 'CLOSED' } as const] : attemptsOf(step);
}

function attemptsOf(step: ScriptStep): Parameters<typeof eventAt>[1][] {
  switch (step.kind) {
    case 'SAY':
      return [{ kind: 'SAID' }];
    case 'DISCLOSE':
      return [{ kind: 'DISCLOSED' }];
    case 'ASK':
      return step.answers.map(({ id }) => ({ kind: 'ANSWERED', answerId: id }));
    case 'VERIFY':
      return [
        { kind: 'VERIFIED', checks: step.checks.slice(0, step.need) },
        { kind: 'NOT_VERIFIED', why: 'REFUSED' },
        { kind: 'NOT_VERIFIED', why: 'NOT_THEM' },
      ];
    case 'OFFER':
      return [...step.offers.map(({ offer }) => offer), null].map((accepted) => ({
        kind: 'OFFERED',
        accepted,
      }));
    case 'ACT':
      return [{ kind: 'ACTED', record: null }, { kind: 'SKIPPED' }];
    case 'CLOSE':
      return [{ kind: 'CLOSED' }];
  }
}

describe('the keys of a first call', () => {
  // Enter for what is said, one key for an answer, one for each check, two for a form: opened and confirmed
  const keysOf = (step: ScriptStep) =>
    step.kind === 'VERIFY' ? step.need + 1 : step.kind === 'ACT' ? 2 : 1;

  function fewestKeys({ graph }: StarterScript): number {
    const fewest = new Map<string, number>();
    const waiting = [{ id: graph.start, keys: 0, hasPromised: false }];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const step = stepOf(graph, at.id);
      const place = `${at.id} ${at.hasPromised}`;
      if (step === null || (fewest.get(place) ?? Infinity) <= at.keys) continue;
      fewest.set(place, at.keys);
      const keys = at.keys + keysOf(step);
      const hasPromised = at.hasPromised || (step.kind === 'ACT' && step.act === 'PROMISE');
      const end = `${step.kind === 'CLOSE' ? step.outcome : ''} ${hasPromised}`;
      fewest.set(end, Math.min(keys, fewest.get(end) ?? Infinity));
      const main = edgesOf(step).filter(({ by }) => by !== 'skipped');
      waiting.push(...main.map(({ to }) => ({ id: to, keys, hasPromised })));
    }
    return fewest.get('PROMISE true') ?? Infinity;
  }

  it.each(named.filter(([, code]) => code === 'FIRST_CONTACT' || code === 'BROKEN_PROMISE'))(
    '%s %s: a promise is recorded in at most 14',
    (_, __, script) => {
      expect(fewestKeys(script)).toBeLessThanOrEqual(14);
    },
  );
});
