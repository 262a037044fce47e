import { EmptyState, InstantText, RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useNavigate } from 'react-router';
import { restoreDraft } from '../core/draft';
import { dropFromOutbox, type OutboxEntry } from '../core/outbox';

/** What waits to be sent and what was refused: mend it where it was written, or drop it. */
export function OutboxDialog(props: { entries: readonly OutboxEntry[]; onClose: () => void }) {
  const navigate = useNavigate();
  const mend = (entry: OutboxEntry) => {
    if (entry.note.draft) restoreDraft(entry.note.draft.key, entry.note.draft.value);
    dropFromOutbox(entry.id);
    props.onClose();
    if (entry.note.path) navigate(entry.note.path);
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby="outbox-title">
      <DialogTitle id="outbox-title">Waiting to be sent</DialogTitle>
      <DialogContent>
        {props.entries.length === 0 && <EmptyState title="Everything was sent" />}
        <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {props.entries.map((entry) => (
            <Box
              key={entry.id}
              component="li"
              sx={{
                padding: '8px 0',
                borderBottom: 1,
                borderColor: 'divider',
                display: 'grid',
                gap: 1,
              }}
            >
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
                <Box sx={{ flex: 1 }}>
                  {entry.note.text}
                  <Box sx={{ color: 'text.secondary' }}>
                    written <InstantText at={entry.queuedAt} />
                    {entry.refusal ? ', refused' : ', waits for the network'}
                  </Box>
                </Box>
                {(entry.note.path ?? entry.note.draft) && (
                  <Button variant="outlined" onClick={() => mend(entry)}>
                    Mend
                  </Button>
                )}
                <Button onClick={() => dropFromOutbox(entry.id)}>Drop</Button>
              </Box>
              <RefusalAlert refusal={entry.refusal} />
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
