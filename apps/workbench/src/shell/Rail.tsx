import { useIsNarrower } from '@kept/ui';
import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { NavLink } from 'react-router';
import { waitingCountStore } from '../approval/waiting-count';
import { useMe } from '../core/me';
import { useStore } from '../core/store';
import { type Destination, destinationsFor } from './destinations';
import { MorePlaces } from './MorePlaces';

const RailLink = styled(NavLink)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  height: 36,
  padding: '0 12px',
  borderRadius: 4,
  position: 'relative',
  whiteSpace: 'nowrap',
  color: theme.vars.palette.text.secondary,
  textDecoration: 'none',
  '& svg': { fontSize: 20 },
  '&:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
  '&[aria-current="page"]': {
    color: theme.vars.palette.kept.meaning.accent.text,
    backgroundColor: theme.vars.palette.kept.meaning.accent.soft,
    fontWeight: 600,
  },
  '@media (max-width: 1199.98px)': { padding: '0 8px', '& span': { display: 'none' } },
  '@media (max-width: 699.98px)': {
    flex: 1,
    flexDirection: 'column',
    justifyContent: 'center',
    gap: 0,
    height: 52,
    minWidth: 0,
    fontSize: '0.6875rem',
    lineHeight: '1rem',
    borderRadius: 0,
    padding: '0 2px',
    '& span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '100%' },
  },
}));

const Nav = styled('nav')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  padding: 8,
  width: 192,
  borderRight: `1px solid ${theme.vars.palette.divider}`,
  '@media (max-width: 1199.98px)': { width: 52 },
  '@media (max-width: 699.98px)': {
    order: 3,
    width: 'auto',
    flexDirection: 'row',
    gap: 0,
    padding: 0,
    paddingBottom: 'env(safe-area-inset-bottom)',
    borderRight: 0,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    backgroundColor: theme.vars.palette.kept.surface.sheet,
  },
}));

const Count = styled('b')(({ theme }) => ({
  marginLeft: 'auto',
  minWidth: 20,
  padding: '0 5px',
  borderRadius: 10,
  fontSize: '0.75rem',
  lineHeight: '1.25rem',
  textAlign: 'center',
  color: theme.vars.palette.primary.contrastText,
  backgroundColor: theme.vars.palette.primary.main,
  '@media (max-width: 1199.98px)': { position: 'absolute', top: 0, right: 0 },
  '@media (max-width: 699.98px)': { right: 'calc(50% - 24px)' },
}));

/** As many as a thumb can tell apart. */
const MOST_ON_PHONE = 6;

/** The way around: a rail on the left, on a phone a bar at the bottom. */
export function Rail() {
  const { may } = useMe();
  const isPhone = useIsNarrower(700);
  const places = destinationsFor(may);
  const isTooMany = isPhone && places.length > MOST_ON_PHONE;
  const shown = isTooMany ? places.slice(0, MOST_ON_PHONE - 1) : places;
  const rest = places.slice(shown.length);
  return (
    <Nav aria-label="Main">
      <Box
        aria-hidden="true"
        sx={{
          height: 36,
          padding: '6px 8px',
          fontWeight: 700,
          letterSpacing: '-0.02em',
          fontSize: '1.125rem',
          color: 'primary.main',
          '@media (max-width: 1199.98px)': { '& span': { display: 'none' } },
          '@media (max-width: 699.98px)': { display: 'none' },
        }}
      >
        K<span>ept</span>
      </Box>
      {shown.map((destination) => (
        <RailPlace key={destination.path} destination={destination} isPhone={isPhone} />
      ))}
      {rest.length > 0 && <MorePlaces places={rest} />}
    </Nav>
  );
}

function RailPlace({ destination, isPhone }: { destination: Destination; isPhone: boolean }) {
  const { path, label, short, Icon } = destination;
  const waiting = useStore(waitingCountStore);
  const count = path === '/approvals' ? waiting : 0;
  return (
    <RailLink to={path} title={label}>
      <Icon aria-hidden="true" />
      <span>{isPhone ? short : label}</span>
      {count > 0 && <Count title={`${count} waiting for you`}>{count}</Count>}
    </RailLink>
  );
}
