import { DateText, InstantText, useNow } from '@kept/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { PlanApprovalPartsFragment } from '../gql/graphql';
import { SignedLine } from './AuthorityLine';
import { type ColumnState, clockOf, needText, waitedSeconds, waitingText } from './column-state';

/** Time runs while somebody else decides. */
function Waiting({ approval }: { approval: PlanApprovalPartsFragment }) {
  const now = useNow(1000);
  return (
    <SignedLine
      meaning="overdue"
      text={
        <>
          waits for {needText(approval.needs)}
          {approval.needs !== 'CREDITOR' && (
            <Box component="span" role="timer" sx={{ marginLeft: 2 }}>
              {clockOf(waitedSeconds(approval, now))}
            </Box>
          )}
        </>
      }
    >
      {waitingText(approval, now)}
    </SignedLine>
  );
}

function Word({ approval, zone }: { approval: PlanApprovalPartsFragment; zone: string }) {
  return (
    <>
      {approval.decisionNote && <q>{approval.decisionNote}</q>}{' '}
      {approval.decidedAt && <InstantText at={approval.decidedAt} zone={zone} />}
    </>
  );
}

/** What became of an offer that was sent: waiting, approved, countered, refused, left open, agreed. */
export function ApprovalState(props: { state: ColumnState; today: string; zone: string }) {
  const { state, today, zone } = props;
  switch (state.kind) {
    case 'OPEN':
      return null;
    case 'WAITING':
      return <Waiting approval={state.approval} />;
    case 'APPROVED':
      return (
        <SignedLine
          meaning="kept"
          text={`approved by ${state.approval.decidedBy?.name ?? needText(state.approval.needs)}`}
        >
          <Word approval={state.approval} zone={zone} />
        </SignedLine>
      );
    case 'COUNTERED':
      return (
        <SignedLine
          meaning="kept"
          text={`${state.approval.decidedBy?.name ?? 'The approver'} offers these terms instead`}
        >
          <Word approval={state.approval} zone={zone} />
        </SignedLine>
      );
    case 'REFUSED':
      return (
        <SignedLine
          meaning="broken"
          text={`declined by ${state.approval.decidedBy?.name ?? needText(state.approval.needs)}`}
        >
          <Word approval={state.approval} zone={zone} />
        </SignedLine>
      );
    case 'OFFERED':
      return (
        <SignedLine meaning="kept" text={`offered as ${state.plan.number}`}>
          good until <DateText day={state.plan.expiresOn} today={today} />
        </SignedLine>
      );
    case 'AGREED':
      return (
        <SignedLine meaning="kept" text="agreed">
          <Link component={RouterLink} to={`/plans/${state.plan.id}`}>
            {state.plan.number}
          </Link>
        </SignedLine>
      );
  }
}
