import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import type { ReactNode, Ref } from 'react';

/** A search field with a name for those who cannot see its glass. */
export function SearchBox(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
  end?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
}) {
  return (
    <TextField
      type="search"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      placeholder={props.placeholder ?? props.label}
      slotProps={{
        htmlInput: { 'aria-label': props.label, ref: props.inputRef, autoComplete: 'off' },
        input: {
          startAdornment: (
            <InputAdornment position="start" aria-hidden="true">
              ⌕
            </InputAdornment>
          ),
          endAdornment: props.end,
        },
      }}
    />
  );
}
