import { COLOR_MODES, DENSITIES, setDensity, useColorMode, useDensity } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { dialsHere, setDialsHere } from '../contact-decision/dial';
import { areSingleKeysOn, setSingleKeys } from '../core/keys';
import { useMe } from '../core/me';
import { signOut } from '../sign-in/auth';
import { roleLabels } from './role-labels';

const MODE_LABELS = { light: 'Light', dark: 'Dark', system: 'As the system' } as const;
const DENSITY_LABELS = { comfortable: 'Comfortable rows', compact: 'Compact rows' } as const;

function choice(isOn: boolean) {
  return { role: 'menuitemradio', 'aria-checked': isOn, selected: isOn } as const;
}

/** Who is signed in; how the desk looks; signing out. */
export function MeMenu() {
  const me = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { mode, setMode } = useColorMode();
  const { density } = useDensity();
  const [isSingle, setIsSingle] = useState(areSingleKeysOn);
  const [isDialling, setIsDialling] = useState(dialsHere);
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ whiteSpace: 'nowrap', minWidth: 0 }}
      >
        {me.name.split(' ')[0]}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem disabled sx={{ '&.Mui-disabled': { opacity: 1 } }}>
          <span>
            {me.name}
            <Box sx={{ color: 'text.secondary' }}>{roleLabels(me.roles)}</Box>
          </span>
        </MenuItem>
        <Divider />
        {COLOR_MODES.map((each) => (
          <MenuItem key={each} {...choice(each === mode)} onClick={() => setMode(each)}>
            {MODE_LABELS[each]}
          </MenuItem>
        ))}
        <Divider />
        {DENSITIES.map((each) => (
          <MenuItem key={each} {...choice(each === density)} onClick={() => setDensity(each)}>
            {DENSITY_LABELS[each]}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          role="menuitemcheckbox"
          aria-checked={isSingle}
          onClick={() => {
            setSingleKeys(!isSingle);
            setIsSingle(!isSingle);
          }}
        >
          {isSingle ? 'Turn single-letter keys off' : 'Turn single-letter keys on'}
        </MenuItem>
        <MenuItem
          role="menuitemcheckbox"
          aria-checked={isDialling}
          onClick={() => {
            setDialsHere(!isDialling);
            setIsDialling(!isDialling);
          }}
        >
          {isDialling ? 'Do not dial with this computer' : 'Dial with this computer'}
        </MenuItem>
        <Divider />
        <MenuItem onClick={() => void signOut()}>Sign out</MenuItem>
      </Menu>
    </>
  );
}
