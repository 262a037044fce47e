import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** There is nothing here, why, and what one can do about it. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 2,
        padding: '48px 16px',
        textAlign: 'center',
      }}
    >
      <Typography component="p" variant="h2">
        {props.title}
      </Typography>
      {props.children && (
        <Box sx={{ color: 'text.secondary', maxWidth: '48ch' }}>{props.children}</Box>
      )}
      {props.action}
    </Box>
  );
}
