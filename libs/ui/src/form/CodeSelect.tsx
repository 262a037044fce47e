import TextField from '@mui/material/TextField';

/** A choice among codes, shown by their words; a native list, so that typing and phones work as people know them. */
export function CodeSelect<Code extends string>(props: {
  label: string;
  name: string;
  value: Code | '';
  options: readonly (readonly [code: Code, text: string])[];
  /** what no choice is called; left out: one must be chosen */
  none?: string;
  problem?: string | undefined;
  hint?: string | undefined;
  isDisabled?: boolean;
  isFocused?: boolean;
  onChange: (code: Code | '') => void;
}) {
  const { label, name, value, options, none, problem, hint, isDisabled = false, onChange } = props;
  const mayBeEmpty = none !== undefined || value === '';
  return (
    <TextField
      select
      label={label}
      name={name}
      value={value}
      error={problem !== undefined}
      helperText={problem ?? hint}
      disabled={isDisabled}
      autoFocus={props.isFocused ?? false}
      onChange={(event) => onChange(event.target.value as Code | '')}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {mayBeEmpty && <option value="">{none ?? ''}</option>}
      {options.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </TextField>
  );
}

/** The options of a list of codes with their words, in the order of the list. */
export function codeOptions<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): (readonly [Code, string])[] {
  return codes.map((code) => [code, labels[code]] as const);
}
