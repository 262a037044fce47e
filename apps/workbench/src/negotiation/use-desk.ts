import { useState } from 'react';
import type { FieldProblem } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useConnection } from '../core/connection';
import type {
  AssessmentPartsFragment,
  DeskPlanPartsFragment,
  RefusalPartsFragment,
} from '../gql/graphql';
import { AgreePaymentPlanDocument } from '../payment-plan/plan-commands.graphql';
import { RUNNING } from '../payment-plan/plan-words';
import { type DeskColumn, deskColumn, noteInput, proposeInput, stopOf } from './desk-column';
import { type ColumnName, changeOffer, type DeskDraft, inHardship } from './desk-draft';
import { assessmentOf, deskCurrencies } from './desk-facts';
import {
  NoteOfferDocument,
  ProposePaymentPlanDocument,
  WithdrawApprovalDocument,
} from './negotiation.graphql';
import type { OfferDraft } from './offer-draft';
import { mostOf } from './reckon';
import { type DeskProps, type DeskState, useDeskDraft } from './use-desk-draft';

const AFTER = { refetch: ['Negotiation', 'CasePage'] };

const UNANSWERED: FieldProblem = {
  message: 'The server did not answer. Nothing is agreed yet; what you typed is kept. Try again.',
};

export type AgreedPlan = Pick<DeskPlanPartsFragment, 'id' | 'number' | 'nextDueOn' | 'lastOn'>;

/** What is said in a column: what is to be mended, or the refusal. */
export type Told = FieldProblem | RefusalPartsFragment;

export type Desk = Omit<DeskState, 'set' | 'clear'> & {
  readonly isOffline: boolean;
  readonly isRunning: boolean;
  readonly currencies: readonly string[];
  column(name: ColumnName): DeskColumn;
  told(name: ColumnName): Told | null;
  change(patch: Partial<DeskDraft>): void;
  /** the column the keys are about; what was said in it stays */
  activate(name: ColumnName): void;
  changeColumn(name: ColumnName, patch: Partial<OfferDraft>): void;
  /** hardship from now on, within what this assessment leaves */
  beginHardship(assessment: AssessmentPartsFragment): void;
  fillMost(name: ColumnName): void;
  /** agrees, or asks, or agrees to what came back: what the column's one button says */
  primary(name: ColumnName): void;
  leaveOpen(name: ColumnName): void;
  note(name: ColumnName): void;
  withdraw(name: ColumnName): void;
};

function useDeskCommands() {
  const propose = useCommand(ProposePaymentPlanDocument);
  const agree = useCommand(AgreePaymentPlanDocument);
  const noteOffer = useCommand(NoteOfferDocument);
  const withdraw = useCommand(WithdrawApprovalDocument);
  const all = [propose, agree, noteOffer, withdraw];
  return {
    propose,
    agree,
    noteOffer,
    withdraw,
    isRunning: all.some((one) => one.running),
    told: all.find((one) => one.refusal)?.refusal ?? (all.some((one) => one.failure) && UNANSWERED),
    clear: () => {
      for (const one of all) one.clear();
    },
  };
}

type Commands = ReturnType<typeof useDeskCommands>;

/** What is sent from the desk. Each sends once, asks the page anew, and keeps what was typed unless it was agreed. */
function senders(desk: DeskState, commands: Commands, onAgreed: (plan: AgreedPlan) => void) {
  function agreed(plan: AgreedPlan): void {
    desk.clear();
    onAgreed(plan);
  }
  return {
    async propose(column: DeskColumn, how: 'agree' | 'ask' | 'leaveOpen') {
      const input = proposeInput(column, desk, how);
      if (input === null) return;
      const end = await commands.propose.run({ input }, AFTER);
      if (end.kind !== 'done') return;
      const plan = end.value;
      if (RUNNING.includes(plan.status)) return agreed(plan);
      desk.set((draft) => ({
        ...changeOffer(draft, column.name, { planId: plan.id }),
        note: '',
      }));
    },
    async agreeSent(plan: { readonly id: string; readonly version: number }) {
      const input = { id: plan.id, version: plan.version };
      const end = await commands.agree.run({ input }, AFTER);
      if (end.kind === 'done') agreed(end.value);
    },
    async note(column: DeskColumn) {
      const input = noteInput(column, desk);
      if (input === null) return;
      const end = await commands.noteOffer.run({ input }, { refetch: ['Negotiation'] });
      if (end.kind === 'done') desk.set((draft) => ({ ...draft, note: '' }));
    },
    async withdraw({ name, state }: DeskColumn) {
      if (state.kind !== 'WAITING') return;
      const { id, version } = state.approval;
      const end = await commands.withdraw.run({ input: { id, version } }, AFTER);
      if (end.kind === 'done') desk.set((draft) => changeOffer(draft, name, { planId: null }));
    },
  };
}

/** The negotiation of a case: what was typed, what it comes to now, and everything that can be done with it. */
export function useDesk(props: DeskProps & { onAgreed: (plan: AgreedPlan) => void }): Desk {
  const { set, clear, ...now } = useDeskDraft(props);
  const isOffline = useConnection().state === 'offline';
  const commands = useDeskCommands();
  const [told, setTold] = useState<{ name: ColumnName; problem: FieldProblem | null } | null>(null);
  const send = senders({ ...now, set, clear }, commands, props.onAgreed);
  const column = (name: ColumnName) => deskColumn(name, now);

  function change(next: (desk: DeskDraft) => DeskDraft): void {
    setTold(null);
    commands.clear();
    set(next);
  }
  /** Says in the column what stops it; true: nothing does. */
  function goes(name: ColumnName, problem: FieldProblem | null): boolean {
    commands.clear();
    setTold({ name, problem });
    return problem === null;
  }
  function primary(name: ColumnName): void {
    const now = column(name);
    if (!goes(name, stopOf(now, isOffline))) return;
    const { state } = now;
    if (now.primary === 'agree') void send.propose(now, 'agree');
    else if (now.primary === 'ask') void send.propose(now, 'ask');
    else if (state.kind === 'COUNTERED') void send.agreeSent(state.counter);
    else if (state.kind === 'OFFERED' || state.kind === 'APPROVED') void send.agreeSent(state.plan);
  }

  return {
    ...now,
    isOffline,
    isRunning: commands.isRunning,
    currencies: deskCurrencies(now.negotiation, props.view.portfolio.currency),
    column,
    told: (name) => (told?.name === name ? (told.problem ?? (commands.told || null)) : null),
    change: (patch) => change((desk) => ({ ...desk, ...patch })),
    activate: (active) => set((desk) => ({ ...desk, active })),
    changeColumn: (name, patch) => change((desk) => changeOffer(desk, name, patch)),
    beginHardship(assessment) {
      const plan = { ...now.facts.plan, assessment: assessmentOf(assessment) };
      change((desk) => inHardship(desk, { ...now.facts, plan }));
    },
    fillMost(name) {
      const most = mostOf(now.draft.columns[name], now.facts, now.draft.isHardship);
      if (most) change((desk) => changeOffer(desk, name, most));
      else goes(name, { message: 'Nothing of this kind is yours to offer alone.' });
    },
    primary,
    leaveOpen(name) {
      const now = column(name);
      if (goes(name, stopOf(now, isOffline)) && now.state.kind === 'OPEN') {
        void send.propose(now, 'leaveOpen');
      }
    },
    note(name) {
      const now = column(name);
      if (goes(name, stopOf(now, isOffline, true))) void send.note(now);
    },
    withdraw(name) {
      const now = column(name);
      if (goes(name, stopOf(now, isOffline))) void send.withdraw(now);
    },
  };
}
