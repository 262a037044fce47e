import type { ScriptGraph } from '@kept/domain';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../core/command';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { SaveScriptDraftDocument } from './call-script.graphql';

const SAVE_AFTER_MS = 1200;

/** How the draft is kept. */
export type Keeping = 'UNCHANGED' | 'SAVING' | 'SAVED' | 'STALE' | 'FAILED' | 'REFUSED';

/** What is known of the server's draft: its version (null: there is none) and its graph. */
export type Kept = { readonly version: number | null; readonly graph: ScriptGraph };

/** Sends the graph as the draft a moment after the last edit. A refusal or a lost network holds it until it is cleared. */
export function useSaving(script: CallScriptPartsFragment, graph: ScriptGraph, begun: Kept) {
  const [kept, setKept] = useState(begun);
  const command = useCommand(SaveScriptDraftDocument);
  const { run, running, refusal, failure, clear } = command;
  const { id: scriptId } = script;
  const note = script.draft?.note ?? null;
  const { version } = kept;
  const isChanged = graph !== kept.graph && JSON.stringify(graph) !== JSON.stringify(kept.graph);
  const mayEdit = script.allowedActions.includes('update');
  const isDue = isChanged && mayEdit && !running && !refusal && !failure;

  const sending = useRef<Promise<number | null>>(undefined);
  async function send(on: number | null): Promise<number | null> {
    const end = await run(
      { input: { scriptId, version: on, graph, note } },
      { refetch: on === null ? ['CallScript', 'CallScripts'] : [] },
    );
    if (end.kind !== 'done' || end.value.__typename !== 'CallScriptVersion') return null;
    setKept({ version: end.value.version, graph });
    return end.value.version;
  }

  // what is on its way may be an older graph: this one goes after it
  async function save(): Promise<number | null> {
    const before = await sending.current;
    const mine = before === null ? null : send(before ?? version);
    sending.current = mine ?? undefined;
    const saved = await mine;
    if (sending.current === mine) sending.current = undefined;
    return saved;
  }

  // every render with another graph is another edit: the wait begins anew
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  });

  function keeping(): Keeping {
    if (refusal) return refusal.code === 'STALE_VERSION' ? 'STALE' : 'REFUSED';
    if (failure) return 'FAILED';
    if (running || isChanged) return 'SAVING';
    return version === null ? 'UNCHANGED' : 'SAVED';
  }

  return {
    version,
    isChanged,
    refusal,
    keeping: keeping(),
    save,
    /** the next edit goes out again */
    again: () => (refusal || failure) && clear(),
    /** what the server has now */
    know: (now: Kept) => {
      clear();
      setKept(now);
    },
  };
}
