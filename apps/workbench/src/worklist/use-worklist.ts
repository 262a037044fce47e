import { useQuery } from '@apollo/client/react';
import { useCallback, useRef } from 'react';
import type { WorklistFilter, WorklistSummaryQuery } from '../gql/graphql';
import { PAGE, useRowRefresh } from './use-row-refresh';
import { useTint } from './use-tint';
import { WorklistDocument, WorklistSummaryDocument } from './worklist.graphql';
import { keyOfRow, type WorklistRow } from './worklist-row';

const NO_ROWS: readonly WorklistRow[] = [];

export type Worklist = {
  readonly rows: readonly WorklistRow[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: Error | undefined;
  readonly movedKeys: ReadonlySet<string>;
  readonly summary: WorklistSummaryQuery['worklistSummary'] | undefined;
  loadMore(): void;
  retry(): void;
  /** asks again for these cases and moves their rows to where they belong now */
  askAgain(caseIds: readonly string[]): Promise<void>;
};

/** The list in the making: pages as one scrolls, rows asked for again as they change. */
export function useWorklist(filter: WorklistFilter): Worklist {
  const { data, error, fetchMore, refetch } = useQuery(WorklistDocument, {
    variables: { filter, first: PAGE },
  });
  const {
    data: figures,
    previousData,
    refetch: refetchSummary,
  } = useQuery(WorklistSummaryDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const connection = data?.worklist;
  const rows = connection?.nodes ?? NO_ROWS;
  const [movedKeys, tint] = useTint();
  const refresh = useRowRefresh(filter, rows);

  const hasMore = connection?.pageInfo.hasNextPage ?? false;
  const endCursor = connection?.pageInfo.endCursor ?? null;
  const isFetching = useRef(false);
  const loadMore = useCallback(() => {
    if (!hasMore || isFetching.current) return;
    isFetching.current = true;
    fetchMore({ variables: { after: endCursor } })
      // The next scroll asks again; the failed state is for a list that never came.
      .catch(() => undefined)
      .finally(() => {
        isFetching.current = false;
      });
  }, [fetchMore, hasMore, endCursor]);

  const askAgain = useCallback(
    async (caseIds: readonly string[]) => {
      if (caseIds.length === 0) return;
      const fresh = await refresh(caseIds);
      tint(fresh.map(keyOfRow));
      await refetchSummary();
    },
    [refresh, refetchSummary, tint],
  );

  return {
    rows,
    hasMore,
    isLoading: connection === undefined && error === undefined,
    error: connection === undefined ? error : undefined,
    movedKeys,
    summary: (figures ?? previousData)?.worklistSummary,
    loadMore,
    retry: () => void refetch(),
    askAgain,
  };
}
