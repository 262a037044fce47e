import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { TimelineDocument } from './timeline.graphql';
import {
  categoriesOf,
  type TimelineFilter,
  type TimelinePage,
  withNewest,
  withOlder,
} from './timeline-pages';

const PAGE = 40;

export type TimelineState = {
  readonly page: TimelinePage | undefined;
  readonly hasFailed: boolean;
  readonly isLoadingOlder: boolean;
  /** events that came while one was looking */
  readonly arrived: ReadonlySet<string>;
  loadOlder(): void;
  retry(): void;
};

/** A customer's timeline, newest first. `revision` counts what was heard to have happened. */
export function useTimeline(
  customerId: string,
  filter: TimelineFilter,
  revision: number,
): TimelineState {
  const categories = categoriesOf(filter);
  const { data, error, fetchMore, refetch, networkStatus } = useQuery(TimelineDocument, {
    variables: { customerId, categories, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const page = data?.timeline;
  const arrived = useArrived(page, `${customerId} ${filter}`);

  const loadNewest = useEffectEvent(() => {
    void fetchMore({
      variables: { before: null },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...before,
        timeline: withNewest(before.timeline, fetchMoreResult.timeline),
      }),
    });
  });
  // what was heard while a page was on its way may be missing in it, so the newest are asked for after it
  const isAtRest = networkStatus === NetworkStatus.ready;
  const loadedFor = useRef(0);
  useEffect(() => {
    if (!isAtRest || revision <= loadedFor.current) return;
    loadedFor.current = revision;
    loadNewest();
  }, [revision, isAtRest]);

  return {
    page,
    hasFailed: error !== undefined && page === undefined,
    isLoadingOlder: networkStatus === NetworkStatus.fetchMore,
    arrived,
    loadOlder: () => {
      if (!page?.pageInfo.hasNextPage || networkStatus === NetworkStatus.fetchMore) return;
      void fetchMore({
        variables: { before: page.pageInfo.endCursor },
        updateQuery: (before, { fetchMoreResult }) => ({
          ...before,
          timeline: withOlder(before.timeline, fetchMoreResult.timeline),
        }),
      });
    },
    retry: () => void refetch(),
  };
}

/** Ids above the one that was on top when this list was first seen. */
function useArrived(page: TimelinePage | undefined, list: string): ReadonlySet<string> {
  const seen = useRef<{ list: string; top: string | undefined }>({ list: '', top: undefined });
  if (page !== undefined && seen.current.list !== list) {
    seen.current = { list, top: page.nodes[0]?.id };
  }
  const { top } = seen.current;
  const ids = page?.nodes.map((event) => event.id) ?? [];
  const below = top === undefined ? ids.length : ids.indexOf(top);
  return new Set(top === undefined ? ids : ids.slice(0, Math.max(0, below)));
}
