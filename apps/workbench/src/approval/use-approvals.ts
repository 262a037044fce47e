import { useQuery } from '@apollo/client/react';
import { useClock } from '@kept/ui';
import { useEffect } from 'react';
import { useNotices } from '../core/live-context';
import { ApprovalsDocument } from './approval.graphql';
import type { AskedApproval } from './approval-words';

const NONE: readonly AskedApproval[] = [];
/** the clocks of browser and server differ: never ask in a circle */
const LEAST_WAIT_MS = 1000;

export type Approvals = {
  /** undefined until the first answer */
  readonly approvals: readonly AskedApproval[] | undefined;
  readonly error: Error | undefined;
  askAgain(): void;
};

/**
 * Approvals of a kind (`WAITING` for me, `DECIDED`, `MINE`), kept right: asked again when somebody asks or decides, and
 * when time alone brings the next one here or turns one into a callback.
 */
export function useApprovals(which: 'WAITING' | 'DECIDED' | 'MINE'): Approvals {
  const { data, error, refetch } = useQuery(ApprovalsDocument, {
    variables: { filter: { which } },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const clock = useClock();
  const nextChangeAt = data?.approvals.nextChangeAt ?? null;
  const answer = data?.approvals;
  useNotices((notice) => {
    if (notice.type.startsWith('APPROVAL')) void refetch().catch(() => undefined);
  });
  // `answer`: the same moment told again must be waited for again
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (nextChangeAt === null) return;
    const wait = Temporal.Instant.from(nextChangeAt).epochMilliseconds - clock().epochMilliseconds;
    const timer = setTimeout(
      () => void refetch().catch(() => undefined),
      Math.max(LEAST_WAIT_MS, wait),
    );
    return () => clearTimeout(timer);
  }, [nextChangeAt, answer, clock, refetch]);
  return {
    approvals: data === undefined ? undefined : (answer?.nodes ?? NONE),
    error: data === undefined ? error : undefined,
    askAgain: () => void refetch().catch(() => undefined),
  };
}
