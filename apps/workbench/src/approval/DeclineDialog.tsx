import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { type AskedApproval, askedTitle, firstName } from './approval-words';

const IDLE = { refusal: undefined, failure: undefined, running: false };

/** Declines with a word: who asked has the customer on the phone and must say something. */
export function DeclineDialog(props: {
  approval: AskedApproval;
  onDecline: (note: string) => void;
  onClose: () => void;
}) {
  const { approval, onDecline, onClose } = props;
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const asker = firstName(approval.askedBy.name);
  return (
    <CommandDialog
      title={`Decline ${askedTitle(approval)}`}
      verb="Decline"
      command={IDLE}
      onSubmit={() => (note.trim() === '' ? setMissing(true) : onDecline(note.trim()))}
      onClose={onClose}
    >
      <TextField
        label={`A word for ${asker}`}
        name="note"
        value={note}
        error={isMissing}
        helperText={isMissing ? `Say why: ${asker} must tell the customer something.` : undefined}
        onChange={(event) => {
          setMissing(false);
          setNote(event.target.value);
        }}
      />
    </CommandDialog>
  );
}
