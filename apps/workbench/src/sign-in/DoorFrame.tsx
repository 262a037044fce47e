import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';

/** The calm page in front of the desk: one column, one thing to do. */
export function DoorFrame(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  useEffect(() => {
    document.title = `${title} · Kept`;
  }, [title]);
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        alignContent: 'center',
        justifyItems: 'center',
        padding: 4,
      }}
    >
      <Box sx={{ width: '100%', maxWidth: 400, display: 'grid', gap: 4 }}>
        <Box>
          <Box
            aria-hidden="true"
            sx={{
              fontSize: '1.5rem',
              lineHeight: '2rem',
              fontWeight: 700,
              letterSpacing: '-0.02em',
              color: 'primary.main',
            }}
          >
            Kept
          </Box>
          <Typography component="h1" variant="h1">
            {title}
          </Typography>
        </Box>
        {children}
      </Box>
    </Box>
  );
}
