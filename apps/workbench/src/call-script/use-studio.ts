import { lintScript, type ScriptGraph, type ScriptProblem } from '@kept/domain';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useDraft } from '../core/draft';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { callScriptOf, graphOf } from './call-script-view';
import { changed, type GraphHistory, historyOf, redone, undone } from './graph-history';
import { type Kept, useSaving } from './use-saving';

const EMPTY: ScriptGraph = { start: '', steps: [], objections: [] };

/** What was typed and is not saved yet, kept in this browser; of which draft it was made. */
type Typed = { readonly graph: ScriptGraph; readonly version: number | null } | null;

/** The draft on file, or what is spoken where there is none. */
function keptOf({ draft, published }: CallScriptPartsFragment): Kept {
  const version = draft ?? published[0];
  return { version: draft?.version ?? null, graph: version ? graphOf(version) : EMPTY };
}

/** The graph of a script in hand: every edit, back and forth, saved by itself as the draft. */
export function useStudio(script: CallScriptPartsFragment) {
  const [onFile] = useState(() => keptOf(script));
  const typed = useDraft<Typed>(`call-script.${script.id}`, null);
  const [history, setHistory] = useState<GraphHistory>(() =>
    historyOf(typed.value?.graph ?? onFile.graph),
  );
  const { present: graph } = history;
  // typed on an older draft: that is what it is sent as, so that nobody's work is written over
  const begun = typed.value ? { ...onFile, version: typed.value.version } : onFile;
  const saving = useSaving(script, graph, begun);
  const { isChanged, version } = saving;
  const mayEdit = script.allowedActions.includes('update');

  const { set: keepTyped, clear: forgetTyped } = typed;
  useEffect(() => {
    if (isChanged) keepTyped({ graph, version });
    else forgetTyped();
  }, [isChanged, graph, version, keepTyped, forgetTyped]);

  // typing goes first: outline, lint and preview follow
  const calmGraph = useDeferredValue(graph);
  const problems: readonly ScriptProblem[] = useMemo(
    () => lintScript(callScriptOf(script), calmGraph),
    [script, calmGraph],
  );

  function take(next: GraphHistory): void {
    if (!mayEdit) return;
    if (saving.keeping !== 'STALE') saving.again();
    setHistory(next);
  }

  return {
    graph,
    /** the same a moment later, for what is costly to draw */
    calmGraph,
    problems,
    mayEdit,
    version,
    keeping: saving.keeping,
    refusal: saving.refusal,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next: ScriptGraph, topic?: string) => take(changed(history, next, topic ?? null)),
    undo: () => take(undone(history)),
    redo: () => take(redone(history)),
    /** what is typed is saved now; null: it could not be */
    settle: () => (isChanged || version === null ? saving.save() : Promise.resolve(version)),
    /** what is on file is taken up, what was typed here goes */
    takeUp: (now: CallScriptPartsFragment) => {
      const kept = keptOf(now);
      saving.know(kept);
      setHistory(historyOf(kept.graph));
    },
    /** what is typed here goes over another one’s draft */
    putOver: (now: CallScriptPartsFragment) => saving.know(keptOf(now)),
  };
}

export type Studio = ReturnType<typeof useStudio>;
