import { RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { type SignInProblem, signIn } from './auth';

/** E-mail and password. What is wrong is said without saying which of the two. */
export function PasswordForm(props: { email?: string; onSignedIn: () => void }) {
  const [problem, setProblem] = useState<SignInProblem>();
  const [running, setRunning] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setRunning(true);
    const found = await signIn(String(form.get('email')), String(form.get('password')));
    setRunning(false);
    setProblem(found);
    if (found === undefined) props.onSignedIn();
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 3 }}>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={props.email ?? ''}
        required
        autoFocus={props.email === undefined}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        autoFocus={props.email !== undefined}
      />
      <RefusalAlert refusal={asRefusal(problem)} />
      <Button type="submit" variant="contained" loading={running}>
        Sign in
      </Button>
    </Box>
  );
}

export function asRefusal(problem: SignInProblem | undefined) {
  return problem && { code: 'NOT_SIGNED_IN', message: problem.message, reasons: [] };
}
