import { addBusinessDays } from '@kept/domain';
import { DayField, dayText } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { calendarOf } from '../promise-to-pay/promise-facts';
import { CommandDialog } from './CommandDialog';
import { CASE_FIELD_WORDS } from './case-field-words';
import type { CaseView } from './case-view';
import { SnoozeCaseDocument } from './collection-case.graphql';
import { type FieldProblem, problemAt } from './field-problem';
import { QuickChoices } from './QuickChoices';
import { useVersioned } from './use-versioned';

const AHEAD = [
  [1, 'Next day'],
  [2, 'In 2 days'],
  [3, 'In 3 days'],
  [5, 'In 5 days'],
] as const;

/** Puts the case aside until a working day, with the reason. */
export function SnoozeCaseDialog(props: {
  view: CaseView;
  onDone: () => void;
  onClose: () => void;
}) {
  const { view, onDone, onClose } = props;
  const today = Temporal.PlainDate.from(view.today);
  const draft = useDraft(`snooze-case.${view.id}`, { until: '', reason: '' });
  const command = useCommand(SnoozeCaseDocument);
  const versioned = useVersioned(view, CASE_FIELD_WORDS);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const { until, reason } = draft.value;

  async function snooze() {
    if (until === '') return setFound({ field: 'until', message: 'Say until when.' });
    if (reason.trim() === '') return setFound({ field: 'reason', message: 'Say why.' });
    setFound(null);
    const input = { caseId: view.id, version: versioned.version, until, reason: reason.trim() };
    const end = await command.run({ input }, { refetch: ['CasePage'] });
    if (end.kind !== 'done') return;
    draft.clear();
    onDone();
  }

  const problem = found ?? command.refusal;
  return (
    <CommandDialog
      title="Snooze the case"
      verb="Snooze"
      command={command}
      problem={found}
      versioned={versioned}
      onSubmit={() => void snooze()}
      onClose={onClose}
    >
      <QuickChoices
        label="Until"
        scope="promise"
        value={until}
        choices={AHEAD.map(([days, label]) => {
          const day = addBusinessDays(today, days, calendarOf(view));
          return { value: day.toString(), label, detail: dayText(day, today) };
        })}
        onChoose={(day) => draft.set((before) => ({ ...before, until: day }))}
      />
      <DayField
        label="Back on the list on"
        name="until"
        value={until}
        today={view.today}
        min={today.add({ days: 1 }).toString()}
        problem={problemAt(problem, 'until')}
        onChange={(day) => draft.set((before) => ({ ...before, until: day }))}
      />
      <TextField
        label="Why"
        name="reason"
        value={reason}
        error={problemAt(problem, 'reason') !== undefined}
        helperText={problemAt(problem, 'reason')}
        onChange={(event) => draft.set((before) => ({ ...before, reason: event.target.value }))}
      />
    </CommandDialog>
  );
}
