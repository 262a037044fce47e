import { ITEMIZATION_KINDS } from '@kept/domain';
import { AmountField, CodeSelect, codeOptions, DayField, useToday } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { useMe } from '../core/me';
import { isProblem } from '../promise-to-pay/promise-draft';
import {
  AMOUNTS,
  EMPTY_ITEMIZATION,
  type ItemizationDraft,
  readItemization,
} from './itemization-draft';
import { ITEMIZATION_WORDS, type NoticeRow } from './notice-words';
import { SetItemizationDocument } from './validation-notice.graphql';

/** The figures since the itemization date, from the creditor's papers. */
export function ItemizationDialog(props: {
  row: NoticeRow;
  onDone: () => void;
  onClose: () => void;
}) {
  const { row, onDone, onClose } = props;
  const { portfolios, baseCurrency } = useMe();
  const currency =
    portfolios.find(({ name }) => name === row.portfolioName)?.currency ?? baseCurrency;
  const today = useToday().toString();
  const draft = useDraft<ItemizationDraft>(`itemization.${row.debtId}`, EMPTY_ITEMIZATION);
  const command = useCommand(SetItemizationDocument);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const problem = found ?? command.refusal;
  const change = (part: Partial<ItemizationDraft>) => {
    setFound(null);
    draft.set((before) => ({ ...before, ...part }));
  };

  async function save() {
    const input = readItemization(draft.value, row.debtId, currency);
    if (isProblem(input)) return setFound(input);
    const end = await command.run({ input });
    if (end.kind !== 'done') return;
    draft.clear();
    onDone();
  }

  const { value } = draft;
  return (
    <CommandDialog
      title={`Itemization: ${row.customerName}, ${row.accountNumber}`}
      verb="Save"
      isWide
      command={command}
      problem={found}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
        }}
      >
        <CodeSelect
          label="Figures as of the day of"
          name="kind"
          value={value.kind}
          options={codeOptions(ITEMIZATION_KINDS, ITEMIZATION_WORDS)}
          problem={problemAt(problem, 'kind')}
          onChange={(kind) => change({ kind })}
        />
        <DayField
          label="The day"
          name="on"
          value={value.on}
          today={today}
          max={today}
          problem={problemAt(problem, 'on')}
          onChange={(on) => change({ on })}
        />
        {AMOUNTS.map(([field, label]) => (
          <AmountField
            key={field}
            label={label}
            name={field}
            value={value[field]}
            currency={currency}
            problem={problemAt(problem, field)}
            onChange={(text) => change({ [field]: text })}
          />
        ))}
        <TextField
          label="Creditor to whom it was owed then"
          name="originalCreditor"
          value={value.originalCreditor}
          error={problemAt(problem, 'originalCreditor') !== undefined}
          helperText={problemAt(problem, 'originalCreditor')}
          onChange={(event) => change({ originalCreditor: event.target.value })}
        />
      </Box>
    </CommandDialog>
  );
}
