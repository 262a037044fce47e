import { MoneyText, useToday } from '@kept/ui';
import Box from '@mui/material/Box';
import { CallableCell } from './CallableCell';
import { PromiseCell } from './PromiseCell';
import { lastContactWords, nextActionWords } from './row-words';
import type { WorklistRow } from './worklist-row';

/** A row of the list on a narrow screen: three lines that say what the columns say. */
export function WorklistCard({ row }: { row: WorklistRow }) {
  const today = useToday();
  const secondary = { color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis' };
  return (
    <Box sx={{ padding: '8px 12px', display: 'grid', gap: '2px', whiteSpace: 'nowrap' }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
        <Box
          component="span"
          sx={{ fontWeight: 600, flex: 1, overflow: 'hidden', textOverflow: 'ellipsis' }}
        >
          {row.isPinned && <span aria-hidden="true">☎ </span>}
          {row.customerName}
        </Box>
        <Box component="span" sx={{ fontWeight: 600 }}>
          <MoneyText value={row.overdue} />
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Box component="span" sx={{ ...secondary, flex: 1 }}>
          {nextActionWords(row, today)}
          {row.takenBy !== null && ` · ${row.takenBy} is in`}
        </Box>
        <PromiseCell row={row} />
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Box component="span" sx={{ ...secondary, flex: 1 }}>
          {row.points} pts · oldest {row.daysPastDue} d · last contact{' '}
          {lastContactWords(row, today)}
        </Box>
        <CallableCell row={row} />
      </Box>
    </Box>
  );
}
