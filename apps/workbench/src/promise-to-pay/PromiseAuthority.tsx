import { useQuery } from '@apollo/client/react';
import { APPROVAL_NEED_LABELS, type AuthorityVerdict } from '@kept/domain';
import { RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { type AskedApproval, askedTitle, firstName } from '../approval/approval-words';
import { WaitingClock } from '../approval/WaitingClock';
import type { CasePromise, CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import { useMe } from '../core/me';
import { AuthorityLine, SignedLine } from '../negotiation/AuthorityLine';
import { NegotiationDocument } from '../negotiation/negotiation.graphql';
import { promiseVerdict } from './promise-authority';
import { type FilledPromise, isProblem, readPromise } from './promise-draft';
import { usePromiseApproval } from './use-promise-approval';

/** What authority says of the promise now; asking whom it needs, and what they answer, without leaving the call. */
export function PromiseAuthority(props: {
  view: CaseView;
  promise: FilledPromise;
  replaced: CasePromise | undefined;
  onAsked: (approvalId: string | null) => void;
}) {
  const { view, promise, replaced, onAsked } = props;
  const me = useMe();
  const { data } = useQuery(NegotiationDocument, {
    variables: { caseId: view.id },
    fetchPolicy: 'cache-and-network',
  });
  const approval = usePromiseApproval(view.id, promise.approvalId);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const part = useRef<HTMLDivElement>(null);
  if (!data) return null;
  const { negotiation } = data;
  const holder = { userId: me.id, roles: me.roles };
  const verdict = promiseVerdict(promise, negotiation, holder, replaced);
  if (verdict === null) return null;
  if (approval.asked && isFor(approval.asked, promise)) {
    return (
      <Box ref={part} tabIndex={-1} sx={{ outline: 'none' }}>
        <Answer asked={approval.asked} onForget={() => onAsked(null)} />
      </Box>
    );
  }
  const mayAsk = verdict.decision === 'NEEDS' && me.may.includes('APPROVALS');
  async function ask() {
    const { approvalId: _, ...terms } = promise;
    const read = readPromise({ ...terms, approvalId: null }, view, replaced?.id ?? null);
    if (isProblem(read)) return setFound(read);
    setFound(null);
    const id = await approval.send(read);
    if (id === undefined) return;
    onAsked(id);
    // the button that was pressed goes: the hands stay in the form, where Ctrl-Enter records
    part.current?.focus();
  }
  return (
    <Box ref={part} tabIndex={-1} sx={{ outline: 'none', display: 'grid', gap: 2 }}>
      <AuthorityLine
        verdict={verdict}
        need={needOf(verdict)}
        approvers={approversText(negotiation.approvers)}
      />
      {mayAsk && (
        <Button
          variant="outlined"
          loading={approval.running}
          onClick={() => void ask()}
          sx={{ justifySelf: 'start' }}
        >
          Ask {needOf(verdict)}
        </Button>
      )}
      {found && <Box sx={{ color: 'kept.meaning.broken.text' }}>{found.message}</Box>}
      <RefusalAlert refusal={approval.refusal} />
      {approval.failure && <div>It could not be asked: the server did not answer. Try again.</div>}
    </Box>
  );
}

function needOf({ needs }: AuthorityVerdict): string {
  return needs === null ? 'somebody' : APPROVAL_NEED_LABELS[needs];
}

function approversText(approvers: readonly { readonly name: string }[]): string {
  if (approvers.length === 0) return 'Nobody who may approve is in now; it will wait for them.';
  const names = approvers.slice(0, 3).map(({ name }) => firstName(name));
  return `In now: ${names.join(', ')}`;
}

/** Whether it was asked for these very terms. */
function isFor({ promise: asked }: AskedApproval, promise: FilledPromise): boolean {
  if (asked === null) return false;
  const isSameAmount =
    Number(asked.amount.amount) === Number(promise.amount.replaceAll(',', '')) &&
    asked.amount.currency === promise.currency;
  return isSameAmount && asked.dueOn === promise.dueOn;
}

/** What was asked, and what came back. */
function Answer({ asked, onForget }: { asked: AskedApproval; onForget: () => void }) {
  const { state, decidedBy, decisionNote } = asked;
  const who = decidedBy ? firstName(decidedBy.name) : 'Somebody';
  const word = decisionNote ? ` “${decisionNote}”` : '';
  return (
    <Box role="status" sx={{ display: 'grid', gap: 2 }}>
      {state === 'WAITING' && (
        <SignedLine meaning="overdue" text={`Asked: ${askedTitle(asked)}`}>
          <WaitingClock approval={asked} />
        </SignedLine>
      )}
      {state === 'APPROVED' && (
        <SignedLine meaning="kept" text={`${who} approved it: record it now`}>
          {word}
        </SignedLine>
      )}
      {state !== 'WAITING' && state !== 'APPROVED' && (
        <>
          <SignedLine
            meaning="broken"
            text={state === 'DECLINED' ? `${who} declined it` : 'It is not asked any more'}
          >
            {word}
          </SignedLine>
          <Button variant="outlined" onClick={onForget} sx={{ justifySelf: 'start' }}>
            Ask again
          </Button>
        </>
      )}
    </Box>
  );
}
