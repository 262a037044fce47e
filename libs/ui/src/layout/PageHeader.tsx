import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** The head of a page: its name, one line of what matters, what one can do. */
export function PageHeader(props: { title: ReactNode; summary?: ReactNode; actions?: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 16px',
        padding: '12px 16px 8px',
      }}
    >
      <Typography component="h1" variant="h1" tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
        {props.title}
      </Typography>
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          color: 'text.secondary',
          '@media (max-width: 699.98px)': { order: 3, flexBasis: '100%' },
        }}
      >
        {props.summary}
      </Box>
      {props.actions && (
        <Box sx={{ display: 'flex', gap: 2, marginLeft: 'auto' }}>{props.actions}</Box>
      )}
    </Box>
  );
}
