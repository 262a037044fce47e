import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { Override } from './use-overrides';

const IDLE = { refusal: undefined, failure: undefined, running: false };

/** Declines with a word: who asked has to do something else now. */
export function DeclineOverrideDialog(props: {
  override: Override;
  onDecline: (note: string) => void;
  onClose: () => void;
}) {
  const { override, onDecline, onClose } = props;
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <CommandDialog
      title={`Decline: ${override.customerName}`}
      verb="Decline"
      command={IDLE}
      onSubmit={() => (note.trim() === '' ? setMissing(true) : onDecline(note.trim()))}
      onClose={onClose}
    >
      <TextField
        label={`A word for ${override.askedByName}`}
        name="note"
        value={note}
        error={isMissing}
        helperText={isMissing ? 'Say why.' : undefined}
        onChange={(event) => {
          setMissing(false);
          setNote(event.target.value);
        }}
      />
    </CommandDialog>
  );
}
