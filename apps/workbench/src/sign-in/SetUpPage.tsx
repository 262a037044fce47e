import { EmptyState, RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useCommand } from '../core/command';
import { DoorFrame } from './DoorFrame';
import { NewPassword } from './NewPassword';
import { asRefusal } from './PasswordForm';
import { SetUpAdministratorDocument } from './sign-in.graphql';
import { useFirstSignIn } from './use-first-sign-in';
import { unreached } from './WelcomePage';

/** The first page of a new installation: its first administrator, by the link that the start printed. */
export function SetUpPage() {
  const [params] = useSearchParams();
  const token = params.get('token');
  const { run, refusal, failure, running } = useCommand(SetUpAdministratorDocument);
  const { enter, problem } = useFirstSignIn();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (token === null) return;
    const form = new FormData(event.currentTarget);
    const [name, email, password] = ['name', 'email', 'password'].map((field) =>
      String(form.get(field)),
    ) as [string, string, string];
    const end = await run({ token, name, email, password });
    if (end.kind === 'done') await enter(end.value.email, password);
  };
  if (token === null) {
    return (
      <DoorFrame title="Set up Kept">
        <EmptyState title="This link is not complete">
          Use the whole set-up link that the server printed when it started.
        </EmptyState>
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title="Set up Kept">
      <div>You are the first. This account will be the administrator.</div>
      <Box
        component="form"
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 3 }}
      >
        <TextField label="Your name" name="name" autoComplete="name" required autoFocus />
        <TextField label="E-mail" name="email" type="email" autoComplete="username" required />
        <NewPassword />
        <RefusalAlert refusal={refusal ?? asRefusal(problem ?? unreached(failure))} />
        <Button type="submit" variant="contained" loading={running}>
          Create the administrator
        </Button>
      </Box>
    </DoorFrame>
  );
}
