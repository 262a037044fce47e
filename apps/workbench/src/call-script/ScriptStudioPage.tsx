import { useQuery } from '@apollo/client/react';
import { FailedState, LoadingRows } from '@kept/ui';
import { useParams } from 'react-router';
import { failureWords } from '../core/failure-words';
import { usePageTitle } from '../shell/page-title';
import { CallScriptDocument } from './call-script.graphql';
import { ScriptStudio } from './ScriptStudio';

/** One script: its steps as an outline, beside them how they are spoken. */
export function ScriptStudioPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CallScriptDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const script = data?.callScript;
  usePageTitle(script?.name ?? 'Script');
  if (!script && error) {
    return (
      <FailedState
        title="The script could not be loaded"
        detail={failureWords(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!script) return <LoadingRows label="Loading the script" />;
  return (
    <ScriptStudio
      key={script.id}
      script={script}
      onAskAgain={async () => (await refetch()).data?.callScript}
    />
  );
}
