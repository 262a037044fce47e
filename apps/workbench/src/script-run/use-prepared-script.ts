import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { ScriptForCallDocument } from './script-run.graphql';
import { type SpokenScript, spokenScript } from './spoken-script';

/** The script that the house chooses for a call, or the one asked for; ready before anything is said. */
export function usePreparedScript(
  asked: { readonly caseId: string; readonly direction: string; readonly scriptId: string | null },
  isOff: boolean,
) {
  const { data, error, loading, refetch } = useQuery(ScriptForCallDocument, {
    variables: { ...asked },
    skip: isOff,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const sent = data?.scriptForCall ?? null;
  const script = useMemo<SpokenScript | null>(
    () => (sent === null ? null : spokenScript(sent)),
    [sent],
  );
  return {
    script: isOff ? null : script,
    error,
    isLoading: loading,
    askAgain: () => void refetch().catch(() => undefined),
  };
}
