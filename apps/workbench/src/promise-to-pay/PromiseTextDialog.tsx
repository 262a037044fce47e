import { useQuery } from '@apollo/client/react';
import { FailedState, LoadingRows } from '@kept/ui';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import type { CasePromise } from '../collection-case/case-view';
import { failureWords } from '../core/failure-words';
import { ConfirmationDialog } from './ConfirmationDialog';
import { PromiseConfirmationsDocument } from './promise-to-pay.graphql';

/** The text that confirms a promise made before. */
export function PromiseTextDialog(props: { promise: CasePromise; onClose: () => void }) {
  const { promise, onClose } = props;
  const { data, error, refetch } = useQuery(PromiseConfirmationsDocument, {
    variables: { caseId: promise.caseId },
    fetchPolicy: 'network-only',
  });
  const found = data?.collectionCase.promises.find(({ id }) => id === promise.id);
  if (found) {
    return (
      <ConfirmationDialog
        title="Confirm the promise"
        text={found.confirmationText}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-label="Confirm the promise">
      <DialogContent>
        {error ? (
          <FailedState
            title="The text could not be loaded"
            detail={failureWords(error)}
            onRetry={() => void refetch()}
          />
        ) : (
          <LoadingRows label="Loading the text" />
        )}
      </DialogContent>
    </Dialog>
  );
}
