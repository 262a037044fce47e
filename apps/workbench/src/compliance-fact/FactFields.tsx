import { FACT_EFFECT_TEXT, isPersonFact } from '@kept/domain';
import { CodeSelect, DayField, FilterChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { CaseView } from '../collection-case/case-view';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { pointText } from '../contact/contact-point-text';
import { CHANNEL_LABELS } from '../contact-log/contact-log-words';
import { debtsOfCase, type FactDraft } from './fact-draft';
import { FACT_FORMS, type FactField } from './fact-forms';
import { WindowFields } from './WindowFields';

type Props = {
  readonly view: CaseView;
  readonly draft: FactDraft;
  readonly problem: FieldProblem | null | undefined;
  readonly onChange: (part: Partial<FactDraft>) => void;
};

/** The fields of one kind of fact; what it means for contact stands above them. */
export function FactFields(props: Props) {
  const { view, draft, problem, onChange } = props;
  if (draft.kind === null) return null;
  const form = FACT_FORMS[draft.kind];
  return (
    <>
      <Box sx={{ color: 'text.secondary' }}>{FACT_EFFECT_TEXT[draft.kind]}</Box>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
        }}
      >
        {form.fields.map((field) => (
          <Field key={field.name} field={field} {...props} />
        ))}
        {form.hasPoint && (
          <CodeSelect
            label="Of which number or address"
            name="contactPointId"
            value={draft.contactPointId ?? ''}
            none="All"
            options={view.customer.contactPoints.map((point) => [point.id, pointText(point)])}
            problem={problemAt(problem, 'contactPointId')}
            onChange={(id) => onChange({ contactPointId: id || null })}
          />
        )}
        {form.hasDates &&
          (['fromOn', 'untilOn'] as const).map((name) => (
            <DayField
              key={name}
              label={name === 'fromOn' ? 'From' : 'Until'}
              name={name}
              value={draft[name]}
              today={view.today}
              problem={problemAt(problem, name)}
              onChange={(day) => onChange({ [name]: day })}
            />
          ))}
      </Box>
      {!isPersonFact(draft.kind) && <DebtTicks {...props} />}
      <HowItCame {...props} />
    </>
  );
}

function Field({ field, ...props }: Props & { field: FactField }) {
  const { view, draft, problem, onChange } = props;
  const { name, label } = field;
  const wide = { gridColumn: '1 / -1' };
  const found = problemAt(problem, name);
  const set = (value: string) => onChange({ values: { ...draft.values, [name]: value } });
  switch (field.type) {
    case 'TEXT':
      return (
        <TextField
          label={label}
          name={name}
          value={draft.values[name] ?? ''}
          error={found !== undefined}
          helperText={found}
          onChange={(event) => set(event.target.value)}
          slotProps={{ htmlInput: { autoComplete: 'off' } }}
        />
      );
    case 'DAY':
      return (
        <DayField
          label={label}
          name={name}
          value={draft.values[name] ?? ''}
          today={view.today}
          problem={found}
          onChange={set}
        />
      );
    case 'CHOICE':
      return (
        <CodeSelect
          label={label}
          name={name}
          value={draft.values[name] ?? ''}
          options={field.options}
          problem={found}
          onChange={set}
        />
      );
    case 'TICK':
      return (
        <FormControlLabel
          sx={wide}
          label={label}
          control={
            <Checkbox
              size="small"
              name={name}
              checked={draft.ticks[name] ?? false}
              onChange={(event) =>
                onChange({ ticks: { ...draft.ticks, [name]: event.target.checked } })
              }
            />
          }
        />
      );
    case 'CHANNELS':
      return <ChannelTicks {...props} />;
    case 'WINDOWS':
      return (
        <Box sx={wide}>
          <WindowFields
            windows={draft.windows}
            problem={found}
            onChange={(windows) => onChange({ windows })}
          />
        </Box>
      );
  }
}

function ChannelTicks({ draft, problem, onChange }: Props) {
  const found = problemAt(problem, 'channels');
  return (
    <Box role="group" aria-label="No more" sx={{ gridColumn: '1 / -1' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {Object.entries(CHANNEL_LABELS).map(([channel, label]) => {
          const isOn = draft.channels.includes(channel);
          const others = draft.channels.filter((one) => one !== channel);
          return (
            <FilterChip
              key={channel}
              label={label}
              isOn={isOn}
              onClick={() => onChange({ channels: isOn ? others : [...others, channel] })}
            />
          );
        })}
      </Box>
      {found && <Box sx={{ color: 'error.main' }}>{found}</Box>}
    </Box>
  );
}

function DebtTicks({ view, draft, problem, onChange }: Props) {
  const debts = debtsOfCase(view);
  const all = debts.map(({ id }) => id);
  const ticked = draft.debtIds ?? all;
  if (debts.length < 2) return null;
  const found = problemAt(problem, 'debtIds');
  return (
    <Box role="group" aria-label="About these debts">
      <Box sx={{ color: 'text.secondary' }}>About these debts</Box>
      {debts.map((debt) => (
        <FormControlLabel
          key={debt.id}
          label={`${debt.originalCreditor ?? debt.currentCreditor} ${debt.accountNumber}`}
          control={
            <Checkbox
              size="small"
              checked={ticked.includes(debt.id)}
              onChange={(event) =>
                onChange({
                  debtIds: event.target.checked
                    ? [...ticked, debt.id]
                    : ticked.filter((id) => id !== debt.id),
                })
              }
            />
          }
        />
      ))}
      {found && <Box sx={{ color: 'error.main' }}>{found}</Box>}
    </Box>
  );
}

function HowItCame({ view, draft, problem, onChange }: Props) {
  return (
    <Box
      component="details"
      open={draft.isWritten || draft.receivedOn !== '' || draft.note !== ''}
      sx={{ '& summary': { color: 'text.secondary', cursor: 'pointer', paddingBottom: 2 } }}
    >
      <summary>How it came to us</summary>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
        }}
      >
        <DayField
          label="Received on (empty: just now)"
          name="receivedAt"
          value={draft.receivedOn}
          today={view.today}
          max={view.today}
          problem={problemAt(problem, 'receivedAt')}
          onChange={(receivedOn) => onChange({ receivedOn })}
        />
        <TextField
          label="From whom"
          name="fromWhom"
          value={draft.fromWhom}
          error={problemAt(problem, 'fromWhom') !== undefined}
          helperText={problemAt(problem, 'fromWhom')}
          onChange={(event) => onChange({ fromWhom: event.target.value })}
        />
        <FormControlLabel
          sx={{ gridColumn: '1 / -1' }}
          label="In writing"
          control={
            <Checkbox
              size="small"
              name="isWritten"
              checked={draft.isWritten}
              onChange={(event) => onChange({ isWritten: event.target.checked })}
            />
          }
        />
        <TextField
          label="Note"
          name="note"
          value={draft.note}
          error={problemAt(problem, 'note') !== undefined}
          helperText={problemAt(problem, 'note')}
          onChange={(event) => onChange({ note: event.target.value })}
          sx={{ gridColumn: '1 / -1' }}
        />
      </Box>
    </Box>
  );
}
