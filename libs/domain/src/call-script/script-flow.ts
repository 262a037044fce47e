import type { DisclosureCode, ScriptGraph, ScriptStep } from './call-script';
import { DISCLOSURE_CODES } from './call-script';
import { disclosedBy, edgesOf } from './script-edges';

/** What is sure at a step on whatever way it was reached: what was disclosed, and that the person was verified. */
export type Mark = DisclosureCode | 'VERIFIED';
const MARKS: readonly Mark[] = ['VERIFIED', ...DISCLOSURE_CODES];
const ALL = 2 ** MARKS.length - 1;

/** A graph by its steps' ids; where an id is there twice, the first counts. */
export type ScriptFlow = {
  readonly graph: ScriptGraph;
  readonly steps: ReadonlyMap<string, ScriptStep>;
  /** those a call can come to, over answers to objections too; in the order of the outline */
  readonly reachable: readonly ScriptStep[];
};

/** The graph made ready for the questions below: linear in steps and ways. */
export function flowOf(graph: ScriptGraph): ScriptFlow {
  const steps = new Map<string, ScriptStep>();
  for (const step of graph.steps) if (!steps.has(step.id)) steps.set(step.id, step);
  const flow = { graph, steps };
  const ids = reachedFrom(flow, [
    graph.start,
    ...graph.objections.flatMap(({ next }) => next ?? []),
  ]);
  return { ...flow, reachable: [...steps.values()].filter(({ id }) => ids.has(id)) };
}

/** The ids of the steps a walk comes to from these, them included; it does not go on beyond a step where `stops`. */
export function reachedFrom(
  { steps }: Pick<ScriptFlow, 'steps'>,
  from: readonly string[],
  stops: (step: ScriptStep) => boolean = () => false,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = steps.get(id);
    if (step === undefined || reached.has(id)) continue;
    reached.add(id);
    if (!stops(step)) waiting.push(...edgesOf(step).map(({ to }) => to));
  }
  return reached;
}

/** The ids of the steps from which a close can be reached. */
export function closingSteps({ steps }: ScriptFlow): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const step of steps.values()) {
    for (const { to } of edgesOf(step)) {
      const ways = before.get(to);
      if (ways === undefined) before.set(to, [step.id]);
      else ways.push(step.id);
    }
  }
  const closing = new Set<string>();
  const waiting = [...steps.values()].filter(({ kind }) => kind === 'CLOSE').map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (closing.has(id)) continue;
    closing.add(id);
    waiting.push(...(before.get(id) ?? []));
  }
  return closing;
}

/** What is sure when a step begins, whatever way led to it. */
export type SureMarks = (stepId: string, mark: Mark) => boolean;

/**
 * What is sure before each step, over every way from the entries: a meet over the ways in, walked until nothing changes.
 * A step never reached is sure of everything. Marks only ever fall away, at most one by one: linear in ways and marks.
 */
export function sureMarks(
  { steps }: ScriptFlow,
  entries: readonly { readonly id: string; readonly marks: readonly Mark[] }[],
): SureMarks {
  const sure = new Map<string, number>();
  const waiting: { id: string; bits: number }[] = entries.map(({ id, marks }) => ({
    id,
    bits: bitsOf(marks),
  }));
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const step = steps.get(one.id);
    const known = sure.get(one.id);
    const bits = (known ?? ALL) & one.bits;
    if (step === undefined || bits === known) continue;
    sure.set(one.id, bits);
    for (const { by, to } of edgesOf(step)) {
      waiting.push({ id: to, bits: bitsAfter(step, by, bits) });
    }
  }
  return (stepId, mark) => ((sure.get(stepId) ?? ALL) & bitsOf([mark])) !== 0;
}

function bitsOf(marks: readonly Mark[]): number {
  return marks.reduce((bits, mark) => bits | (1 << MARKS.indexOf(mark)), 0);
}

function bitsAfter(step: ScriptStep, by: string, bits: number): number {
  if (step.kind === 'DISCLOSE') return bits | bitsOf(disclosedBy(step));
  if (step.kind !== 'VERIFY') return bits;
  // a second verification that fails takes back the first
  return by === 'verified' ? bits | bitsOf(['VERIFIED']) : bits & ~bitsOf(['VERIFIED']);
}
