import { useLocation, useNavigate } from 'react-router';
import { useCommand } from '../core/command';
import type { WorklistFilter } from '../gql/graphql';
import { TakeNextCaseDocument } from '../worklist/worklist.graphql';

/** What one page of work hands to the next: the list one works through, and what was just done. */
export type WorkState = { readonly filter?: WorklistFilter; readonly said?: string };

/** The state of the address, if another page of work has left any. */
export function useWorkState(): WorkState {
  const { state } = useLocation();
  return typeof state === 'object' && state !== null ? (state as WorkState) : {};
}

/** Leaves this case and opens the best one nobody else is in. Says what happened on the next page. */
export function useNextCase(caseId: string) {
  const navigate = useNavigate();
  const { filter } = useWorkState();
  const command = useCommand(TakeNextCaseDocument);
  async function goOn(said?: string): Promise<void> {
    const end = await command.run({
      input: { leaveCaseId: caseId, ...(filter ? { filter } : {}) },
    });
    if (end.kind !== 'done') return;
    navigate(`/cases/${end.value.id}`, { state: { filter, said } satisfies WorkState });
  }
  return { goOn, refusal: command.refusal, failure: command.failure, running: command.running };
}
