import { useQuery } from '@apollo/client/react';
import { useNotices } from '../core/live-context';
import type { ContactOverridePartsFragment } from '../gql/graphql';
import { ContactOverridesDocument } from './contact-override.graphql';

export type Override = ContactOverridePartsFragment;

const POLL_MS = 60_000;

/** What compliance was asked, of a case or of all that may be decided, kept right by what is told live. */
export function useOverrides(which: { caseId?: string; state?: string; isOff?: boolean }) {
  const { caseId = null, state = null, isOff = false } = which;
  const { data, error, refetch } = useQuery(ContactOverridesDocument, {
    variables: { caseId, state },
    skip: isOff,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    // requests run out by time alone, which nobody tells
    pollInterval: POLL_MS,
  });
  const askAgain = () => void refetch().catch(() => undefined);
  useNotices((notice) => {
    if (isOff || !notice.type.startsWith('OVERRIDE')) return;
    if (caseId === null || notice.caseId === caseId) askAgain();
  });
  return {
    overrides: data?.contactOverrides,
    error: data === undefined ? error : undefined,
    askAgain,
  };
}
