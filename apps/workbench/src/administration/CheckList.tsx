import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';

/** Several of a few. */
export function CheckList(props: {
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}) {
  const { label, options, values, onChange } = props;
  const toggle = (value: string, isOn: boolean) =>
    onChange(
      options
        .map(([each]) => each)
        .filter((each) => (each === value ? isOn : values.includes(each))),
    );
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup>
        {options.map(([value, text]) => (
          <FormControlLabel
            key={value}
            label={text}
            control={
              <Checkbox
                size="small"
                sx={{ padding: '4px 8px' }}
                checked={values.includes(value)}
                onChange={(_, isOn) => toggle(value, isOn)}
              />
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
