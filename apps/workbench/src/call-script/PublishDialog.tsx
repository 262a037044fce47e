import { CodeSelect } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { FormDialog } from '../administration/FormDialog';
import { useCommand } from '../core/command';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { PublishScriptDocument } from './call-script.graphql';
import { problemCount } from './call-script-view';
import type { Studio } from './use-studio';

/** The draft is spoken from now on: to all cases, or side by side with the version of before. */
export function PublishDialog(props: {
  script: CallScriptPartsFragment;
  studio: Studio;
  onClose: () => void;
}) {
  const { script, studio, onClose } = props;
  const publish = useCommand(PublishScriptDocument);
  const [share, setShare] = useState('100');
  const [isShared, setShared] = useState(false);
  const [note, setNote] = useState('');
  const hasOther = script.published.length > 0;
  const problems = problemCount(studio.problems);

  async function submit() {
    const version = await studio.settle();
    if (version === null) return;
    const end = await publish.run(
      {
        input: {
          scriptId: script.id,
          version,
          share: isShared ? Number(share) : 100,
          note: note.trim() || null,
        },
      },
      { refetch: ['CallScripts'] },
    );
    if (end.kind !== 'done' || end.value.__typename !== 'CallScript') return;
    studio.takeUp(end.value);
    onClose();
  }

  return (
    <FormDialog
      title={`Publish ${script.name}`}
      verb="Publish"
      command={publish}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div>
        {problems === null
          ? 'The check found nothing wrong.'
          : `The check found ${problems}. With an error it is refused.`}
      </div>
      {studio.keeping === 'STALE' && (
        <div role="alert">
          The draft was changed by somebody else: choose first which one stays.
        </div>
      )}
      {hasOther && (
        <CodeSelect
          label="Spoken to"
          name="spokenTo"
          value={isShared ? 'SHARE' : 'ALL'}
          options={[
            ['ALL', 'all cases'],
            ['SHARE', 'a share of the cases, beside the version of before'],
          ]}
          onChange={(to) => {
            setShared(to === 'SHARE');
            setShare(to === 'SHARE' ? '50' : '100');
          }}
        />
      )}
      {isShared && (
        <TextField
          label="Share of the cases, in per cent"
          name="share"
          type="number"
          value={share}
          helperText="A case keeps its version over all its calls"
          slotProps={{ htmlInput: { min: 1, max: 99 } }}
          onChange={(event) => setShare(event.target.value)}
        />
      )}
      <TextField
        label="What was changed, and why"
        name="note"
        multiline
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  );
}
