import { EmptyState, RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useCommand } from '../core/command';
import { DoorFrame } from './DoorFrame';
import { NewPassword } from './NewPassword';
import { asRefusal } from './PasswordForm';
import { AcceptInvitationDocument } from './sign-in.graphql';
import { useFirstSignIn } from './use-first-sign-in';

/** Where an invitation leads: choose a password, and one is in. */
export function WelcomePage() {
  const [params] = useSearchParams();
  const token = params.get('token');
  const { run, refusal, failure, running } = useCommand(AcceptInvitationDocument);
  const { enter, problem } = useFirstSignIn();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (token === null) return;
    const password = String(new FormData(event.currentTarget).get('password'));
    const end = await run({ token, password });
    if (end.kind === 'done') await enter(end.value.email, password);
  };
  if (token === null) {
    return (
      <DoorFrame title="Welcome to Kept">
        <EmptyState title="This link is not complete">
          Open it again from the message you were sent, or ask for a new one.
        </EmptyState>
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title="Welcome to Kept">
      <div>Choose a password for your account.</div>
      <Box
        component="form"
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 3 }}
      >
        <NewPassword />
        <RefusalAlert refusal={refusal ?? asRefusal(problem ?? unreached(failure))} />
        <Button type="submit" variant="contained" loading={running}>
          Set password and sign in
        </Button>
      </Box>
    </DoorFrame>
  );
}

/** A request without an answer, in words. */
export function unreached(failure: Error | undefined) {
  return failure && { message: 'The server cannot be reached. Try again.' };
}
