import TextField from '@mui/material/TextField';

export const SHORTEST_PASSWORD = 10;

/** A password that is chosen: long enough, by the browser's own check. */
export function NewPassword() {
  return (
    <TextField
      label="Password"
      name="password"
      type="password"
      autoComplete="new-password"
      required
      helperText={`At least ${SHORTEST_PASSWORD} characters. A few words make a good one.`}
      slotProps={{ htmlInput: { minLength: SHORTEST_PASSWORD, maxLength: 128 } }}
    />
  );
}
