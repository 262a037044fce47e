import { CodeSelect } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useRef } from 'react';

/** Text with `{{tokens}}` picked from a list by their words; one goes in where the cursor is. */
export function TokenText(props: {
  label: string;
  name: string;
  value: string;
  hint?: string;
  isDisabled: boolean;
  tokens: readonly (readonly [name: string, label: string])[];
  tokenLabel: string;
  minRows?: number;
  onChange: (text: string) => void;
}) {
  const { label, name, value, hint, isDisabled, tokens, tokenLabel, minRows = 2, onChange } = props;
  const field = useRef<HTMLTextAreaElement>(null);

  function put(token: string) {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {};
    const text = `{{${token}}}`;
    onChange(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
    const end = selectionStart + text.length;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(end, end);
    });
  }

  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <TextField
        multiline
        minRows={minRows}
        label={label}
        name={name}
        value={value}
        helperText={hint}
        disabled={isDisabled}
        inputRef={field}
        onChange={(event) => onChange(event.target.value)}
      />
      {!isDisabled && (
        <Box sx={{ maxWidth: 280 }}>
          <CodeSelect
            label={tokenLabel}
            name={`${name}-token`}
            value=""
            none="choose …"
            options={tokens}
            onChange={(token) => token !== '' && put(token)}
          />
        </Box>
      )}
    </Box>
  );
}
