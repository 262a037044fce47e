import { applyRunEvent, checkRunEvent, type Refusal, type RunStanding, stepOf } from '@kept/domain';
import { useClock } from '@kept/ui';
import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import type { Attempt } from '../contact-decision/use-attempt';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { useDraft } from '../core/draft';
import { eventOf, type Happening, type LocalRun, newRun, standingOf } from './local-run';
import { fillOf } from './script-fill';
import type { ScriptRunning } from './script-running';
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
  const clock = useClock();
  const { slot, kept } = useRunSlot(view.id);
  const sending = useRunSending(view.id, slot);
  const [isAsked, setAsked] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [local, setLocal] = useState<Refusal | null>(null);
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

  function clearRefusals(): void {
    setLocal(null);
    sending.forgetRefusal();
  }

  function happen(happening: Happening): void {
    const now = slot.get() ?? run;
    // the same key twice in one breath happens once
    if (now === null || now.events.length !== run?.events.length) return;
    const event = eventOf(now, happening, clock());
    const before = standingOf(now);
    const { graph } = now.script;
    const refused = checkRunEvent(before, event, graph, now.script);
    clearRefusals();
    setLocal(refused);
    if (refused) return;
    const next = { ...now, attemptId: now.attemptId ?? attemptId, events: [...now.events, event] };
    slot.set(next);
    const patch = fillOf(next, event, applyRunEvent(before, event, graph), desk.draft);
    if (Object.keys(patch).length > 0) desk.change(patch);
    // what was written changes the words: they are asked for again
    const isWritten = event.kind === 'ACTED' && event.record !== null;
    void sending.send().then((isSent) => (isSent && isWritten ? sending.askAgain() : undefined));
  }

  async function choose(scriptId: string | null): Promise<void> {
    clearRefusals();
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
    refusal: local ? { ...local, reasons: local.reasons ?? [] } : sending.refusal,
    unsent: kept === null ? 0 : kept.events.length - kept.sent,
    direction,
    isFolded: folded.value,
    fold: folded.set,
    open() {
      setAsked(true);
      folded.set(false);
    },
    choose,
    happen,
    mayHappen(happening) {
      if (run === null) return null;
      const event = eventOf(run, happening, clock());
      return checkRunEvent(standingOf(run), event, run.script.graph, run.script);
    },
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
