import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';

/** The text that confirms a promise, to be sent as one sends such: copied with one press. */
export function ConfirmationDialog(props: { title: string; text: string; onClose: () => void }) {
  const { title, text, onClose } = props;
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="confirmation-title">
      <DialogTitle id="confirmation-title">{title}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'text.secondary', marginBottom: 2 }}>
          To confirm it to them, in the portfolio’s language:
        </Box>
        <Box
          component="blockquote"
          sx={{
            margin: 0,
            padding: '10px 14px',
            borderLeft: 3,
            borderColor: 'primary.main',
            backgroundColor: 'kept.surface.desk',
            whiteSpace: 'pre-wrap',
            userSelect: 'all',
          }}
        >
          {text}
        </Box>
        <Box role="status" sx={{ minHeight: 24, paddingTop: 1, color: 'kept.meaning.kept.text' }}>
          {isCopied && '✓ Copied'}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void copy()}>Copy the text</Button>
        <Button variant="contained" onClick={onClose} autoFocus>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
