import { skipToken, useQuery } from '@apollo/client/react';
import { ApprovalDocument, AskApprovalDocument } from '../approval/approval.graphql';
import { useCommand } from '../core/command';
import { useNotices } from '../core/live-context';
import type { PromiseInput } from '../gql/graphql';

/** Asking somebody for a promise beyond one's authority, and hearing what they say while the customer is on the phone. */
export function usePromiseApproval(caseId: string, approvalId: string | null) {
  const { data, refetch } = useQuery(
    ApprovalDocument,
    approvalId === null
      ? skipToken
      : { variables: { id: approvalId }, fetchPolicy: 'cache-and-network' },
  );
  const command = useCommand(AskApprovalDocument);
  useNotices((notice) => {
    const isOurs = notice.caseId === null || notice.caseId === caseId;
    if (approvalId !== null && isOurs && notice.type.startsWith('APPROVAL')) {
      void refetch().catch(() => undefined);
    }
  });
  return {
    asked: approvalId === null ? undefined : data?.approval,
    running: command.running,
    refusal: command.refusal,
    failure: command.failure,
    async send(promise: PromiseInput): Promise<string | undefined> {
      const end = await command.run({ input: { caseId, promise } });
      return end.kind === 'done' ? end.value.id : undefined;
    },
  };
}
