import { type ContactOutcomeCode, contactOutcome, type ItemStatus } from '@kept/domain';
import { useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import { type Command, useCommand } from '../core/command';
import { type Draft, useDraft } from '../core/draft';
import type { LogContactMutation, LogContactMutationVariables } from '../gql/graphql';
import { isProblem } from '../promise-to-pay/promise-draft';
import { LogContactDocument } from './contact-log.graphql';
import {
  type ContactLogDraft,
  EMPTY_CONTACT_LOG,
  fillContactLog,
  giveStatus,
  isTouched,
  tick,
} from './contact-log-draft';
import { readContactLog } from './contact-log-input';

/** `logged`: written. `queued`: waits for the network. `stopped`: something is to be mended first. */
export type LogEnd = 'logged' | 'queued' | 'stopped';

export type ContactLogDesk = {
  readonly draft: ContactLogDraft;
  /** the draft with what stands in for everything untouched */
  readonly filled: ContactLogDraft;
  readonly problem: FieldProblem | null;
  readonly command: Command<LogContactMutation, LogContactMutationVariables>;
  readonly isRestored: boolean;
  change(patch: Partial<ContactLogDraft>): void;
  choose(outcome: ContactOutcomeCode): void;
  tickItems(itemIds: readonly string[]): void;
  sayOfTicked(status: ItemStatus | null): void;
  clear(): void;
  /** `scriptRunId`: the script that led the call */
  send(scriptRunId?: string | null): Promise<LogEnd>;
};

function noteOf(draft: ContactLogDraft, view: CaseView, key: string) {
  const outcome = draft.outcome === null ? '' : contactOutcome(draft.outcome).label;
  return {
    text: `${outcome} · ${view.customer.name}`,
    path: `/cases/${view.id}`,
    draft: { key, value: draft },
  };
}

/** The contact log of a case as it is filled in: kept in the browser, checked here, sent once. */
export function useContactLog(view: CaseView): ContactLogDesk {
  const key = `contact-log.${view.id}`;
  const typed: Draft<ContactLogDraft> = useDraft(key, EMPTY_CONTACT_LOG);
  const command = useCommand(LogContactDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const draft = typed.value;

  function set(next: (previous: ContactLogDraft) => ContactLogDraft): void {
    setFound(null);
    command.clear();
    typed.set(next);
  }

  async function send(scriptRunId: string | null = null): Promise<LogEnd> {
    const read = readContactLog(draft, view);
    if (isProblem(read)) {
      setFound(read);
      return 'stopped';
    }
    setFound(null);
    const input = { ...read, scriptRunId };
    const end = await command.run({ input }, { outbox: noteOf(draft, view, key) });
    if (end.kind === 'refused' || end.kind === 'failed') return 'stopped';
    typed.clear();
    return end.kind === 'queued' ? 'queued' : 'logged';
  }

  return {
    draft,
    filled: fillContactLog(draft, view),
    problem: found ?? command.refusal ?? null,
    command,
    isRestored: typed.isRestored && isTouched(draft),
    change: (patch) => set((previous) => ({ ...previous, ...patch })),
    choose: (outcome) => set((previous) => ({ ...previous, outcome, nextAction: null })),
    tickItems: (itemIds) => set((previous) => tick(previous, itemIds)),
    sayOfTicked: (status) => set((previous) => giveStatus(previous, status)),
    clear: () => {
      setFound(null);
      command.clear();
      // the call stays the call, whatever was typed about it
      const { attemptId } = draft;
      if (attemptId) typed.set({ ...EMPTY_CONTACT_LOG, attemptId });
      else typed.clear();
    },
    send,
  };
}
