import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../core/command';
import type { WorklistFilter } from '../gql/graphql';
import { TakeNextCaseDocument } from './worklist.graphql';

/** Takes the best case nobody else is in and opens it. */
export function useWorkNext(filter: WorklistFilter) {
  const navigate = useNavigate();
  const { run, refusal, running } = useCommand(TakeNextCaseDocument);
  const workNext = useCallback(async () => {
    const end = await run({ input: { filter } });
    if (end.kind === 'done') navigate(`/cases/${end.value.id}`, { state: { filter } });
  }, [run, navigate, filter]);
  return { run: workNext, refusal, running };
}
