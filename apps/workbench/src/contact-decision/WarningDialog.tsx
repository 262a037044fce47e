import { ReasonList } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { pointText } from '../contact/contact-point-text';
import { attemptWords } from './contact-decision-words';
import type { Calling, Obstacle } from './use-calling';

/** A warning is answered in one line, once a day; Enter goes on. */
export function WarningDialog(props: {
  calling: Calling;
  obstacle: Extract<Obstacle, { kind: 'warned' | 'blocked' }>;
}) {
  const { calling, obstacle } = props;
  const { point, channel } = obstacle.placing;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const verb = channel === 'PHONE' ? 'Call' : 'Go on';
  return (
    <CommandDialog
      title={
        point ? `Before the ${attemptWords(channel)} to ${pointText(point)}` : 'Before you go on'
      }
      verb={verb}
      command={{ refusal: undefined, failure: undefined, running: calling.isPlacing }}
      onSubmit={() =>
        reason.trim() === '' ? setMissing(true) : calling.answerWarning(reason.trim())
      }
      onClose={calling.closeObstacle}
    >
      {obstacle.refusal.reasons.length > 0 ? (
        <ReasonList reasons={obstacle.refusal.reasons} label="Warnings" />
      ) : (
        <div>{obstacle.refusal.message}</div>
      )}
      <TextField
        label="Why it is right all the same"
        name="warningReason"
        value={reason}
        error={isMissing}
        helperText={
          isMissing ? 'Say why in a few words.' : 'Kept with the decision; not asked again today.'
        }
        onChange={(event) => {
          setMissing(false);
          setReason(event.target.value);
        }}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
    </CommandDialog>
  );
}
