import MoreHorizOutlined from '@mui/icons-material/MoreHorizOutlined';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Destination } from './destinations';

const MoreButton = styled(ButtonBase)(({ theme }) => ({
  flex: 1,
  flexDirection: 'column',
  height: 52,
  minWidth: 0,
  fontSize: '0.6875rem',
  lineHeight: '1rem',
  color: theme.vars.palette.text.secondary,
  '& svg': { fontSize: 20 },
}));

/** The places that the bar of a phone has no room for. */
export function MorePlaces({ places }: { places: readonly Destination[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <MoreButton
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreHorizOutlined aria-hidden="true" />
        More
      </MoreButton>
      {anchor !== null && (
        <Menu open anchorEl={anchor} onClose={() => setAnchor(null)}>
          {places.map(({ path, label }) => (
            <MenuItem key={path} component={Link} to={path} onClick={() => setAnchor(null)}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
