import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { FormDialog } from '../administration/FormDialog';
import { useCommand } from '../core/command';
import type { CallScriptPartsFragment, ScriptVersionPartsFragment } from '../gql/graphql';
import { RollBackScriptDocument } from './call-script.graphql';

/** An earlier version becomes the one in use again, with the reason. */
export function RollBackDialog(props: {
  script: CallScriptPartsFragment;
  version: ScriptVersionPartsFragment;
  onDone: (script: CallScriptPartsFragment) => void;
  onClose: () => void;
}) {
  const { script, version, onDone, onClose } = props;
  const rollBack = useCommand(RollBackScriptDocument);
  const [reason, setReason] = useState('');

  async function submit() {
    const input = { scriptId: script.id, toVersionId: version.id, reason };
    const end = await rollBack.run({ input }, { refetch: ['CallScripts'] });
    if (end.kind !== 'done' || end.value.__typename !== 'CallScript') return;
    onDone(end.value);
    onClose();
  }

  return (
    <FormDialog
      title={`Back to version ${version.number}`}
      verb={`Speak version ${version.number} again`}
      command={rollBack}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div>It is spoken to all cases from the next call on; a draft stays as it is.</div>
      <TextField
        label="Why"
        name="reason"
        required
        multiline
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
