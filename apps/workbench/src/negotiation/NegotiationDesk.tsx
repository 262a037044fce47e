import { useQuery } from '@apollo/client/react';
import { FailedState, LoadingRows } from '@kept/ui';
import { useEffect } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { failureWords } from '../core/failure-words';
import { useNotices } from '../core/live-context';
import { DeskPanel } from './DeskPanel';
import type { DeskPreset } from './desk-preset';
import { NegotiationDocument } from './negotiation.graphql';
import type { AgreedPlan } from './use-desk';

export type DeskPartActs = {
  showWho(): void;
  showTimeline(): void;
  showDesk(): void;
};

/**
 * The negotiation desk of a case. `revision` grows whenever something happens in it: an approval arrives, money comes
 * in, somebody else promises; then all it reckons with is asked for anew.
 */
export function NegotiationDesk(props: {
  view: CaseView;
  tickedIds: readonly string[];
  replacesPlanId: string | null;
  /** what a script leads to */
  preset?: DeskPreset | null;
  revision: number;
  parts: DeskPartActs;
  onAgreed: (plan: AgreedPlan) => void;
  onClose: () => void;
}) {
  const { view, revision, ...rest } = props;
  const { data, error, refetch } = useQuery(NegotiationDocument, {
    variables: { caseId: view.id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useEffect(() => {
    // a question that was on its way when this was heard may not know of it yet, and is shared by one asked meanwhile:
    // the second is asked after it for certain
    if (revision > 0) {
      void refetch()
        .then(() => refetch())
        .catch(() => undefined);
    }
  }, [revision, refetch]);
  useNotices(({ type, portfolioId }) => {
    // what one may agree to changes under the hands
    const isOurs = type === 'POLICY_CHANGED' && portfolioId === view.portfolio.id;
    if (isOurs) void refetch().catch(() => undefined);
  });
  if (data) return <DeskPanel view={view} negotiation={data.negotiation} {...rest} />;
  if (!error) return <LoadingRows rows={10} label="Opening the negotiation" />;
  return (
    <FailedState
      title="The negotiation could not be opened"
      detail={failureWords(error)}
      onRetry={() => void refetch().catch(() => undefined)}
    />
  );
}
