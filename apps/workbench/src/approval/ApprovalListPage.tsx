import { EmptyState, FailedState, LoadingRows, PageHeader } from '@kept/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useKeys } from '../core/keys';
import { usePageTitle } from '../shell/page-title';
import { ApprovalRow, type RowActs } from './ApprovalRow';
import { type AskedApproval, askedPlanTitle } from './approval-words';
import { DeclineDialog } from './DeclineDialog';
import { ToldLine } from './ToldLine';
import { type Approvals, useApprovals } from './use-approvals';
import { useDecide } from './use-decide';

const CounterOfferDialog = lazy(async () => ({
  default: (await import('./CounterOfferDialog')).CounterOfferDialog,
}));

type Dialog = { readonly kind: 'counter' | 'decline'; readonly approval: AskedApproval };

/** What waits for a word of mine, first; then what I asked, and what was decided. */
export function ApprovalListPage() {
  usePageTitle('Approvals');
  const waiting = useApprovals('WAITING');
  const mine = useApprovals('MINE');
  const decided = useApprovals('DECIDED');
  const mineIds = new Set(mine.approvals?.map(({ id }) => id));
  const lists = [
    { title: 'Waiting for me', rows: waiting.approvals ?? [] },
    { title: 'What I asked', rows: mine.approvals ?? [] },
    {
      title: 'Decided',
      rows: (decided.approvals ?? []).filter(({ id }) => !mineIds.has(id)),
    },
  ];
  const count = waiting.approvals?.length ?? 0;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title="Approvals"
        summary={waiting.approvals && (count === 0 ? 'nothing waits for you' : `${count} waiting`)}
      />
      <Whole parts={[waiting, mine, decided]}>
        <Rows lists={lists} />
      </Whole>
    </Box>
  );
}

/** Everything, or what is missing of it. */
function Whole({ parts, children }: { parts: readonly Approvals[]; children: React.ReactNode }) {
  const error = parts.find((part) => part.error)?.error;
  if (error) {
    return (
      <FailedState
        title="The approvals could not be loaded"
        detail={failureWords(error)}
        onRetry={() => {
          for (const part of parts) part.askAgain();
        }}
      />
    );
  }
  if (parts.some((part) => part.approvals === undefined)) {
    return <LoadingRows rows={8} label="Loading approvals" />;
  }
  return children;
}

type List = { readonly title: string; readonly rows: readonly AskedApproval[] };

function Rows({ lists }: { lists: readonly List[] }) {
  const navigate = useNavigate();
  const decide = useDecide();
  const [dialog, setDialog] = useState<Dialog>();
  const rows = lists.flatMap((list) => list.rows);
  const [chosenId, setChosenId] = useState<string>();
  const doneId = decide.told?.isDone ? decide.told.approval.id : undefined;
  const first = rows.find(({ id, state }) => state === 'WAITING' && id !== doneId) ?? rows[0];
  const firstId = first?.id;
  const selected = rows.find(({ id }) => id === chosenId) ?? first;
  // The keys stay on their record when others come above it, and go on with what waits once it is decided.
  useEffect(() => {
    setChosenId((chosen) => (chosen === undefined || chosen === doneId ? firstId : chosen));
  }, [doneId, firstId]);
  const close = () => setDialog(undefined);

  const acts: RowActs = {
    approve: decide.approve,
    counter: (approval) => setDialog({ kind: 'counter', approval }),
    decline: (approval) => setDialog({ kind: 'decline', approval }),
    withdraw: decide.withdraw,
  };
  const move = (by: number) => {
    const at = selected ? rows.indexOf(selected) : -1;
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    setChosenId(next?.id);
    document.getElementById(`approval-${next?.id}`)?.scrollIntoView?.({ block: 'nearest' });
  };
  const on = (action: keyof RowActs) => (event: KeyboardEvent) => {
    // a key held down decides one thing, not all that follow
    if (event.repeat || decide.running || !selected?.allowedActions.includes(action)) return;
    acts[action](selected);
  };
  useKeys(
    [
      { keys: ['j', 'ArrowDown'], label: 'Next request', group: 'Approvals', run: () => move(1) },
      { keys: ['k', 'ArrowUp'], label: 'Request before', group: 'Approvals', run: () => move(-1) },
      { keys: 'a', label: 'Approve', group: 'Approvals', run: on('approve') },
      { keys: 'c', label: 'Counter with own terms', group: 'Approvals', run: on('counter') },
      { keys: 'd', label: 'Decline with a word', group: 'Approvals', run: on('decline') },
      { keys: 'w', label: 'Withdraw what I asked', group: 'Approvals', run: on('withdraw') },
      {
        keys: 'Enter',
        label: 'Open the case',
        group: 'Approvals',
        run: () => selected && navigate(`/cases/${selected.case.id}`),
      },
    ],
    { isOff: dialog !== undefined },
  );
  useForgetting(decide.told?.text, decide.forget);

  return (
    <>
      <ToldLine told={decide.told} />
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        {lists.map((list, index) => (
          <Box key={list.title} component="section" aria-label={list.title}>
            <Heading list={list} isFirst={index === 0} />
            <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {list.rows.map((approval) => (
                <ApprovalRow
                  key={approval.id}
                  approval={approval}
                  isSelected={approval === selected}
                  isBusy={decide.running}
                  acts={acts}
                  onSelect={() => setChosenId(approval.id)}
                />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      {dialog?.kind === 'decline' && (
        <DeclineDialog
          approval={dialog.approval}
          onDecline={(note) => {
            decide.decline(dialog.approval, note);
            close();
          }}
          onClose={close}
        />
      )}
      <Suspense fallback={null}>
        {dialog?.kind === 'counter' && (
          <CounterOfferDialog
            approval={dialog.approval}
            onDone={(after) => {
              const what = after.counterPlan ? askedPlanTitle(after.counterPlan) : 'own terms';
              const text = `Your terms went to ${after.askedBy.name}: ${what}.`;
              decide.tell({ approval: after, isDone: true, text });
              close();
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

function Heading({ list, isFirst }: { list: List; isFirst: boolean }) {
  if (list.rows.length === 0) {
    if (!isFirst) return null;
    return (
      <EmptyState title="Nothing waits for you">
        When somebody needs your word it comes up here and in the corner of every page, at once.
      </EmptyState>
    );
  }
  return (
    <Typography component="h2" variant="h3" sx={{ padding: '12px 16px 4px' }}>
      {list.title}
    </Typography>
  );
}

const TOLD_MS = 20_000;

/** What was told is gone after a while: a line that stays is not read any more. */
function useForgetting(text: string | undefined, forget: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text begins anew
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(forget, TOLD_MS);
    return () => clearTimeout(timer);
  }, [text]);
}
