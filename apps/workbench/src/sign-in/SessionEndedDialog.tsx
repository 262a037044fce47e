import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { signedOutStore } from '../core/apollo';
import { useLive } from '../core/live-context';
import { useMe } from '../core/me';
import { MeDocument } from '../session/session.graphql';
import { PasswordForm } from './PasswordForm';

/** The session ended under the page: sign in over it and go on where one was; nothing typed is lost. */
export function SessionEndedDialog() {
  const me = useMe();
  const client = useApolloClient();
  const live = useLive();
  const goOn = async () => {
    const { data } = await client.query({ query: MeDocument, fetchPolicy: 'no-cache' });
    // Somebody else: this page is not theirs.
    if (data?.me.id !== me.id) {
      window.location.assign('/');
      return;
    }
    signedOutStore.set(false);
    live?.connect();
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="session-title">
      <DialogTitle id="session-title">Your session ended</DialogTitle>
      <DialogContent>
        <p>Sign in to go on where you were. What you typed is kept.</p>
        <PasswordForm email={me.email} onSignedIn={() => void goOn()} />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => window.location.assign('/sign-in')}>Sign in as somebody else</Button>
      </DialogActions>
    </Dialog>
  );
}
