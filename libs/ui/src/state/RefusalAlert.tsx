import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { type ReasonLine, ReasonList } from '../text/ReasonList';
import { MEANING_SIGNS, meaningSoft, meaningText } from '../theme/meaning';

export type RefusalLine = {
  readonly code: string;
  readonly message: string;
  readonly reasons: readonly ReasonLine[];
};

/** What the house refused and why; announced when it appears. `action` for a way out. */
export function RefusalAlert(props: { refusal: RefusalLine | undefined; action?: ReactNode }) {
  const { refusal, action } = props;
  if (refusal === undefined) return null;
  return (
    <Box
      role="alert"
      sx={(theme) => ({
        display: 'flex',
        alignItems: 'start',
        gap: 2,
        padding: '8px 12px',
        borderRadius: 1,
        backgroundColor: meaningSoft(theme, 'broken'),
      })}
    >
      <Box
        component="span"
        aria-hidden="true"
        sx={(theme) => ({ color: meaningText(theme, 'broken'), fontWeight: 700 })}
      >
        {MEANING_SIGNS.broken}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <div>{refusal.message}</div>
        {refusal.reasons.length > 0 && (
          <Box sx={{ marginTop: 1 }}>
            <ReasonList reasons={refusal.reasons} label="Reasons" />
          </Box>
        )}
      </Box>
      {action}
    </Box>
  );
}
