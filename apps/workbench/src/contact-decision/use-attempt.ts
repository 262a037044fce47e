import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import type { ContactAttemptPartsFragment, OpenAttemptQuery } from '../gql/graphql';
import { OpenAttemptDocument } from './contact-decision.graphql';

/** A contact that was placed and is not logged yet. */
export type Attempt = ContactAttemptPartsFragment;

/**
 * The attempt that the contact log in progress will be about. It survives reload: the server knows which one is open,
 * and the draft takes it up once.
 */
export function useAttempt(caseId: string, desk: ContactLogDesk) {
  const client = useApolloClient();
  const { data } = useQuery(OpenAttemptDocument, {
    variables: { caseId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const seen = useRef<string | null>(null);
  const open = data?.openAttempt ?? null;
  const { change } = desk;

  useEffect(() => {
    if (open === null || seen.current === open.id) return;
    seen.current = open.id;
    change(logOf(open));
  });

  function keep(attempt: Attempt | null): void {
    client.cache.writeQuery<OpenAttemptQuery>({
      query: OpenAttemptDocument,
      variables: { caseId },
      data: { openAttempt: attempt },
    });
  }

  return {
    // once it is logged the draft names it no more, whatever was read before
    attempt: open !== null && desk.draft.attemptId === open.id ? open : null,
    placed(attempt: Attempt): void {
      seen.current = attempt.id;
      keep(attempt);
      change(logOf(attempt));
    },
    released(): void {
      keep(null);
      change({ attemptId: null });
    },
  };
}

const LOGGED_AS = {
  PRERECORDED_CALL: 'PHONE',
  POSTCARD: 'LETTER',
  SOCIAL_PUBLIC: 'CHAT',
} as const;

/** How the attempt stands in the log: which way, by what, at which point. */
function logOf(attempt: Attempt) {
  const channel = LOGGED_AS[attempt.channel as keyof typeof LOGGED_AS] ?? attempt.channel;
  return {
    attemptId: attempt.id,
    direction: attempt.direction as ContactLogDesk['draft']['direction'],
    channel: channel as ContactLogDesk['draft']['channel'],
    pointId: attempt.contactPointId,
  };
}
