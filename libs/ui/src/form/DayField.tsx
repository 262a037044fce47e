import TextField from '@mui/material/TextField';
import { daysAwayText } from '../time/day-words';

/** A day, typed or picked with the browser's own calendar; below it how far away it is. */
export function DayField(props: {
  label: string;
  name: string;
  value: string;
  today: string;
  min?: string;
  max?: string;
  problem?: string | undefined;
  hint?: string | undefined;
  onChange: (day: string) => void;
}) {
  const { label, name, value, today, min, max, problem, hint, onChange } = props;
  const away =
    value === ''
      ? undefined
      : daysAwayText(Temporal.PlainDate.from(value), Temporal.PlainDate.from(today));
  return (
    <TextField
      type="date"
      label={label}
      name={name}
      value={value}
      error={problem !== undefined}
      helperText={problem ?? hint ?? away}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { ...(min ? { min } : {}), ...(max ? { max } : {}) },
      }}
    />
  );
}
