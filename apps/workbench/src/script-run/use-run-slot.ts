import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { useDraft } from '../core/draft';
import { type LocalRun, mergedRun } from './local-run';
import { RunningScriptDocument } from './script-run.graphql';
import type { RunSlot } from './use-run-sending';

/** The run in this browser; read by what is under way as well as by what is drawn. */
export function useRunSlot(caseId: string): { slot: RunSlot; kept: LocalRun | null } {
  const { value, set, clear } = useDraft<LocalRun | null>(`script-run.${caseId}`, null);
  const latest = useRef(value);
  const slot = useMemo<RunSlot>(
    () => ({
      get: () => latest.current,
      set(run) {
        latest.current = run;
        if (run === null) clear();
        else set(run);
      },
    }),
    [set, clear],
  );
  return { slot, kept: value };
}

/** Once, when the page opens: what the server has of a run, and what only this browser has of it, become one. */
export function useRunAfterReload(caseId: string, slot: RunSlot, isOff: boolean): void {
  const { data } = useQuery(RunningScriptDocument, {
    variables: { caseId },
    skip: isOff,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const isDone = useRef(false);
  const hadRun = useRef(slot.get()?.runId ?? null);
  useEffect(() => {
    if (data === undefined || isDone.current) return;
    isDone.current = true;
    const theirs = data.runningScript ?? null;
    if (theirs !== null) slot.set(mergedRun(slot.get(), theirs));
    // it came to its end elsewhere
    else if (hadRun.current !== null && slot.get()?.runId === hadRun.current) slot.set(null);
  }, [data, slot]);
}
