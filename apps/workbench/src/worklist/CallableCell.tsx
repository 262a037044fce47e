import { meaningText, useNow, useToday } from '@kept/ui';
import Box from '@mui/material/Box';
import { callableTitle, callableWords } from './callable-words';
import type { WorklistRow } from './worklist-row';

/** Whether they may be called at this moment, or from when: a tick, or the moment in violet. */
export function CallableCell({ row }: { row: WorklistRow }) {
  const today = useToday();
  const now = useNow();
  const { words, meaning, sign } = callableWords(row, { today, now });
  return (
    <Box
      component="span"
      title={callableTitle(row)}
      sx={(theme) => ({ color: meaningText(theme, meaning), whiteSpace: 'nowrap' })}
    >
      <span aria-hidden="true">{sign} </span>
      {words}
    </Box>
  );
}
