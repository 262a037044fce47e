import { MEANING_SIGNS, meaningText, RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import type { Told } from './use-decide';

/** What became of the last decision; calm when somebody else was quicker, with its reasons when it was refused. */
export function ToldLine({ told }: { told: Told | undefined }) {
  return (
    <Box role="status" sx={{ minHeight: told ? 32 : 0, padding: told ? '6px 16px' : 0 }}>
      {told?.refusal && <RefusalAlert refusal={told.refusal} />}
      {told && !told.refusal && (
        <>
          <Box
            component="span"
            aria-hidden="true"
            sx={(theme) => ({ color: meaningText(theme, told.isDone ? 'kept' : 'accent') })}
          >
            {told.isDone ? MEANING_SIGNS.kept : MEANING_SIGNS.accent}{' '}
          </Box>
          {told.text}
        </>
      )}
    </Box>
  );
}
