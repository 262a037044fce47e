import { KeyHint, VISUALLY_HIDDEN } from '@kept/ui';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Link } from 'react-router';
import { CornerNote } from '../shell/Corner';
import { AskedOffer } from './AskedOffer';
import { type AskedApproval, firstName } from './approval-words';
import { ToldLine } from './ToldLine';
import type { Told } from './use-decide';
import { WaitingClock } from './WaitingClock';

/** In the corner: who asks what, for how long, and the key that says yes; and what became of the last one. */
export function ApprovalToast(props: {
  front: AskedApproval | undefined;
  behind: number;
  told: Told | undefined;
  isBusy: boolean;
  onApprove: (approval: AskedApproval) => void;
  onLater: (approval: AskedApproval) => void;
  onForget: () => void;
}) {
  const { front, behind, told, isBusy, onApprove, onLater, onForget } = props;
  return (
    <>
      {told && (
        <CornerNote>
          <Box sx={{ display: 'flex', alignItems: 'start' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <ToldLine told={told} />
            </Box>
            <IconButton aria-label="Close" onClick={onForget} sx={{ margin: '2px' }}>
              <CloseOutlined fontSize="small" />
            </IconButton>
          </Box>
        </CornerNote>
      )}
      <Box role="status" sx={VISUALLY_HIDDEN}>
        {front && `${front.askedBy.name} asks you to approve: ${front.customerName}`}
      </Box>
      {front && (
        <CornerNote aria-label={`${front.askedBy.name} asks for ${front.customerName}`}>
          <Box sx={{ display: 'grid', gap: 2, padding: '10px 14px 12px' }}>
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <strong>{firstName(front.askedBy.name)}</strong> asks ·{' '}
                <Link to={`/cases/${front.case.id}`}>{front.customerName}</Link>
              </Box>
              <IconButton
                aria-label="Put aside: it stays in the inbox"
                title="Put aside: it stays in the inbox"
                onClick={() => onLater(front)}
                sx={{ padding: '2px', alignSelf: 'start' }}
              >
                <CloseOutlined fontSize="small" />
              </IconButton>
            </Box>
            <WaitingClock approval={front} />
            <AskedOffer approval={front} isBrief />
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
              {front.allowedActions.includes('approve') ? (
                <Button
                  variant="contained"
                  disabled={isBusy}
                  aria-keyshortcuts="Alt+A"
                  onClick={() => onApprove(front)}
                  sx={{ gap: 2 }}
                >
                  Approve <KeyHint keys="Alt+A" />
                </Button>
              ) : (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  beyond your own authority
                </Box>
              )}
              <Button component={Link} to="/approvals">
                {behind > 0 ? `Inbox, ${behind} more` : 'Inbox: counter, decline'}
              </Button>
            </Box>
          </Box>
        </CornerNote>
      )}
    </>
  );
}
