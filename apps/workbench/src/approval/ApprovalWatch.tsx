import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useKeys } from '../core/keys';
import { ApprovalToast } from './ApprovalToast';
import type { AskedApproval } from './approval-words';
import { useApprovals } from './use-approvals';
import { useDecide } from './use-decide';
import { waitingCountStore } from './waiting-count';

const PUT_ASIDE = 'kept.approvals-put-aside';
const TOLD_MS = 12_000;
/** after a key has decided one, the next must have been read before a key decides it */
const READING_MS = 1500;

function putAside(): readonly string[] {
  return JSON.parse(sessionStorage.getItem(PUT_ASIDE) ?? '[]') as string[];
}

function isOnCall({ phase }: AskedApproval): boolean {
  return phase === 'OWN_SUPERVISOR' || phase === 'EVERYONE';
}

/**
 * Watches, wherever one is in the workbench, for somebody who asks me while a customer is on the phone: counts for the
 * rail, shows it in the corner, approves it with one key. The first that came stays in front until it is decided, so
 * that another one never slips under the fingers.
 */
export function ApprovalWatch() {
  const { pathname } = useLocation();
  const { approvals } = useApprovals('WAITING');
  const decide = useDecide();
  const [aside, setAside] = useState(putAside);
  const decidedAt = useRef(0);
  const count = approvals?.length ?? 0;
  useEffect(() => waitingCountStore.set(count), [count]);
  useEffect(() => () => waitingCountStore.set(0), []);

  // the inbox shows them itself
  const isInbox = pathname === '/approvals';
  const queue = isInbox
    ? []
    : (approvals ?? [])
        .filter((one) => isOnCall(one) && !aside.includes(one.id))
        .sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
  const [front] = queue;
  const mayApprove = front?.allowedActions.includes('approve') ?? false;

  function later(approval: AskedApproval): void {
    const next = [...aside, approval.id].slice(-100);
    sessionStorage.setItem(PUT_ASIDE, JSON.stringify(next));
    setAside(next);
  }
  function approve(approval: AskedApproval): void {
    decidedAt.current = performance.now();
    decide.approve(approval);
  }
  useKeys([
    {
      keys: 'Alt+a',
      label: 'Approve what is asked in the corner',
      group: 'Everywhere',
      run(event) {
        if (event.repeat || decide.running || front === undefined || !mayApprove) return;
        const isRead = performance.now() - decidedAt.current > READING_MS;
        if (decidedAt.current === 0 || isRead) approve(front);
      },
    },
  ]);
  const { told, forget } = decide;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text begins anew
  useEffect(() => {
    if (told === undefined) return;
    const timer = setTimeout(forget, TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <ApprovalToast
      front={front}
      behind={queue.length - 1}
      told={told}
      isBusy={decide.running}
      onApprove={approve}
      onLater={later}
      onForget={forget}
    />
  );
}
