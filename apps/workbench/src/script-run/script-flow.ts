import { edgesOf, type RunStanding, type ScriptGraph, stepOf } from '@kept/domain';

/** How far a call has come: the steps gone through, and how many it takes by the first way on of each. */
export function progressOf(
  standing: RunStanding,
  graph: ScriptGraph,
): { readonly at: number; readonly of: number } {
  const at = standing.trail.length + 1;
  const seen = new Set<string>(standing.trail);
  let left = 0;
  let step = stepOf(graph, standing.stepId);
  while (step !== null && step.kind !== 'CLOSE' && !seen.has(step.id)) {
    seen.add(step.id);
    left += 1;
    const next = edgesOf(step)[0]?.to;
    step = next === undefined ? null : stepOf(graph, next);
  }
  return { at, of: at + left };
}
