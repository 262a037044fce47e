import { KeyHint } from '@kept/ui';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { type CaseAct, keyOf } from './keys';

export type MenuAct = { readonly label: string; readonly act?: CaseAct; run(): void };

/** Everything else that can be done with the case; each line shows its key. */
export function MoreMenu({ acts }: { acts: readonly MenuAct[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label="More to do with this case"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreHoriz />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {acts.map(({ label, act, run }) => (
          <MenuItem
            key={label}
            onClick={() => {
              setAnchor(null);
              run();
            }}
            sx={{ gap: 6 }}
          >
            <Box sx={{ flex: 1 }}>{label}</Box>
            {act && <KeyHint keys={keyOf(act)} />}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
