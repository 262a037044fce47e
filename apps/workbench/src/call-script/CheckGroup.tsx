import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';

/** Several of a list of codes, in the list's order. `isFoldable`: shut until it is asked for. */
export function CheckGroup<Code extends string>(props: {
  label: string;
  options: readonly (readonly [code: Code, text: string])[];
  chosen: readonly Code[];
  isDisabled: boolean;
  isFoldable?: boolean;
  onChange: (codes: readonly Code[]) => void;
}) {
  const { label, options, chosen, isDisabled, isFoldable = false, onChange } = props;
  const boxes = options.map(([code, text]) => (
    <FormControlLabel
      key={code}
      control={
        <Checkbox
          size="small"
          checked={chosen.includes(code)}
          disabled={isDisabled}
          onChange={(_, isOn) =>
            onChange(
              options
                .map(([one]) => one)
                .filter((one) => (one === code ? isOn : chosen.includes(one))),
            )
          }
        />
      }
      label={text}
    />
  ));
  if (!isFoldable) {
    return (
      <Box component="fieldset" sx={{ margin: 0, padding: 0, border: 0, display: 'grid' }}>
        <Box component="legend" sx={{ padding: 0, color: 'text.secondary', fontSize: '0.75rem' }}>
          {label}
        </Box>
        {boxes}
      </Box>
    );
  }
  return (
    <details>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
        {label}
        {chosen.length > 0 &&
          `: ${options
            .filter(([code]) => chosen.includes(code))
            .map(([, text]) => text)
            .join(', ')}`}
      </Box>
      <Box role="group" aria-label={label} sx={{ display: 'grid' }}>
        {boxes}
      </Box>
    </details>
  );
}
