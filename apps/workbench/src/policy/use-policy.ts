import { useQuery } from '@apollo/client/react';
import { useToday } from '@kept/ui';
import type { PolicyVersionPartsFragment } from '../gql/graphql';
import { PoliciesDocument } from './policy.graphql';

/** Whose policy: the installation's for a kind of debt, or a portfolio's own. */
export type PolicyScope =
  | { readonly debtKind: 'BUSINESS' | 'CONSUMER' }
  | { readonly portfolioId: string };

export type PolicyView = {
  /** of this scope, in force or to come, the newest first */
  readonly own: readonly PolicyVersionPartsFragment[];
  /** what is edited: the newest of its own, or what speaks for it until it has one */
  readonly base: PolicyVersionPartsFragment;
  /** the version an edit is made from; 0: it has none of its own yet */
  readonly version: number;
};

/** The policy of a scope as it stands. */
export function usePolicy(kind: string, scope: PolicyScope) {
  const today = useToday().toString();
  const portfolioId = 'portfolioId' in scope ? scope.portfolioId : null;
  const { data, error, refetch } = useQuery(PoliciesDocument, {
    variables: { kind, portfolioId },
    fetchPolicy: 'cache-and-network',
  });
  return { view: data && viewOf(data.policies, scope, today), error, refetch };
}

function viewOf(
  versions: readonly PolicyVersionPartsFragment[],
  scope: PolicyScope,
  today: string,
): PolicyView | undefined {
  const own = versions.filter((version) =>
    'portfolioId' in scope
      ? version.portfolioId === scope.portfolioId
      : version.portfolioId === null && version.debtKind === scope.debtKind,
  );
  const speaking = versions.find(({ effectiveFrom }) => effectiveFrom <= today);
  const base = own[0] ?? speaking;
  return base && { own, base, version: own[0]?.version ?? 0 };
}
