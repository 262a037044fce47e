import { useApolloClient } from '@apollo/client/react';
import { useClock } from '@kept/ui';
import { useState } from 'react';
import { useCommand } from '../core/command';
import type { RefusalPartsFragment } from '../gql/graphql';
import {
  ApprovalDocument,
  ApproveOfferDocument,
  DeclineOfferDocument,
  WithdrawRequestDocument,
} from './approval.graphql';
import { type AskedApproval, askedTitle, beforeYouWords, firstName } from './approval-words';

/** What became of a decision; `refusal` where the house would not have it. */
export type Told = {
  readonly approval: AskedApproval;
  readonly isDone: boolean;
  readonly text: string;
  readonly refusal?: RefusalPartsFragment;
};

export type Decide = {
  readonly told: Told | undefined;
  readonly running: boolean;
  approve(approval: AskedApproval): void;
  decline(approval: AskedApproval, note: string): void;
  withdraw(approval: AskedApproval): void;
  /** somebody decided in a dialog of their own, e.g. with a counter-offer */
  tell(told: Told): void;
  forget(): void;
};

type End =
  | { readonly kind: 'done'; readonly value: AskedApproval }
  | { readonly kind: 'refused'; readonly refusal: RefusalPartsFragment }
  | { readonly kind: 'failed' | 'queued' };

/** Somebody else was quicker, or it changed: not a mistake of who pressed the key. */
const OVERTAKEN = ['APPROVAL_DECIDED', 'STALE_VERSION'];
const REFETCH = { refetch: ['Approvals'] };

function approvedWords(after: AskedApproval): string {
  const what = `${after.customerName}: ${askedTitle(after)}`;
  if (after.state === 'WAITING') {
    return `Approved by you, a second credit manager is asked. ${what}`;
  }
  return `Approved. ${what}. ${firstName(after.askedBy.name)} is told.`;
}

/** Approving, declining, withdrawing; what became of it is told in words, also when somebody was quicker. */
export function useDecide(): Decide {
  const client = useApolloClient();
  const clock = useClock();
  const [told, setTold] = useState<Told>();
  const approving = useCommand(ApproveOfferDocument);
  const declining = useCommand(DeclineOfferDocument);
  const withdrawing = useCommand(WithdrawRequestDocument);
  const running = approving.running || declining.running || withdrawing.running;

  async function overtaken(approval: AskedApproval, pressedAt: Temporal.Instant): Promise<Told> {
    const { data } = await client.query({
      query: ApprovalDocument,
      variables: { id: approval.id },
      fetchPolicy: 'network-only',
    });
    const now = data?.approval ?? approval;
    return { approval: now, isDone: false, text: beforeYouWords(now, pressedAt) };
  }

  async function settle(
    approval: AskedApproval,
    run: () => Promise<End>,
    words: (after: AskedApproval) => string,
  ): Promise<void> {
    if (running) return;
    const pressedAt = clock();
    const end = await run();
    if (end.kind === 'done') {
      setTold({ approval: end.value, isDone: true, text: words(end.value) });
    } else if (end.kind === 'refused' && OVERTAKEN.includes(end.refusal.code)) {
      setTold(await overtaken(approval, pressedAt).catch(() => unanswered(approval)));
      void client.refetchQueries({ include: REFETCH.refetch });
    } else if (end.kind === 'refused') {
      setTold({ approval, isDone: false, text: end.refusal.message, refusal: end.refusal });
    } else {
      setTold(unanswered(approval));
    }
  }

  return {
    told,
    running,
    approve(approval) {
      const input = { id: approval.id, version: approval.version };
      void settle(approval, () => approving.run({ input }, REFETCH), approvedWords);
    },
    decline(approval, note) {
      const input = { id: approval.id, version: approval.version, note };
      const words = (after: AskedApproval) =>
        `Declined. ${after.customerName}: ${askedTitle(after)}.`;
      void settle(approval, () => declining.run({ input }, REFETCH), words);
    },
    withdraw(approval) {
      const input = { id: approval.id, version: approval.version };
      const words = (after: AskedApproval) =>
        `Withdrawn. ${after.customerName}: ${askedTitle(after)}.`;
      void settle(approval, () => withdrawing.run({ input }, REFETCH), words);
    },
    tell: setTold,
    forget: () => setTold(undefined),
  };
}

function unanswered(approval: AskedApproval): Told {
  return {
    approval,
    isDone: false,
    text: 'It could not be sent: the server did not answer. Nothing was decided; try again.',
  };
}
