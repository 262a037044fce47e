import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';

/** An amount as text; what reads it is the domain's `parseAmount`. */
export function AmountField(props: {
  label: string;
  name: string;
  value: string;
  currency: string;
  problem?: string | undefined;
  hint?: string | undefined;
  onChange: (text: string) => void;
}) {
  const { label, name, value, currency, problem, hint, onChange } = props;
  return (
    <TextField
      label={label}
      name={name}
      value={value}
      error={problem !== undefined}
      helperText={problem ?? hint}
      onChange={(event) => onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { inputMode: 'decimal', autoComplete: 'off', style: { textAlign: 'right' } },
        input: { endAdornment: <InputAdornment position="end">{currency}</InputAdornment> },
      }}
    />
  );
}
