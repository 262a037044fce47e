import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type SignInProblem, signIn } from './auth';

/** Signs in with what was just chosen and goes to the desk. */
export function useFirstSignIn() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<SignInProblem>();
  const enter = async (email: string, password: string) => {
    const found = await signIn(email, password);
    setProblem(found);
    if (found) return;
    await client.clearStore();
    await navigate('/', { replace: true });
  };
  return { enter, problem };
}
