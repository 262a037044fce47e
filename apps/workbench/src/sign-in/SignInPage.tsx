import { useApolloClient } from '@apollo/client/react';
import { RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { signedOutStore } from '../core/apollo';
import {
  type DemoUser,
  type SignInProblem,
  signInAsDemoUser,
  signInElsewhere,
  type WaysIn,
  waysIn,
} from './auth';
import { DoorFrame } from './DoorFrame';
import { asRefusal, PasswordForm } from './PasswordForm';

/** The way in: a password, the organisation's own sign-in, or in a demo one click. */
export function SignInPage() {
  const [params] = useSearchParams();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [ways, setWays] = useState<WaysIn>();
  const [problem, setProblem] = useState<SignInProblem>();
  const to = ownAddress(params.get('to'));
  useEffect(() => {
    void waysIn().then(setWays);
  }, []);
  const enter = async () => {
    signedOutStore.set(false);
    await client.clearStore();
    await navigate(to, { replace: true });
  };
  const enterAs = async (user: DemoUser) => {
    const found = await signInAsDemoUser(user.email);
    setProblem(found);
    if (found === undefined) await enter();
  };

  return (
    <DoorFrame title="Sign in">
      <PasswordForm onSignedIn={() => void enter()} />
      {ways?.singleSignOn && (
        <Button variant="outlined" onClick={() => void signInElsewhere(to).then(setProblem)}>
          Sign in with {ways.singleSignOn}
        </Button>
      )}
      <RefusalAlert refusal={asRefusal(problem)} />
      {ways && ways.demoUsers.length > 0 && (
        <section aria-labelledby="demo-title">
          <Typography id="demo-title" component="h2" variant="h2">
            Or look around the demo
          </Typography>
          <Box sx={{ color: 'text.secondary', marginBottom: 2 }}>
            One click signs you in as one of its people.
          </Box>
          <DemoUsers users={ways.demoUsers} onChoose={(user) => void enterAs(user)} />
        </section>
      )}
    </DoorFrame>
  );
}

/** Only an address of our own: one handed in from elsewhere must not lead away after signing in. */
function ownAddress(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';
}

const DemoButton = styled(ButtonBase)(({ theme }) => ({
  display: 'flex',
  justifyContent: 'space-between',
  gap: 16,
  width: '100%',
  minHeight: 36,
  padding: '4px 8px',
  textAlign: 'left',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
}));

function DemoUsers(props: { users: readonly DemoUser[]; onChoose: (user: DemoUser) => void }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {props.users.map((user) => (
        <li key={user.email}>
          <DemoButton onClick={() => props.onChoose(user)}>
            <span>{user.name}</span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {user.roles.join(', ')}
            </Box>
          </DemoButton>
        </li>
      ))}
    </Box>
  );
}
