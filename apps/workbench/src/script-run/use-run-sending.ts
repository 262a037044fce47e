import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../core/command';
import { useConnection } from '../core/connection';
import type { OutboxNote } from '../core/outbox';
import type { RefusalPartsFragment } from '../gql/graphql';
import { type LocalRun, mergedRun, runOfServer } from './local-run';
import {
  LeaveScriptRunDocument,
  RecordRunEventsDocument,
  RunningScriptDocument,
  StartScriptRunDocument,
} from './script-run.graphql';

/** The run of a case in this browser: read at any moment, written whole. */
export type RunSlot = {
  get(): LocalRun | null;
  set(run: LocalRun | null): void;
};

export type RunSending = {
  /** why the server did not take the last of it; what it has holds */
  readonly refusal: RefusalPartsFragment | null;
  forgetRefusal(): void;
  /** sends what the server has not; true: it has all of it */
  send(): Promise<boolean>;
  /** as `send`; without a network what happened waits in the outbox, before whatever is put there next */
  sendForGood(note: OutboxNote): Promise<void>;
  leave(): Promise<boolean>;
  /** takes up the run as the server has it, with the words as they are now */
  askAgain(): Promise<void>;
};

type Refuse = (refusal: RefusalPartsFragment) => void;

/** Asks the server for the run as it has it; null: none is under way. */
function useRunning(caseId: string) {
  const client = useApolloClient();
  return async () => {
    const { data } = await client.query({
      query: RunningScriptDocument,
      variables: { caseId },
      fetchPolicy: 'network-only',
    });
    return data?.runningScript ?? null;
  };
}

/** One thing told to the server at a time; true: it took it. */
function useTelling(caseId: string, slot: RunSlot, refuse: Refuse) {
  const running = useRunning(caseId);
  const starting = useCommand(StartScriptRunDocument);
  const recording = useCommand(RecordRunEventsDocument);

  /** What the server refused has not happened: from here on its story is told. */
  async function follow(refusal: RefusalPartsFragment): Promise<boolean> {
    refuse(refusal);
    const theirs = await running().catch(() => undefined);
    if (theirs === undefined) return false;
    const direction = slot.get()?.direction ?? 'OUTBOUND';
    slot.set(theirs === null ? null : { ...runOfServer(theirs), direction });
    return false;
  }

  return {
    running,
    async begin({ direction, attemptId, script }: LocalRun): Promise<boolean> {
      const input = { caseId, scriptId: script.scriptId, direction, attemptId };
      const end = await starting.run({ input });
      if (end.kind === 'refused') refuse(end.refusal);
      if (end.kind === 'done') slot.set(mergedRun(slot.get(), end.value));
      return end.kind === 'done';
    },
    async record({ runId, events, sent }: LocalRun, note?: OutboxNote): Promise<boolean> {
      if (runId === null) return false;
      const input = { runId, events: events.slice(sent) };
      const end = await recording.run({ input }, note ? { outbox: note } : {});
      if (end.kind === 'refused') return follow(end.refusal);
      if (end.kind === 'failed') return false;
      const now = slot.get();
      if (now?.runId === runId) slot.set({ ...now, sent: Math.max(now.sent, events.length) });
      return end.kind === 'done';
    },
  };
}

/** Tells the server what happens in a run, in order, one request at a time; what it could not be told waits here. */
export function useRunSending(caseId: string, slot: RunSlot): RunSending {
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const { running, begin, record } = useTelling(caseId, slot, setRefusal);
  const leaving = useCommand(LeaveScriptRunDocument);
  const sending = useRef<Promise<boolean> | null>(null);
  const isOnline = useConnection().state !== 'offline';

  async function sendAll(): Promise<boolean> {
    for (;;) {
      const run = slot.get();
      if (run === null || (run.runId !== null && run.sent >= run.events.length)) return true;
      if (run.events.length === 0) return true;
      const isDone = await (run.runId === null ? begin(run) : record(run));
      if (!isDone) return false;
    }
  }
  function send(): Promise<boolean> {
    sending.current ??= sendAll().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }

  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    // the network is back: what waited goes first
    if (isOnline && slot.get() !== null) void latest.current();
  }, [isOnline, slot]);

  return {
    refusal,
    forgetRefusal: () => setRefusal(null),
    send,
    async sendForGood(note) {
      if (await send()) return;
      const run = slot.get();
      if (run !== null && run.sent < run.events.length) await record(run, note);
    },
    async leave() {
      const runId = slot.get()?.runId ?? null;
      if (runId === null) return true;
      const end = await leaving.run({ input: { runId } });
      return end.kind === 'done' || end.kind === 'refused';
    },
    async askAgain() {
      const theirs = await running().catch(() => null);
      if (theirs !== null) slot.set(mergedRun(slot.get(), theirs));
    },
  };
}
