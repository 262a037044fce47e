import { useQuery } from '@apollo/client/react';
import { DayField, FailedState, LoadingRows, RefusalAlert } from '@kept/ui';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { CaseForListDocument, SnoozeFromListDocument } from './worklist.graphql';
import type { WorklistRow } from './worklist-row';

/** Puts a case aside until a day, with the reason. How long and how often is the policy's, and the server says it. */
export function SnoozeFromListDialog(props: {
  row: WorklistRow;
  onClose: () => void;
  onDone: (caseIds: readonly string[]) => void;
}) {
  const { row, onClose, onDone } = props;
  const { data, error, refetch } = useQuery(CaseForListDocument, {
    variables: { id: row.id },
    fetchPolicy: 'network-only',
  });
  const { run, refusal, failure, running } = useCommand(SnoozeFromListDocument);
  const reason = useDraft(`snooze.${row.id}`, '');
  const [chosen, setChosen] = useState<string>();
  const about = data?.collectionCase;
  const today = about && Temporal.PlainDate.from(about.today);
  const until = chosen ?? today?.add({ days: 1 }).toString() ?? '';

  const snooze = async () => {
    if (about === undefined) return;
    const { version } = about;
    const end = await run({ input: { caseId: row.id, version, until, reason: reason.value } });
    if (end.kind !== 'done') return;
    reason.clear();
    onDone([row.id]);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="snooze-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void snooze();
        }}
      >
        <DialogTitle id="snooze-title">Snooze {row.customerName}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4, '& > :first-of-type': { marginTop: 2 } }}>
          {about === undefined && error === undefined && <LoadingRows rows={2} />}
          {error && (
            <FailedState title="The case could not be loaded" onRetry={() => void refetch()} />
          )}
          {today && (
            <>
              <DayField
                label="Back on"
                name="until"
                value={until}
                today={today.toString()}
                min={today.add({ days: 1 }).toString()}
                onChange={setChosen}
              />
              <TextField
                label="Reason"
                name="reason"
                required
                autoFocus
                value={reason.value}
                onChange={(event) => reason.set(event.target.value)}
              />
            </>
          )}
          <RefusalAlert refusal={refusal} />
          {failure && (
            <FailedState title="It could not be sent" detail="What you typed is kept. Try again." />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            loading={running}
            disabled={about === undefined}
          >
            Snooze
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
