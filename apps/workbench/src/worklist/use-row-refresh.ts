import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import type { WorklistFilter, WorklistQuery } from '../gql/graphql';
import { WorklistDocument } from './worklist.graphql';
import { keyOfRow, placeRows, type WorklistRow } from './worklist-row';

export const PAGE = 50;
const MOST_AT_ONCE = 200;

/**
 * Asks again for single rows of the list kept under this filter, and puts them where they belong now. The
 * returned function answers the rows that are still listed.
 */
export function useRowRefresh(
  filter: WorklistFilter,
  rows: readonly WorklistRow[],
): (caseIds: readonly string[]) => Promise<readonly WorklistRow[]> {
  const client = useApolloClient();

  const ask = useCallback(
    async (narrowed: WorklistFilter, first: number): Promise<readonly WorklistRow[]> => {
      const { data } = await client.query({
        query: WorklistDocument,
        variables: { filter: narrowed, first },
        fetchPolicy: 'no-cache',
      });
      return data?.worklist.nodes ?? [];
    },
    [client],
  );

  const place = useCallback(
    (ids: readonly string[], fresh: readonly WorklistRow[]) => {
      client.cache.updateQuery<WorklistQuery>(
        { query: WorklistDocument, variables: { filter, first: PAGE } },
        (kept) => {
          if (!kept) return undefined;
          const { nodes, pageInfo } = kept.worklist;
          const again = { ids: new Set(ids), fresh, hasMore: pageInfo.hasNextPage };
          return { worklist: { ...kept.worklist, nodes: placeRows(nodes, again) } };
        },
      );
    },
    [client, filter],
  );

  const refresh = useCallback(
    async (caseIds: readonly string[]) => {
      const fresh = await ask({ ...filter, caseIds: [...caseIds] }, caseIds.length);
      place(caseIds, fresh);
      return fresh;
    },
    [ask, filter, place],
  );

  // Coming back to a list kept from before: the best page anew, and every row that is still shown.
  const keptIds = useRef(rows.map(keyOfRow));
  useEffect(() => {
    const ids = keptIds.current;
    keptIds.current = [];
    if (ids.length === 0) return;
    const refreshAll = async () => {
      const best = await ask(filter, PAGE);
      place(best.map(keyOfRow), best);
      for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
        await refresh(ids.slice(at, at + MOST_AT_ONCE));
      }
    };
    // Offline the kept rows stay; back online everything missed is told by the live layer.
    refreshAll().catch(() => undefined);
  }, [ask, filter, place, refresh]);

  return refresh;
}
