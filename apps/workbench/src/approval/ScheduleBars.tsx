import Box from '@mui/material/Box';

type Part = { readonly number: number; readonly amount: { readonly minorUnits: number } };

const MOST = 60;

/** The parts of a schedule as bars, in their order; the words beside them say the same. */
export function ScheduleBars({ parts }: { parts: readonly Part[] }) {
  const shown = parts.slice(0, MOST);
  if (shown.length < 2) return null;
  const largest = Math.max(1, ...shown.map(({ amount }) => amount.minorUnits));
  return (
    <Box
      aria-hidden="true"
      sx={{ display: 'flex', alignItems: 'end', gap: '2px', height: 28, maxWidth: 480 }}
    >
      {shown.map(({ number, amount }) => (
        <Box
          key={number}
          sx={{
            flex: '0 1 14px',
            minWidth: 2,
            height: `${Math.max(8, (amount.minorUnits / largest) * 100)}%`,
            borderRadius: '1px 1px 0 0',
            backgroundColor: number === 0 ? 'primary.dark' : 'primary.light',
          }}
        />
      ))}
    </Box>
  );
}
