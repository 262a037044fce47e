import type { CallScript, ScriptGraph, ScriptProblem } from './call-script';
import { lintDuties } from './lint-duties';
import { lintStepDuties } from './lint-step-duties';
import { lintStructure } from './lint-structure';
import { lintDisclosureWords } from './lint-words';
import { flowOf } from './script-flow';

/**
 * All that is wrong with a script: that it hangs together (ids, ways on, ends, answers, keys, words, variables), and that
 * on every way through it what its packs ask for is said in time and nothing about the debt before the person is
 * verified; a voicemail is exactly the limited-content message. With an ERROR it cannot be published. Linear in steps
 * and ways, not in the number of walks. Errors first, in the order of the outline.
 * Source: rules.md section 4 (15 USC 1692c(b), 1692e(11); 12 CFR 1006.2(j), 1006.18(e); FCA CONC 7.9).
 */
export function lintScript(script: CallScript, graph: ScriptGraph): readonly ScriptProblem[] {
  const flow = flowOf(graph);
  const problems = [
    ...lintStructure(flow),
    ...lintDuties(script, flow),
    ...lintStepDuties(script, flow),
    ...lintDisclosureWords(script, flow),
  ];
  const place = new Map(graph.steps.map(({ id }, index) => [id, index]));
  const order = ({ severity, stepId }: ScriptProblem) =>
    (severity === 'ERROR' ? 0 : 1_000_000) + (stepId === null ? -1 : (place.get(stepId) ?? -1));
  return problems.toSorted((a, b) => order(a) - order(b));
}

/** Whether a script with these problems may be published. */
export function isPublishable(problems: readonly ScriptProblem[]): boolean {
  return problems.every(({ severity }) => severity !== 'ERROR');
}
