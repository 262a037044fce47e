import { useQuery } from '@apollo/client/react';
import { CodeSelect, FailedState, LoadingRows, RefusalAlert } from '@kept/ui';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useCommand } from '../core/command';
import { AssignCasesDocument, CaseForListDocument } from './worklist.graphql';
import type { WorklistRow } from './worklist-row';

/** Gives cases to somebody, or back to the pool. */
export function AssignCasesDialog(props: {
  cases: readonly Pick<WorklistRow, 'id' | 'number' | 'customerName'>[];
  onClose: () => void;
  onDone: (caseIds: readonly string[]) => void;
}) {
  const { cases, onClose, onDone } = props;
  const [first] = cases;
  const [ownerId, setOwnerId] = useState('');
  const { data, error, refetch } = useQuery(CaseForListDocument, {
    variables: { id: first?.id ?? '' },
    fetchPolicy: 'network-only',
  });
  const { run, refusal, failure, running } = useCommand(AssignCasesDocument);
  const owners = data?.collectionCase.usersWhoMayOwn;
  const what =
    cases.length === 1 ? `${first?.number} · ${first?.customerName}` : `${cases.length} cases`;

  const assign = async () => {
    const caseIds = cases.map((row) => row.id);
    const end = await run({ input: { caseIds, ownerId: ownerId === '' ? null : ownerId } });
    if (end.kind === 'done') onDone(end.value.caseIds);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="assign-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void assign();
        }}
      >
        <DialogTitle id="assign-title">Assign {what}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 3 }}>
          {owners === undefined && error === undefined && <LoadingRows rows={1} />}
          {error && (
            <FailedState title="Who may have it is not known" onRetry={() => void refetch()} />
          )}
          {owners && (
            <CodeSelect
              label="To"
              name="owner"
              isFocused
              value={ownerId}
              none="Back to the pool"
              options={owners.map(({ id, name }) => [id, name])}
              onChange={setOwnerId}
            />
          )}
          <RefusalAlert refusal={refusal} />
          {failure && <FailedState title="It could not be sent" detail="Try again." />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            loading={running}
            disabled={owners === undefined}
          >
            Assign
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
