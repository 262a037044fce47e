import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { ConfirmationDialog } from './ConfirmationDialog';
import { PromiseFields } from './PromiseFields';
import { EMPTY_PROMISE, fillPromise, isProblem, readPromise } from './promise-draft';
import { RecordPromiseDocument } from './promise-to-pay.graphql';

/** Records a promise that was made without a call being logged, e.g. by mail. */
export function RecordPromiseDialog(props: {
  view: CaseView;
  tickedIds: readonly string[];
  /** the promise's id; null: it waits for the network */
  onDone: (id: string | null) => void;
  onClose: () => void;
}) {
  const { view, tickedIds, onDone, onClose } = props;
  const draft = useDraft(`promise.${view.id}`, EMPTY_PROMISE);
  const command = useCommand(RecordPromiseDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const [recorded, setRecorded] = useState<{ id: string; confirmationText: string } | null>(null);

  async function record() {
    const promise = readPromise(fillPromise(draft.value, view, tickedIds), view);
    if (isProblem(promise)) return setFound(promise);
    setFound(null);
    const note = { text: `Promise · ${view.customer.name}`, path: `/cases/${view.id}` };
    const end = await command.run({ input: { caseId: view.id, promise } }, { outbox: note });
    if (end.kind !== 'done' && end.kind !== 'queued') return;
    draft.clear();
    if (end.kind === 'done') setRecorded(end.value);
    else onDone(null);
  }

  if (recorded !== null) {
    return (
      <ConfirmationDialog
        title="The promise is recorded"
        text={recorded.confirmationText}
        onClose={() => onDone(recorded.id)}
      />
    );
  }

  return (
    <CommandDialog
      title="Record a promise"
      verb="Record"
      command={command}
      problem={found}
      onSubmit={() => void record()}
      onClose={onClose}
    >
      <PromiseFields
        view={view}
        draft={draft.value}
        tickedIds={tickedIds}
        problem={found ?? command.refusal}
        onChange={draft.set}
      />
    </CommandDialog>
  );
}
