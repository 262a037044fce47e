import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

/** Two dense fields side by side; `isQuiet`: only what is wrong is said below them. */
export function Pair({ children, isQuiet = false }: { children: ReactNode; isQuiet?: boolean }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
        gap: 2,
        alignItems: 'start',
        ...(isQuiet && { '& .MuiFormHelperText-root:not(.Mui-error)': { display: 'none' } }),
      }}
    >
      {children}
    </Box>
  );
}

/** A number as it is typed, with its unit behind it. */
export function NumberField(props: {
  label: string;
  name: string;
  value: string;
  placeholder?: string | undefined;
  unit?: string;
  problem?: string | undefined;
  onChange: (text: string) => void;
}) {
  const { label, name, value, placeholder, unit, problem, onChange } = props;
  return (
    <TextField
      label={label}
      name={name}
      value={value}
      {...(placeholder ? { placeholder } : {})}
      error={problem !== undefined}
      helperText={problem}
      onChange={(event) => onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { inputMode: 'decimal', autoComplete: 'off', style: { textAlign: 'right' } },
        ...(unit ? { input: { endAdornment: unit } } : {}),
      }}
    />
  );
}
