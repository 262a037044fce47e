import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { FormDialog } from '../administration/FormDialog';
import { useCommand } from '../core/command';
import type { CallScriptPartsFragment, ScriptVersionPartsFragment } from '../gql/graphql';
import { SetScriptShareDocument } from './call-script.graphql';

/** Two versions side by side: to how many of the cases this one is spoken. */
export function ShareDialog(props: {
  script: CallScriptPartsFragment;
  version: ScriptVersionPartsFragment;
  onClose: () => void;
}) {
  const { script, version, onClose } = props;
  const setVersionShare = useCommand(SetScriptShareDocument);
  const [share, setShare] = useState(String(version.share));

  async function submit() {
    const end = await setVersionShare.run(
      {
        input: {
          scriptId: script.id,
          version: script.version,
          versionId: version.id,
          share: Number(share),
        },
      },
      { refetch: ['CallScripts'] },
    );
    if (end.kind === 'done') onClose();
  }

  return (
    <FormDialog
      title={`Share of version ${version.number}`}
      verb="Set the share"
      command={setVersionShare}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label="Share of the cases, in per cent"
        name="share"
        type="number"
        value={share}
        helperText="The other version keeps the rest"
        slotProps={{ htmlInput: { min: 1, max: 99 } }}
        onChange={(event) => setShare(event.target.value)}
      />
    </FormDialog>
  );
}
