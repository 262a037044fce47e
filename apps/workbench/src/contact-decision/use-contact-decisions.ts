import { useQuery } from '@apollo/client/react';
import { useClock } from '@kept/ui';
import { useEffect } from 'react';
import { useNotices } from '../core/live-context';
import { ContactDecisionsDocument } from './contact-decision.graphql';
import type { CaseContactDecisions } from './contact-decision-words';

/** the clocks of browser and server differ: never ask in a circle */
const LEAST_WAIT_MS = 1000;
const MOST_WAIT_MS = 60_000;

export type ContactDecisions = {
  /** undefined until the first answer */
  readonly decisions: CaseContactDecisions | undefined;
  /** only while there is nothing to show */
  readonly error: Error | undefined;
  askAgain(): void;
};

/** The next moment at which time alone changes a decision. */
function nextChange(decisions: CaseContactDecisions, now: Temporal.Instant): number {
  const all = [decisions.call, decisions.inbound, ...decisions.points.map((one) => one.decision)];
  const moments = all
    .flatMap(({ nextAllowedAt, allowedUntil, hits }) => [
      nextAllowedAt,
      allowedUntil,
      ...hits.map(({ endsAt }) => endsAt),
    ])
    .filter((at) => at !== null)
    .map((at) => Temporal.Instant.from(at).epochMilliseconds - now.epochMilliseconds)
    .filter((wait) => wait > 0);
  return Math.min(MOST_WAIT_MS, ...moments);
}

/**
 * Whether each number and address of a case may be used now, kept right: asked again when something happens with the
 * case or its customer, when time alone changes an answer, and otherwise once a minute while the page is looked at.
 */
export function useContactDecisions(caseId: string, customerId?: string): ContactDecisions {
  const { data, error, refetch } = useQuery(ContactDecisionsDocument, {
    variables: { caseId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const clock = useClock();
  const decisions = data?.contactDecisions;
  const askAgain = () => void refetch().catch(() => undefined);
  useNotices((notice) => {
    const isOfCustomer = customerId !== undefined && notice.customerId === customerId;
    if (notice.caseId === caseId || isOfCustomer) askAgain();
  });
  useEffect(() => {
    if (decisions === undefined) return;
    const wait = Math.max(LEAST_WAIT_MS, nextChange(decisions, clock()));
    let timer = setTimeout(ask, wait);
    function ask() {
      if (document.visibilityState === 'hidden') timer = setTimeout(ask, MOST_WAIT_MS);
      else void refetch().catch(() => undefined);
    }
    return () => clearTimeout(timer);
  }, [decisions, clock, refetch]);
  return { decisions, error: decisions === undefined ? error : undefined, askAgain };
}
