import type { PaymentMethod } from '@kept/domain';
import { DateText, MoneyText } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { CasePromise, CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useVersioned } from '../collection-case/use-versioned';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { ConfirmationDialog } from './ConfirmationDialog';
import { PromiseFields } from './PromiseFields';
import { fillPromise, isProblem, type PromiseDraft, readPromise } from './promise-draft';
import { PROMISE_FIELD_WORDS } from './promise-field-words';
import { SupersedePromiseDocument } from './promise-to-pay.graphql';

type Draft = { readonly promise: PromiseDraft; readonly reason: string };

function draftOf(promise: CasePromise): Draft {
  const { amount, currency } = promise.amount;
  return {
    promise: { amount, currency, dueOn: '', method: promise.method as PaymentMethod },
    reason: '',
  };
}

/** Replaces an open promise by a new one; the old one stays in the history. */
export function SupersedePromiseDialog(props: {
  view: CaseView;
  promise: CasePromise;
  onDone: () => void;
  onClose: () => void;
}) {
  const { view, promise, onDone, onClose } = props;
  const draft = useDraft<Draft>(`supersede-promise.${promise.id}`, draftOf(promise));
  const command = useCommand(SupersedePromiseDocument);
  const versioned = useVersioned(promise, PROMISE_FIELD_WORDS);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const [confirmation, setConfirmation] = useState<string | null>(null);
  const { reason } = draft.value;
  const itemIds = promise.items.map((item) => item.id);

  async function supersede() {
    const read = readPromise(fillPromise(draft.value.promise, view, itemIds), view, promise.id);
    if (isProblem(read)) return setFound(read);
    if (reason.trim() === '') return setFound({ field: 'reason', message: 'Say why it changes.' });
    setFound(null);
    const input = {
      id: promise.id,
      version: versioned.version,
      promise: read,
      reason: reason.trim(),
    };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind !== 'done') return;
    draft.clear();
    setConfirmation(end.value.confirmationText);
  }

  if (confirmation !== null) {
    return (
      <ConfirmationDialog title="The promise is replaced" text={confirmation} onClose={onDone} />
    );
  }

  const problem = found ?? command.refusal;
  return (
    <CommandDialog
      title="Change the promise"
      verb="Replace"
      command={command}
      problem={found}
      versioned={versioned}
      onSubmit={() => void supersede()}
      onClose={onClose}
    >
      <div>
        Until now <MoneyText value={promise.amount} /> by{' '}
        <DateText day={promise.dueOn} today={view.today} />.
        {promise.dueOn <= view.today &&
          ' Its day has come: replaced without money, it counts as not kept.'}
      </div>
      <PromiseFields
        view={view}
        draft={draft.value.promise}
        tickedIds={itemIds}
        problem={problem}
        replaced={promise}
        onChange={(next) => draft.set((before) => ({ ...before, promise: next }))}
      />
      <TextField
        label="Why it changes"
        name="reason"
        value={reason}
        error={problemAt(problem, 'reason') !== undefined}
        helperText={problemAt(problem, 'reason')}
        onChange={(event) => draft.set((before) => ({ ...before, reason: event.target.value }))}
      />
    </CommandDialog>
  );
}
