import { ConfirmDialog, RefusalAlert } from '@kept/ui';
import { useCommand } from '../core/command';
import type { CallScriptPartsFragment } from '../gql/graphql';
import { DiscardScriptDraftDocument } from './call-script.graphql';
import type { Studio } from './use-studio';

/** Throws the draft away after asking; what is published stays. */
export function DiscardDialog(props: {
  script: CallScriptPartsFragment;
  studio: Studio;
  onClose: () => void;
}) {
  const { script, studio, onClose } = props;
  const discard = useCommand(DiscardScriptDraftDocument);

  async function confirm() {
    const version = await studio.settle();
    if (version === null) return;
    const end = await discard.run(
      { input: { scriptId: script.id, version } },
      { refetch: ['CallScripts'] },
    );
    if (end.kind !== 'done' || end.value.__typename !== 'CallScript') return;
    studio.takeUp(end.value);
    onClose();
  }

  return (
    <ConfirmDialog
      title="Discard the draft?"
      verb="Discard the draft"
      isRunning={discard.running}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      All its changes go. What is published stays as it is.
      <RefusalAlert refusal={discard.refusal} />
      {discard.failure && <div role="alert">It could not be sent. Try again.</div>}
    </ConfirmDialog>
  );
}
