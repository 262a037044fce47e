import { NEXT_ACTION_KINDS, NEXT_ACTION_LABELS, type NextAction } from '@kept/domain';
import { CodeSelect, codeOptions, DateText, DayField, InstantText } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import type { NextActionDraft } from './contact-log-draft';

/** What happens next by the outcome's default, in words; or what the collector says instead. */
export function NextActionFields(props: {
  preview: NextAction | null;
  value: NextActionDraft | null;
  today: string;
  problem: FieldProblem | null | undefined;
  onChange: (next: NextActionDraft | null) => void;
}) {
  const { preview, value, today, problem, onChange } = props;
  if (value === null) {
    return (
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          Then
        </Box>
        {preview === null ? (
          <span>what was planned stays</span>
        ) : (
          <span>
            <b>{NEXT_ACTION_LABELS[preview.kind]}</b>{' '}
            {preview.at ? (
              <InstantText at={preview.at.toString()} hasDay />
            ) : (
              <DateText day={preview.on.toString()} today={today} isAway />
            )}
          </span>
        )}
        <Button
          onClick={() =>
            onChange({
              action: preview?.kind ?? 'CALL',
              on: preview?.on.toString() ?? today,
              reason: '',
            })
          }
        >
          Change
        </Button>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: 2, alignItems: 'start' }}>
      <CodeSelect
        label="Then"
        name="nextAction.action"
        value={value.action}
        options={codeOptions(NEXT_ACTION_KINDS, NEXT_ACTION_LABELS)}
        problem={problemAt(problem, 'nextAction.action')}
        onChange={(action) => onChange({ ...value, action: action || 'CALL' })}
      />
      <DayField
        label="On"
        name="nextAction.on"
        value={value.on}
        today={today}
        min={today}
        problem={problemAt(problem, 'nextAction.on')}
        onChange={(on) => onChange({ ...value, on })}
      />
      <Button onClick={() => onChange(null)}>Default</Button>
    </Box>
  );
}
