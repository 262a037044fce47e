import type { ScriptGraph } from '@kept/domain';

/** A graph with what it was before and what was undone of it. */
export type GraphHistory = {
  readonly past: readonly ScriptGraph[];
  readonly present: ScriptGraph;
  readonly future: readonly ScriptGraph[];
  /** edits of the same thing (a text as it is typed) are one step back */
  readonly topic: string | null;
};

const MOST = 100;

/** A graph nothing was done to yet. */
export function historyOf(graph: ScriptGraph): GraphHistory {
  return { past: [], present: graph, future: [], topic: null };
}

/** The graph changed; `topic` joins what belongs to one edit, as the letters of a text. */
export function changed(
  history: GraphHistory,
  graph: ScriptGraph,
  topic: string | null = null,
): GraphHistory {
  if (graph === history.present) return history;
  const isSame = topic !== null && topic === history.topic && history.past.length > 0;
  const past = isSame ? history.past : [...history.past, history.present].slice(-MOST);
  return { past, present: graph, future: [], topic };
}

/** One edit back. */
export function undone({ past, present, future, ...rest }: GraphHistory): GraphHistory {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], topic: null };
}

/** What was undone, done again. */
export function redone({ past, present, future, ...rest }: GraphHistory): GraphHistory {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: next, future: later, topic: null };
}
