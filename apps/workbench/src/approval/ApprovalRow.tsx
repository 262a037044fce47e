import { InstantText, KeyHint, meaningText, StatusChip, VISUALLY_HIDDEN } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AskedOffer } from './AskedOffer';
import { type AskedApproval, firstName, needWords, stateWords } from './approval-words';
import { WaitingClock } from './WaitingClock';

export type RowActs = {
  approve(approval: AskedApproval): void;
  counter(approval: AskedApproval): void;
  decline(approval: AskedApproval): void;
  withdraw(approval: AskedApproval): void;
};

const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '4px 24px',
  padding: '12px 16px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.kept.surface.sheet,
  '&[aria-current="true"]': {
    backgroundColor: theme.vars.palette.kept.row.selected,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '@media (max-width: 699.98px)': { gridTemplateColumns: '1fr', padding: '12px' },
}));

/** One request: who asks what for whom since when, and what can be done about it. */
export function ApprovalRow(props: {
  approval: AskedApproval;
  isSelected: boolean;
  isBusy: boolean;
  acts: RowActs;
  onSelect: () => void;
}) {
  const { approval, isSelected, isBusy, acts, onSelect } = props;
  const { customerName, askedBy, firstApprover, needs } = approval;
  const isWaiting = approval.state === 'WAITING';
  return (
    <Row
      id={`approval-${approval.id}`}
      aria-current={isSelected}
      aria-label={`${customerName}, asked by ${askedBy.name}`}
      onClick={onSelect}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'baseline' }}>
        <Link to={`/cases/${approval.case.id}`}>{customerName}</Link>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {approval.case.number} · {askedBy.name} asks · {needWords(needs)}
          {firstApprover && ` · ${firstName(firstApprover.name)} approved it already`}
        </Box>
      </Box>
      <Box
        sx={{
          textAlign: 'right',
          // beside all that is told, not only its first line
          gridRow: isWaiting ? 'auto' : 'span 2',
          '@media (max-width: 699.98px)': { textAlign: 'left', gridRow: 'auto' },
        }}
      >
        {isWaiting ? <WaitingClock approval={approval} /> : <Outcome approval={approval} />}
      </Box>
      <AskedOffer approval={approval} isBrief={!isWaiting} />
      {isWaiting && (
        <Acts approval={approval} isSelected={isSelected} isBusy={isBusy} acts={acts} />
      )}
    </Row>
  );
}

function Outcome({ approval }: { approval: AskedApproval }) {
  const { state, decidedBy, decidedAt, decisionNote } = approval;
  const meaning =
    state === 'DECLINED' ? 'broken' : state === 'APPROVED' || state === 'USED' ? 'kept' : 'muted';
  return (
    <Box sx={{ display: 'grid', gap: '2px', justifyItems: 'end' }}>
      <StatusChip meaning={meaning} label={stateWords(state)} />
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {decidedBy?.name} {decidedAt && <InstantText at={decidedAt} />}
      </Box>
      {decisionNote && <span>“{decisionNote}”</span>}
    </Box>
  );
}

function Acts(props: {
  approval: AskedApproval;
  isSelected: boolean;
  isBusy: boolean;
  acts: RowActs;
}) {
  const { approval, isSelected, isBusy, acts } = props;
  const { allowedActions, needs, customerName } = approval;
  const may = (action: string) => allowedActions.includes(action);
  const isCreditor = needs === 'CREDITOR';
  const act = (action: keyof RowActs, keys: string, label: string, isFirst = false): ReactNode =>
    may(action) && (
      <Button
        variant={isFirst ? 'contained' : 'outlined'}
        disabled={isBusy}
        aria-keyshortcuts={keys}
        onClick={() => acts[action](approval)}
        sx={{ gap: 2, whiteSpace: 'nowrap' }}
      >
        <span>
          {label}
          <span style={VISUALLY_HIDDEN}> {customerName}</span>
        </span>
        {isSelected && <KeyHint keys={keys} />}
      </Button>
    );
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignContent: 'start',
        alignItems: 'start',
        justifyContent: 'end',
        '@media (max-width: 699.98px)': { justifyContent: 'start' },
      }}
    >
      {act('approve', 'a', isCreditor ? 'The creditor agrees' : 'Approve', true)}
      {act('counter', 'c', 'Counter')}
      {act('decline', 'd', isCreditor ? 'The creditor declines' : 'Decline')}
      {act('withdraw', 'w', 'Withdraw')}
      {!may('approve') && may('decline') && (
        <Box
          sx={(theme) => ({
            flexBasis: '100%',
            textAlign: 'right',
            color: meaningText(theme, 'muted'),
          })}
        >
          beyond your own authority
        </Box>
      )}
    </Box>
  );
}
