import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

/** A part of the left column: a small heading with its count, what one can do, and the rows. */
export function Section(props: {
  title: string;
  note?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{ borderBottom: 1, borderColor: 'divider', paddingBottom: 2 }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          padding: '8px 12px 4px',
          minHeight: 36,
        }}
      >
        <Typography id={headingId} component="h2" variant="h3">
          {props.title}
        </Typography>
        <Box sx={{ flex: 1, color: 'text.secondary' }}>{props.note}</Box>
        {props.action}
      </Box>
      {props.children}
    </Box>
  );
}
