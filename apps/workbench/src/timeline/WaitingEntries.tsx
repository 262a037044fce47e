import { InstantText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import { useMe } from '../core/me';
import { outboxOf } from '../core/outbox';
import { useStore } from '../core/store';

/** What was written here without a network: it stands above the timeline until it is sent. */
export function WaitingEntries({ path }: { path: string }) {
  const { id } = useMe();
  const entries = useStore(outboxOf(id)).filter((entry) => entry.note.path === path);
  if (entries.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label="Waits to be sent"
      sx={{ listStyle: 'none', margin: 0, padding: '0 16px 8px' }}
    >
      {entries.map((entry) => (
        <Box key={entry.id} component="li" sx={{ display: 'flex', gap: 2, paddingY: 1 }}>
          <StatusChip
            meaning={entry.refusal ? 'broken' : 'overdue'}
            label={entry.refusal ? 'refused' : 'waits to be sent'}
          />
          <span>
            <InstantText at={entry.queuedAt} /> {entry.note.text}
            {entry.refusal && `: ${entry.refusal.message}`}
          </span>
        </Box>
      ))}
    </Box>
  );
}
