import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { ReactNode } from 'react';

/** Asks before something that cannot be undone; `verb` names what will happen. */
export function ConfirmDialog(props: {
  title: string;
  verb: string;
  children?: ReactNode;
  isRunning?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog open onClose={props.onClose} maxWidth="xs" fullWidth aria-labelledby="confirm-title">
      <DialogTitle id="confirm-title">{props.title}</DialogTitle>
      <DialogContent>{props.children}</DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>Cancel</Button>
        <Button
          variant="contained"
          onClick={props.onConfirm}
          loading={props.isRunning ?? false}
          autoFocus
        >
          {props.verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
