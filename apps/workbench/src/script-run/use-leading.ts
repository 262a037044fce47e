import { applyRunEvent, checkRunEvent, type Refusal } from '@kept/domain';
import { type RefusalLine, useClock } from '@kept/ui';
import { useState } from 'react';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { eventOf, type Happening, type LocalRun, standingOf } from './local-run';
import { fillOf } from './script-fill';
import type { RunSending, RunSlot } from './use-run-sending';

/** Lets things happen in a run: by the domain's rules at once, into the contact log, and then to the server. */
export function useLeading(leads: {
  readonly run: LocalRun | null;
  readonly attemptId: string | null;
  readonly desk: ContactLogDesk;
  readonly slot: RunSlot;
  readonly sending: RunSending;
}) {
  const { run, attemptId, desk, slot, sending } = leads;
  const clock = useClock();
  const [refused, setRefused] = useState<Refusal | null>(null);

  function clear(): void {
    setRefused(null);
    sending.forgetRefusal();
  }
  function take(now: LocalRun, happening: Happening): void {
    const { graph } = now.script;
    const event = eventOf(now, happening, clock());
    const before = standingOf(now);
    const refusal = checkRunEvent(before, event, graph, now.script);
    setRefused(refusal);
    if (refusal) return;
    const next = { ...now, attemptId: now.attemptId ?? attemptId, events: [...now.events, event] };
    slot.set(next);
    const patch = fillOf(next, event, applyRunEvent(before, event, graph), desk.draft);
    if (Object.keys(patch).length > 0) desk.change(patch);
    // what was written changes the words: they are asked for again
    const isWritten = event.kind === 'ACTED' && event.record !== null;
    void sending.send().then((isSent) => (isSent && isWritten ? sending.askAgain() : undefined));
  }

  const refusal: RefusalLine | null = refused
    ? { ...refused, reasons: refused.reasons ?? [] }
    : sending.refusal;
  return {
    refusal,
    clear,
    happen(happening: Happening): void {
      const now = slot.get() ?? run;
      // the same key twice in one breath happens once
      if (now === null || now.events.length !== run?.events.length) return;
      sending.forgetRefusal();
      take(now, happening);
    },
    /** why it cannot happen now; null: it can */
    mayHappen(happening: Happening): Refusal | null {
      if (run === null) return null;
      const event = eventOf(run, happening, clock());
      return checkRunEvent(standingOf(run), event, run.script.graph, run.script);
    },
  };
}
