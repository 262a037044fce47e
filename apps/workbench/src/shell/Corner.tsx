import { styled } from '@mui/material/styles';

/** The corner of every page where what is asked of one comes up. */
export const Corner = styled('aside')({
  position: 'fixed',
  right: 16,
  bottom: 16,
  width: 'min(440px, calc(100vw - 32px))',
  zIndex: 1250,
  display: 'grid',
  gap: 8,
  pointerEvents: 'none',
  '& > *': { pointerEvents: 'auto' },
  // above the bar at the bottom of a phone
  '@media (max-width: 699.98px)': {
    right: 8,
    width: 'calc(100vw - 16px)',
    bottom: 'calc(60px + env(safe-area-inset-bottom))',
  },
});

/** One note in the corner. */
export const CornerNote = styled('section')(({ theme }) => ({
  borderRadius: 6,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderLeft: `4px solid ${theme.vars.palette.primary.main}`,
  backgroundColor: theme.vars.palette.kept.surface.raised,
  boxShadow: '0 8px 32px rgb(0 0 0 / 0.24)',
  maxHeight: '60dvh',
  '@media (max-width: 699.98px)': { maxHeight: '42dvh' },
  overflow: 'auto',
}));
