import { FailedState, RefusalAlert, type RefusalLine } from '@kept/ui';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';

/** A form in a dialog: what was refused stays beside what was typed. */
export function FormDialog(props: {
  title: string;
  verb: string;
  command: {
    readonly running: boolean;
    readonly refusal: RefusalLine | undefined;
    readonly failure: Error | undefined;
  };
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, verb, command, onSubmit, onClose, children } = props;
  const id = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 3, '&&': { paddingTop: 2 } }}>
          {children}
          <RefusalAlert refusal={command.refusal} />
          {command.failure && (
            <FailedState title="It could not be sent" detail="What you typed is kept. Try again." />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" loading={command.running}>
            {verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
