import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { KeyHint } from './KeyHint';

export type KeyLine = {
  readonly keys: string | readonly string[];
  readonly label: string;
  readonly group: string;
};

function grouped(lines: readonly KeyLine[]): [string, KeyLine[]][] {
  const groups = new Map<string, KeyLine[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  return [...groups];
}

/** What the keys do here. */
export function KeysDialog(props: { lines: readonly KeyLine[]; onClose: () => void }) {
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" aria-labelledby="keys-title">
      <DialogTitle id="keys-title">Keys on this page</DialogTitle>
      {/* longer than the window on a case: then the keyboard has to be able to scroll it */}
      <DialogContent
        tabIndex={0}
        role="group"
        aria-label="Keys"
        sx={{ columns: { sm: 2 }, columnGap: 10 }}
      >
        {grouped(props.lines).map(([group, lines]) => (
          <Box key={group} sx={{ breakInside: 'avoid', marginBottom: 4 }}>
            <Typography component="h3" variant="h3" sx={{ marginBottom: 1 }}>
              {group}
            </Typography>
            <Box
              component="dl"
              sx={{
                display: 'grid',
                gridTemplateColumns: 'max-content 1fr',
                gap: '4px 12px',
                margin: 0,
              }}
            >
              {lines.map((line) => (
                <Fragment key={line.label}>
                  <Box component="dt" sx={{ display: 'flex', gap: '4px' }}>
                    {[line.keys].flat().map((keys) => (
                      <KeyHint key={keys} keys={keys} isSpoken />
                    ))}
                  </Box>
                  <Box component="dd" sx={{ margin: 0 }}>
                    {line.label}
                  </Box>
                </Fragment>
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
