import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { useCommand } from '../core/command';
import { AttestReadinessDocument } from './going-live.graphql';
import type { Check } from './readiness-check';

/** Confirms by hand what there is nothing to import for, in one's own words and with one's name. */
export function AttestDialog(props: {
  portfolioId: string;
  check: Check;
  onDone: () => void;
  onClose: () => void;
}) {
  const { portfolioId, check, onDone, onClose } = props;
  const command = useCommand(AttestReadinessDocument);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);

  async function attest() {
    if (text.trim() === '') return setMissing(true);
    const end = await command.run({ input: { portfolioId, check: check.id, text: text.trim() } });
    if (end.kind === 'done') onDone();
  }

  return (
    <CommandDialog
      title="Confirm by hand"
      verb="Confirm"
      command={command}
      onSubmit={() => void attest()}
      onClose={onClose}
    >
      <div>{check.text}</div>
      <TextField
        label="How you made sure"
        name="text"
        value={text}
        error={isMissing}
        helperText={isMissing ? 'Say how: it is kept with your name.' : undefined}
        onChange={(event) => {
          setMissing(false);
          setText(event.target.value);
        }}
      />
    </CommandDialog>
  );
}
