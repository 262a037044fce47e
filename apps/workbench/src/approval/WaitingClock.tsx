import { InstantText, meaningText, useNow } from '@kept/ui';
import Box from '@mui/material/Box';
import type { AskedApproval } from './approval-words';
import { phaseText, spanText, waitingTime } from './waiting-time';

const SECOND = 1000;

/** How long somebody waits, counting, and what becomes of it by time alone. */
export function WaitingClock({ approval }: { approval: AskedApproval }) {
  const time = waitingTime(approval, useNow(SECOND));
  const isOnCall = time.phase === 'OWN_SUPERVISOR' || time.phase === 'EVERYONE';
  return (
    // ticking: nothing a screen reader should be told every second
    <Box component="span" role="timer" aria-live="off" sx={{ whiteSpace: 'nowrap' }}>
      <Box
        component="strong"
        sx={(theme) => ({ color: isOnCall ? meaningText(theme, 'overdue') : 'inherit' })}
      >
        {time.phase === 'CREDITOR' ? <InstantText at={approval.askedAt} /> : spanText(time.waited)}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {' '}
        {phaseText(time)}
      </Box>
    </Box>
  );
}
