import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const WIDTHS = ['62%', '48%', '71%', '55%', '66%', '44%', '59%', '68%'];

/** The place of a list that is on its way. */
export function LoadingRows({ rows = 8, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <Box role="status" aria-label={label} sx={{ padding: '4px 12px' }}>
      {Array.from({ length: rows }, (_, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never change places
          key={index}
          sx={{
            height: 'var(--row-height)',
            display: 'flex',
            alignItems: 'center',
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Skeleton variant="text" width={WIDTHS[index % WIDTHS.length]} />
        </Box>
      ))}
    </Box>
  );
}
