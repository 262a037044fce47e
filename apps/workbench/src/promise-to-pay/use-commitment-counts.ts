import { useQuery } from '@apollo/client/react';
import { useCommitmentNotices } from './CommitmentList';
import type { CommitmentPart } from './commitment-parts';
import {
  InstalmentCountsDocument,
  PlanCountsDocument,
  PromiseCountsDocument,
} from './plan-lists.graphql';

const DOCUMENTS = {
  promises: PromiseCountsDocument,
  instalments: InstalmentCountsDocument,
  plans: PlanCountsDocument,
} as const;

type Counts = Readonly<Record<string, { readonly totalCount: number } | undefined>>;

/** How many stand behind each choice of a part, by its code; kept right as they change. */
export function useCommitmentCounts(
  part: CommitmentPart['id'],
  portfolioIds: string[] | null,
): (code: string) => number | undefined {
  const { data, refetch } = useQuery<Counts>(DOCUMENTS[part], {
    variables: { portfolioIds },
    // counts share their name with the lists: kept with them they would take their place
    fetchPolicy: 'no-cache',
  });
  useCommitmentNotices(() => void refetch().catch(() => undefined));
  return (code) => data?.[code]?.totalCount;
}
