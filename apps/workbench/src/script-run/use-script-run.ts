import { type RunStanding, stepOf } from '@kept/domain';
import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import type { Attempt } from '../contact-decision/use-attempt';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { useDraft } from '../core/draft';
import { type LocalRun, newRun, standingOf } from './local-run';
import type { ScriptRunning } from './script-running';
import { useLeading } from './use-leading';
import { usePreparedScript } from './use-prepared-script';
import { useRunSending } from './use-run-sending';
import { useRunAfterReload, useRunSlot } from './use-run-slot';

/** How long a script that was left can be taken up again. */
const UNDO_MS = 10_000;

/**
 * The script of the call in a case: chosen by the situation, led by keys, kept in this browser and told to the server
 * as it goes. It begins with the first thing that happens; a script nobody follows leaves no trace.
 */
export function useScriptRun(
  view: CaseView,
  desk: ContactLogDesk,
  call: { readonly attempt: Attempt | null; readonly mayWork: boolean },
): ScriptRunning {
  const { attempt, mayWork } = call;
  const { slot, kept } = useRunSlot(view.id);
  const sending = useRunSending(view.id, slot);
  const [isAsked, setAsked] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const folded = useDraft('script-folded', false);
  const isWanted = mayWork && (attempt?.channel === 'PHONE' || isAsked || kept !== null);
  const direction = directionOf(attempt, kept, desk);
  const attemptId = attempt?.id ?? null;
  const prepared = usePreparedScript(
    { caseId: view.id, direction, scriptId: chosenId },
    !isWanted || kept !== null,
  );
  useRunAfterReload(view.id, slot, !mayWork);
  useLeaving(kept?.isLeft === true, sending.leave);
  const run = kept ?? (prepared.script && newRun(prepared.script, { direction, attemptId }));
  const standing = run && standingOf(run);

  const leading = useLeading({ run, attemptId, desk, slot, sending });

  async function choose(scriptId: string | null): Promise<void> {
    leading.clear();
    if (slot.get() !== null) {
      await sending.send();
      if (!(await sending.leave())) return;
      slot.set(null);
    }
    setAsked(true);
    setChosenId(scriptId);
  }

  return {
    run,
    standing,
    isBegun: kept !== null,
    isAtPlan: isPlanStep(run, standing),
    isWanted,
    isLoading: prepared.isLoading && run === null,
    failure: run === null ? prepared.error : undefined,
    refusal: leading.refusal,
    unsent: kept === null ? 0 : kept.events.length - kept.sent,
    direction,
    isFolded: folded.value,
    fold: folded.set,
    open() {
      setAsked(true);
      folded.set(false);
    },
    choose,
    happen: leading.happen,
    mayHappen: leading.mayHappen,
    leave() {
      if (kept !== null) slot.set({ ...kept, isLeft: true });
      else if (attempt === null) setAsked(false);
      else folded.set(true);
    },
    undoLeave() {
      if (kept !== null) slot.set({ ...kept, isLeft: false });
    },
    retry: () => (kept === null ? prepared.askAgain() : void sending.send()),
    async settle() {
      if (slot.get() === null) return null;
      const note = { text: `Script · ${view.customer.name}`, path: `/cases/${view.id}` };
      await sending.sendForGood(note);
      if (slot.get()?.isLeft) await sending.leave();
      return slot.get()?.runId ?? null;
    },
    ended() {
      slot.set(null);
      setAsked(false);
      setChosenId(null);
    },
  };
}

function directionOf(attempt: Attempt | null, kept: LocalRun | null, desk: ContactLogDesk) {
  if (attempt !== null) return attempt.direction === 'INBOUND' ? 'INBOUND' : 'OUTBOUND';
  return kept?.direction ?? desk.draft.direction;
}

function isPlanStep(run: LocalRun | null, standing: RunStanding | null): boolean {
  if (run === null || standing?.state !== 'RUNNING') return false;
  const step = stepOf(run.script.graph, standing.stepId);
  return step?.kind === 'ACT' && step.act === 'PLAN';
}

/** A script that was left is told to the server once that cannot be taken back any more. */
function useLeaving(isLeft: boolean, leave: () => Promise<boolean>): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    if (!isLeft) return;
    const timer = setTimeout(() => void latest.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [isLeft]);
}
