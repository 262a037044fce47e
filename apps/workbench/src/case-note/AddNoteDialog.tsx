import { checkFreeText } from '@kept/domain';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { AddNoteDocument } from './case-note.graphql';

/** A note on the case, for whoever comes next. */
export function AddNoteDialog(props: { view: CaseView; onDone: () => void; onClose: () => void }) {
  const { view, onDone, onClose } = props;
  const key = `note.${view.id}`;
  const body = useDraft(key, '');
  const command = useCommand(AddNoteDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);

  async function add() {
    const text = body.value.trim();
    if (text === '') return setFound({ field: 'body', message: 'Write something first.' });
    const refused = checkFreeText(text, 'body');
    setFound(refused);
    if (refused) return;
    const note = {
      text: `Note · ${view.customer.name}`,
      path: `/cases/${view.id}`,
      draft: { key, value: body.value },
    };
    const input = { customerId: view.customer.id, caseId: view.id, body: text };
    const end = await command.run({ input }, { outbox: note });
    if (end.kind !== 'done' && end.kind !== 'queued') return;
    body.clear();
    onDone();
  }

  const message = problemAt(found ?? command.refusal, 'body');
  return (
    <CommandDialog
      title="Add a note"
      verb="Add"
      command={command}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <TextField
        label="Note"
        name="body"
        multiline
        minRows={4}
        value={body.value}
        error={message !== undefined}
        helperText={message}
        onChange={(event) => body.set(event.target.value)}
      />
    </CommandDialog>
  );
}
