import { DateText, MoneyText } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CasePromise, CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useVersioned } from '../collection-case/use-versioned';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { PROMISE_FIELD_WORDS } from './promise-field-words';
import { CancelPromiseDocument } from './promise-to-pay.graphql';

/** Takes an open promise back, with the reason. */
export function CancelPromiseDialog(props: {
  view: CaseView;
  promise: CasePromise;
  onDone: () => void;
  onClose: () => void;
}) {
  const { view, promise, onDone, onClose } = props;
  const reason = useDraft(`cancel-promise.${promise.id}`, '');
  const command = useCommand(CancelPromiseDocument);
  const versioned = useVersioned(promise, PROMISE_FIELD_WORDS);
  const [found, setFound] = useState<FieldProblem | null>(null);

  async function cancel() {
    if (reason.value.trim() === '') {
      return setFound({ field: 'reason', message: 'Say why it is taken back.' });
    }
    setFound(null);
    const input = { id: promise.id, version: versioned.version, reason: reason.value.trim() };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind !== 'done') return;
    reason.clear();
    onDone();
  }

  const problem = found ?? command.refusal;
  return (
    <CommandDialog
      title="Cancel the promise"
      verb="Cancel the promise"
      command={command}
      problem={found}
      versioned={versioned}
      onSubmit={() => void cancel()}
      onClose={onClose}
    >
      <div>
        <MoneyText value={promise.amount} /> by{' '}
        <DateText day={promise.dueOn} today={view.today} isAway />.
        {promise.dueOn <= view.today && ' Its day has come: without money it counts as not kept.'}
      </div>
      <TextField
        label="Why"
        name="reason"
        value={reason.value}
        error={problemAt(problem, 'reason') !== undefined}
        helperText={problemAt(problem, 'reason')}
        onChange={(event) => reason.set(event.target.value)}
      />
    </CommandDialog>
  );
}
