import { NEXT_ACTION_KINDS, NEXT_ACTION_LABELS, type NextActionKind } from '@kept/domain';
import { CodeSelect, codeOptions, DayField } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { CommandDialog } from './CommandDialog';
import { CASE_FIELD_WORDS } from './case-field-words';
import type { CaseView } from './case-view';
import { SetNextActionDocument } from './collection-case.graphql';
import { type FieldProblem, problemAt } from './field-problem';
import { useVersioned } from './use-versioned';

/** Says what is to be done next, and on which day. */
export function SetNextActionDialog(props: {
  view: CaseView;
  onDone: () => void;
  onClose: () => void;
}) {
  const { view, onDone, onClose } = props;
  const draft = useDraft(`next-action.${view.id}`, {
    action: (view.nextAction ?? 'CALL') as NextActionKind,
    on: view.nextActionOn ?? view.today,
    reason: '',
  });
  const command = useCommand(SetNextActionDocument);
  const versioned = useVersioned(view, CASE_FIELD_WORDS);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const { action, on, reason } = draft.value;

  async function save() {
    if (on === '') return setFound({ field: 'on', message: 'Say on which day.' });
    setFound(null);
    const input = {
      caseId: view.id,
      version: versioned.version,
      action,
      on,
      reason: reason.trim() || null,
    };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind !== 'done') return;
    draft.clear();
    onDone();
  }

  const problem = found ?? command.refusal;
  return (
    <CommandDialog
      title="Next action"
      verb="Save"
      command={command}
      problem={found}
      versioned={versioned}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <CodeSelect
        label="What"
        name="action"
        value={action}
        options={codeOptions(NEXT_ACTION_KINDS, NEXT_ACTION_LABELS)}
        problem={problemAt(problem, 'action')}
        onChange={(kind) => draft.set((before) => ({ ...before, action: kind || 'CALL' }))}
      />
      <DayField
        label="On"
        name="on"
        value={on}
        today={view.today}
        min={view.today}
        problem={problemAt(problem, 'on')}
        onChange={(day) => draft.set((before) => ({ ...before, on: day }))}
      />
      <TextField
        label="Why (if it helps the next person)"
        name="reason"
        value={reason}
        error={problemAt(problem, 'reason') !== undefined}
        helperText={problemAt(problem, 'reason')}
        onChange={(event) => draft.set((before) => ({ ...before, reason: event.target.value }))}
      />
    </CommandDialog>
  );
}
