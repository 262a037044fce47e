import { useQuery } from '@apollo/client/react';
import { CommitmentList, type CommitmentQuery, type Listing } from './CommitmentList';
import { INSTALMENT_LISTING, PLAN_LISTING } from './plan-columns';
import { InstalmentsDocument, PaymentPlansDocument } from './plan-lists.graphql';
import { PROMISE_COLUMNS, PromiseCard, type PromiseRow } from './promise-columns';
import { PromisesDocument } from './promise-list.graphql';

const PAGE = 50;
const POLICIES = { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } as const;

type Narrowed = {
  readonly code: string;
  readonly portfolioIds: string[] | null;
  readonly empty: string;
};

const PROMISE_LISTING: Listing<PromiseRow> = {
  label: 'Promises',
  opens: 'Open its case',
  columns: PROMISE_COLUMNS,
  card: { height: 60, render: (row) => <PromiseCard row={row} /> },
  keyOf: (row) => row.id,
  pathOf: (row) => `/cases/${row.caseId}`,
  nameOf: (row) => row.customerName,
  reasonsOf: (row) => row.reasons,
};

type Connection<Row> = {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
};

/** A keyset connection as the list takes it. */
function listed<Row>(asked: {
  connection: Connection<Row> | undefined;
  error: Error | undefined;
  refetch: () => Promise<unknown>;
  fetchAfter: (after: string | null) => Promise<unknown>;
}): CommitmentQuery<Row> {
  const { connection, error, refetch, fetchAfter } = asked;
  const { endCursor = null, hasNextPage = false } = connection?.pageInfo ?? {};
  return {
    rows: connection?.nodes,
    error,
    refetch,
    // The next scroll asks again; the failed state is for a list that never came.
    onMore: hasNextPage ? () => void fetchAfter(endCursor).catch(() => undefined) : undefined,
  };
}

/** Promises by when the money should come, and what became of them. */
export function PromiseRows({ code, portfolioIds, empty }: Narrowed) {
  const { data, error, fetchMore, refetch } = useQuery(PromisesDocument, {
    variables: { filter: { when: code, portfolioIds }, first: PAGE },
    ...POLICIES,
  });
  const fetchAfter = (after: string | null) => fetchMore({ variables: { after } });
  const query = listed({ connection: data?.promises, error, refetch, fetchAfter });
  return <CommitmentList listing={PROMISE_LISTING} query={query} empty={empty} />;
}

/** Instalments by when they fall due. */
export function InstalmentRows({ code, portfolioIds, empty }: Narrowed) {
  const { data, error, fetchMore, refetch } = useQuery(InstalmentsDocument, {
    variables: { filter: { when: code, portfolioIds }, first: PAGE },
    ...POLICIES,
  });
  const fetchAfter = (after: string | null) => fetchMore({ variables: { after } });
  const query = listed({ connection: data?.instalments, error, refetch, fetchAfter });
  return <CommitmentList listing={INSTALMENT_LISTING} query={query} empty={empty} />;
}

/** Plans, settlements and arrangements by how they stand. */
export function PlanRows({ code, portfolioIds, empty }: Narrowed) {
  const { data, error, fetchMore, refetch } = useQuery(PaymentPlansDocument, {
    variables: { filter: { which: code, portfolioIds }, first: PAGE },
    ...POLICIES,
  });
  const fetchAfter = (after: string | null) => fetchMore({ variables: { after } });
  const query = listed({ connection: data?.paymentPlans, error, refetch, fetchAfter });
  return <CommitmentList listing={PLAN_LISTING} query={query} empty={empty} />;
}
